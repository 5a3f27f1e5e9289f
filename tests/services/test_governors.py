"""Q: one page for governors of a school year, kept as it first left, whatever comes after."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.services.conftest import HAZELS, At, Clock
from tests.services.let_go import destroyed, over
from tests.services.test_figures import pupil
from yps_desktop.record.acts import HandedOut, RecordRestored
from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.number_acts import GovernorsPageKept
from yps_desktop.record.periods import school_year
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.services import (
    audit,
    figures,
    governors,
    number_csv,
    numbers_paper,
    papers,
    sheets,
    shutting_out,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.figure_tables import numbers
from yps_desktop.services.governors import YearPage
from yps_desktop.services.number_csv import NumberFile
from yps_desktop.services.opening import change_school
from yps_desktop.services.paper_check import read_file, say_what_it_is
from yps_desktop.services.papers import Built
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer, of_act, write

YEAR = school_year(date(2026, 11, 20))
LATER = datetime(2027, 9, 3, 9, 0, tzinfo=UTC)
BROUGHT = (*["friend"] * 9, *["parent"] * 6, "staff")
CASES = len(BROUGHT)


def one_case(desk: Desk, brought_by: str = "friend", sex: str = "female") -> str:
    when = Moment(desk.now().date())
    told = Disclosure(when=when, brought_by=brought_by, account="Told.")
    return sheets.sign(desk, [Filled(told), Filled(replace(pupil(sex, 2012), told_when=when))])


def counted(desk: Desk) -> None:
    before = figures.bring_up_to_date(desk).before
    while before is not None:
        before = figures.bring_up_to_date(desk, before).before


@pytest.fixture
def year(desk: Desk, clock: Clock) -> list[str]:
    """Cases of a year that is over, all counted: nine told by a friend, so that one more is another band."""
    found = [one_case(desk, by) for by in BROUGHT]
    clock.at = LATER
    counted(desk)
    return found


class World:
    """What changes after a page was handed out, and who may change it."""

    def __init__(self, desk: Desk, clock: Clock, cases: list[str], wren: Signer) -> None:
        self.desk, self.clock, self.cases, self.wren = desk, clock, cases, wren


@pytest.fixture
def world(desk: Desk, clock: Clock, year: list[str], wren: Signer) -> World:
    return World(desk, clock, year, wren)


def leave(desk: Desk, made: YearPage) -> None:
    """Let a page leave as a paper does, without building it."""
    job = governors.prepare(desk, made)
    papers.hand_out(desk, job, Built("printed", b"a page", 3), "printed")


def told(desk: Desk, made: YearPage) -> str:
    """Give every word that a reader has of a page, on paper or in a file."""
    return f"{governors.prepare(desk, made).paper.blocks}{number_csv.of_page(desk, made).data.decode()}"


def add_one(world: World) -> None:
    """A year that is over gets another case where the computer's clock was wrong, and only there."""
    world.clock.at = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    one_case(world.desk, "parent", "male")
    world.clock.at = LATER


def correct_one(world: World) -> None:
    told_now = Disclosure(when=Moment(date(2026, 11, 20)), brought_by="friend", account="Told anew.")
    sheets.sign(world.desk, [Filled(told_now, world.cases[-1])])


def strike_one(world: World) -> None:
    sheet = OpenedInError(when=Moment(date(2026, 11, 20)), reason="A double.")
    sheets.sign(world.desk, [Filled(sheet, world.cases[0])], world.wren)


def move_terms(world: World) -> None:
    terms = ("2026-09-02/2026-11-19", "2026-11-20/2027-07-20")
    change_school(world.desk, replace(world.desk.school, terms=terms))


def raise_the_limit(world: World) -> None:
    figures.set_limit(world.desk, "8")


@pytest.mark.parametrize("change", [add_one, correct_one, strike_one, move_terms, raise_the_limit])
def test_q_what_was_handed_out_comes_out_again_whatever_changed(
    world: World, change: Callable[[World], None]
) -> None:
    desk = world.desk
    first = governors.governors_page(desk, YEAR)
    before = told(desk, first)
    leave(desk, first)
    fresh = figures.protected(desk, YEAR)
    change(world)
    counted(desk)
    assert figures.protected(desk, YEAR) != fresh  # made now, it would be another page
    again = governors.governors_page(desk, YEAR)
    assert told(desk, again) == before
    assert again.since == LATER.date()
    leave(desk, again)
    assert len(desk.vault.ledger.deeds(GovernorsPageKept.kind)) == 1


