"""Q: a school with a few cases a year is asked what they plainly raise, from what its people signed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time, timedelta

from tests.services.conftest import Clock
from tests.services.test_patterns import looked
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.patterns import PatternId
from yps_desktop.record.sheets.deletion import Deletion
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.patterns import Found
from yps_desktop.services.sheets import Filled


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a case: so many days ago, of whom, where, and when the police were told of it."""

    ago: int
    group: str
    app: str
    days_to_police: int | None = None
    asked_to_delete: bool = False


def asked_of(desk: Desk, clock: Clock, told: Iterable[Told]) -> dict[PatternId, Found]:
    """Sign each case on its day, then look as of today."""
    today = clock.at
    for one in sorted(told, key=lambda one: -one.ago):
        clock.at = today - timedelta(days=one.ago)
        _signed(desk, clock, one)
    clock.at = today
    return looked(desk)


def _signed(desk: Desk, clock: Clock, one: Told) -> None:
    when = Moment(clock.at.date(), time(9))
    case = sheets.sign(
        desk,
        [
            Filled(Disclosure(when=when, brought_by="staff", account="Told.", reached_dsl=when)),
            Filled(Person(told_when=when, name="A", standing=("pupil_here",), year_group=one.group)),
            Filled(Imagery(when=when, description="Told.", incident="held", services=one.app)),
        ],
    )
    if one.asked_to_delete:
        asked = Deletion(
            form="asked",
            whom=(Named("a", "A"),),
            when=when,
            police_said="no",
            despite_referral="It goes round.",
        )
        sheets.sign(desk, [Filled(asked, case)])
    if one.days_to_police is not None:
        clock.at += timedelta(days=one.days_to_police)
        told = Moment(clock.at.date(), time(9))
        sheets.sign(desk, [Filled(PoliceContact(when=told, what_was_said="Told them."), case)])


FEW = (
    Told(900, "7", "Discord", 0),
    Told(700, "10", "Kik", 0),
    Told(500, "8", "WhatsApp", 1),
    Told(340, "8", "Discord", 6, asked_to_delete=True),
    Told(60, "9", "Snapchat", 7, asked_to_delete=True),
    Told(40, "9", "snap chat"),
    Told(20, "9", "Snapchat", 5),
)
"""Three cases a year."""


def test_q_four_things_a_small_school_would_want_to_be_told_are_asked(desk: Desk, clock: Clock) -> None:
    found = asked_of(desk, clock, FEW)
    app, group, later, deletions = (
        found[id].pattern for id in ("same_app", "year_group", "agency_later", "deletions")
    )
    assert (app.about, app.many, app.of) == ("Snapchat", 3, 3)
    assert (group.about, group.many, group.of) == ("9", 4, 4)
    assert (later.many, later.of, later.of_before) == (3, 3, 3)
    assert later.took == (0, 6 * 24 * 60)
    assert (deletions.many, deletions.of) == (2, 2)
    assert [one.opened for one in found["deletions"].cases] == [date(2026, 9, 21), date(2025, 12, 15)]


def test_q_few_cases_that_have_nothing_in_common_raise_none_of_them(desk: Desk, clock: Clock) -> None:
    apart = (
        Told(700, "10", "Kik", 1),
        Told(500, "8", "WhatsApp", 0),
        Told(340, "8", "Discord", 1),
        Told(100, "11", "Snapchat", 0),
        Told(60, "7", "Snapchat", 1),
        Told(20, "9", "Snapchat", 0, asked_to_delete=True),
    )
    assert set(asked_of(desk, clock, apart)).isdisjoint(
        {"same_app", "year_group", "agency_later", "deletions"}
    )
