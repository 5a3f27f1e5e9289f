"""One signed sheet as it stands on paper: head, rows, signatures."""

from collections.abc import Sequence

from yps_desktop.documents.answers import Strong, Wording, Words, unbroken
from yps_desktop.documents.content import Block, Paragraphs, Rows, Section, SheetHead
from yps_desktop.documents.sheet_answers import missed_on, sheet_rows
from yps_desktop.documents.signatures import clock_of, key_of, needs_boxes, signature_boxes, when_of
from yps_desktop.guidance.lines import sheet_name, words_of
from yps_desktop.guidance.spell import spell_gap, spell_moment
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.readiness import Gap
from yps_desktop.record.rules.threads import begun_on
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded
from yps_desktop.record.twice import said_twice

MISTAKEN = (
    "This sheet is about somebody who was named by mistake. Its text stays in the record under its entry "
    "and is printed on no paper."
)


def sheet_section(
    case: Case, written: Written, number: int, edition: Edition, school: School, missed: Sequence[Gap]
) -> Section:
    """Lay a sheet out whole: every question, every correction, every signature.

    `missed` is what the case does not hold: only that stands as a hole of its own.
    """
    words = words_of(edition, written)
    boxed = needs_boxes(case, written, school)
    head = SheetHead(
        number=str(number),
        name=sheet_name(case, written, edition),
        entry=f"entry {written.entry.header.seq}",
        edition=f"questions of {written.entry.header.edition}",
        signed=_signed_line(case, written, boxed),
        key=written.hash,
    )
    if written.about in case.withdrawn:
        return Section(head, (Paragraphs((MISTAKEN,), "small"),))
    blocks: list[Block] = [Rows(sheet_rows(case, written, words, missed_on(written, missed)))]
    if boxed:
        blocks += signature_boxes(case, written, school)
    return Section(head, tuple(blocks))


def happened(written: Written) -> Moment | None:
    """Give when what a sheet tells of happened, or None where it does not say."""
    said = getattr(written.sheet, written.sheet.happened, None)
    return said if isinstance(said, Moment) else None


def _signed_line(case: Case, written: Written, boxed: bool) -> Words:
    """Say who signed, when it happened, and who corrected it where no box says so."""
    begun = begun_on(case, written)
    said = [*_signed(case, written.entry, "Signed by "), _happened(written)]
    said += [f" Follows entry {begun.entry.header.seq}."] if begun else []
    for version in () if boxed else written.versions[1:]:
        said += _signed(case, version.entry, f" Entry {version.entry.header.seq} corrects it, signed by ")
    return tuple(said)


def _signed(case: Case, entry: Entry, lead: str) -> tuple[Wording, ...]:
    author, clock = case.author(entry), clock_of(entry)
    proof = f", {when_of(entry)}, {unbroken(f'key {key_of(entry)}')}.{' ' if clock else ''}{clock}"
    return (lead, Strong(f"{author.name} ({author.office})"), proof)


def _happened(written: Written) -> str:
    when, entry = happened(written), written.entry
    if when is None:
        return ""
    twice = said_twice(when, entry.header.zone)
    gap = spell_gap(when, recorded(entry))
    return f" Happened {spell_moment(when, paper=True)}{twice}; recorded {gap}."