@pytest.mark.parametrize("change", [add_one, correct_one, strike_one, move_terms, raise_the_limit])
def test_q_on_the_screen_a_year_tells_what_its_page_told(
    world: World, change: Callable[[World], None]
) -> None:
    """Else the two could be compared, without an entry that anybody asked."""
    desk = world.desk
    shown = governors.on_screen(desk, YEAR)
    assert (shown.since, shown.page) == (None, figures.protected(desk, YEAR))
    leave(desk, governors.governors_page(desk, YEAR))
    change(world)
    counted(desk)
    again = governors.on_screen(desk, YEAR)
    assert (again.since, again.page) == (LATER.date(), shown.page)
    assert governors.tables(desk, again) == governors.tables(desk, shown)


def test_q_years_told_under_two_limits_stand_side_by_side_under_the_lower(desk: Desk, world: World) -> None:
    leave(desk, governors.governors_page(desk, YEAR))
    figures.set_limit(desk, "8")
    before = governors.on_screen(desk, school_year(date(2025, 11, 20)))
    both = governors.tables(desk, before, governors.on_screen(desk, YEAR))
    assert (before.page.limit, both.limit) == (8, 5)


def test_g7_whoever_is_shut_out_of_a_case_is_shown_their_own_numbers_only(
    desk: Desk, at_desk: At, wren: Signer, head: KeyHolder, year: list[str]
) -> None:
    leave(desk, governors.governors_page(desk, YEAR))
    shutting_out.shut_out(desk, year[0], head.person, "They are a witness in it.", wren)
    counted(desk)
    theirs = governors.on_screen(at_desk(head.person, HAZELS), YEAR)
    assert (theirs.since, theirs.page.cases) == (None, CASES - 1)


def test_q_a_case_that_is_destroyed_changes_no_page(
    desk: Desk, clock: Clock, wren: Signer, hazel: Signer
) -> None:
    found = [one_case(desk) for _ in range(5)]
    gone = over(desk, wren, hazel)
    clock.at = LATER
    counted(desk)
    fresh = governors.governors_page(desk, YEAR)
    leave(desk, fresh)
    destroyed(desk, gone, hazel)
    counted(desk)
    assert told(desk, governors.governors_page(desk, YEAR)) == told(desk, fresh)
    assert governors.make_anew(desk, YEAR).page.cases == len(found) + 1


def test_q_without_being_handed_out_a_page_follows_its_cases(desk: Desk, world: World) -> None:
    assert governors.governors_page(desk, YEAR).page.cases == CASES
    strike_one(world)
    counted(desk)
    assert governors.governors_page(desk, YEAR).page.cases == CASES - 1
    assert governors.kept(desk, YEAR) is None


def test_q_a_page_is_made_anew_only_by_saying_so_and_then_stays(desk: Desk, world: World) -> None:
    leave(desk, governors.governors_page(desk, YEAR))
    strike_one(world)
    counted(desk)
    new = governors.make_anew(desk, YEAR)
    assert "can compare them" in governors.warning(governors.governors_page(desk, YEAR))
    assert governors.governors_page(desk, YEAR).page.cases == CASES  # nothing is kept before it leaves
    leave(desk, new)
    kept = governors.governors_page(desk, YEAR)
    assert (kept.page.cases, bool(kept.instead_of)) == (CASES - 1, True)
    assert told(desk, kept).count("takes the place of an earlier page") == 2  # on paper and in the file


def test_q_made_anew_where_nothing_changed_it_is_the_page_there_was(desk: Desk, year: list[str]) -> None:
    assert governors.make_anew(desk, YEAR).instead_of == ""
    leave(desk, governors.governors_page(desk, YEAR))
    assert governors.make_anew(desk, YEAR) == governors.kept(desk, YEAR)


def test_q_where_an_older_copy_took_the_records_place_a_page_may_be_out_already(
    desk: Desk, year: list[str]
) -> None:
    assert governors.governors_page(desk, YEAR).brought_back is None
    code = desk.vault.ledger.head().code
    write(desk, [of_act(RecordRestored(code=code, made="2027-09-01T09:00:00Z"))])
    assert governors.governors_page(desk, YEAR).brought_back == LATER.date()
    leave(desk, governors.governors_page(desk, YEAR))
    assert governors.governors_page(desk, YEAR).brought_back is None  # it is known again which one is out


def test_q_of_two_pages_made_side_by_side_only_the_first_leaves(desk: Desk, world: World) -> None:
    first = governors.governors_page(desk, YEAR)
    strike_one(world)
    counted(desk)
    second = governors.governors_page(desk, YEAR)
    leave(desk, first)
    with pytest.raises(YpsError, match="handed out meanwhile"):
        leave(desk, second)
    assert len(desk.vault.ledger.deeds(HandedOut.kind)) == 1


def test_q_the_entry_holds_bands_and_nothing_that_the_page_hides(desk: Desk, year: list[str]) -> None:
    leave(desk, governors.governors_page(desk, YEAR))
    (entry,) = desk.vault.ledger.deeds(GovernorsPageKept.kind)
    act = GovernorsPageKept.from_body(entry.read_body())
    by = next(one for one in act.facts if one.fact == "told_by")
    assert [(one.value, one.low, one.high) for one in by.bands] == [("friend", 5, 9), ("parent", 5, 9)]
    assert "Juniper" not in str(entry.read_body())
    assert entry.header.case is None


