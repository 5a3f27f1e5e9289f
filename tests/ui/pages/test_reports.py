"""The place Reports: what leads where, for whom, and below which number nothing is told."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.pages.asking import nameless, words_on
from tests.ui.pages.counted_school import OVER
from tests.ui.pages.reading import places_gone_to
from ui.pages.figures_limit import FiguresLimitPage
from ui.pages.page import Page
from ui.pages.reports import ReportsPage
from ui.permission import why_not
from ui.places import (
    FIGURES,
    FIGURES_ASK,
    FIGURES_LIMIT,
    FIGURES_PAPER,
    GOVERNORS,
    GOVERNORS_PAPER,
    REGISTERS,
    REPORTS,
    Place,
)
from ui.session import Session
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection_view import NOT_IN_IT

Show = Callable[[Page], Page]


def test_q_the_hub_leads_on_with_the_keyboard(session: Session, show: Show) -> None:
    page = show(ReportsPage(session, Place(REPORTS)))
    assert isinstance(page, ReportsPage)
    gone = places_gone_to(page)
    for name in (FIGURES_ASK, GOVERNORS, REGISTERS, FIGURES_LIMIT):
        QTest.keyClick(page.rows[name].link, Qt.Key.Key_Space)
    assert [place.page for place in gone] == [FIGURES_ASK, GOVERNORS, REGISTERS, FIGURES_LIMIT]
    assert nameless(page) == []


def test_whoever_only_countersigns_is_offered_no_numbers(session: Session, show: Show, desk: Desk) -> None:
    desk.me = session.me = replace(desk.me, rights=("countersign",))
    page = show(ReportsPage(session, Place(REPORTS)))
    assert isinstance(page, ReportsPage)
    assert not {FIGURES_ASK, GOVERNORS, FIGURES_LIMIT} & set(page.rows)
    assert "record" in why_not(session, Place(FIGURES, form=OVER.to_text()))


def test_q_the_limit_is_set_within_what_hides(session: Session, show: Show, desk: Desk) -> None:
    page = show(FiguresLimitPage(session, Place(FIGURES_LIMIT)))
    assert isinstance(page, FiguresLimitPage)
    assert page.limit.text() == "5"
    page.limit.setText("3")
    page.save_button.click()
    assert "Error: Enter a number from 5 to 20" in words_on(page)
    page.limit.setText("10")
    page.save_button.click()
    assert desk.school.hidden_below == session.school.hidden_below == 10


def test_nothing_of_the_numbers_is_shown_to_somebody_from_outside(session: Session) -> None:
    session.inspection = Inspection("", "An Inspector", "Invented Inspectorate", ())
    pages = (REPORTS, FIGURES_ASK, FIGURES, FIGURES_PAPER, FIGURES_LIMIT, GOVERNORS, GOVERNORS_PAPER)
    assert {why_not(session, Place(page, form=OVER.to_text())) for page in pages} == {NOT_IN_IT}
