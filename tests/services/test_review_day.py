"""L1: Home knows that a day has come on which a closed case is to be looked at again, without reading any."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.services.conftest import Clock
from tests.services.let_go import begun, closed, over
from yps_desktop.record.rules.retention import latest_birth, years_after
from yps_desktop.record.school import School
from yps_desktop.record.transfer_acts import TransferAnswered, TransferPlanned
from yps_desktop.services import cases, home, retention
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import change_school
from yps_desktop.services.shutting_out import shut_out
from yps_desktop.services.writing import Signer, of_act, write


def test_l1_a_closed_case_whose_day_has_come_is_counted_and_an_open_one_is_not(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case = begun(desk)
    assert home.outline(desk).to_look_at == 0
    closed(desk, case, wren, hazel)
    assert home.outline(desk).to_look_at == 1


def test_l1_a_hold_takes_it_from_home_until_it_is_lifted(desk: Desk, wren: Signer, hazel: Signer) -> None:
    case = over(desk, wren, hazel)
    retention.hold(desk, case, "An inquiry.")
    assert retention.count_come(desk) == 0
    retention.lift(desk, case, "It ended.")
    assert retention.count_come(desk) == 1


def test_l1_a_new_rule_counts_at_once_and_changes_no_row(desk: Desk, wren: Signer, hazel: Signer) -> None:
    case = over(desk, wren, hazel)
    row = desk.vault.views.row(case)
    retention.set_years(desk, "75")
    assert (retention.count_come(desk), desk.vault.views.row(case)) == (0, row)


def test_l1_the_day_comes_by_the_clock_alone(desk: Desk, wren: Signer, hazel: Signer, clock: Clock) -> None:
    over(desk, wren, hazel)
    clock.at = datetime(2009, 5, 5, 12, tzinfo=UTC)
    assert retention.count_come(desk) == 0
    clock.at = datetime(2009, 5, 6, 12, tzinfo=UTC)
    assert retention.count_come(desk) == 1


def test_n7_a_case_whose_pupils_all_went_is_counted_where_no_copy_is_kept(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case_id = over(desk, wren, hazel)
    (person,) = {one.about for one in cases.read(desk, case_id).of("person")}
    plan = TransferPlanned(transfer="t", pupils=(person or "",), cases=(case_id,))
    answer = TransferAnswered(transfer="t", answer="taken_in", by="slip", day="2026-11-02")
    write(desk, [of_act(plan, case_id), of_act(answer, case_id)])
    retention.set_years(desk, "75")
    assert retention.count_come(desk) == 0
    change_school(desk, replace(desk.school, kept_after_transfer="nothing"))
    assert retention.count_come(desk) == 1


def test_g7_whoever_is_shut_out_of_it_is_told_nothing(desk: Desk, wren: Signer, hazel: Signer) -> None:
    case = over(desk, wren, hazel)
    shut_out(desk, case, desk.me.person, "Concerned.", wren)
    assert retention.count_come(desk) == 0


@pytest.mark.parametrize("today", [date(2040, 2, 29), date(2037, 3, 1), date(2037, 2, 28)])
def test_l1_days_of_leap_years_are_counted_as_the_rule_counts_them(today: date) -> None:
    last = latest_birth(School(name="Nowhere Green"), today)
    assert years_after(last, 25) <= today
    assert years_after(last + timedelta(days=1), 25) > today
