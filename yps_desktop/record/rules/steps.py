"""Where a case stands on the way through an incident, box by box (E2).

Source: the flowchart of UKCCIS annex G. Its short form of point 4, "under 13" alone, is not used.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.contact import is_contacted, told_social_care
from yps_desktop.record.rules.follow_up import unanswered
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.referral import advice
from yps_desktop.record.rules.risk import not_weighed
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.record.rules.threads import happened
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import REFERRED

BoxId = Literal["disclosure", "review", "points", "referral", "considerations", "risk", "manage"]
BOXES: tuple[BoxId, ...] = get_args(BoxId)
"""The boxes of the flowchart, in the order somebody comes to them."""
StepState = Literal["done", "now", "later"]


@dataclass(frozen=True, slots=True)
class Step:
    """One box: where it stands, since when it is done, and where it leads.

    `opens` is the sheet to write, "contact" for the page of whom to contact, `field` the question to begin
    at; `written` is the newest sheet of it, to be read.
    """

    id: BoxId
    state: StepState
    opens: str
    field: str = ""
    when: Moment | None = None
    written: Written | None = None


def steps(case: Case, school: School | None = None) -> tuple[Step, ...]:
    """Say of each box whether it is done, where the case is now, or still to come.

    One box is "now" in an open case, and none once it is over: a referral still to be made, which waits for
    nothing, or else the first box on the way that is not done. Later ones may be done before it.
    """
    stands = standing(case, school)
    done = _done(case, stands)
    now = None if is_over(case, school) else _now(case, stands, done)
    return tuple(_step(case, id, done, now) for id in BOXES)


def _now(case: Case, stands: Standing, done: frozenset[BoxId]) -> BoxId:
    if _to_refer(case, stands) and not is_contacted(case):
        return "referral"
    way = _way(case, stands)
    return next((id for id in way if id not in done), way[-1])


def _way(case: Case, stands: Standing) -> tuple[BoxId, ...]:
    """Give the boxes this case goes through: with a referral it is made before anything is weighed."""
    if _to_refer(case, stands):
        return ("disclosure", "review", "points", "referral", "manage")
    return ("disclosure", "review", "points", "considerations", "risk", "manage")


def _to_refer(case: Case, stands: Standing) -> bool:
    """Say whether it was referred, is to be, or the advice is to refer and nobody has decided otherwise."""
    newest = case.newest("decision")
    course = getattr(newest and newest.sheet, "course", None)
    if course in REFERRED or stands.refer_now is not None or is_contacted(case):
        return True
    return newest is None and advice(case).level == "refer_now"


def _done(case: Case, stands: Standing) -> frozenset[BoxId]:
    said: dict[BoxId, bool] = {
        "disclosure": bool(case.of("disclosure")),
        "review": bool(case.of("review")),
        "points": _answered(case) and (_to_refer(case, stands) or not stands.decision_awaited),
        "considerations": all(case.of(kind) for kind in _KINDS["considerations"]),
        "risk": bool(case.of("risk")) and not not_weighed(case),
        "referral": is_contacted(case) and not unanswered(case) and not stands.police_awaited,
        "manage": not stands.is_open,
    }
    return frozenset(id for id, holds in said.items() if holds)


def _answered(case: Case) -> bool:
    """Say whether the five points settle it: one is yes, or all are no."""
    return advice(case).level in ("refer_now", "may_manage")


def _step(case: Case, id: BoxId, done: frozenset[BoxId], now: BoxId | None) -> Step:
    newest = max(_sheets(case, id), key=lambda one: one.entry.header.seq, default=None)
    state: StepState = "now" if id == now else "done" if id in done else "later"
    opens, field = _opens(case, id)
    when = happened(newest) if newest is not None else None
    return Step(id, state, opens, field, when if state == "done" else None, newest)


_KINDS: dict[BoxId, tuple[str, ...]] = {
    "disclosure": ("disclosure",),
    "review": ("review",),
    "points": ("review", "decision"),
    "considerations": ("person", "imagery"),
    "risk": ("risk",),
    "manage": ("parents", "conversation", "support", "safety_plan", "closing"),
    "referral": ("police",),
}
"""The sheets that stand for each box."""


def _sheets(case: Case, id: BoxId) -> Iterator[Written]:
    for kind in _KINDS[id]:
        yield from case.of(kind)
    if id == "referral":
        yield from told_social_care(case)


def _opens(case: Case, id: BoxId) -> tuple[str, str]:
    """Give the sheet of a box, where it has several the first that is not written yet, and its question."""
    if id == "points":
        return ("decision", "") if _answered(case) else ("review", "point_adult")
    if id == "referral":
        return "contact", ""
    kinds = _KINDS[id]
    return next((kind for kind in kinds if not case.of(kind)), kinds[-1]), ""
