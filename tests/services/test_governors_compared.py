"""Q: two pages for governors of one year, asked for in the normal way, have nothing to be compared."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

from tests.attacks.tries import Attack
from tests.services.conftest import Clock
from tests.services.test_governors import (
    BROUGHT,
    LATER,
    YEAR,
    World,
    add_one,
    counted,
    leave,
    one_case,
    told,
)
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.services import figures, governors, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import change_school
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Change = Callable[[World, Random], None]


def add_some(world: World, chance: Random) -> None:
    """Cases come into a year that is over where a clock was wrong."""
    add_one(world)
    if chance.random() < 0.5:
        world.clock.at = datetime(2026, 12, chance.randint(1, 28), 9, 0, tzinfo=UTC)
        world.cases.append(one_case(world.desk, chance.choice(["friend", "parent", "staff"])))
        world.clock.at = LATER


def correct(world: World, chance: Random) -> None:
    sheet = Disclosure(
        when=Moment(date(2026, 11, 20)), brought_by=chance.choice(["friend", "police"]), account="Anew."
    )
    sheets.sign(world.desk, [Filled(sheet, chance.choice(world.cases))])


def strike(world: World, chance: Random) -> None:
    if len(world.cases) > 1:
        case = world.cases.pop(chance.randrange(len(world.cases)))
        sheet = OpenedInError(when=Moment(date(2026, 11, 20)), reason="A double.")
        sheets.sign(world.desk, [Filled(sheet, case)], world.wren)


def set_limit(world: World, chance: Random) -> None:
    figures.set_limit(world.desk, str(chance.randint(5, 20)))


def set_terms(world: World, chance: Random) -> None:
    day = date(2026, 11, chance.randint(2, 29))
    first = f"2026-09-02/{day.isoformat()}"
    change_school(world.desk, replace(world.desk.school, terms=(first, "2026-12-01/2027-07-20")))


CHANGES: tuple[Change, ...] = (add_some, correct, strike, set_limit, set_terms)


def test_q_no_second_page_of_a_year_tells_anything_that_the_first_does_not(
    desk: Desk, clock: Clock, wren: Signer, attack: Attack
) -> None:
    world = World(desk, clock, [one_case(desk, by) for by in BROUGHT], wren)
    clock.at = LATER
    counted(desk)
    first = governors.governors_page(desk, YEAR)
    known = told(world.desk, first)
    leave(world.desk, first)
    others = set[str]()
    for number in attack("a second page for governors", short=12, full=300, must="nothing new in it"):
        chance = Random(number)
        chance.choice(CHANGES)(world, chance)
        counted(world.desk)
        others.add(str(figures.protected(world.desk, YEAR)))
        again = governors.governors_page(world.desk, YEAR)
        assert told(world.desk, again) == known
        leave(world.desk, again)
    assert len(others) > 3  # made anew each time, they would have told
