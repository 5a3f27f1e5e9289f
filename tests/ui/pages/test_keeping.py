"""Keeping and letting go: the list grows while cases are read, and a case says how long it is kept."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.case import CasePage
from ui.pages.hold import HoldPage, LiftPage
from ui.pages.keep_rule import KeepRulePage
from ui.pages.keeping import NO_CASES, ON_PAPER, KeepingPage
from ui.pages.page import Page
from ui.pages.parts.how_long_kept import HOLD_IT, LIFT_IT
from ui.pages.review_list import ReviewListPage
from ui.pages.settings import SettingsPage
from ui.places import CASE, HOLD, KEEP_RULE, KEEPING, LIFT, REVIEW_LIST, SETTINGS, Place
from ui.session import Session
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, retention, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]
DRAFT = "0123456789abcdef"


def begin(desk: Desk, born: date, standing: str = "former_pupil") -> str:
    today = Moment(desk.now().date())
    person = Person(told_when=today, name="Zoë Exampleton", standing=(standing,), born=born)
    return sheets.sign(desk, [Filled(person)])


def keeping(session: Session, show: Show) -> KeepingPage:
    page = show(KeepingPage(session, Place(KEEPING)))
    assert isinstance(page, KeepingPage)
    return page


def test_l1_settings_lead_to_the_list(session: Session, show: Show, desk: Desk) -> None:
    page = show(SettingsPage(session, Place(SETTINGS)))
    gone = places_gone_to(page)
    button(page, "Keeping and letting go").click()
    assert gone == [Place(KEEPING)]


def test_l1_cases_whose_day_has_come_or_comes_are_listed_by_number_and_lead_on(
    session: Session, show: Show, desk: Desk
) -> None:
    today = desk.now().date()
    come = begin(desk, today.replace(year=today.year - 26))
    soon = begin(desk, today.replace(year=today.year - 25, month=12))
    begin(desk, date(2012, 3, 4), "pupil_here")
    held = begin(desk, today.replace(year=today.year - 27))
    none = begin(desk, date(2012, 3, 4), "pupil_elsewhere")
    retention.hold(desk, held, "Zoë asked for it.")
    page = keeping(session, show)
    assert list(page.rows) == [held, come, soon, none]
    said = words_on(page)
    assert "5 cases read" in said
    assert "held, see the case for why · still open" in said
    assert "25 years after the youngest pupil’s date of birth" in said
    assert "Zoë" not in said
    assert nameless(page) == []
    gone = places_gone_to(page)
    page.rows[soon].link.click()
    assert gone == [Place(CASE, case=soon)]


def test_l1_a_long_list_shows_those_with_the_earliest_day_and_counts_the_others(
    session: Session, show: Show, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.pages.keeping.MOST", 2)
    cases_of = [begin(desk, date(year, 1, 1)) for year in (1998, 2000, 1999)]
    page = keeping(session, show)
    assert list(page.rows) == [cases_of[0], cases_of[2]]
    assert "1 case more" in words_on(page)


def test_l1_the_list_is_printed_without_a_name(session: Session, show: Show, desk: Desk) -> None:
    begin(desk, date(2000, 1, 1))
    listed = keeping(session, show)
    gone = places_gone_to(listed)
    button(listed, ON_PAPER).click()
    assert gone == [Place(REVIEW_LIST)]
    page = show(ReviewListPage(session, gone[0]))
    assert isinstance(page, ReviewListPage)
    settle()
    said = words_on(page)
    assert "It names nobody" in said
    assert "Zoë" not in said


def test_l1_a_record_without_cases_says_so(session: Session, show: Show, desk: Desk) -> None:
    assert NO_CASES in words_on(keeping(session, show))


def test_l1_the_rule_is_changed_and_said_on_the_list(session: Session, show: Show, desk: Desk) -> None:
    listed = keeping(session, show)
    gone = places_gone_to(listed)
    assert listed.rule is not None
    listed.rule.change.emit(KEEP_RULE)
    assert gone == [Place(KEEP_RULE)]
    page = show(KeepRulePage(session, gone[0]))
    assert isinstance(page, KeepRulePage)
    assert page.years.text() == "25"
    gone = places_gone_to(page)
    page.years.setText("75")
    page.save_button.click()
    assert gone == [Place(KEEPING)]
    assert session.school == desk.school
    assert "75 years after the youngest pupil of ours" in words_on(keeping(session, show))


@pytest.mark.parametrize("typed", ["", "19", "some"])
def test_l1_a_rule_that_cannot_be_is_one_sentence(
    session: Session, show: Show, desk: Desk, typed: str
) -> None:
    page = show(KeepRulePage(session, Place(KEEP_RULE)))
    assert isinstance(page, KeepRulePage)
    page.years.setText(typed)
    page.save_button.click()
    assert "Enter a number of years from 20 to 100" in words_on(page)
    assert retention.years(desk) == 25


def test_l1_a_case_says_how_long_it_is_kept_is_held_and_the_hold_is_lifted(
    session: Session, show: Show, desk: Desk
) -> None:
    case_id = begin(desk, date(2012, 3, 4), "pupil_here")
    page = show(CasePage(session, Place(CASE, case=case_id)))
    assert "The day to look at it again is 4 March 2037, 25 years after Zoë Exampleton was born." in words_on(
        page
    )
    gone = places_gone_to(page)
    button(page, HOLD_IT).click()
    assert gone == [Place(HOLD, case=case_id)]
    _sign(show(HoldPage(session, Place(HOLD, case=case_id, draft=DRAFT))), "An inquiry asked for it.")
    page = show(CasePage(session, Place(CASE, case=case_id)))
    assert ": An inquiry asked for it." in words_on(page)
    gone = places_gone_to(page)
    button(page, LIFT_IT).click()
    assert gone == [Place(LIFT, case=case_id)]
    _sign(show(LiftPage(session, Place(LIFT, case=case_id, draft=DRAFT))), "The inquiry is over.")
    assert [type(act).kind for _, act in cases.read(desk, case_id).holds] == ["held", "hold_lifted"]


def _sign(page: Page, reason: str) -> None:
    assert isinstance(page, HoldPage | LiftPage)
    assert page.form is not None
    page.form.restore({"reason": reason})
    page.card.sign.emit("")
