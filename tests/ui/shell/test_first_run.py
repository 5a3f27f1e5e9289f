"""The first run: what it asks for becomes a vault, errors are said in one place, nothing typed is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.attacks.works import found_at
from tests.services.conftest import HAZELS, WRENS
from tests.ui.pages.asking import settle
from tests.vault.invented import WREN
from ui.pages.first_run.page import FirstRun
from ui.places import RECOVERY_SHEET
from ui.theme import apply, light_theme
from ui.tour.hands import Hands
from yps_desktop.services.nameplate import read_nameplate
from yps_desktop.services.preferences import preferences_file, read_preferences


@pytest.fixture
def program(start, tmp_path):
    return start(tmp_path / "new" / "vault")


@pytest.fixture
def page(program) -> FirstRun:
    return program.window.face


@pytest.fixture
def hands(program) -> Hands:
    return Hands(lambda: program.window, program.is_busy)


def test_it_ends_at_the_recovery_sheet_in_a_vault_of_the_school_and_the_dsl(program, hands):
    _answer_all(hands)
    hands.press("Make the vault")
    school = program.inside.session.school
    assert program.inside.page.place.page == RECOVERY_SHEET
    assert len(program.inside.session.sheet.groups) == 13
    assert (school.name, school.urn, school.dfe) == ("Nowhere Green School", "123456", "123/4567")
    assert (school.imagery, school.headteacher) == ("intimate images", "head teacher")
    assert program.inside.session.me.name == "Wren Mockford"
    assert program.inside.session.me.rights == ("write", "oversee")


def test_with_the_largest_words_it_begins_at_its_title(qapp, start, tmp_path):
    apply(qapp, light_theme(200))
    try:
        page = start(tmp_path / "new" / "vault").window.face
        settle()
        assert page.body.verticalScrollBar().maximum() > 0
        assert page.body.verticalScrollBar().value() == 0
        assert page.body.hasFocus()
    finally:
        apply(qapp, light_theme())


def test_where_the_vault_lies_is_kept_for_the_next_start(program, hands):
    _answer_all(hands)
    hands.press("Make the vault")
    assert read_preferences(preferences_file()).vault == str(program.folder)


def test_the_headteacher_may_make_a_key_at_once_with_their_own_password(program, hands):
    _answer_all(hands, headteacher_now=True)
    hands.press("Make the vault")
    plate = read_nameplate(program.folder)
    assert [who.name for who in plate.people] == ["Wren Mockford", "Hazel Fictley"]
    assert plate.people[1].office == "Head teacher"


def test_g5_a_dsl_who_is_the_headteacher_says_who_countersigns_and_is_asked_for_no_second_key(program, hands):
    _start(hands)
    _school(hands)
    _lead(hands)
    hands.press("Yes")
    hands.press("Nobody")
    hands.press("Continue")
    _where(hands)
    hands.press("Make the vault")
    assert program.inside.session.school.second_reader == "none"
    assert program.inside.session.me.office == "Head teacher and Designated Safeguarding Lead"


def test_what_is_wrong_stands_at_the_top_takes_the_focus_and_leads_to_its_question(page, hands):
    _start(hands)
    hands.press("Continue")
    assert QApplication.focusWidget() is page.errors
    assert [line.words() for line in page.errors.lines] == [
        "Enter the name of the school",
        "Select the words your school uses for the imagery",
        "Select the word your school uses",
    ]
    page.errors.lines[0].click()
    assert QApplication.focusWidget() is page.school.name
    page.errors.lines[1].click()
    assert page.school.imagery.isAncestorOf(QApplication.focusWidget())


def test_own_words_are_as_short_as_a_paper_has_room_for(page):
    page.school.headteacher.put("head " * 40)
    assert page.school.problem_of("headteacher").startswith("This is printed on every paper")


@pytest.mark.parametrize("typed", ["12345", "1234567", "12345a", "١٢٣٤٥٦"])
def test_a_urn_is_six_digits_or_nothing(page, hands, typed):
    _start(hands)
    hands.fill("URN, if you have it at hand", typed)
    assert page.school.problem_of("urn") == "The URN must be six digits, such as 123456"
    hands.fill("URN, if you have it at hand", "")
    assert page.school.problem_of("urn") is None


@pytest.mark.parametrize(("typed", "kept"), [("123/4567", "123/4567"), ("1234567", "123/4567"), ("", "")])
def test_a_dfe_number_is_taken_with_or_without_its_stroke(page, hands, typed, kept):
    _start(hands)
    _school(hands, dfe=typed, go_on=False)
    assert page.school.problems() == []
    assert page._school().dfe == kept


def test_going_back_loses_nothing(page, hands):
    _start(hands)
    _school(hands)
    hands.fill("Your name", "Wren Mockford")
    hands.fill("Choose your password", WRENS)
    hands.press("Back")
    hands.press("Continue")
    assert (page.lead.name.text(), page.lead.password.text()) == ("Wren Mockford", WRENS)


@pytest.mark.parametrize(
    ("first", "again", "said"),
    [
        ("", "", "Enter a password"),
        ("too short", "too short", "The password must have 14 characters or more, or be four words"),
        (WRENS, "tall blue teapot", "The two passwords are not the same. Type it again"),
    ],
)
def test_a_password_is_long_enough_and_typed_twice(page, hands, first, again, said):
    _start(hands)
    _school(hands)
    hands.fill("Choose your password", first)
    hands.fill("Type it again", again)
    assert [sentence for _, sentence in page.lead.password.problems()] == [said]


def test_a_folder_with_something_in_it_is_refused_and_nothing_in_it_changes(page, hands, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    _answer_until_where(hands)
    hands.press("In another folder")
    hands.fill("Folder", str(tmp_path / "full"))
    hands.press("Make the vault")
    assert [line.words() for line in page.errors.lines] == [
        "There is already something in this folder. Choose an empty one, or a new one"
    ]
    assert [file.name for file in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_a_folder_that_cannot_be_made_is_said_and_everything_typed_stays(program, page, hands, tmp_path):
    (tmp_path / "file").write_text("")
    _answer_until_where(hands)
    hands.press("In another folder")
    hands.fill("Folder", str(tmp_path / "file" / "vault"))
    hands.press("Make the vault")
    assert program.inside is None
    assert len(page.errors.lines) == 1
    assert page.school.name.text() == "Nowhere Green School"
    assert page.main_button.isVisible()


def test_two_keys_are_never_of_one_name(program, page, hands):
    _answer_until_where(hands, headteacher_now=True, head="wren mockford")
    hands.press("In your own folder on this computer")
    hands.press("Make the vault")
    assert [line.words() for line in page.errors.lines] == [
        "The second reader must be somebody else than you"
    ]
    assert not program.folder.exists()


def test_it_says_what_the_program_never_holds_and_what_comes_next(page, hands):
    assert "never holds a picture or a video" in hands.words()
    _answer_until_where(hands)
    assert "You print the recovery sheet, for the day on which a password is lost." in hands.words()


def test_a_record_whose_making_was_cut_off_is_made_anew_in_the_same_folder(start, tmp_path):
    folder = tmp_path / "new" / "vault"
    found_at(folder, WREN).close()
    (folder / "vault.json").rename(folder / "vault.json.new")
    (folder / "anchors.log").unlink()
    program = start(folder)
    hands = Hands(lambda: program.window, program.is_busy)
    assert "nothing is lost" in hands.words()
    _answer_all(hands)
    hands.press("Make the vault")
    assert program.inside.page.place.page == RECOVERY_SHEET
    assert program.folder == folder


def test_keys_alone_lead_through_the_first_step(page):
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page.school.isVisible()
    assert QApplication.focusWidget() is page.school.name


def test_whatever_takes_the_focus_has_a_name(page):
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.accessibleName()
    ]
    assert nameless == []


def test_a_password_never_stands_in_what_is_printed_of_it(page, hands):
    _answer_until_where(hands)
    hands.press("In your own folder on this computer")
    assert WRENS not in repr(replace(page.founding()))


def _answer_all(hands: Hands, **others: object) -> None:
    _answer_until_where(hands, **others)
    hands.press("In your own folder on this computer")


def _answer_until_where(hands: Hands, *, headteacher_now: bool = False, head: str = "Hazel Fictley") -> None:
    _start(hands)
    _school(hands)
    _lead(hands)
    hands.press("No")
    hands.press("Continue")
    if headteacher_now:
        hands.press("They are here and type their own password now")
        hands.fill("Their name", head)
        hands.fill("Their password, typed by themselves", HAZELS)
        hands.fill("Type it again", HAZELS)
    else:
        hands.press("Later")
    hands.press("Continue")


def _start(hands: Hands) -> None:
    hands.press("Start")


def _school(hands: Hands, dfe: str = "1234567", *, go_on: bool = True) -> None:
    hands.fill("Name of the school", "Nowhere Green School")
    hands.fill("URN, if you have it at hand", "123456")
    hands.fill("DfE number, if you have it at hand", dfe)
    hands.press("intimate images")
    hands.choose("What does your school call its headteacher?", "Other words")
    hands.fill("Other words", "head teacher")
    if go_on:
        hands.press("Continue")


def _lead(hands: Hands) -> None:
    hands.fill("Your name", "Wren Mockford")
    hands.fill("Choose your password", WRENS)
    hands.fill("Type it again", WRENS)


def _where(hands: Hands) -> None:
    hands.press("In your own folder on this computer")
