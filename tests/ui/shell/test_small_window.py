"""In the smallest window with the largest words, nothing runs out at the side."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.services.conftest import CHEAP
from ui.main_window import BUILT
from ui.pages.about import AboutPage
from ui.pages.about_licence import AboutLicencePage
from ui.pages.figures_ask import FiguresAskPage
from ui.pages.figures_limit import FiguresLimitPage
from ui.pages.first_run.page import FirstRun
from ui.pages.give_key import GiveKeyPage
from ui.pages.help import HelpPage
from ui.pages.library import LibraryPage
from ui.pages.library_page import PageOfLibrary
from ui.pages.own_password import OwnPasswordPage
from ui.pages.people import PeoplePage
from ui.pages.people_with_a_key import PeopleWithAKeyPage
from ui.pages.recorded_twice import RecordedTwicePage
from ui.pages.recover import RecoverPage
from ui.pages.recovery_sheet import RecoverySheetPage
from ui.pages.reports import ReportsPage
from ui.pages.rights import RightsPage
from ui.pages.school import SchoolPage
from ui.pages.settings import SettingsPage
from ui.pages.unlock import UnlockPage
from ui.places import (
    ABOUT,
    ABOUT_LICENCE,
    FIGURES_ASK,
    FIGURES_LIMIT,
    GIVE_KEY,
    HELP,
    KEYS,
    LIBRARY,
    LIBRARY_PAGE,
    OWN_PASSWORD,
    PEOPLE,
    RECOVERY_SHEET,
    REPORTS,
    RIGHTS,
    SCHOOL,
    SETTINGS,
    TWICE,
    Place,
)
from ui.theme import apply, current_theme, light_theme
from ui.widgets.labels import Label
from ui.widgets.rail import PLACES, Rail
from ui.window import LEAST
from yps_desktop.services.key_changes import NewSheet, put_change, words_of
from yps_desktop.services.nameplate import Named, Nameplate
from yps_desktop.services.opening import Newcomer, give_key

PLATE = Nameplate("Nowhere Green School", (Named("a", "Wren Mockford", "Designated Safeguarding Lead"),))


@pytest.fixture(params=[100, 200])
def percent(request, qapp: QApplication):
    apply(qapp, light_theme(request.param))
    yield request.param
    apply(qapp, light_theme())


@pytest.mark.usefixtures("percent")
@pytest.mark.parametrize(
    ("page", "name"),
    [
        (SettingsPage, SETTINGS),
        (SchoolPage, SCHOOL),
        (PeopleWithAKeyPage, KEYS),
        (GiveKeyPage, GIVE_KEY),
        (RightsPage, RIGHTS),
        (OwnPasswordPage, OWN_PASSWORD),
        (HelpPage, HELP),
        (AboutPage, ABOUT),
        (LibraryPage, LIBRARY),
        (PeoplePage, PEOPLE),
        (RecordedTwicePage, TWICE),
        (ReportsPage, REPORTS),
        (FiguresAskPage, FIGURES_ASK),
        (FiguresLimitPage, FIGURES_LIMIT),
    ],
)
def test_a_page_beside_the_rail_fits(show, session, page, name):
    shown = show(page(session, Place(name)))
    shown.resize(LEAST.width() - current_theme().rail_width, 500)
    assert _run_out(shown) == []


@pytest.mark.usefixtures("percent")
@pytest.mark.parametrize("id", ["services", "flowchart", "words"])
def test_a_page_of_the_library_fits(show, session, id):
    shown = show(PageOfLibrary(session, Place(LIBRARY_PAGE, document=id)))
    shown.resize(LEAST.width() - current_theme().rail_width, 500)
    assert _run_out(shown) == []


@pytest.mark.usefixtures("percent")
@pytest.mark.parametrize("which", ["LGPL-3.0.txt", "pypdfium2"])
def test_the_text_of_a_licence_fits(show, session, which):
    shown = show(AboutLicencePage(session, Place(ABOUT_LICENCE, document=which)))
    shown.resize(LEAST.width() - current_theme().rail_width, 500)
    assert _run_out(shown) == []


@pytest.mark.usefixtures("percent")
def test_a_school_with_a_long_name_leaves_every_place_of_the_rail_in_sight(qtbot):
    name = "The Archbishop Fictitious Memorial Church of England Voluntary Aided School of Nowhere"
    rail = Rail(name, [place for place in PLACES if place.key in BUILT])
    qtbot.addWidget(rail)
    rail.resize(rail.width(), LEAST.height())
    rail.show()
    labels = rail.findChildren(Label)
    assert [label.text() for label in labels if label.height() < label.heightForWidth(label.width())] == []
    assert QAccessible.queryAccessibleInterface(labels[1]).text(QAccessible.Text.Name) == name


@pytest.mark.usefixtures("percent")
def test_the_unlock_page_fits(qtbot):
    page = UnlockPage(PLATE, "/a/long/folder/that/somebody/chose/for/the/record/of/the/school")
    _show(qtbot, page)
    page.say_wrong("That is not Wren Mockford's password. Nothing has changed.")
    page.say_trouble("This vault is already open. Close it there first. Nothing has changed.")
    page.help_link.click()
    assert _run_out(page) == []


@pytest.mark.usefixtures("percent")
def test_a_recovery_sheet_fits_where_it_is_agreed_to_printed_and_read_back(show, session, desk):
    session.sheet = put_change(desk, NewSheet(), None, words_of(desk, NewSheet())).new_sheet
    shown = show(RecoverySheetPage(session, Place(RECOVERY_SHEET)))
    shown.resize(LEAST.width() - current_theme().rail_width, 500)
    assert _run_out(shown) == []
    shown.form.paper_button.click()
    shown.back_form.kept_button.click()
    assert _run_out(shown) == []
    give_key(desk, Newcomer("Hazel Fictley", "Headteacher", ("oversee",), "seven quiet lamps here"), CHEAP)
    shown.propose(NewSheet())
    shown.card.who.row("sheet").click()
    shown.card.button.click()
    assert _run_out(shown) == []


@pytest.mark.usefixtures("percent")
def test_the_pages_of_the_recovery_sheet_at_the_door_fit(qtbot):
    page = RecoverPage("Nowhere Green School")
    _show(qtbot, page)
    page.on.click()
    assert _run_out(page) == []
    page.ask_people(None)
    page.on.click()
    assert _run_out(page) == []


@pytest.mark.usefixtures("percent")
@pytest.mark.parametrize("step", ["never", "school", "lead", "second", "where"])
def test_a_step_of_the_first_run_fits(qtbot, tmp_path, step):
    page = FirstRun(tmp_path)
    _show(qtbot, page)
    page.lead.also_head.set_value("yes" if step == "lead" else "no")
    page.second.when.set_value("now")
    page.where.which.set_value("other")
    page._turn_to(getattr(page, step))
    page.errors.show_problems(page._at.problems())
    assert _run_out(page) == []


def _show(qtbot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(LEAST)
    page.show()


def _run_out(page: QWidget) -> list[str]:
    """Name what is shown and reaches over the right edge of its page."""
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    area, *_ = page.findChildren(QScrollArea)  # a paper has another in it
    inside, room = area.widget(), area.viewport().width()
    return [
        widget.accessibleName() or type(widget).__name__
        for widget in inside.findChildren(QWidget)
        if widget.isVisible() and widget.mapTo(inside, QPoint(widget.width(), 0)).x() > room
    ]
