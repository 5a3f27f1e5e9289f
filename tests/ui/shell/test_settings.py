"""Settings and the page for a second key, at a real vault."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import HAZELS
from ui.pages.keys import KeysPage
from ui.pages.parts.locking_choices import LockingChoices
from ui.pages.settings import NO_SECOND, SettingsPage
from ui.places import CHECK_PAPER, KEYS, SETTINGS, Place
from ui.theme import Mode, apply, current_theme, light_theme
from ui.tour.hands import Hands
from yps_desktop.services.opening import prove
from yps_desktop.services.preferences import preferences_file, read_preferences


@pytest.fixture
def settings(show, session) -> SettingsPage:
    return show(SettingsPage(session, Place(SETTINGS)))


@pytest.fixture
def keys(show, session) -> KeysPage:
    return show(KeysPage(session, Place(KEYS)))


@pytest.fixture
def _light_afterwards(qapp):
    yield
    apply(qapp, light_theme())


def test_it_shows_the_school_who_has_a_key_and_where_the_record_lies(settings, session):
    words = Hands(lambda: settings).words()
    for said in ("Nowhere Green School", "Not recorded", "Wren Mockford", str(session.folder), NO_SECOND):
        assert said in words


def test_whether_a_paper_belongs_to_the_record_has_a_page_of_its_own(settings):
    gone: list[Place] = []
    settings.go.connect(gone.append)
    settings.paper_button.click()
    assert gone == [Place(CHECK_PAPER)]


@pytest.mark.usefixtures("_light_afterwards")
def test_text_size_and_colours_change_at_once_and_are_kept(settings):
    settings.sizes.row("150").click()
    settings.looks.row("dark").click()
    assert (current_theme().percent, current_theme().mode) == (150, Mode.DARK)
    kept = read_preferences(preferences_file())
    assert (kept.text_percent, kept.look) == (150, "dark")


def test_the_headteacher_makes_their_own_key_at_this_screen(keys, desk):
    gone: list[Place] = []
    keys.go_instead.connect(gone.append)
    assert keys.office.text() == "Headteacher"
    _type(keys, "Hazel Fictley", HAZELS, HAZELS)
    holder = next(h for h in desk.holders.values() if h.name == "Hazel Fictley")
    assert holder.may("countersign")
    assert prove(desk.folder, holder.person, HAZELS)
    assert gone == [Place(SETTINGS)]
    assert keys.password.text() == ""


def test_a_second_key_of_the_same_name_is_refused_and_what_was_typed_stays(keys, desk):
    _type(keys, "Wren Mockford", HAZELS, HAZELS)
    assert [line.words() for line in keys.errors.lines] == ["Wren Mockford already has a key"]
    assert len(desk.holders) == 1
    assert keys.make_button.isVisible()
    assert keys.password.text() == HAZELS


def test_a_name_too_long_for_every_paper_is_said_at_the_name(keys, desk):
    keys.name.setText("Hazel " * 30)
    keys.make_button.click()
    said = "This is printed on every paper and has 120 letters at most. Shorten it"
    assert ("name", said) in keys._problems()
    assert len(desk.holders) == 1


def test_nothing_filled_in_is_said_at_the_top(keys):
    keys.office.setText("")
    keys.make_button.click()
    assert [line.words() for line in keys.errors.lines] == [
        "Enter your name",
        "Enter your office",
        "Enter a password",
    ]
    keys.errors.lines[2].click()
    assert QApplication.focusWidget() is keys.password.first.box


def _type(keys: KeysPage, name: str, password: str, again: str) -> None:
    keys.name.setText(name)
    keys.password.first.box.setText(password)
    keys.password.again.box.setText(again)
    keys.make_button.click()


def test_after_how_long_it_locks_is_kept_for_this_computer(settings):
    after = settings.locking.after
    named = [row.accessibleName() for row in after.rows()]
    assert (after.value(), named) == ("5", ["2 minutes", "5 minutes", "10 minutes", "15 minutes"])
    after.row("15").click()
    assert read_preferences(preferences_file()).lock_after == 15


def test_pictures_of_the_screen_are_asked_about_where_the_system_can_leave_a_window_out(monkeypatch, qtbot):
    assert LockingChoices().pictures is None
    monkeypatch.setattr("ui.pages.parts.locking_choices.can_leave_out", lambda: True)
    asked = LockingChoices()
    qtbot.addWidget(asked)
    assert asked.pictures.value() == "left out"
    asked.pictures.row("shown").click()
    assert read_preferences(preferences_file()).captured
