"""The answer to a request for own data as one paper: a letter, what the lists hold, the masked records (L3).

It leaves by `papers` as every paper does: each record in it is searched for whoever is masked there, and an
entry in each case says what was handed out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from yps_desktop.documents.content import Enclosure, Paper, Stamp
from yps_desktop.documents.own_data_answer import Answer, compose
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import WRITES
from yps_desktop.record.masked.who import Who, everybody
from yps_desktop.services import cases, masking, papers, school_lists
from yps_desktop.services.bound_papers import Bound, besides
from yps_desktop.services.case_papers import Wanted
from yps_desktop.services.case_papers import compose as compose_case
from yps_desktop.services.desk import Desk
from yps_desktop.services.own_data_standing import OneCase, Standing, reader_words, standing
from yps_desktop.services.papers import Job, Part
from yps_desktop.services.release import Blank, Guard, compose_masked

STAMPED = "Answer to a request for own data"
NOT_READY = "Not every case of this request has a masked copy yet. Nothing was made."


@dataclass(frozen=True, slots=True)
class _Bound:
    """One masked record as it is bound in, the same without typed words, and who is in it."""

    one: OneCase
    paper: Paper
    guard: Guard
    people: tuple[Who, ...]
    left_out: bool


def prepare(desk: Desk, case_id: str, request: str) -> Job:
    """Compose the answer to a request from its cases as they stand.

    Raises YpsError where a case has no masked copy that still covers it, NoSuchCaseError.
    """
    desk.need(WRITES)
    stands = standing(desk, case_id, request)
    if not stands.is_ready:
        raise YpsError(NOT_READY)
    bound = [_bind(desk, one) for one in stands.cases]
    letter = compose(_answer(desk, stands, bound), (), desk.school, _stamp(desk, stands.name))
    first, *others = (
        Part(one.one.case, one.one.edition, replace(one.guard, bare=_bare(letter, bound, (one,))))
        for one in bound
    )
    return Job(
        case=first.case,
        edition=first.edition,
        number=stands.cases[0].number,
        document="own_data",
        paper=_with(letter, (one.paper for one in bound)),
        keys=desk.vault.keys,
        guard=first.guard,
        parts=tuple(others),
        besides=tuple(besides([Bound(one.guard, one.people) for one in bound], _bare(letter, bound, bound))),
    )


def _bind(desk: Desk, one: OneCase) -> _Bound:
    assert one.copy is not None  # it is ready
    case, hash = cases.read(desk, one.case), one.copy.hash

    def composed(shown: Case, _blank: Blank | None = None) -> Paper:
        me = shown.holders[desk.me.person].name
        stamp = replace(_stamp(desk), printed_by=f"{me} ({desk.me.office})")
        return compose_case(desk, shown, Wanted("record"), stamp)

    paper, guard = compose_masked(case, hash, desk.edition(case.edition), composed)
    asked = masking.confirmed(case, hash)
    return _Bound(one, paper, guard, everybody(case, asked), bool(asked.left_out))


def _with(letter: Paper, records: Iterable[Paper]) -> Paper:
    return replace(letter, blocks=(*letter.blocks, *(Enclosure(paper) for paper in records)))


def _bare(letter: Paper, bound: Iterable[_Bound], of: Sequence[_Bound]) -> Paper:
    """Give the same with what was typed in some cases blank."""
    return _with(letter, (one.guard.bare if one in of else one.paper for one in bound))


def _answer(desk: Desk, stands: Standing, bound: Sequence[_Bound]) -> Answer:
    asked = stands.request.asked
    return Answer(
        to=stands.name if asked.asker == "self" else reader_words(asked, stands.name),
        whose="" if asked.asker == "self" else stands.name,
        came=stands.request.came,
        signs=Named(desk.me.person, desk.me.name, desk.me.office),
        cases=tuple(one.number for one in stands.cases),
        listed=school_lists.listed(desk, stands.listed) if stands.listed else None,
        left_out=tuple(one.why for one in stands.request.left_out),
        answers_left_out=any(one.left_out for one in bound),
        looked=1 + len(stands.looked),
    )


def _stamp(desk: Desk, whose: str = "") -> Stamp:
    """Say what proves it; no title names anybody."""
    return replace(papers.stamp_of(desk, STAMPED, 1), copy="masked copy", whose=whose)
