"""A signed sheet in one line, as lists name it; and its name, with whom or what it is about."""

import re
import unicodedata

from yps_desktop.guidance.load import EDITIONS, load_edition
from yps_desktop.guidance.spell import spell
from yps_desktop.guidance.words import Edition, SheetWords
from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.threads import begun_on

LONGEST = 140
_WHITE = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")
_LONGEST_BEGUN = 60


def sheet_line(written: Written, edition: Edition, name: str = "") -> str:
    """Write a sheet in one line: "Decision: manage it in school", under another name where one is given."""
    sheet, words = written.sheet, words_of(edition, written)
    answers = sheet.answers()
    said = [spell(sheet.field(id), words.field(id), answers[id]) for id in sheet.leads if id in answers]
    name = name or words.short
    return f"{name}: {clipped('; '.join(said))}" if said else name


def line_in(case: Case, written: Written, edition: Edition) -> str:
    """Write a sheet in one line of its case, with what it follows or which device it is about."""
    own = written.sheet.kind in ("person", "group")  # their line begins with who it is
    return sheet_line(written, edition, "" if own else sheet_name(case, written, edition))


def words_of(edition: Edition, written: Written) -> SheetWords:
    """Give the words a sheet was signed under, or its bare kind where that edition does not have it.

    `edition` is that of the case, which may have been moved since.
    """
    kind, signed = written.sheet.kind, written.entry.header.edition
    known = signed != edition.id and signed in EDITIONS
    under = load_edition(signed, edition.terms) if known else edition
    return under.sheet(kind) or SheetWords(kind, kind, kind, kind, kind)


def sheet_name(case: Case, written: Written, edition: Edition) -> str:
    """Name a sheet: what it is, and whom or which thing it is about or follows."""
    short, subject = words_of(edition, written).short, _subject(case, written)
    if subject:
        return f"{short}: {subject}"
    begun = begun_on(case, written)
    return f"{short} ({clipped(sheet_line(begun, edition), _LONGEST_BEGUN)})" if begun else short


def clipped(text: str, longest: int = LONGEST) -> str:
    """Cut text after a whole word, with an ellipsis, and set it on one line; what must not break stays so.

    A name without spaces, as in Chinese, is cut inside rather than lost.
    """
    flat = _WHITE.sub(" ", text).strip(" ")
    if len(flat) <= longest:
        return flat
    words = flat[:longest].rpartition(" ")[0]
    return (words if len(words) * 2 >= longest else _whole_letters(flat, longest)) + " …"


def _whole_letters(text: str, longest: int) -> str:
    """Cut between letters: what is written onto a letter stays with it."""
    ends = (end for end in range(longest, longest // 2, -1) if unicodedata.category(text[end])[0] != "M")
    return text[: next(ends, longest)]


def _subject(case: Case, written: Written) -> str:
    if written.sheet.kind in ("person", "group"):
        return getattr(written.sheet, "name", None) or ""
    if written.sheet.about != "device":
        return ""
    devices = {device.id: device.label for device in devices_of(case)}
    return devices.get(written.about or "", "")
