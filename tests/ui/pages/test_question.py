"""A question page: what is asked, what is kept, what the rules say beside it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import JUNIPER, PERSON, REVIEW, TOLD, places_gone_to
from ui.forms.choice_field import ChoiceField
from ui.pages.page import Page
from ui.pages.parts.draft_keeper import LONGEST_MS, PAUSE_MS
from ui.pages.question import QuestionPage
from ui.places import CASE, CHECK, QUESTION, Place
from ui.session import Session
from ui.widgets.pressable import Pressable
from yps_desktop.services import drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.vault.errors import StorageError

Show = Callable[[Page], Page]
DRAFT = "00112233445566aa"


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(TOLD), Filled(PERSON, about=JUNIPER.id)])


@pytest.fixture
def ask(session: Session, show: Show) -> Callable[..., QuestionPage]:
    def asked(sheet: str, case: str = "", **more: str) -> QuestionPage:
        page = show(QuestionPage(session, Place(QUESTION, case=case, sheet=sheet, draft=DRAFT, **more)))
        assert isinstance(page, QuestionPage)
        settle()
        return page

    return asked


Ask = Callable[..., QuestionPage]


def choose(page: QuestionPage, field: str, answer: str) -> None:
    slot = page.sheet_form.form.slot(field)
    assert isinstance(slot.answer, ChoiceField)
    QTest.keyClick(slot.answer.rows.row(answer), Qt.Key.Key_Space)
    settle()


def write(page: QuestionPage, field: str, words: str) -> None:
    page.sheet_form.form.go_to(field)
    box = page.focusWidget()
    assert box is not None
    QTest.keyClicks(box, words)


def today(page: QuestionPage, field: str) -> None:
    words = [
        one for one in page.sheet_form.form.slot(field).findChildren(Pressable) if one.words() == "Today"
    ]
    words[0].click()


def kept(desk: Desk) -> dict[str, object]:
    found = drafts.load(desk, DRAFT)
    return dict(found.typed) if found else {}


def test_a_new_page_gets_a_draft_of_its_own_name(session: Session, show: Show) -> None:
    page = QuestionPage(session, Place(QUESTION, sheet="note"))
    gone = places_gone_to(page)
    show(page)
    assert gone[0].sheet == "note"
    assert len(gone[0].draft) == 16


def test_it_says_where_one_is_and_what_is_already_on_the_record(ask: Ask, case_id: str) -> None:
    page = ask("viewing", case_id)
    words = words_on(page)
    assert "Case 2026-001  ·  Viewing" in words
    assert "Not viewing is the rule. Never copy, print, forward or save it." in words
    assert "Juniper Exampleton, 13 or 14" in words
    assert [crumb.words for crumb in page.crumbs()] == ["Cases", "Case 2026-001", "Viewing"]


def test_no_answer_is_chosen_beforehand(ask: Ask, case_id: str) -> None:
    assert ask("viewing", case_id).sheet_form.sheet().answers() == {}


def test_d8_a_way_in_sets_its_answer_and_begins_at_its_question(ask: Ask) -> None:
    page = ask("viewing", form="saw")
    page.focus_first()
    assert page.sheet_form.sheet().answers() == {"form": "seen"}
    assert page.cursor_at()[0].startswith("when/")


def test_d8_anyone_in_danger_begins_at_what_is_done_to_keep_them_safe(ask: Ask) -> None:
    page = ask("disclosure", form="danger")
    page.focus_first()
    assert page.cursor_at()[0].startswith("danger_done/")
    assert "ring 999 first" in words_on(page)


def test_what_is_missing_is_said_on_continue_and_not_before(ask: Ask, case_id: str) -> None:
    page = ask("viewing", case_id)
    assert "There is a problem" not in words_on(page)
    button(page, "Save and continue").click()
    assert "Select what you are recording" in words_on(page)
    assert page.focusWidget() is page.sheet_form.form.summary


def test_a_complete_page_is_kept_and_goes_on_to_the_check(ask: Ask, desk: Desk, case_id: str) -> None:
    page = ask("note", case_id)
    gone = places_gone_to(page)
    today(page, "when")
    write(page, "what", "Rowan rang at noon.")
    button(page, "Save and continue").click()
    assert gone == [Place(CHECK, case=case_id, sheet="note", draft=DRAFT)]
    assert kept(desk)["what"] == "Rowan rang at noon."


def test_a_draft_is_kept_when_the_keys_rest(ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    page = ask("note")
    write(page, "what", "Rowan")
    with qtbot.waitSignal(
        page.said, timeout=PAUSE_MS * 3, check_params_cb=lambda w: w.startswith("Draft saved")
    ):
        pass
    assert kept(desk)["what"] == "Rowan"


def test_a_draft_is_kept_every_five_seconds_however_fast_one_types(ask: Ask) -> None:
    page = ask("note")
    write(page, "what", "R")
    longest = page.keeper._longest
    left = longest.remainingTime()
    write(page, "what", "owan")
    assert longest.interval() == LONGEST_MS == 5_000
    assert longest.remainingTime() <= left


def test_what_is_half_typed_is_unsaved_until_it_is_kept(ask: Ask, desk: Desk) -> None:
    page = ask("note")
    assert page.unsaved() is None
    write(page, "when", "3")
    save = page.unsaved()
    assert save is not None
    save(desk)
    assert kept(desk)["when"]["day"] == "3"  # type: ignore[index]


def test_typed_boxes_question_and_cursor_come_back(ask: Ask, desk: Desk) -> None:
    page = ask("note")
    write(page, "what", "Rowan rang")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Left)
    where = page.cursor_at()
    page.keeper.keep()
    again = ask("note")
    again.put_cursor(*where)
    assert again.sheet_form.sheet().answers() == {"what": "Rowan rang"}
    assert again.cursor_at() == where
    assert where[1] == len("Rowan rang") - 1


def test_a_full_disk_is_said_in_the_page_and_loses_nothing(
    ask: Ask, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ask("note")
    write(page, "what", "Rowan rang")

    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(drafts, "keep", full)
        page.keeper.keep()
    assert "The disk is full. What you typed is still on this page." in words_on(page)
    assert page.unsaved() is not None
    page.keeper.keep()
    assert "The disk is full." not in words_on(page)
    assert kept(desk)["what"] == "Rowan rang"


def test_come_back_later_keeps_the_draft_and_goes_to_the_case(ask: Ask, desk: Desk, case_id: str) -> None:
    page = ask("note", case_id)
    gone = places_gone_to(page)
    write(page, "what", "Rowan")
    button(page, "Save and come back later").click()
    assert gone == [Place(CASE, case=case_id)]
    assert kept(desk)["what"] == "Rowan"


def test_discarding_asks_once_more_and_then_lets_go(ask: Ask, desk: Desk) -> None:
    page = ask("note")
    write(page, "what", "Rowan")
    page.keeper.keep()
    button(page, "Discard this draft").click()
    assert kept(desk) != {}
    button(page, "Discard it").click()
    assert kept(desk) == {}
    assert page.unsaved() is None


def test_v7_a_viewer_of_another_sex_is_asked_why_and_never_stopped(
    ask: Ask, desk: Desk, case_id: str
) -> None:
    page = ask("viewing", case_id)
    choose(page, "form", "viewed")
    assert "same_sex_reason" not in page.sheet_form.form.asked()
    choose(page, "viewer_sex", "other")
    assert "same_sex_reason" in page.sheet_form.form.asked()
    assert "It is not known whether the viewer is of the same sex" in words_on(page)
    assert "same_sex_reason" not in dict(page.sheet_form.problems())


def test_v4_the_child_is_never_offered_as_the_viewer(ask: Ask, case_id: str) -> None:
    page = ask("viewing", case_id)
    choose(page, "form", "viewed")
    viewer = page.sheet_form.form.slot("viewer").answer
    assert viewer is not None
    assert [one.name for one in viewer.context.known] == ["Mr Sampleby", "Wren Mockford"]


def test_a_notice_goes_when_it_no_longer_holds(ask: Ask, case_id: str) -> None:
    page = ask("disclosure", case_id)
    choose(page, "danger", "yes")
    assert "ring 999 first" in words_on(page)
    choose(page, "danger", "no")
    assert "ring 999 first" not in words_on(page)


def test_r4_the_advice_stands_above_a_decision(ask: Ask, desk: Desk, case_id: str) -> None:
    sheets.sign(desk, [Filled(REVIEW, case_id)])
    words = words_on(ask("decision", case_id))
    assert words.index("Advice: not yet in school only") < words.index("What have you decided?")


def test_r4_the_advice_follows_the_answers_of_a_review(ask: Ask, case_id: str) -> None:
    page = ask("review", case_id)
    choose(page, "point_adult", "yes")
    assert "Advice: refer now" in words_on(page)


def test_whatever_takes_the_focus_has_a_name(ask: Ask, case_id: str) -> None:
    page = ask("viewing", case_id)
    choose(page, "form", "viewed")
    assert nameless(page) == []


def test_y1_somebody_already_mentioned_keeps_their_name(ask: Ask, case_id: str) -> None:
    assert ask("person", case_id, about=JUNIPER.id).sheet_form.sheet().answers() == {"name": JUNIPER.name}


def test_the_status_bar_never_says_saved_of_what_is_only_typed(ask: Ask) -> None:
    page = ask("note")
    said: list[str] = []
    page.said.connect(said.append)
    write(page, "what", "Rowan")
    page.keeper.keep()
    assert said[0] == "Draft not saved yet"
    assert said[-1].startswith("Draft saved 2:")
