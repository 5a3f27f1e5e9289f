"""A clock that went back is flagged on the entry, and stops nobody."""

from dataclasses import replace
from datetime import date, timedelta

from tests.services.conftest import WRENS, Clock
from yps_desktop.record.acts import CaseOpened
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, opening, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.signing import Signing, seal_next

NOTE = Note(when=Moment(date(2026, 11, 18)), what="A call.")


def test_a_clock_that_went_back_is_flagged_and_the_entry_is_written(desk: Desk, clock: Clock) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    clock.at -= timedelta(days=2)
    sheets.sign(desk, [Filled(NOTE, case_id)])
    assert cases.read(desk, case_id).last.header.clock == "back"


def clocks(desk: Desk) -> list[str]:
    return [entry.header.clock for entry in desk.vault.ledger.after()]


def test_every_entry_is_flagged_until_the_clock_has_caught_up(desk: Desk, clock: Clock) -> None:
    clock.at -= timedelta(days=2)
    for _ in range(3):
        sheets.sign(desk, [Filled(NOTE)])
        clock.at += timedelta(hours=1)
    clock.at += timedelta(days=2)
    sheets.sign(desk, [Filled(NOTE)])
    assert clocks(desk) == ["ok", *["back"] * 6, "ok", "ok"]


def test_the_latest_time_is_still_known_after_closing(desk: Desk, clock: Clock) -> None:
    clock.at -= timedelta(days=2)
    sheets.sign(desk, [Filled(NOTE)])
    opening.close(desk)
    clock.at += timedelta(hours=1)
    again = opening.open_desk(opening.prove(desk.folder, desk.me.person, WRENS), clock)
    sheets.sign(again, [Filled(NOTE)])
    assert clocks(again) == ["ok", *["back"] * 4]
    opening.close(again)


def test_once_the_clock_is_right_again_nothing_is_flagged(desk: Desk, clock: Clock) -> None:
    clock.at -= timedelta(hours=1)
    sheets.sign(desk, [Filled(NOTE)])
    clock.at += timedelta(hours=2)
    assert cases.read(desk, sheets.sign(desk, [Filled(NOTE)])).last.header.clock == "ok"


def test_verification_names_the_entries_and_finds_the_chain_whole(desk: Desk, clock: Clock) -> None:
    clock.at -= timedelta(hours=1)
    sheets.sign(desk, [Filled(NOTE)])
    report = verify_chain(desk.vault.database, desk.vault.ledger)
    assert report.clock_went_back == (2, 3)


def test_verification_names_an_entry_that_does_not_say_so_itself(desk: Desk) -> None:
    head = replace(desk.vault.ledger.head(), latest_utc="")
    by = Signing(desk.vault.keys, "write", "2026-1", "Europe/London", desk.now() - timedelta(hours=1))
    silent = seal_next(head, by, CaseOpened.kind, CaseOpened(number="1", lead="x").to_body(), "case-1")
    desk.vault.ledger.append([silent])
    assert silent.header.clock == "ok"
    assert verify_chain(desk.vault.database, desk.vault.ledger).clock_went_back == (2,)


def test_order_is_that_of_the_chain_not_of_the_clock(desk: Desk, clock: Clock) -> None:
    case_id = sheets.sign(desk, [Filled(NOTE)])
    clock.at -= timedelta(days=1)
    later = Note(when=NOTE.when, what="Written after, on a clock that stood before.")
    sheets.sign(desk, [Filled(later, case_id)])
    assert [written.sheet for written in cases.read(desk, case_id).written] == [NOTE, later]
