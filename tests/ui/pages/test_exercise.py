"""The staff exercise in the window (E1): case by case, all on a board, papers for a room; nothing kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from tests.ui.pages.test_paper import NoPrinters
from ui.pages.exercise import ExercisePage
from ui.pages.exercise_board import HIDE, SHOW, ExerciseBoardPage
from ui.pages.exercise_case import ExerciseCasePage
from ui.pages.exercise_paper import ExercisePaperPage
from ui.pages.help import HelpPage
from ui.pages.page import Page
from ui.pages.parts.exercise_answer import AnswerCard
from ui.pages.parts.exercise_card import ExerciseCard
from ui.permission import why_not
from ui.places import EXERCISE, EXERCISE_BOARD, EXERCISE_CASE, EXERCISE_PAPER, HELP, Place
from ui.session import Session
from yps_desktop.guidance.exercise import exercise
from yps_desktop.record.acts import HandedOut
from yps_desktop.services.desk import Desk

Show = Callable[[Page], Page]
KEYS = Qt.Key


@pytest.fixture
def a_case(session: Session, show: Show) -> Callable[[str], Page]:
    return lambda number: show(ExerciseCasePage(session, Place(EXERCISE_CASE, about=number)))


@pytest.fixture
def board(session: Session, show: Show) -> Page:
    page = show(ExerciseBoardPage(session, Place(EXERCISE_BOARD)))
    page.activateWindow()
    settle()
    return page


def lay(card: ExerciseCard, type: str | None) -> None:
    """Open the card's list, choose by its first letters, and take it, as somebody at the keyboard does."""
    card.where.setFocus()
    QTest.keyClick(card.where, KEYS.Key_Down)
    rows = card.where.view()
    rows.setCurrentIndex(card.where.model().index(max(0, card.where.findData(type)), 0))
    QTest.keyClick(rows, KEYS.Key_Return)
    settle()


def test_help_leads_to_the_exercise_and_that_to_its_pages(session: Session, show: Show) -> None:
    page = show(HelpPage(session, Place(HELP)))
    gone = places_gone_to(page)
    button(page, "Open the staff exercise").click()
    start = show(ExercisePage(session, gone[0]))
    gone = places_gone_to(start)
    for words in ("One case at a time", "All on a board", "A sheet to fill in"):
        button(start, words).click()
    assert [place.page for place in gone] == [EXERCISE_CASE, EXERCISE_BOARD, EXERCISE_PAPER]
    assert gone[-1].document == "exercise_sheet"


def test_e1_a_case_gives_nothing_away_before_it_is_turned_over(a_case: Callable[[str], Page]) -> None:
    page, case = a_case("8"), exercise().cases[7]
    assert case.text in words_on(page)
    assert case.action not in words_on(page)
    button(page, "Turn it over").click()
    for told in (case.action, case.discuss, "Meant to harm (more than a picture).", "points 2, 3, 4 and 5"):
        assert told in words_on(page)


def test_e1_what_was_chosen_stands_beside_the_source(a_case: Callable[[str], Page]) -> None:
    page = a_case("13")
    page.level.row("some").click()
    page.type.set_value("aggravated_adult")
    page.turn_over()
    assert "Some risk. Type: An adult." in words_on(page)
    assert "It may be taken for “An adult” as well." in words_on(page)


def test_turned_over_the_focus_is_on_the_answer_and_its_name_says_it(a_case: Callable[[str], Page]) -> None:
    page = a_case("4")
    page.activateWindow()
    QTest.keyClick(button(page, "Turn it over"), KEYS.Key_Return)
    settle()
    card = page.window().focusWidget()
    assert isinstance(card, AnswerCard)
    assert card.accessibleName() == "The other side. An adult, much risk, points 1 and 2"