def test_q_a_page_waits_until_every_case_is_counted(desk: Desk, clock: Clock) -> None:
    one_case(desk)
    clock.at = LATER
    with pytest.raises(YpsError, match="Not every case is counted"):
        governors.governors_page(desk, YEAR)


def test_q_no_page_of_a_year_that_goes_on(desk: Desk) -> None:
    with pytest.raises(YpsError, match="school year that is over"):
        governors.governors_page(desk, YEAR)


def test_g7_whoever_is_shut_out_of_any_case_has_no_page_of_any_year(
    desk: Desk, at_desk: At, wren: Signer, head: KeyHolder, year: list[str]
) -> None:
    """Of a year without a hidden case it refuses in the same words: they do not tell where it lies."""
    leave(desk, governors.governors_page(desk, YEAR))
    hidden = one_case(desk)  # of the year after
    shutting_out.shut_out(desk, hidden, head.person, "They are a witness in it.", wren)
    counted(desk)
    assert governors.why_not(desk) == ""
    theirs = at_desk(head.person, HAZELS)
    said = set()
    for of in (YEAR, school_year(date(2025, 11, 20))):
        for asked in (governors.kept, governors.governors_page, governors.make_anew):
            with pytest.raises(NotAllowedError) as refused:
                asked(theirs, of)
            said.add(str(refused.value))
    assert said == {governors.why_not(theirs)}


def test_g7_a_page_made_before_does_not_leave_once_its_maker_is_shut_out(
    desk: Desk, wren: Signer, head: KeyHolder, year: list[str], tmp_path: Path
) -> None:
    made = governors.governors_page(desk, YEAR)
    file = number_csv.of_page(desk, made)
    job = governors.prepare(desk, made)
    shutting_out.shut_out(desk, year[0], desk.me.person, "About me.", wren, head.person)
    with pytest.raises(NotAllowedError):
        papers.hand_out(desk, job, Built("printed", b"a page", 3), "printed")
    with pytest.raises(NotAllowedError):
        number_csv.save(desk, file, tmp_path / "page.csv")
    assert not (tmp_path / "page.csv").exists()


def test_q_a_file_that_left_is_known_by_its_bytes_and_keeps_the_page(
    desk: Desk, world: World, tmp_path: Path
) -> None:
    target = tmp_path / "page.csv"
    file = number_csv.of_page(desk, governors.governors_page(desk, YEAR))
    number_csv.save(desk, file, target)
    answer = say_what_it_is(desk, read_file(target))
    assert answer.is_ours
    assert "table of the page for governors" in answer.sentence
    strike_one(world)
    counted(desk)
    assert number_csv.of_page(desk, governors.governors_page(desk, YEAR)).data == target.read_bytes()
    target.write_bytes(target.read_bytes() + b"\r\n")
    assert not say_what_it_is(desk, read_file(target)).is_ours


def test_q_where_a_file_cannot_be_put_nothing_is_written_down(desk: Desk, year: list[str]) -> None:
    file = number_csv.of_page(desk, governors.governors_page(desk, YEAR))
    head = desk.vault.ledger.head()
    with pytest.raises(YpsError):
        number_csv.save(desk, file, desk.folder / "page.csv")
    assert desk.vault.ledger.head() == head


def test_q_exact_numbers_leave_as_such_and_never_as_the_page_for_governors(
    desk: Desk, year: list[str]
) -> None:
    exact = numbers(desk, figures.exact(desk, [YEAR]))
    file: NumberFile = number_csv.of_numbers(desk, exact)
    rows = list(csv.reader(io.StringIO(file.data.decode("utf-8-sig"))))
    assert ["Brought by", "A parent or carer", "2026–27", "6", "", ""] in rows
    assert "Not for governors" in rows[1][1]
    assert numbers_paper.prepare(desk, exact).paper.stamp.warning
    hidden = governors.tables(desk, governors.governors_page(desk, YEAR))
    with pytest.raises(YpsError):
        number_csv.of_numbers(desk, hidden)
    with pytest.raises(YpsError):
        numbers_paper.prepare(desk, hidden)


def test_q_the_audit_says_which_page_left_first_and_which_file(
    desk: Desk, year: list[str], tmp_path: Path
) -> None:
    made = governors.governors_page(desk, YEAR)
    number_csv.save(desk, number_csv.of_page(desk, made), tmp_path / "page.csv")
    said = [line.what for line in audit.lines(desk, audit.Wanted())]
    assert "Handed out the page for governors of 2026–27 for the first time: what it tells is kept" in said
    assert "Saved the table of the page for governors as a file" in said
