"""A signed sheet in one line, as lists name it."""

from yps_desktop.guidance.spell import spell
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Written

LONGEST = 140


def sheet_line(written: Written, edition: Edition) -> str:
    """Write a sheet in one line: "Decision: manage it in school"."""
    sheet, words = written.sheet, edition.sheets[written.sheet.kind]
    answers = sheet.answers()
    said = [spell(sheet.field(id), words.field(id), answers[id]) for id in sheet.leads if id in answers]
    return f"{words.short}: {clipped('; '.join(said))}" if said else words.short


def clipped(text: str, longest: int = LONGEST) -> str:
    """Cut text after a whole word, with an ellipsis, and set it on one line."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    cut = flat[:longest]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut) + " …"