@pytest.mark.parametrize(
    ("number", "words", "to"),
    [
        ("", "Next case", Place(EXERCISE_CASE, about="2")),
        ("2", "Case before", Place(EXERCISE_CASE, about="1")),
        ("15", "All on a board", Place(EXERCISE_BOARD)),
    ],
)
def test_each_case_leads_to_its_neighbours(
    a_case: Callable[[str], Page], number: str, words: str, to: Place
) -> None:
    page = a_case(number)
    gone = places_gone_to(page)
    button(page, words).click()
    assert gone == [to]


def test_e1_all_fifteen_are_sorted_by_keyboard_and_the_source_is_shown_only_then(board: Page) -> None:
    for card in list(board.cards):
        lay(card, card.case.type)
    assert "All are sorted." in words_on(board)
    assert "The source" not in words_on(board)
    assert board.window().focusWidget() is button(board, SHOW)
    QTest.keyClick(button(board, SHOW), KEYS.Key_Return)
    assert "15 of 15 lie where the source puts them." in words_on(board)
    assert board.window().focusWidget() is button(board, HIDE)


def test_e1_a_card_says_where_the_source_puts_it_wherever_it_is_moved(board: Page) -> None:
    card = board.cards[12]
    lay(card, "aggravated_reckless")
    button(board, SHOW).click()
    assert card.says.text() == "The source: For attention, could be “An adult”."
    lay(card, "experimental_attention")
    assert card.says.text() == "The source puts it here as well."


def take_up(card: ExerciseCard, to: QPoint) -> Callable[[], None]:
    """Take a card near its title and carry it to a place on the screen; give what lets it go there."""
    window, left, none = card.window().windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    at = window.mapFromGlobal(to)
    QTest.mousePress(window, left, none, window.mapFromGlobal(card.mapToGlobal(QPoint(30, 25))))
    QTest.mouseMove(window, at)
    return lambda: QTest.mouseRelease(window, left, none, at)


def carry(card: ExerciseCard, to: QPoint) -> None:
    take_up(card, to)()
    settle()


def test_e1_a_card_is_carried_to_a_type_with_the_mouse_and_back(board: Page, heard: list[str]) -> None:
    card, pile = board.cards[0], board.piles["aggravated_harm"]
    carry(card, pile.mapToGlobal(QPoint(30, 40)))
    assert (card.lies, card.where.value(), pile.cards) == ("aggravated_harm", "aggravated_harm", [card])
    assert heard[-1] == "Case 1 lies under Meant to harm. 14 of 15 not sorted yet."
    board.body.scroll_to_top()
    settle()
    carry(card, board.left.mapToGlobal(QPoint(5, 5)))
    assert (card.lies, pile.cards, len(board.waiting.cards)) == (None, [], 15)
    assert board.carrying.shown is None


def test_e1_a_card_let_go_beside_every_type_or_only_clicked_stays_where_it_lies(board: Page) -> None:
    card, head = board.cards[0], board.window().focusWidget()
    carry(card, board.mapToGlobal(QPoint(board.width() - 40, 300)))
    carry(card, card.mapToGlobal(QPoint(31, 25)))
    assert (card.lies, len(board.waiting.cards), board.window().focusWidget()) == (None, 15, head)


def test_e1_a_card_carried_to_the_lower_edge_takes_the_page_along(board: Page, qtbot: QtBot) -> None:
    bar = board.body.verticalScrollBar()
    let_go = take_up(board.cards[0], board.mapToGlobal(QPoint(500, board.height() - 5)))
    assert board.carrying.shown.isVisible()
    qtbot.waitUntil(lambda: bar.value() > 20)
    let_go()


def test_e1_a_card_that_is_hidden_while_it_is_carried_is_let_go(board: Page) -> None:
    take_up(board.cards[0], board.mapToGlobal(QPoint(500, 300)))
    board.hide()
    assert (board.carrying.shown, board.cards[0].lies) == (None, None)


def test_a_card_that_was_laid_is_said_and_the_next_one_has_the_focus(board: Page, heard: list[str]) -> None:
    lay(board.cards[1], "aggravated_harm")
    assert heard[-1] == "Case 2 lies under Meant to harm. 14 of 15 not sorted yet."
    assert board.window().focusWidget() is board.cards[2].risk
    lay(board.cards[1], "experimental_romantic")
    assert board.window().focusWidget() is board.cards[1].where


