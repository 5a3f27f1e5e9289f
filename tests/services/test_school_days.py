"""Term dates: entries of the vault, read again after opening, counted by whatever is due in school days."""

from dataclasses import replace
from datetime import date

import pytest

from tests.ui.pages.reading import TOLD, at
from yps_desktop.record.errors import AnswerError, NotAllowedError
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.school_days import Term, TermDates
from yps_desktop.record.sheets.device import Device
from yps_desktop.services import cases, listing, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_days import close_on, dates_of, enter_term, open_on, take_out_term
from yps_desktop.services.sheets import Filled

AUTUMN = Term(date(2026, 9, 2), date(2026, 11, 20))
NEXT = Term(date(2026, 11, 30), date(2026, 12, 18))


def with_phone(desk: Desk) -> str:
    told = sheets.sign(desk, [Filled(TOLD)])
    sheets.sign(desk, [Filled(Device(received=at(20), what="phone", place="Safe"), told)])
    return told


def asked_on(desk: Desk, case: str) -> date:
    (found,) = (one for one in dues(cases.read(desk, case)) if one.kind == "device_seen")
    return found.at.date()


def test_a_term_is_an_entry_and_a_device_is_asked_about_when_school_begins_again(desk: Desk) -> None:
    case = with_phone(desk)
    assert asked_on(desk, case) == date(2026, 11, 23)
    before = desk.vault.ledger.head().seq
    enter_term(desk, NEXT.first, NEXT.last)
    enter_term(desk, AUTUMN.first, AUTUMN.last)
    assert desk.vault.ledger.head().seq == before + 2
    assert dates_of(desk) == TermDates((AUTUMN, NEXT))
    assert asked_on(desk, case) == date(2026, 11, 30)


def test_the_list_of_cases_counts_anew(desk: Desk) -> None:
    case = with_phone(desk)
    row = desk.vault.views.row(case)
    close_on(desk, date(2026, 11, 23))
    after = desk.vault.views.row(case)
    assert row is not None
    assert after is not None
    assert asked_on(desk, case) == date(2026, 11, 24)
    assert listing.open_cases(desk) == (case,)
    assert after == listing.rebuild_listed(desk, case)


def test_a_term_is_changed_and_taken_out(desk: Desk) -> None:
    enter_term(desk, AUTUMN.first, AUTUMN.last)
    enter_term(desk, AUTUMN.first, date(2026, 10, 23), instead_of=AUTUMN.first)
    assert dates_of(desk).terms == (Term(AUTUMN.first, date(2026, 10, 23)),)
    take_out_term(desk, AUTUMN.first)
    assert dates_of(desk) == TermDates()


def test_a_closed_day_is_entered_once_and_taken_out(desk: Desk) -> None:
    close_on(desk, date(2026, 11, 23))
    head = desk.vault.ledger.head().seq
    close_on(desk, date(2026, 11, 23))
    assert desk.vault.ledger.head().seq == head
    open_on(desk, date(2026, 11, 23))
    assert dates_of(desk) == TermDates()


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2026, 12, 18), date(2026, 11, 30)), (date(2026, 11, 20), date(2026, 12, 18))],
)
def test_what_cannot_be_is_one_sentence_and_changes_nothing(desk: Desk, first: date, last: date) -> None:
    enter_term(desk, AUTUMN.first, AUTUMN.last)
    with pytest.raises(AnswerError):
        enter_term(desk, first, last)
    assert dates_of(desk).terms == (AUTUMN,)


def test_who_may_not_oversee_enters_no_term(desk: Desk) -> None:
    desk.me = replace(desk.me, rights=("write",))
    with pytest.raises(NotAllowedError):
        enter_term(desk, AUTUMN.first, AUTUMN.last)
    assert dates_of(desk) == TermDates()
