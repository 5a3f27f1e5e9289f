"""What is not recorded yet: the gaps a record's first page names, and closing asks for (B1, Z13)."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from yps_desktop.record.ages import birth_days
from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Field
from yps_desktop.record.people import in_imagery
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.deadlines import reference_awaited_since
from yps_desktop.record.rules.facts import newest_answer
from yps_desktop.record.rules.follow_up import unanswered
from yps_desktop.record.rules.parents import parents_not_recorded, parents_of
from yps_desktop.record.rules.received import is_theirs_alone
from yps_desktop.record.rules.risk import not_weighed, procedure_lacking, risk_expected
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.review import POINTS
from yps_desktop.record.sheets.sheet import Sheet

EXPECTED = ("disclosure", "person", "imagery", "review", "viewing", "decision")
"""Sheets every case comes to have."""

_ONCE: Mapping[str, tuple[str, ...]] = {
    "disclosure": ("brought_by", "told_to", "reached_dsl", "danger", "handled"),
    "imagery": ("incident", "content", "made", "first_shared", "reach"),
    "review": ("attended", *POINTS),
    "decision": ("abusive",),
    "risk": ("typology", "typology_reason"),
}
"""Questions that are answered once in a case, on whichever sheet of the kind."""
_EACH: Mapping[str, tuple[str, ...]] = {
    "viewing": (
        "grounds",
        "viewer",
        "viewer_sex",
        "present",
        "where",
        "head_discussed_when",
        "not_copied",
        "who_saw",
        "how_seen",
    ),
    "hand_over": ("from_person", "to_person", "to_place"),
    "device_search": ("searched_by", "authorised", "good_reason", "kept"),
    "pupil_search": ("why", "where", "searched_by", "present", "found", "parents_told"),
    "school_system": ("unreachable", "nothing_copied", "police_asked"),
    "social_care": ("young_people", "taken_by", "consent"),
    "agency": ("purpose",),
    "meeting": ("school_attended", "agreed"),
    "parents": ("who", "by_whom"),
    "deletion": ("where", "by", "told_law"),
    "takedown": ("service",),
    "safety_plan": ("review",),
}
"""Questions that every sheet of the kind answers for itself."""
_DEVICE = ("by_whom", "switched_off_when", "closed", "key_with")


@dataclass(frozen=True, slots=True)
class Gap:
    """Something not recorded: a whole sheet (`field` is None) or the answer to one question of it.

    `about` is the person or device it is about; `hash` the sheet it is missing from, where it is one sheet's.
    """

    kind: str
    field: str | None
    row: str
    about: str | None = None
    hash: str | None = None


def gaps(case: Case) -> tuple[Gap, ...]:
    """Give what the case does not hold yet, sheets first, in the order of the task list."""
    return (
        *_sheets(case),
        *_answers(case),
        *_people(case),
        *_risk(case),
        *_parents(case),
        *_devices(case),
        *_police(case),
        *_referrals(case),
    )


def expected(case: Case) -> tuple[str, ...]:
    """Give the sheets this case comes to have: where nothing is referred, the risk is weighed (R6, A6).

    Once a young person with a part in it is described, what their parents know is asked (F5). What another
    school recorded asks for no sheet here.
    """
    if is_theirs_alone(case):
        return ()
    more = (("risk", risk_expected(case)), ("parents", bool(parents_of(case))))
    return (*EXPECTED, *(kind for kind, holds in more if holds))


def missing_fields(sheet: Sheet, noticed: Collection[str] = ()) -> tuple[Field, ...]:
    """Give every question of a sheet that is asked and has no answer: "not recorded" on paper."""
    answers = sheet.answers()
    return tuple(f for f in sheet.fields() if f.id not in answers and f.is_asked(answers, noticed))


def _sheets(case: Case) -> Iterator[Gap]:
    for kind in expected(case):
        if not case.of(kind) and not (kind == "person" and case.of("group")):
            yield Gap(kind, None, "B1")


def _answers(case: Case) -> Iterator[Gap]:
    for kind, asked in _ONCE.items():
        newest = case.newest(kind)
        for field in asked if newest else ():
            if newest and newest_answer(case, kind, field) is None and _asked(newest.sheet, field):
                yield _gap(kind, field)
    for kind, asked in _EACH.items():
        for written in case.of(kind):
            yield from _of_one(written, asked)


def _of_one(written: Written, asked: tuple[str, ...]) -> Iterator[Gap]:
    for field in asked:
        if getattr(written.sheet, field) is None and _asked(written.sheet, field):
            yield _gap(written.sheet.kind, field, written.about, written.hash)


def _people(case: Case) -> Iterator[Gap]:
    """Y2, Y3: age and sex of each person in the imagery."""
    for person in in_imagery(case):
        if not person.is_group and person.born is None and birth_days(person) is None:
            yield _gap("person", "born", person.id)
        if not person.is_group and person.sex is None:
            yield _gap("person", "sex", person.id)


def _risk(case: Case) -> Iterator[Gap]:
    """A5, A7: the risk of each young person with a part, and the procedure for anybody under 13."""
    if not case.of("risk"):
        return
    if procedure_lacking(case):
        yield _gap("risk", "local_procedure")
    for person in not_weighed(case):
        yield _gap("risk", "faced", person.id)


def _parents(case: Case) -> Iterator[Gap]:
    """F5: of each young person whether their parents know, where it is told of some."""
    for person in parents_not_recorded(case) if case.of("parents") else ():
        yield _gap("parents", "step", person.id)


def _devices(case: Case) -> Iterator[Gap]:
    for device in devices_of(case):
        for field in _DEVICE:
            if getattr(device.device, field) is None:
                yield _gap("device", field, device.id)


def _police(case: Case) -> Iterator[Gap]:
    """P2: a reference, or the word that one is awaited."""
    if not case.of("police") or reference_awaited_since(case) is not None:
        return
    numbers: list[Any] = [
        newest_answer(case, "police", "crime_reference"),
        newest_answer(case, "police", "incident_reference"),
    ]
    if not any(numbers):
        yield _gap("police", "crime_reference")


def _referrals(case: Case) -> Iterator[Gap]:
    """S2, S4: what became of each referral."""
    for thread in unanswered(case):
        yield _gap("answer", "what", thread.id, thread.begun.hash)


def _asked(sheet: Sheet, field: str) -> bool:
    return type(sheet).field(field).is_asked(sheet.answers())


def _gap(kind: str, field: str, about: str | None = None, hash: str | None = None) -> Gap:
    return Gap(kind, field, SHEETS[kind].field(field).row, about, hash)
