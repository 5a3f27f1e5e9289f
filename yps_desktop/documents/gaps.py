"""What is not recorded yet, in words for the first page (B1, Z13)."""

from collections.abc import Iterable

from yps_desktop.documents.sheet_section import sheet_name, words_of
from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.people import person_in
from yps_desktop.record.rules.custody import device_in
from yps_desktop.record.rules.readiness import Gap

_LONGEST = 58


def gap_words(case: Case, edition: Edition, missed: Iterable[Gap]) -> tuple[str, ...]:
    """Name everything that the case does not hold yet, sheets first; nobody named by mistake."""
    listed = [gap for gap in missed if gap.about not in case.withdrawn]
    return tuple(dict.fromkeys(clipped(_words(case, edition, gap), _LONGEST) for gap in listed))


def _words(case: Case, edition: Edition, gap: Gap) -> str:
    sheet = edition.sheet(gap.kind)
    short = sheet.short if sheet else gap.kind
    if gap.field is None:
        return f"{short}: no sheet"
    asked = sheet.field(gap.field) if sheet else None
    return f"{_name(case, edition, gap, short)}: {asked.short if asked else gap.field}"


def _name(case: Case, edition: Edition, gap: Gap, short: str) -> str:
    written = case.find(gap.hash) if gap.hash else None
    if written is not None:
        return sheet_name(case, written, words_of(edition, written))
    person, device = person_in(case, gap.about or ""), device_in(case, gap.about or "")
    return person.name if person else device.label if device else short
