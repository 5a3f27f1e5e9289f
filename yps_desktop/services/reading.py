"""Reading a signed sheet: its questions and answers in words, as window and countersigner read them."""

from collections.abc import Collection
from dataclasses import dataclass

from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.spell import NOT_RECORDED, spell, spell_instant
from yps_desktop.guidance.words import Edition, FieldWords, SheetWords
from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Answer, Field
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.times import recorded
from yps_desktop.record.twice import said_twice


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of a sheet and its answer in words; `answer` is empty where it is not recorded."""

    field: Field
    words: FieldWords
    answer: str


def answered(
    sheet: Sheet, words: SheetWords, zone: str, noticed: Collection[str] = ()
) -> tuple[Answered, ...]:
    """Give the questions that have a place in this sheet, in their order, with the answers in words.

    A question that a rule asks stands here where the rule names it or where it was answered. `zone` (IANA) is
    where the wall clock stood, for a time that came twice.
    """
    given = sheet.answers()
    rows = []
    for field in sheet.fields():
        asked = words.field(field.id)
        value = given.get(field.id)
        if asked is None or not (value is not None or field.is_asked(given, noticed)):
            continue
        if field.has_place(given):
            rows.append(Answered(field, asked, _said(field, asked, value, zone)))
    return tuple(rows)


def _said(field: Field, asked: FieldWords, value: Answer | None, zone: str) -> str:
    if value is None:
        return ""
    return spell(field, asked, value) + (said_twice(value, zone) if isinstance(value, Moment) else "")


@dataclass(frozen=True, slots=True)
class ReadOut:
    """A signed sheet as somebody reads it before agreeing to it: whose it is, then questions and answers."""

    head: str
    signed: str
    corrected: str
    rows: tuple[tuple[str, str], ...]

    def text(self) -> str:
        """Write it in plain lines."""
        lines = [self.head, self.signed, *([self.corrected] if self.corrected else [])]
        for asked, answer in self.rows:
            lines += ["", asked, answer]
        return "\n".join(lines)


def read_out(case: Case, written: Written, edition: Edition) -> ReadOut:
    """Put a signed sheet in words, whole, as it stands now."""
    words = words_of(edition, written)
    author = case.author(written.latest)
    rows = answered(written.sheet, words, written.latest.header.zone)
    return ReadOut(
        head=f"{words.short}, entry {written.latest.header.seq}",
        signed=f"Signed by {author.name}, {author.office}, {spell_instant(recorded(written.latest))}",
        corrected=f"Corrected. Why: {written.versions[-1].reason}" if written.corrected else "",
        rows=tuple((row.words.short, row.answer or NOT_RECORDED) for row in rows),
    )
