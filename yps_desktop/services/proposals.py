"""What another school proposed, being due there: taken on as an action of ours, or set aside (N8)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import AnswerError, CaseClosedError, NoSuchCaseError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.receive_acts import ProposalSetAside
from yps_desktop.record.rules.life import why_not_sign
from yps_desktop.record.rules.received import Proposed, waiting_proposals
from yps_desktop.record.sheets.action import Action
from yps_desktop.services import cases, drafts
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write

__all__ = ["Proposed", "set_aside", "take_on", "waiting"]


def waiting(desk: Desk, case_id: str) -> tuple[Proposed, ...]:
    """Give what other schools proposed in a case and nobody answered yet, the soonest first."""
    return waiting_proposals(cases.read(desk, case_id))


def take_on(desk: Desk, case_id: str, proposal: str) -> str:
    """Begin an action with what was proposed (`Proposed.id`) and give its draft's id, begun before or now.

    The proposal is taken on once that sheet is signed. Raises NoSuchCaseError where it waits no longer.
    """
    desk.need(WRITES)
    found = _waiting(desk, case_id, proposal)
    begun = (
        one for one in drafts.mine(desk).drafts if (one.sheet, one.about) == (Action.kind, found.becomes)
    )
    if (before := next(begun, None)) is not None:
        return before.id
    draft = drafts.new_draft(Action.kind, case_id, found.becomes)
    drafts.keep(desk, replace(draft, typed=_typed(desk, found)))
    return draft.id


def set_aside(desk: Desk, case_id: str, proposal: str, reason: str) -> None:
    """Set what was proposed aside, with a reason. Raises AnswerError, CaseClosedError, NoSuchCaseError."""
    desk.need(WRITES)
    found = _waiting(desk, case_id, proposal)
    if not reason.strip():
        raise AnswerError("Enter why this is set aside.")
    case = cases.read(desk, case_id)
    if why := why_not_sign(case, [], desk.school):
        raise CaseClosedError(f"{why} Nothing has changed.")
    act = ProposalSetAside(
        received=found.entry.hash, at=found.at, what=found.proposal.what, reason=reason.strip()
    )
    write(desk, [of_act(act, found.entry.header.case, case.edition)])


def _waiting(desk: Desk, case_id: str, proposal: str) -> Proposed:
    found = next((one for one in waiting(desk, case_id) if one.id == proposal), None)
    if found is None:
        raise NoSuchCaseError
    return found


def _typed(desk: Desk, found: Proposed) -> dict[str, Any]:
    """Give what stands in the boxes of the action: a day that has passed is told, and none is set."""
    due = found.on_the_clock(desk.now().tzinfo)
    what = f"{found.proposal.what} (proposed by {found.school}, due there on {spell_day(due.date())})"
    me = {"id": desk.me.person, "name": desk.me.name, "as": desk.me.office}
    typed: dict[str, Any] = {"what": what, "who": [me]}
    return typed if found.due < desk.now() else {**typed, "by": _boxes(due, all_day=found.proposal.all_day)}


def _boxes(due: datetime, *, all_day: bool) -> dict[str, Any]:
    clock = "" if all_day else f"{due:%H:%M}"
    day = {"day": str(due.day), "month": str(due.month), "year": str(due.year)}
    return {**day, "clock": clock, "about": False, "not_known": False}
