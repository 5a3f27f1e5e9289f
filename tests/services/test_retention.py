"""L1: the school's rule is kept in the record, cases are held with a reason, and what is due is listed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.services.conftest import Clock
from yps_desktop.record.acts import SchoolChanged
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.school import School
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import audit, cases, inspection, retention, sheets
from yps_desktop.services.audit import Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import school_of
from yps_desktop.services.sheets import Filled
from yps_desktop.vault.chain import verify_chain

TODAY = Moment(date(2026, 11, 20))


def pupil(born: date | None, standing: str = "pupil_here") -> Person:
    return Person(told_when=TODAY, name="Zoë Exampleton", standing=(standing,), born=born)


def begin(desk: Desk, born: date | None, standing: str = "pupil_here") -> str:
    return sheets.sign(desk, [Filled(pupil(born, standing))])


def looked_through(desk: Desk) -> retention.Found:
    return retention.look_through(desk, inspection.next_cases(desk).cases)


def test_l1_the_rule_is_an_entry_of_the_record(desk: Desk) -> None:
    assert retention.years(desk) == 25
    retention.set_years(desk, " 75 ")
    assert retention.years(desk) == 75
    assert school_of(desk.vault).keep_years == 75


def test_l1_the_rule_set_again_as_it_is_writes_nothing(desk: Desk) -> None:
    before = desk.vault.ledger.head()
    retention.set_years(desk, "25")
    assert desk.vault.ledger.head() == before


@pytest.mark.parametrize("typed", ["", "19", "101", "25.5", "-30", "twenty", "²5", "9" * 30])
def test_l1_n7_a_rule_that_ends_before_a_pupil_leaves_is_not_taken(desk: Desk, typed: str) -> None:
    with pytest.raises(AnswerError):
        retention.set_years(desk, typed)
    assert desk.school.keep_years == 25


def test_l1_an_older_entry_that_names_no_rule_reads_as_25_years() -> None:
    body = SchoolChanged(school=School(name="Nowhere Green School")).to_body()
    del body["school"]["keep_years"]
    assert SchoolChanged.from_body(body).school.keep_years == 25


def test_l1_only_cases_whose_day_has_come_or_comes_within_a_year_are_listed(desk: Desk, clock: Clock) -> None:
    due = begin(desk, date(2001, 11, 20), "former_pupil")
    soon = begin(desk, date(2002, 11, 20), "former_pupil")
    begin(desk, date(2012, 3, 4))
    none = begin(desk, date(2012, 3, 4), "pupil_elsewhere")
    found = looked_through(desk)
    assert [one.case for one in found.near] == [soon, due]
    today = desk.now().date()
    assert [one.kept.is_due(today) for one in found.near] == [False, True]
    assert ([one.case for one in found.no_day], found.read) == ([none], 4)
    clock.at = datetime(2040, 1, 1, 12, tzinfo=UTC)
    assert len(looked_through(desk).near) == 3


def test_l1_listing_opens_no_case_and_writes_nothing(desk: Desk) -> None:
    begin(desk, date(2001, 11, 20), "former_pupil")
    before = desk.vault.ledger.head()
    assert looked_through(desk).near
    assert desk.vault.ledger.head() == before


def test_l1_a_case_is_held_with_a_reason_and_the_hold_lifted_with_one(desk: Desk) -> None:
    case_id = begin(desk, date(2001, 11, 20), "former_pupil")
    retention.hold(desk, case_id, " An inquiry asked for it. ")
    (held,) = looked_through(desk).near
    assert held.kept.hold is not None
    assert held.kept.hold.reason == "An inquiry asked for it."
    assert not held.kept.is_due(desk.now().date())
    retention.lift(desk, case_id, "The inquiry is over.")
    (again,) = looked_through(desk).near
    assert again.kept.hold is None
    assert again.kept.is_due(desk.now().date())
    whats = [line.what for line in audit.lines(desk, Wanted())]
    assert whats[:2] == ["Lifted the hold on the case", "Held the case beyond its day"]
    assert verify_chain(desk.vault.database, desk.vault.ledger).entries == desk.vault.ledger.head().seq


@pytest.mark.parametrize("deed", [retention.hold, retention.lift])
def test_l1_neither_goes_without_a_reason(desk: Desk, deed: object) -> None:
    case_id = begin(desk, date(2012, 3, 4))
    if deed is retention.lift:
        retention.hold(desk, case_id, "An inquiry.")
    before = desk.vault.ledger.head()
    with pytest.raises(AnswerError):
        deed(desk, case_id, "  ")  # type: ignore[operator]
    assert desk.vault.ledger.head() == before


def test_l1_a_case_is_held_once_and_lifted_only_where_it_is_held(desk: Desk) -> None:
    case_id = begin(desk, date(2012, 3, 4))
    with pytest.raises(YpsError, match="not held"):
        retention.lift(desk, case_id, "It ended.")
    retention.hold(desk, case_id, "An inquiry.")
    with pytest.raises(YpsError, match="held already"):
        retention.hold(desk, case_id, "Another one.")


def test_l1_whoever_only_countersigns_neither_holds_nor_lifts(desk: Desk, head: KeyHolder) -> None:
    case_id = begin(desk, date(2012, 3, 4))
    desk.me = replace(head, person=desk.me.person, rights=("countersign",))
    with pytest.raises(NotAllowedError):
        retention.hold(desk, case_id, "An inquiry.")
    with pytest.raises(NotAllowedError):
        retention.lift(desk, case_id, "It ended.")
    assert cases.read(desk, case_id).holds == ()