def test_a_card_goes_back_among_the_others_in_its_order(board: Page) -> None:
    for number in (3, 5, 4):
        lay(board.cards[number], "aggravated_harm")
    assert [card.case.number for card in board.piles["aggravated_harm"].cards] == [4, 5, 6]
    lay(board.cards[4], None)
    assert [card.case.number for card in board.waiting.cards][:5] == [1, 2, 3, 5, 7]
    assert board.cards[4].text.isVisible()
    assert [board.waiting.layout_.indexOf(card) for card in board.waiting.cards] == sorted(
        board.waiting.layout_.indexOf(card) for card in board.waiting.cards
    )


def test_beginning_afresh_makes_the_board_anew(board: Page) -> None:
    lay(board.cards[0], "aggravated_adult")
    gone = places_gone_to(board)
    button(board, "Begin afresh").click()
    assert gone == [Place(EXERCISE_BOARD)]


def test_e1_the_board_asks_for_risk_and_who_is_told_and_gives_the_answer_only_then(board: Page) -> None:
    card = board.cards[10]
    card.risk.set_value("some")
    card.first_step.set_value("now")
    lay(card, "experimental_romantic")
    assert "You chose: Some risk. Police or social care are told now." in words_on(board)
    assert not any(words in words_on(board) for words in (card.case.action, "To ask of every case"))
    button(board, SHOW).click()
    assert exercise().questions[0] in words_on(board)
    card.turn.click()
    for words in ("Much risk, point 4.", card.case.action, card.case.discuss):
        assert words in words_on(card)
    card.turn.click()
    assert card.case.action not in words_on(card)


def rows_of(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Everything the file of the record holds: entries, drafts, settings, places."""
    rows = desk.vault.database.rows
    tables = [name for (name,) in rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert {"body", "draft", "place"} <= {*tables}
    return {name: rows(f'SELECT * FROM "{name}"') for name in tables}


def test_e1_own_results_are_kept_nowhere(
    board: Page, a_case: Callable[[str], Page], session: Session, show: Show, desk: Desk
) -> None:
    before = rows_of(desk)
    board.cards[0].risk.set_value("much")
    lay(board.cards[0], "aggravated_adult")
    page = a_case("1")
    page.level.row("much").click()
    page.turn_over()
    assert (page.unsaved(), board.unsaved()) == (None, None)
    assert (page.cursor_at(), board.cursor_at()) == (("", 0), ("", 0))
    assert rows_of(desk) == before
    again = show(ExerciseBoardPage(session, Place(EXERCISE_BOARD)))
    settle()
    assert (len(again.waiting.cards), again.cards[0].risk.value()) == (15, None)
    assert a_case("1").level.value() is None


def test_e1_the_paper_is_saved_and_written_down(
    session: Session, desk: Desk, show: Show, tmp_path: Path
) -> None:
    page = ExercisePaperPage(
        session,
        Place(EXERCISE_PAPER, document="exercise_trainer"),
        printers=NoPrinters(),
        choose_path=lambda _, name: str(tmp_path / name),
    )
    show(page)
    button(page, "Save as PDF").click()
    settle()
    assert (tmp_path / "Staff exercise, the trainer’s sheet.pdf").read_bytes().startswith(b"%PDF")
    newest = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert HandedOut.from_body(newest.read_body()).document == "exercise_trainer"


def test_whoever_only_reads_is_offered_the_exercise(session: Session) -> None:
    assert not why_not(session, Place(EXERCISE))


def test_whatever_takes_the_focus_has_a_name(
    session: Session, show: Show, board: Page, a_case: Callable[[str], Page]
) -> None:
    turned = a_case("3")
    turned.turn_over()
    for page in (board, turned, show(ExercisePage(session, Place(EXERCISE)))):
        assert nameless(page) == []
