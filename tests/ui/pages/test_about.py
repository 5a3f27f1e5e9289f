"""About this program: version and place at the top, what it is made of, and every licence to be read."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.about import AboutPage
from ui.pages.about_licence import AboutLicencePage
from ui.pages.help import HelpPage
from ui.pages.page import Page
from ui.pages.parts.about_body import AboutBody
from ui.pages.parts.licence_body import LicenceBody
from ui.pages.settings import SettingsPage
from ui.permission import why_not
from ui.places import ABOUT, ABOUT_LICENCE, HELP, SETTINGS, Place
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.labels import Body, Label, SectionTitle
from yps_desktop.guidance.load import EDITIONS
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.services.about import NOT_KNOWN, About, read_about
from yps_desktop.services.about_facts import REFUSED, Facts, read_facts
from yps_desktop.services.backup_places import add_place, places_file
from yps_desktop.services.made_of import GPL, LGPL, OURS, WITHIN_QT, Licence, MadeOf, Part

Show = Callable[[Page], Page]
COMMIT = "8f3a1c2b9d4e5f60718293a4b5c6d7e8f9012345"
BUILT = Facts(
    About("1.2.3", COMMIT, "2026-11-21"),
    Path("/opt/yps-desktop"),
    Path("/home/invented/vault"),
    (("vault.json", "Who has a key"),),
    (Path("/home/invented/preferences.json"),),
    MadeOf(
        (
            Part("attrs", "26.1.0", "MIT", "", ("attrs/LICENSE",)),
            Part("openssl", "4.0.2", "Apache-2.0", "cryptography", ("a/A", "a/B")),
        ),
        (),
        {},
        ("The text of a licence is missing.",),
    ),
    ("The windows are drawn by Qt.",),
    5,
    (),
)


@pytest.fixture
def about(session: Session, show: Show) -> Page:
    return show(AboutPage(session, Place(ABOUT)))


@pytest.fixture
def built(qtbot: QtBot) -> AboutBody:
    """What a built program tells before anybody has signed in."""
    body = AboutBody(BUILT)
    qtbot.addWidget(body)
    return body


def test_help_leads_to_it_at_its_end_and_settings_do_where_the_record_lies(
    session: Session, show: Show
) -> None:
    for page in (HelpPage(session, Place(HELP)), SettingsPage(session, Place(SETTINGS))):
        gone = places_gone_to(show(page))
        button(page, "About this program").click()
        assert gone == [Place(ABOUT)]
    help_ = show(HelpPage(session, Place(HELP)))
    assert help_.findChildren(SectionTitle)[-1].text() == "This program"


def test_version_day_commit_and_folder_stand_on_the_first_card(built: AboutBody) -> None:
    said = words_on(built.findChildren(Card)[0])
    for asked in ("Version 1.2.3", "21 November 2026", "8f3a 1c2b 9d4e", "/home/invented/vault"):
        assert asked in said


def test_both_are_seen_without_scrolling_in_the_smallest_window(about: Page) -> None:
    about.resize(780, 560)
    settle()
    card = about.findChildren(Card)[0]
    area = about.findChildren(QScrollArea)[0]
    assert card.mapTo(area, card.rect().bottomLeft()).y() < area.height()


def test_copying_puts_version_and_folders_on_the_clipboard_and_says_so(
    built: AboutBody, heard: list[str]
) -> None:
    link = button(built, "Copy version and folder")
    link.click()
    copied = QApplication.clipboard().text()
    assert COMMIT in copied
    assert "/home/invented/vault" in copied
    assert (heard[-1], link.words()) == ("Copied", "Copied. Copy version and folder again")


def test_from_a_checkout_it_says_that_it_was_not_built(about: Page) -> None:
    said = words_on(about.findChildren(Card)[0])
    assert f"Version {read_about().version}" in said
    assert "It runs from its source" in said
    assert "Commit" not in said


def test_a_program_that_lost_its_version_says_so(qtbot: QtBot) -> None:
    body = AboutBody(replace(BUILT, about=About(NOT_KNOWN)))
    qtbot.addWidget(body)
    said = words_on(body.findChildren(Card)[0])
    assert "Version not known" in said
    assert "The record itself is not affected" in said


def test_it_says_which_files_lie_where_and_where_backups_go(
    session: Session, show: Show, tmp_path: Path
) -> None:
    page = show(AboutPage(session, Place(ABOUT)))
    assert "Backups go nowhere yet" in words_on(page)
    stick = tmp_path / "stick"
    stick.mkdir()
    vault = session.finish(lambda desk: desk.vault.id, 1)
    add_place(places_file(), vault, stick, away=True)
    said = words_on(show(AboutPage(session, Place(ABOUT))))
    for named in ("db-000001.sqlite", "vault.json", str(places_file()), str(stick)):
        assert named in said


def test_of_a_built_program_it_names_the_folder_of_what_is_started(tmp_path: Path) -> None:
    assert read_facts(tmp_path, tmp_path / "yps-desktop" / "_internal").program == tmp_path / "yps-desktop"


def test_it_says_that_nothing_is_sent_and_what_an_older_version_answers(about: Page) -> None:
    said = words_on(about)
    assert "looks for no updates" in said
    assert "whoever looks after the computers" in said
    assert REFUSED in said


def test_it_names_format_and_editions_with_the_days_they_were_checked(about: Page, session: Session) -> None:
    facts = read_facts(session.folder)
    said = words_on(about)
    assert f"in format {facts.format}." in said
    assert [edition.id for edition in facts.editions] == list(reversed(EDITIONS))
    for id, checked in (("2026-1", "14 November 2026"), ("2016-1", "20 November 2026")):
        assert f"edition {id}" in said
        assert f"checked on {checked}" in said
    assert said.count("New cases begin under it") == 1


def test_each_part_has_a_row_that_leads_to_its_text_or_to_the_list_of_them(built: AboutBody) -> None:
    opened: list[str] = []
    built.opened.connect(opened.append)
    assert "Apache-2.0. Comes with cryptography" in words_on(built)
    for words in ("attrs 26.1.0", "openssl 4.0.2", "Read the MIT licence"):
        button(built, words).click()
    assert opened == ["attrs/LICENSE", "openssl", OURS]


def test_what_is_lacking_is_said_in_a_sentence(built: AboutBody) -> None:
    assert "The text of a licence is missing." in words_on(built)


def test_before_anybody_signed_in_it_names_nobody_and_no_folder_of_backups(
    session: Session, qtbot: QtBot
) -> None:
    body = AboutBody(read_facts(session.folder))
    qtbot.addWidget(body)
    said = words_on(body)
    assert "once the record is unlocked" in said
    assert session.me.name not in said
    assert session.school.name not in said


def test_where_no_record_lies_yet_it_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    body = AboutBody(read_facts(tmp_path / "nothing"))
    qtbot.addWidget(body)
    assert "No record lies there yet." in words_on(body)


def test_a_licence_is_read_on_a_page_of_its_own_whole(session: Session, show: Show) -> None:
    page = show(AboutLicencePage(session, Place(ABOUT_LICENCE, document=LGPL)))
    said = words_on(page)
    assert "supplemented by the additional permissions listed below" in said
    assert "apply, that proxy's public statement of acceptance" in said
    assert [crumb.words for crumb in page.crumbs()][1:] == [
        "About this program",
        "GNU Lesser General Public License, version 3",
    ]
    assert nameless(page) == []


def test_a_long_text_comes_bit_by_bit(qtbot: QtBot) -> None:
    body = LicenceBody(Licence("Long", "\n\n".join(["A paragraph of a licence. " * 20] * 40)))
    qtbot.addWidget(body)
    assert len(body.findChildren(Body)) == 1
    settle()
    assert len(body.findChildren(Body)) == 20
    assert max(len(label.text()) for label in body.findChildren(Label)) < 1300


def test_of_several_texts_one_is_chosen_first(session: Session, show: Show) -> None:
    page = show(AboutLicencePage(session, Place(ABOUT_LICENCE, document="cryptography")))
    gone = places_gone_to(page)
    button(page, "LICENSE.BSD").click()
    assert gone == [Place(ABOUT_LICENCE, document="cryptography/licenses/LICENSE.BSD")]


def test_the_texts_that_belong_to_qt_are_led_to_where_it_is_named(built: AboutBody) -> None:
    read: list[str] = []
    built.opened.connect(read.append)
    for words in (
        "Read the LGPL, version 3",
        "Read the GPL, version 3",
        "Read the licences of what is within Qt",
    ):
        button(built, words).click()
    assert read == [LGPL, GPL, WITHIN_QT]


def test_back_from_a_licence_leads_to_the_row_it_was_opened_by(session: Session, show: Show) -> None:
    left = show(AboutPage(session, Place(ABOUT)))
    button(left, "Read the notices on these parts").click()
    back = show(AboutPage(session, Place(ABOUT)))
    back.focus_first()
    settle()
    assert back.focusWidget() is button(back, "Read the notices on these parts")
    area = back.findChildren(QScrollArea)[0]
    assert area.verticalScrollBar().value() > area.height()
    anew = show(AboutPage(session, Place(ABOUT)))
    anew.focus_first()
    assert anew.focusWidget() is anew.body


def test_a_text_that_is_not_there_is_said_to_be_missing(session: Session, show: Show) -> None:
    page = show(AboutLicencePage(session, Place(ABOUT_LICENCE, document="../pyproject.toml")))
    assert "The text of this licence is missing" in words_on(page)


def test_everybody_with_a_key_may_read_it_and_nobody_from_outside(session: Session, head: KeyHolder) -> None:
    places = (Place(ABOUT), Place(ABOUT_LICENCE, document=GPL))
    session.me = head
    assert [why_not(session, place) for place in places] == ["", ""]
    session.inspection = Inspection("", "An Inspector", "Invented Inspectorate", ())
    assert all(why_not(session, place) for place in places)


def test_whatever_takes_the_focus_has_a_name(about: Page) -> None:
    assert nameless(about) == []
