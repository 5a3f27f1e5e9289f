"""In the smallest window with the largest words, nothing runs out at the side."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.pages.first_run.page import FirstRun
from ui.pages.give_key import GiveKeyPage
from ui.pages.help import HelpPage
from ui.pages.own_password import OwnPasswordPage
from ui.pages.people_with_a_key import PeopleWithAKeyPage
from ui.pages.recover import RecoverPage
from ui.pages.rights import RightsPage
from ui.pages.settings import SettingsPage
from ui.pages.unlock import UnlockPage
from ui.places import GIVE_KEY, HELP, KEYS, OWN_PASSWORD, RIGHTS, SETTINGS, Place
from ui.theme import apply, current_theme, light_theme
from ui.window import LEAST
from yps_desktop.services.nameplate import Named, Nameplate

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
        (PeopleWithAKeyPage, KEYS),
        (GiveKeyPage, GIVE_KEY),
        (RightsPage, RIGHTS),
        (OwnPasswordPage, OWN_PASSWORD),
        (HelpPage, HELP),
    ],
)
def test_a_page_beside_the_rail_fits(show, session, page, name):
    shown = show(page(session, Place(name)))
    shown.resize(LEAST.width() - current_theme().rail_width, 500)
    assert _run_out(shown) == []


@pytest.mark.usefixtures("percent")
def test_the_unlock_page_fits(qtbot):
    page = UnlockPage(PLATE, "/a/long/folder/that/somebody/chose/for/the/record/of/the/school")
    _show(qtbot, page)
    page.say_wrong("That is not Wren Mockford's password. Nothing has changed.")
    page.say_trouble("This vault is already open. Close it there first. Nothing has changed.")
    page.help_link.click()
    assert _run_out(page) == []


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
    (area,) = page.findChildren(QScrollArea)
    inside, room = area.widget(), area.viewport().width()
    return [
        widget.accessibleName() or type(widget).__name__
        for widget in inside.findChildren(QWidget)
        if widget.isVisible() and widget.mapTo(inside, QPoint(widget.width(), 0)).x() > room
    ]
