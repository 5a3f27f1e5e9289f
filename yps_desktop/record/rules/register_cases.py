"""What the register of cases says of one case: numbers, days and choices, never a word that was typed (Z8).

Every fact is asked of the rule that the window and the other papers ask: there is no second truth.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.due import Due, DueKind
from yps_desktop.record.rules.facts import all_answers
from yps_desktop.record.rules.how_long import Took, reached_an_agency, reached_the_lead
from yps_desktop.record.rules.life import Life, last_turn
from yps_desktop.record.rules.parents import ParentsStanding, parents_of
from yps_desktop.record.rules.signing import Signature, answer_of, ink_countersignature, signature_of
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.record.rules.threads import happened
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded

KINDS = (
    "own_shared",
    "others_passed_on",
    "held",
    "adult_shares_child_imagery",
    "adult_pornography",
    "text_only",
    "not_known",
)
"""What kind of incident it is (B2), in the order of the question."""


@dataclass(frozen=True, slots=True)
class SignedOff:
    """Where the newest decision stands with its second signature; `day` is that of the answer, if any."""

    how: Signature | Literal["no_decision"]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ParentsCount:
    """Of how many young people it is said that their parents know, or do not; `day` is the newest telling."""

    told: int = 0
    not_told: int = 0
    own_plan: int = 0
    not_recorded: int = 0
    day: date | None = None

    @property
    def people(self) -> int:
        """Give how many young people the question is asked of."""
        return self.told + self.not_told + self.own_plan + self.not_recorded


@dataclass(frozen=True, slots=True)
class Looks:
    """How often it was viewed, seen without choosing, and decided not to be viewed."""

    viewed: int = 0
    seen: int = 0
    not_viewed: int = 0


@dataclass(frozen=True, slots=True)
class Overdue:
    """One thing that is overdue, and for how many days."""

    kind: DueKind
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOnRegister:
    """One case: `with_numbers` are those of the cases that go under its number.

    `referred_to` are the agencies of the newest decision and the contacts; `decided` says that there is a
    decision at all; `agency_within_a_day` that the first agency was told within a day of the lead's knowing.
    `ended` is the day of the closing, or of the word that it was opened by mistake.
    """

    case: str
    number: str
    opened: date
    with_numbers: tuple[str, ...]
    kinds: tuple[str, ...]
    referred_to: tuple[str, ...]
    decided: bool
    to_lead: Took | None
    to_agency: Took | None
    signed_off: SignedOff
    parents: ParentsCount
    looks: Looks
    devices: int
    devices_here: int
    life: Life
    ended: date | None
    refer_now: bool
    police_awaited: bool
    awaiting_since: date | None
    overdue: tuple[Overdue, ...]

    @property
    def counts(self) -> bool:
        """Say whether it counts in the totals: what was opened in error does not (B4)."""
        return self.life != "opened_in_error"

    @property
    def is_open(self) -> bool:
        """Say whether anything more is to be done in it."""
        return self.life in ("open", "closing")

    @property
    def agency_within_a_day(self) -> bool:
        """Say whether the first agency was told within a day of the lead's knowing."""
        return self.to_agency is not None and self.to_agency.gap < timedelta(days=1)


@dataclass(frozen=True, slots=True)
class GoesUnder:
    """A case opened in the period that goes under the number of one opened before it (B5)."""

    case: str
    number: str
    opened: date
    under: str


def case_on_register(case: Case, school: School, now: datetime) -> CaseOnRegister:
    """Read a case for the register as it stands; `now` is aware, in the school's zone."""
    stands = standing(case, school)
    is_open = stands.life in ("open", "closing")
    devices, agency = devices_of(case), reached_an_agency(case)
    lead = min(reached_the_lead(case), key=lambda one: happened(one[0]).earliest(), default=None)
    return CaseOnRegister(
        case=case.id,
        number=case.number,
        opened=opened_on(case),
        with_numbers=tuple(one.number for one in case.joined),
        kinds=kinds_of(case),
        referred_to=stands.referred_to,
        decided=case.newest("decision") is not None,
        to_lead=lead[2] if lead is not None else None,
        to_agency=agency[1] if agency is not None else None,
        signed_off=_signed_off(case, school),
        parents=_parents(parents_of(case)),
        looks=_looks(case),
        devices=len(devices),
        devices_here=sum(device.is_here for device in devices),
        life=stands.life,
        ended=None if is_open else _ended(case),
        refer_now=stands.refer_now is not None,
        police_awaited=stands.police_awaited,
        awaiting_since=_awaiting_since(case, stands),
        overdue=overdue(dues(case), now) if is_open else (),
    )


def opened_on(case: Case) -> date:
    """Give the day a case was opened, by the school's wall clock."""
    return recorded(case.opened).date()


def kinds_of(case: Case) -> tuple[str, ...]:
    """Give every kind of incident that was told; "not_known" only where nothing else was."""
    told = all_answers(case, "imagery", "incident")
    known = tuple(kind for kind in KINDS if kind in told and kind != "not_known")
    return known or tuple(kind for kind in KINDS if kind in told)


def overdue(found: tuple[Due, ...], now: datetime) -> tuple[Overdue, ...]:
    """Give what of the due things is overdue, the longest first."""
    over = (due for due in found if due.status(now) == "overdue")
    return tuple(Overdue(due.kind, (now.date() - due.at.date()).days) for due in over)


def _signed_off(case: Case, school: School) -> SignedOff:
    decision = case.newest("decision")
    if decision is None:
        return SignedOff("no_decision")
    how = signature_of(case, decision, school)
    if how == "signed_in_ink":
        ink = ink_countersignature(case, decision, school)
        return SignedOff(how, Moment.from_json(ink.act.when).day if ink is not None else None)
    answer = answer_of(decision)
    return SignedOff(
        how, recorded(answer.entry).date() if answer is not None else _day_waiting(decision, how)
    )


def _day_waiting(decision: Written, how: Signature) -> date | None:
    return _day(decision.latest) if how == "awaiting" else None


def _parents(standings: tuple[ParentsStanding, ...]) -> ParentsCount:
    steps = [one.step for one in standings]
    days = [one.when.day for one in standings if one.step == "told" and one.when is not None]
    return ParentsCount(
        told=steps.count("told"),
        not_told=steps.count("not_told"),
        own_plan=steps.count("own_plan"),
        not_recorded=steps.count("not_recorded"),
        day=max(days, default=None),
    )


def _looks(case: Case) -> Looks:
    forms = [getattr(one.sheet, "form", None) for one in case.of("viewing")]
    return Looks(forms.count("viewed"), forms.count("seen"), forms.count("not_viewed"))


def _ended(case: Case) -> date | None:
    turn = last_turn(case)
    return happened(turn).day if turn is not None else None


def _awaiting_since(case: Case, stands: Standing) -> date | None:
    sheets = (case.find(hash) for hash in stands.awaiting)
    return min((_day(one.latest) for one in sheets if one is not None), default=None)


def _day(entry: Entry) -> date:
    return recorded(entry).date()
