"""Taking pupils in through the window: what a file would do, what is asked, and all of it or nothing."""

from datetime import date
from pathlib import Path

import pytest

from tests.ui.pages.asking import button, nameless, words_on
from tests.ui.pages.lists import AL, BO, HEADS, MANY_HEADS, many, written
from ui.pages.lists import NONE_YET, ListsPage
from ui.pages.parts.intake_questions import ENTER_DAY, NEW, LeftForAll, SameForAll, SamePeople, WhoLeft
from ui.pages.settings import SettingsPage
from ui.pages.take_in import DONE, NOTHING_CHANGED, REFUSED, TakeInPage
from ui.places import LISTS, SETTINGS, TAKE_IN, Place
from ui.widgets.date_boxes import TypedDay
from yps_desktop.record.directory import Pupil
from yps_desktop.services import school_lists


@pytest.fixture
def take(show, session):
    """Show the page, with a file that is chosen at once."""
    pages: list[TakeInPage] = []

    def shown(path: Path | str) -> TakeInPage:
        page = show(TakeInPage(session, Place(TAKE_IN, form="pupils"), ask=lambda _: str(path)))
        pages.append(page)
        button(page, "Choose a file").click()
        return page

    return shown


@pytest.fixture
def listed(desk, take, tmp_path):
    """Al and Tobiasz are on the list."""
    button(take(written(tmp_path, AL, BO)), "Take in").click()
    return lambda: {one.listed.name: one.listed for one in school_lists.known_slice(desk, "pupils")}


def _press(page: TakeInPage, *words: str) -> None:
    for one in words:
        button(page, one).click()


def test_settings_lead_to_the_lists_and_on_to_taking_one_in(show, session):
    settings, lists = show(SettingsPage(session, Place(SETTINGS))), show(ListsPage(session, Place(LISTS)))
    gone: list[Place] = []
    for page in (settings, lists):
        page.go.connect(gone.append)
    button(settings, "Pupils and staff").click()
    button(lists, "Take in staff from a file").click()
    assert gone == [Place(LISTS), Place(TAKE_IN, form="staff")]
    assert NONE_YET in words_on(lists)


def test_whoever_may_not_write_sees_what_is_there_and_is_offered_no_file(show, session, hazel, listed):
    session.me = hazel.holder
    page = show(ListsPage(session, Place(LISTS)))
    assert "2 pupils" in words_on(page)
    assert page.buttons == {}
    assert not page.may(Place(TAKE_IN))


def test_before_anything_is_done_it_shows_who_is_new_and_which_columns_are_not_taken(take, tmp_path, desk):
    page = take(written(tmp_path, AL, BO))
    said = words_on(page)
    for words in ("2 lines", "Columns that are not taken: Religion.", "Line 2: Al Low", "Form 10B"):
        assert words in said
    assert page.step.tabs.tab("new").words() == "New 2"
    assert nameless(page) == []
    assert school_lists.known_slice(desk, "pupils") == ()


def test_a_first_file_is_taken_in_and_the_page_of_lists_says_when_and_by_whom(listed, show, session):
    assert sorted(listed()) == ["Al Low", "Tobiasz Próbny"]
    said = words_on(show(ListsPage(session, Place(LISTS))))
    assert "2 pupils" in said
    assert "by Wren Mockford. 2 new, 0 changed, 0 the same, 0 left." in said


def test_what_changes_is_shown_from_what_to_what_and_what_is_refused_says_why(listed, take, tmp_path):
    page = take(written(tmp_path, AL.replace(",10,10B", ",11,11C"), "123,Q,Zoë,,7,7A,x"))
    page.step.show_kind("changed")
    assert "Year group: 10 → 11\nForm: 10B → 11C" in words_on(page)
    page.step.show_kind("refused")
    assert "Line 3: Zoë Q" in words_on(page)
    assert "A UPN has 13 characters" in words_on(page)
    assert "1 line is refused" in words_on(page)


