"""Where each thing is recorded that a case still lacks (O1–O8)."""

from ui.pages.parts import due_places
from ui.places import CONTACT, CORRECT, COUNTERSIGN, QUESTION, RECEIVED, Place
from yps_desktop.record.case import Case
from yps_desktop.record.rules.closing import OpenEnd
from yps_desktop.record.rules.eight_questions import Lacking
from yps_desktop.record.rules.readiness import Gap
from yps_desktop.record.rules.tasks import Task
from yps_desktop.record.rules.threads import FOLLOWED
from yps_desktop.record.sheets import SHEETS

_ONCE = ("disclosure", "imagery")
"""Sheets whose gap is closed by correcting the one there is, not by writing another."""


def place_of(case: Case, one: Lacking) -> Place:
    """Give the page on which something that is not recorded is recorded."""
    if one.task is not None:
        return _of_task(case, one.task)
    if one.end is None:
        return _of_gap(case, Gap(one.opens, one.field or None, ""))
    return place_of_end(case, one.end)


def place_of_end(case: Case, end: OpenEnd) -> Place:
    """Give the page on which something that stays open is recorded."""
    if end.due is not None:
        return due_places.place_of(end.due)
    if end.gap is not None:
        return _of_gap(case, end.gap)
    if end.proposed is not None:
        return Place(RECEIVED, case=case.id, about=end.proposed.entry.hash)
    return _of_sheet(case, end)


def _of_task(case: Case, task: Task) -> Place:
    if task.id.partition(":")[0] == "countersign":
        return Place(COUNTERSIGN, case=case.id)
    return Place(QUESTION, case=case.id, sheet=task.kind, about=task.about or "")


def _of_gap(case: Case, gap: Gap) -> Place:
    sheet, newest = SHEETS[gap.kind], case.newest(gap.kind)
    field = gap.field or ""
    if sheet.follows or (sheet.about is not None and gap.about is not None):
        return Place(QUESTION, case=case.id, sheet=gap.kind, about=gap.about or "", field=field)
    wrote = case.find(gap.hash) if gap.hash else newest if gap.kind in _ONCE and field else None
    if wrote is not None:
        return Place(CORRECT, case=case.id, sheet=gap.kind, entry=wrote.hash, field=field)
    return Place(QUESTION, case=case.id, sheet=gap.kind, field=field)


def _of_sheet(case: Case, end: OpenEnd) -> Place:
    written = end.written
    if written is None:
        return Place(QUESTION, case=case.id, sheet="file_copy")
    if end.answer == "refer_now":
        return Place(CONTACT, case=case.id)
    if end.answer == "sent_back":
        return Place(CORRECT, case=case.id, sheet=written.sheet.kind, entry=written.hash)
    followed = FOLLOWED[written.sheet.kind][0]
    return Place(QUESTION, case=case.id, sheet=followed, about=written.about or "")
