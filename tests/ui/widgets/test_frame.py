"""Rail, bars and tabs say where somebody is by more than colour."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Put
from ui.theme import apply, light_theme
from ui.widgets.choice import Choice
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.rail import PLACES, Rail
from ui.widgets.search_field import SearchField
from ui.widgets.status_bar import StatusBar
from ui.widgets.top_bar import TopBar
from ui.widgets.why_we_ask import WhyWeAsk


def test_the_rail_leads_to_six_places_help_and_a_new_incident(put: Put, qtbot: QtBot) -> None:
    rail = Rail("Nowhere Green School")
    kept = put(rail, height=700)
    for key in [*(place.key for place in PLACES), "help"]:
        with qtbot.waitSignal(rail.chosen) as chosen:
            QTest.keyClick(rail.item(key), Qt.Key.Key_Return)
        assert chosen.args == [key]
    with qtbot.waitSignal(rail.new_incident):
        QTest.mouseClick(rail.new_button, Qt.MouseButton.LeftButton)
    assert kept.isVisible()


def test_the_place_somebody_is_in_is_said_in_words(qtbot: QtBot) -> None:
    rail = Rail("Nowhere Green School")
    qtbot.addWidget(rail)
    rail.set_current("cases")
    here = QAccessible.queryAccessibleInterface(rail.item("cases"))
    assert here.text(QAccessible.Text.Description) == "You are here"
    assert rail.item("cases").is_current()
    assert not rail.item("home").is_current()


def test_counts_stand_in_words(qtbot: QtBot) -> None:
    rail = Rail("Nowhere Green School")
    qtbot.addWidget(rail)
    rail.set_count("due", 4)
    assert rail.item("due").words() == "Due actions (4)"
    rail.set_count("due", None)
    assert rail.item("due").words() == "Due actions"


def test_the_top_bar_leads_back_to_the_search_and_to_the_lock(put: Put, qtbot: QtBot) -> None:
    bar = TopBar()
    kept = put(bar, width=1064)
    with qtbot.waitSignal(bar.back):
        bar.back_button.click()
    with qtbot.waitSignal(bar.lock):
        bar.lock_button.click()
    QTest.keyClicks(bar.search_field, " Rowan ")
    with qtbot.waitSignal(bar.search) as searched:
        QTest.keyClick(bar.search_field, Qt.Key.Key_Return)
    assert searched.args == ["Rowan"]
    assert kept.isVisible()


def test_the_lock_stays_in_its_place_without_back_and_search(put: Put, qapp: QApplication) -> None:
    bar = TopBar()
    kept = put(bar, width=1064)
    place = bar.lock_button.geometry()
    bar.set_back(False)
    bar.set_search(False)
    qapp.processEvents()
    assert bar.lock_button.geometry() == place
    assert kept.isVisible()


def test_with_large_words_the_bar_still_holds_back_search_and_lock(put: Put, qapp: QApplication) -> None:
    apply(qapp, light_theme(200))
    bar = TopBar()
    bar.set_way(["Cases", "Case 2026-014", "Viewing", "Check"])
    kept = put(bar, width=1024 - 332)
    places = [widget.geometry() for widget in (bar.back_button, bar.search_field, bar.lock_button)]
    assert bar.rect().contains(places[0].united(places[1]).united(places[2]))
    assert not places[0].intersects(places[1])
    assert not places[1].intersects(places[2])
    apply(qapp, light_theme())
    assert kept.isVisible()


def test_arrow_keys_choose_a_tab(put: Put, qtbot: QtBot) -> None:
    tabs = FilterTabs([Choice("open", "Open (5)"), Choice("closed", "Closed")])
    kept = put(tabs)
    assert tabs.current() == "open"
    tabs.tab("open").setFocus()
    with qtbot.waitSignal(tabs.chosen) as chosen:
        QTest.keyClick(tabs.tab("open"), Qt.Key.Key_Right)
    assert chosen.args == ["closed"]
    assert tabs.current() == "closed"
    assert kept.isVisible()


def test_why_we_ask_is_folded_away_until_wanted(put: Put) -> None:
    why = WhyWeAsk("Most cases are decided without it.", "UKCCIS, section 2")
    kept = put(why)
    assert not why.panel.isVisible()
    QTest.keyClick(why.button, Qt.Key.Key_Space)
    assert why.panel.isVisible()
    heard = QAccessible.queryAccessibleInterface(why.button)
    assert heard.text(QAccessible.Text.Description) == "Open"
    assert kept.isVisible()


def test_that_a_draft_is_saved_is_said_aloud_once(qtbot: QtBot, heard: list[str]) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    for words in ("Draft saved 2:32pm", "Draft saved 2:32pm", "", "Draft saved 2:33pm"):
        bar.say_news(words)
    bar.say_saved("Everything is saved")
    assert heard == ["Draft saved 2:32pm", "Draft saved 2:33pm"]
    assert bar.saved.text() == "Everything is saved"


def test_the_search_says_its_name_once(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    heard = QAccessible.queryAccessibleInterface(field)
    name, more = heard.text(QAccessible.Text.Name), heard.text(QAccessible.Text.Description)
    assert name
    assert more
    assert name != more
