"""One signed sheet as it stands on paper: head, rows, signatures."""

from yps_desktop.documents.answers import Strong, Words
from yps_desktop.documents.content import Block, Paragraphs, Rows, Section, SheetHead
from yps_desktop.documents.sheet_answers import sheet_rows
from yps_desktop.documents.signatures import key_of, needs_boxes, signature_boxes, when_of
from yps_desktop.guidance.spell import spell_gap, spell_moment
from yps_desktop.guidance.words import Edition, SheetWords
from yps_desktop.record.acts import School
from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.times import recorded

MISTAKEN = (
    "This sheet is about somebody who was named by mistake. Its text stays in the record under its entry "
    "and is printed on no paper."
)


def sheet_section(case: Case, written: Written, number: int, edition: Edition, school: School) -> Section:
    """Lay a sheet out whole: every question, every correction, every signature."""
    words = words_of(edition, written)
    head = SheetHead(
        number=str(number),
        name=sheet_name(case, written, words),
        entry=f"entry {written.entry.header.seq}",
        edition=f"questions of {written.entry.header.edition}",
        signed=_signed_line(case, written),
        key=written.hash,
    )
    if written.about in case.withdrawn:
        return Section(head, (Paragraphs((MISTAKEN,), "small"),))
    blocks: list[Block] = [Rows(sheet_rows(case, written, words))]
    if needs_boxes(case, written, school):
        blocks += signature_boxes(case, written, school)
    return Section(head, tuple(blocks))


def words_of(edition: Edition, written: Written) -> SheetWords:
    """Give the words of a sheet, or its bare kind where this edition does not have it."""
    kind = written.sheet.kind
    return edition.sheet(kind) or SheetWords(kind, kind, kind, kind, kind)


def sheet_name(case: Case, written: Written, words: SheetWords) -> str:
    """Name a sheet: what it is, and whom or which thing it is about."""
    subject = _subject(case, written)
    return f"{words.short}: {subject}" if subject else words.short


def happened(written: Written) -> Moment | None:
    """Give when what a sheet tells of happened, or None where it does not say."""
    said = getattr(written.sheet, written.sheet.happened, None)
    return said if isinstance(said, Moment) else None


def _subject(case: Case, written: Written) -> str:
    if written.sheet.kind in ("person", "group"):
        return getattr(written.sheet, "name", None) or ""
    devices = {device.id: device.label for device in devices_of(case)}
    return devices.get(written.about or "", "")


def _signed_line(case: Case, written: Written) -> Words:
    entry = written.entry
    author = case.author(entry)
    parts = [f", {when_of(entry)}, key {key_of(entry)}."]
    when = happened(written)
    if when is not None:
        gap = spell_gap(when, recorded(entry))
        parts.append(f" Happened {spell_moment(when, paper=True)}; recorded {gap}.")
    if entry.header.clock == "back":
        parts.append(" The computer’s clock stood before the entry above when this was signed.")
    return ("Signed by ", Strong(f"{author.name} ({author.office})"), "".join(parts))