def test_a_name_and_birthday_alone_ask_and_the_answer_decides(listed, take, tmp_path):
    path = written(tmp_path, AL, BO.replace(",10,", ",11,"))
    page = take(path)
    _press(page, "Continue", "Continue")
    assert "Select whether Tobiasz Próbny is the same person" in words_on(page)
    assert isinstance(page.step, SamePeople)
    page.step.rows[3].rows()[0].click()
    _press(page, "Continue", "Take in")
    assert DONE in words_on(page)
    assert listed()["Tobiasz Próbny"].year == "11"


def test_somebody_new_of_the_same_name_is_new_and_the_other_is_asked_about(listed, take, tmp_path, desk):
    page = take(written(tmp_path, AL, BO))
    _press(page, "Continue")
    page.step.rows[3].row(NEW).click()
    _press(page, "Continue")
    assert isinstance(page.step, WhoLeft)
    assert "When did Tobiasz Próbny leave?" in words_on(page)
    _press(page, "Continue", "Take in")
    names = [one.listed.name for one in school_lists.known_slice(desk, "pupils")]
    assert sorted(names) == ["Al Low", "Tobiasz Próbny", "Tobiasz Próbny"]


def test_whoever_is_not_in_the_file_stays_unless_a_day_is_given(listed, take, tmp_path):
    page = take(written(tmp_path, AL))
    _press(page, "Continue")
    (day,) = page.step.days.values()
    day.boxes.set_value(TypedDay("20", "13", "2026"))
    _press(page, "Continue")
    assert "The day they left must be a real date" in words_on(page)
    day.boxes.set_value(TypedDay("20", "11", "2026"))
    _press(page, "Continue", "Take in")
    assert listed()["Tobiasz Próbny"].left == date(2026, 11, 20)
    assert listed()["Al Low"].left is None


def test_of_many_one_answer_holds_for_all(take, tmp_path, desk):
    _press(take(written(tmp_path, *many(24), heads=MANY_HEADS)), "Take in")
    unnumbered = [f"{line.partition(',')[2].replace(',10', ',11')}" for line in many(12)]
    page = take(written(tmp_path, *unnumbered, heads=MANY_HEADS.partition(",")[2]))
    _press(page, "Continue")
    assert isinstance(page.step, SameForAll)
    page.step.rows.row("all").click()
    _press(page, "Continue")
    assert isinstance(page.step, LeftForAll)
    page.step.rows.row("all").click()
    _press(page, "Continue")
    assert ENTER_DAY in words_on(page)
    page.step.day.put(date(2026, 7, 20))
    _press(page, "Continue")
    assert "12 marked as having left" in words_on(page)
    _press(page, "Take in")
    found = [one.listed for one in school_lists.known_slice(desk, "pupils") if isinstance(one.listed, Pupil)]
    assert len(found) == 24
    assert sum(one.year == "11" for one in found) == sum(one.left == date(2026, 7, 20) for one in found) == 12


def test_leaving_half_way_changes_nothing_and_says_so(listed, take, tmp_path):
    page = take(written(tmp_path, AL.replace(",10,", ",11,")))
    said: list[str] = []
    page.said.connect(said.append)
    _press(page, "Leave, and change nothing")
    assert said == [NOTHING_CHANGED]
    assert listed()["Al Low"].year == "10"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xd8\xff\xe0 JFIF", "This file is a picture"),
        (HEADS.encode() + b'\n"Low', "ends in the middle of a cell"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><CTfile>&b;</CTfile>", "rules of its own"),
        (HEADS.encode() + b"\n\x81,\x8d", "letters of this file cannot be read"),
        (b"PK\x03\x04 half", "cannot be opened"),
    ],
)
def test_a_file_that_is_no_list_is_said_in_one_sentence_and_another_can_be_chosen(
    take, tmp_path, data, sentence
):
    path = tmp_path / "list.csv"
    path.write_bytes(data)
    page = take(path)
    assert REFUSED in words_on(page)
    assert sentence in words_on(page)
    assert "Reading the file" not in words_on(page)
    assert button(page, "Choose another file").hasFocus()


def test_choosing_no_file_leaves_the_page_as_it_is(take):
    page = take("")
    assert button(page, "Choose a file").isVisible()
