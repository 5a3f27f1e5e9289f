"""E1: that training took place is recorded on a page of its own, corrected, taken back and listed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from tests.services.test_training import HELD
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.exercise import ExercisePage
from ui.pages.exercise_board import ExerciseBoardPage
from ui.pages.exercise_case import ExerciseCasePage
from ui.pages.page import Page
from ui.pages.training import TrainingPage
from ui.pages.training_record import TrainingBackPage, TrainingRecordPage
from ui.permission import why_not
from ui.places import EXERCISE, TRAINING, TRAINING_BACK, TRAINING_RECORD, Place
from ui.session import Session
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import drafts, training
from yps_desktop.services.desk import Desk

Show = Callable[[Page], Page]
DRAFT = "a" * 16
ANSWERS = {"day": date(2026, 11, 18), "led": "Wren Mockford", "number": 34}


def record_page(session: Session, show: Show, **more: str) -> TrainingRecordPage:
    page = show(TrainingRecordPage(session, Place(TRAINING_RECORD, draft=DRAFT, **more)))
    settle()
    assert isinstance(page, TrainingRecordPage)
    return page


def test_e1_the_exercise_leads_to_a_page_that_knows_what_it_was(
    session: Session, show: Show, desk: Desk
) -> None:
    start = show(ExercisePage(session, Place(EXERCISE)))
    gone = places_gone_to(start)
    button(start, "Record that training took place").click()
    page = record_page(session, show, document=gone[0].document)
    page.form.set_answers({**ANSWERS, **page.form.answers()})
    gone = places_gone_to(page)
    button(page, "Sign that it took place").click()
    assert gone == [Place(TRAINING)]
    assert [one.said.what for one in training.every(desk)] == [("exercise",)]
    assert drafts.mine(desk).drafts == ()


def test_e1_the_last_case_and_the_board_lead_there_too(session: Session, show: Show) -> None:
    last = show(ExerciseCasePage(session, Place(EXERCISE, about="15")))
    board = show(ExerciseBoardPage(session, Place(EXERCISE)))
    assert "Record that training" not in words_on(last) + words_on(board)
    button(last, "Turn it over").click()
    button(board, "Show where the source puts them").click()
    for page in (last, board):
        gone = places_gone_to(page)
        button(page, "Record that training took place").click()
        assert gone == [Place(TRAINING_RECORD, document="exercise")]


def test_what_is_lacking_stands_at_its_question_and_nothing_is_written(
    session: Session, show: Show, desk: Desk
) -> None:
    page = record_page(session, show)
    head = desk.vault.ledger.head()
    button(page, "Sign that it took place").click()
    for sentence in ("Enter the day of the training", "Enter who led it", "Select what it was"):
        assert sentence in words_on(page)
    page.form.set_answers({**ANSWERS, "day": date(2026, 12, 24), "what": ("staff_page",)})
    button(page, "Sign that it took place").click()
    assert "The day of the training must not lie ahead" in words_on(page)
    assert desk.vault.ledger.head() == head


def test_e1_what_is_typed_is_a_draft_until_it_is_signed(session: Session, show: Show, desk: Desk) -> None:
    page = record_page(session, show)
    page.form.set_answers(ANSWERS)
    page.keeper.touch()
    page.keeper.keep()
    again = record_page(session, show, document="exercise")
    assert again.form.answers() == ANSWERS
    assert [one.sheet for one in drafts.mine(desk).drafts] == ["training"]


def test_e1_a_correction_begins_with_what_is_recorded_and_asks_why(
    session: Session, show: Show, desk: Desk
) -> None:
    id = training.record(desk, HELD)
    page = record_page(session, show, about=id)
    assert page.form.answers()["who"] == "Teaching assistants"
    assert "A correction can be added, and both stay." in words_on(page)
    button(page, "Sign the correction").click()
    assert "Enter why" in words_on(page)
    page.form.set_answers({**page.form.answers(), "number": 36, "reason": "Two came late"})
    button(page, "Sign the correction").click()
    listed = words_on(show(TrainingPage(session, Place(TRAINING))))
    assert "36 people. Led by Wren Mockford." in listed
    assert "Corrected 20 November 2026: Two came late." in listed
    assert "Before: 18 November 2026: the staff exercise and the page for all staff, 34 people" in listed


def test_e1_what_was_corrected_twice_is_listed_with_each_reason(
    session: Session, show: Show, desk: Desk
) -> None:
    id = training.record(desk, HELD)
    training.correct(desk, id, replace(HELD, number=36), "Two came late")
    training.correct(desk, id, replace(HELD, number=35), "One left")
    listed = words_on(show(TrainingPage(session, Place(TRAINING))))
    assert listed.count("Before: ") == 2
    for words in ("Corrected 20 November 2026: One left.", "Its reason: Two came late.", "35 people. Led by"):
        assert words in listed


def test_a_correction_of_what_was_taken_back_meanwhile_says_so_and_loses_nothing(
    session: Session, show: Show, desk: Desk
) -> None:
    id = training.record(desk, HELD)
    page = record_page(session, show, about=id)
    page.form.set_answers({**page.form.answers(), "reason": "Two came late"})
    training.take_back(desk, id, "Recorded twice")
    button(page, "Sign the correction").click()
    assert "it was taken back. Nothing has changed." in words_on(page)
    assert page.form.answers()["reason"] == "Two came late"
    assert page.unsaved() is not None


def test_e1_taking_back_says_what_is_taken_back(session: Session, show: Show, desk: Desk) -> None:
    id = training.record(desk, HELD)
    page = show(TrainingBackPage(session, Place(TRAINING_BACK, about=id, draft=DRAFT)))
    assert "Training took place on 18 November 2026: 34 people." in words_on(page)
    assert "If it did take place, record it anew." in words_on(page)
    assert "A correction can be added" not in words_on(page)
    page.form.set_answers({"reason": "Recorded twice"})
    button(page, "Sign that it is taken back").click()
    assert "No training is recorded" in words_on(show(TrainingPage(session, Place(TRAINING))))


def test_what_was_taken_back_meanwhile_is_not_asked_about(session: Session, show: Show, desk: Desk) -> None:
    id = training.record(desk, HELD)
    training.take_back(desk, id, "Recorded twice")
    page = show(TrainingRecordPage(session, Place(TRAINING_RECORD, about=id, draft=DRAFT)))
    assert "it was taken back" in words_on(page)


def test_e1_it_is_listed_by_school_year_and_each_leads_on(session: Session, show: Show, desk: Desk) -> None:
    training.record(desk, HELD)
    older = training.record(
        desk, replace(HELD, day=date(2026, 6, 3), what=("other",), words="An hour with CAMHS")
    )
    page = show(TrainingPage(session, Place(TRAINING)))
    said = words_on(page)
    assert said.index("School year 2026–27") < said.index("School year 2025–26")
    assert "3 June 2026: An hour with CAMHS" in said
    gone = places_gone_to(page)
    button(page, "Record that training took place").click()
    back = page.rows[-1].back
    assert back.accessibleName() == "Take it back: training on 3 June 2026"
    back.click()
    assert gone == [Place(TRAINING_RECORD), Place(TRAINING_BACK, about=older)]


def test_who_took_part_runs_on_in_the_list_however_many_lines_it_has(
    session: Session, show: Show, desk: Desk
) -> None:
    training.record(desk, replace(HELD, who="Ida Sampleton\n\n Ned Testley\nLunchtime staff"))
    listed = words_on(show(TrainingPage(session, Place(TRAINING))))
    assert "Ida Sampleton; Ned Testley; Lunchtime staff" in listed


def test_whoever_only_countersigns_reads_the_list_and_is_offered_nothing_to_write(
    session: Session, show: Show, desk: Desk, head: KeyHolder
) -> None:
    training.record(desk, HELD)
    session.me = head
    page = show(TrainingPage(session, Place(TRAINING)))
    assert "34 people" in words_on(page)
    assert "Correct it" not in words_on(page)
    assert not why_not(session, Place(TRAINING))
    assert why_not(session, Place(TRAINING_RECORD))


def test_whatever_takes_the_focus_has_a_name(session: Session, show: Show, desk: Desk) -> None:
    id = training.record(desk, HELD)
    pages = (
        TrainingPage(session, Place(TRAINING)),
        TrainingRecordPage(session, Place(TRAINING_RECORD, about=id, draft=DRAFT)),
        TrainingBackPage(session, Place(TRAINING_BACK, about=id, draft=DRAFT)),
    )
    for page in pages:
        assert nameless(show(page)) == []
