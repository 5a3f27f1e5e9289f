"""A clock that jumped, stands in another zone or shows an hour twice is flagged, said, and stops nobody."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, WRENS
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import opening, sheets
from yps_desktop.services.clock_watch import LEAP, LONG
from yps_desktop.services.clocks import CheckedClock, ComputerClock
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, make_vault, open_desk, prove
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import clock_doubts
from yps_desktop.vault.chain import verify_chain


class TwoClocks:
    """A computer's clock, the seconds that nobody sets, and its zone, all under the test's thumb."""

    def __init__(self) -> None:
        self.at, self.counted, self.zone = datetime(2026, 11, 20, 14, 5, tzinfo=UTC), 100.0, timedelta()

    def __call__(self) -> datetime:
        return self.at

    def steady(self) -> float:
        return self.counted

    def offset(self, at: datetime) -> timedelta:
        return self.zone

    def pass_by(self, time: timedelta) -> None:
        self.at, self.counted = self.at + time, self.counted + time.total_seconds()


@pytest.fixture
def clock() -> TwoClocks:
    return TwoClocks()


def sign(desk: Desk) -> str:
    """Sign a note and give what its entry says of the clock."""
    sheets.sign(desk, [Filled(Note(when=Moment(desk.now().date()), what="A call."))])
    return [entry.header.clock for entry in desk.vault.ledger.after()][-1]


def test_this_computer_s_clock_can_be_held_against_a_steady_one():
    clock = ComputerClock()
    assert isinstance(clock, CheckedClock)
    assert clock.steady() <= clock.steady()
    assert clock.offset(clock()) is not None


def test_time_that_passed_asleep_or_awake_is_no_jump(desk, clock):
    clock.pass_by(timedelta(days=3))
    assert sign(desk) == "ok"
    assert clock_doubts(desk) == ""


@pytest.mark.parametrize("leap", [timedelta(minutes=6), timedelta(minutes=-6)])
def test_a_clock_that_was_set_while_the_program_was_open_is_flagged(desk, clock, leap):
    clock.pass_by(timedelta(hours=1))
    clock.at += leap
    assert sign(desk) == "jumped"


def test_a_clock_that_is_put_right_by_a_little_is_not(desk, clock):
    clock.at += LEAP
    assert sign(desk) == "ok"


def test_a_clock_set_back_to_before_an_entry_says_both(desk, clock):
    clock.at -= timedelta(days=2)
    assert sign(desk) == "back+jumped"


def test_a_first_entry_years_after_the_last_is_flagged_and_asked_about(desk, clock):
    opening.close(desk)
    clock.pass_by(timedelta(days=1564))
    again = open_desk(prove(desk.folder, desk.me.person, WRENS), clock)
    assert "says 3 March 2031, 2:05pm. Look whether that is right: the entry is saved" in clock_doubts(again)
    assert [sign(again), sign(again)] == ["jumped", "jumped"]
    opening.close(again)


def test_a_record_left_alone_for_a_year_is_believed(desk, clock):
    clock.pass_by(LONG)
    assert sign(desk) == "ok"


def test_a_clock_that_went_back_is_asked_about_before_anything_is_written(desk, clock):
    clock.at -= timedelta(days=2)
    assert "says 18 November 2026, 2:05pm" in clock_doubts(desk)


def test_a_computer_set_to_another_zone_is_flagged_and_asked_about(desk, clock):
    clock.zone = timedelta(hours=1)
    assert "another time zone" in clock_doubts(desk)
    assert sign(desk) == "zone"


@pytest.mark.parametrize(
    ("hour", "minute", "said"), [(0, 30, "twice"), (1, 30, "twice"), (2, 30, "ok"), (0, 0, "twice")]
)
def test_the_hour_that_comes_twice_is_flagged_each_time(tmp_path: Path, clock, hour, minute, said):
    """25 October 2026, 01:30 in London comes twice: at 00:30 and at 01:30 UTC."""
    clock.at = datetime(2026, 10, 25, hour, minute, tzinfo=UTC)
    clock.zone = timedelta(hours=1 if hour == 0 else 0)
    wren = Newcomer("Wren Mockford", "DSL", ("write", "oversee"), WRENS)
    desk = make_vault(tmp_path / "night", School(name="Nowhere Green School"), wren, clock, CHEAP)
    assert desk.vault.ledger.entry(1).header.clock == said
    assert sign(desk) == said
    opening.close(desk)


def test_an_entry_with_another_flag_still_counts_as_the_latest_after_closing(desk, clock):
    clock.pass_by(timedelta(days=2))
    clock.zone = timedelta(hours=5)
    assert sign(desk) == "zone"
    opening.close(desk)
    clock.at -= timedelta(days=1)
    again = open_desk(prove(desk.folder, desk.me.person, WRENS), clock)
    assert sign(again) == "back+zone"
    opening.close(again)


def test_verification_names_each_entry_with_what_was_amiss(desk, clock):
    clock.zone = timedelta(hours=1)
    sign(desk)
    clock.at -= timedelta(days=1)
    sign(desk)
    clocks = dict.fromkeys(verify_chain(desk.vault.database, desk.vault.ledger).clocks)
    assert list(clocks) == [
        *[(seq, "zone") for seq in (2, 3)],
        *[(seq, flag) for seq in (4, 5) for flag in ("back", "jumped", "zone")],
    ]
