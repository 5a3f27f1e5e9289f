"""Settings, at a real vault."""

import pytest

from tests.ui.pages.reading import button
from ui.pages.parts.locking_choices import LockingChoices
from ui.pages.settings import NO_SECOND, SettingsPage
from ui.places import CHECK_PAPER, KEYS, SETTINGS, Place
from ui.theme import Mode, apply, current_theme, light_theme
from ui.tour.hands import Hands
from yps_desktop.services.preferences import preferences_file, read_preferences


@pytest.fixture
def settings(show, session) -> SettingsPage:
    return show(SettingsPage(session, Place(SETTINGS)))


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
    button(settings, "Check a paper").click()
    assert gone == [Place(CHECK_PAPER)]


@pytest.mark.usefixtures("_light_afterwards")
def test_text_size_and_colours_change_at_once_and_are_kept(settings):
    settings.look.sizes.row("150").click()
    settings.look.looks.row("dark").click()
    assert (current_theme().percent, current_theme().mode) == (150, Mode.DARK)
    kept = read_preferences(preferences_file())
    assert (kept.text_percent, kept.look) == (150, "dark")


def test_who_has_a_key_has_a_page_of_its_own(settings):
    gone: list[Place] = []
    settings.go.connect(gone.append)
    button(settings, "People with a key").click()
    assert gone == [Place(KEYS)]


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


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 700)])
def test_it_opens_at_its_title_with_the_focus_on_the_first_way_on(settings, width, height, qtbot):
    settings.resize(width, height)
    settings.focus_first()
    for _ in range(5):
        qtbot.wait(1)
    assert settings.rows[0].link.hasFocus()
    assert settings.body.verticalScrollBar().value() == 0


def test_every_page_it_leads_to_stands_before_what_is_chosen_for_this_computer(settings, qtbot):
    settings.resize(1280, 800)
    qtbot.wait(1)
    lowest = settings.rows[-1].mapTo(settings, settings.rows[-1].rect().bottomLeft()).y()
    assert lowest < settings.locking.mapTo(settings, settings.locking.rect().topLeft()).y()
    assert lowest < 800
