"""What is not recorded yet, and what is not finished, in words (B1, B6)."""

from yps_desktop.guidance.lines import clipped, sheet_line, sheet_name
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.people import person_in
from yps_desktop.record.rules.closing import OpenEnd
from yps_desktop.record.rules.custody import device_in
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.readiness import Gap
from yps_desktop.record.rules.threads import FOLLOWED, thread_of

_LONGEST = 100


def gap_line(case: Case, edition: Edition, gap: Gap) -> str:
    """Name a gap: "Viewing: no sheet", "Disclosure: Told to"."""
    sheet = edition.sheet(gap.kind)
    short = sheet.short if sheet else gap.kind
    if gap.field is None:
        return f"{short}: no sheet"
    asked = sheet.field(gap.field) if sheet else None
    return f"{_name(case, edition, gap, short)}: {asked.short if asked else gap.field}"


_ANSWERED = {"sent_back": "Sent back, and not corrected", "refer_now": "Refer now, and not referred", "": ""}


def open_end_line(case: Case, edition: Edition, end: OpenEnd) -> str:
    """Name something that stays open: a gap, something due, a missing copy, what was proposed, an answer."""
    if end.gap is not None:
        return gap_line(case, edition, end.gap)
    if end.due is not None:
        return _due_line(case, edition, end.due)
    if end.person is not None:
        return f"{end.person.name}: copy in their own protection file"
    if end.proposed is not None:
        return f"{end.proposed.school} proposed: {clipped(end.proposed.proposal.what, _LONGEST)}"
    written = end.written
    if written is None:
        return end.id
    line = sheet_line(written, edition)
    return f"{_ANSWERED[end.answer]}: {line}" if end.answer else line


def _due_line(case: Case, edition: Edition, due: Due) -> str:
    """Name what is due, and what it follows: two requests to delete are due alike."""
    thread = thread_of(case, due.about) if due.about else None
    begun = thread.begun if thread and thread.kind in FOLLOWED else case.find(due.of or "")
    return f"{due.what} ({clipped(sheet_line(begun, edition), _LONGEST)})" if begun else due.what


def _name(case: Case, edition: Edition, gap: Gap, short: str) -> str:
    written = case.find(gap.hash) if gap.hash else None
    if written is not None:
        return sheet_name(case, written, edition)
    person, device = person_in(case, gap.about or ""), device_in(case, gap.about or "")
    return person.name if person else device.label if device else short
