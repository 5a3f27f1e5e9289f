"""The answer to a request for own data as one paper: a letter, what the lists hold, the masked records (L3).

It leaves by `papers` as every paper does: each record in it is searched for whoever is masked there, and an
entry in each case says what was handed out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from yps_desktop.documents import whole_record
from yps_desktop.documents.content import Enclosure, Paper, Stamp
from yps_desktop.documents.own_data_answer import Answer, compose
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.directory import Listed
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import WRITES, KeyHolder
from yps_desktop.record.masked.who import Who, everybody
from yps_desktop.record.school import School
from yps_desktop.services import cases, masking, papers, school_lists
from yps_desktop.services.bound_papers import Bound, besides
from yps_desktop.services.case_papers import recovered
from yps_desktop.services.desk import Desk
from yps_desktop.services.own_data_standing import OneCase, Standing, reader_words, standing
from yps_desktop.services.papers import Job, Part
from yps_desktop.services.release import Blank, Guard, compose_masked
from yps_desktop.vault.keys import KeyBundle

STAMPED = "Answer to a request for own data"
NOT_READY = "Not every case of this request has a masked copy yet. Nothing was made."


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that the answer is made of, read on *record*: `read` holds each case with how it stands."""

    stands: Standing
    read: tuple[tuple[OneCase, Case, Edition], ...] = field(repr=False)
    stamp: Stamp
    school: School
    now: datetime
    recovered: tuple[str, ...]
    listed: Listed | None
    me: KeyHolder
    keys: KeyBundle = field(repr=False)


@dataclass(frozen=True, slots=True)
class _Bound:
    """One masked record as it is bound in, the same without typed words, and who is in it."""

    one: OneCase
    paper: Paper
    guard: Guard
    people: tuple[Who, ...]
    left_out: bool


def gather(desk: Desk, case_id: str, request: str) -> Gathered:
    """Read what the answer to a request is made of.

    Raises YpsError where a case has no masked copy for it, NoSuchCaseError.
    """
    desk.need(WRITES)
    stands = standing(desk, case_id, request)
    if not stands.is_ready:
        raise YpsError(NOT_READY)
    read = [(one, cases.read(desk, one.case)) for one in stands.cases]
    return Gathered(
        stands=stands,
        read=tuple((one, case, desk.edition(case.edition)) for one, case in read),
        stamp=papers.stamp_of(desk, STAMPED, 1),
        school=desk.school,
        now=desk.now(),
        recovered=recovered(desk),
        listed=school_lists.listed(desk, stands.listed) if stands.listed else None,
        me=desk.me,
        keys=desk.vault.keys,
    )


def put_together(told: Gathered) -> Job:
    """Compose the answer: it takes a while, on *work*.

    Raises MaskingOutdatedError where a copy does not cover its case any more.
    """
    bound = [_bind(told, *read) for read in told.read]
    stamp = replace(told.stamp, copy="masked copy", whose=told.stands.name)
    letter = compose(_answer(told, bound), (), told.school, stamp)
    first, *others = (
        Part(one.one.case, one.one.edition, replace(one.guard, bare=_bare(letter, bound, (one,))))
        for one in bound
    )
    return Job(
        case=first.case,
        edition=first.edition,
        number=told.stands.cases[0].number,
        document="own_data",
        paper=_with(letter, (one.paper for one in bound)),
        keys=told.keys,
        guard=first.guard,
        parts=tuple(others),
        besides=tuple(besides([Bound(one.guard, one.people) for one in bound], _bare(letter, bound, bound))),
    )


def prepare(desk: Desk, case_id: str, request: str) -> Job:
    """Do both, where nobody waits at a window. Raises as they do."""
    return put_together(gather(desk, case_id, request))


def _bind(told: Gathered, one: OneCase, case: Case, edition: Edition) -> _Bound:
    assert one.copy is not None  # it is ready

    def composed(shown: Case, _blank: Blank | None = None) -> Paper:
        printed_by = f"{shown.holders[told.me.person].name} ({told.me.office})"
        stamp = replace(told.stamp, printed_by=printed_by)
        return whole_record.compose(shown, edition, told.school, stamp, told.now, recovered=told.recovered)

    paper, guard = compose_masked(case, one.copy.hash, edition, composed)
    asked = masking.confirmed(case, one.copy.hash)
    return _Bound(one, paper, guard, everybody(case, asked), bool(asked.left_out))


def _with(letter: Paper, records: Iterable[Paper]) -> Paper:
    return replace(letter, blocks=(*letter.blocks, *(Enclosure(paper) for paper in records)))


def _bare(letter: Paper, bound: Iterable[_Bound], of: Sequence[_Bound]) -> Paper:
    """Give the same with what was typed in some cases blank."""
    return _with(letter, (one.guard.bare if one in of else one.paper for one in bound))


def _answer(told: Gathered, bound: Sequence[_Bound]) -> Answer:
    stands, me = told.stands, told.me
    asked = stands.request.asked
    return Answer(
        to=stands.name if asked.asker == "self" else reader_words(asked, stands.name),
        whose="" if asked.asker == "self" else stands.name,
        came=stands.request.came,
        signs=Named(me.person, me.name, me.office),
        cases=tuple(one.number for one in stands.cases),
        listed=told.listed,
        left_out=tuple(one.why for one in stands.request.left_out),
        answers_left_out=any(one.left_out for one in bound),
        looked=1 + len(stands.looked),
    )
