"""Z11 in the window: every replacement in its sentence, kept or right, a sheet at a time."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.asking import nameless, words_on
from tests.ui.pages.masked.invented import ROWAN, WILL, ZOE, note, sign_case
from tests.ui.pages.masked.steps import (
    DRAFT,
    READER,
    Show,
    boxes,
    keep,
    marked,
    press,
    save,
    sign_looked,
    write,
)
from tests.ui.pages.reading import places_gone_to
from ui.pages.mask_places import RIGHT, MaskPlacesPage
from ui.pages.parts.mask_page import HALF_TYPED
from ui.places import MASK_PLACES, MASK_SIGN, Place
from ui.session import Session
from ui.widgets.choice_row import TickRow
from yps_desktop.record.masked.request import Masking
from yps_desktop.services import masking, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer


def test_each_replacement_stands_in_its_sentence_beside_the_word(
    step: Callable[..., MaskPlacesPage], begun: Masking
) -> None:
    page = step(MaskPlacesPage)
    assert [text.replace("\u00a0", " ") for text in marked(page)] == [
        "Will [Pupil B] sent my picture to Rowan [Pupil C]. I will [Pupil B] never forgive him. "
        "Foxy [Pupil C] laughed."
    ]
    assert nameless(page) == []


def test_a_word_is_kept_with_a_reason_and_replaced_again(
    step: Callable[..., MaskPlacesPage], begun: Masking
) -> None:
    page = step(MaskPlacesPage)
    press(page, "“will” is not a name")
    press(page, "Keep the word")
    assert "Error: Enter why it is not a name" in words_on(page)
    write("It is the verb.")
    press(page, "Keep the word")
    assert "“will” stays. Why: It is the verb." in words_on(page)
    assert "I will never" in marked(page)[0]
    assert [one.reason for one in page.masking.kept] == ["It is the verb."]
    press(page, "Replace “will” after all")
    assert page.masking.kept == ()


def test_of_several_words_it_is_asked_which(step: Callable[..., MaskPlacesPage], begun: Masking) -> None:
    page = step(MaskPlacesPage)
    press(page, "A word here is not a name")
    first = page.findChildren(TickRow)[0]
    assert QApplication.focusWidget() is first
    assert first.accessibleDescription() == "… Will sent my picture to …"
    write(" ")
    boxes(page)[0].setFocus()
    write("It is on a sign.")
    press(page, "Keep the word")
    assert [one.word for one in page.masking.kept] == ["Will"]


def test_the_same_words_of_a_page_are_kept_with_one_reason(session: Session, show: Show, desk: Desk) -> None:
    case_id = sign_case(desk, account="I will go. I will not. Will went.")
    keep(desk, case_id, masking.begin(desk, case_id, ZOE).for_reader(READER))
    page = show(MaskPlacesPage(session, Place(MASK_PLACES, case=case_id, draft=DRAFT)))
    press(page, "The first “will” is not a name")
    write("It is the verb.")
    QTest.keyClick(page.findChildren(TickRow)[0], Qt.Key.Key_Space)
    press(page, "Keep the word")
    assert isinstance(page, MaskPlacesPage)
    assert [one.word for one in page.masking.kept] == ["will", "will"]
    press(page, "Replace the second “will” after all")
    press(page, "The second “will” is not a name")
    assert [box.text() for box in boxes(page)] == ["It is the verb."]


def test_an_answer_is_left_out_with_a_reason_and_put_back(
    step: Callable[..., MaskPlacesPage], begun: Masking
) -> None:
    page = step(MaskPlacesPage)
    press(page, "Leave this answer out")
    write("Not needed to keep her safe.")
    press(page, "Leave it out")
    assert "Left out of the copy: 13 words. Why: Not needed to keep her safe." in words_on(page)
    (out,) = page.masking.left_out
    assert out.about == (WILL, ROWAN)
    press(page, "Put this answer back")
    assert page.masking.left_out == ()


def test_a_sheet_at_a_time_is_confirmed_and_then_it_is_signed(
    step: Callable[..., MaskPlacesPage], begun: Masking
) -> None:
    page = step(MaskPlacesPage)
    gone = places_gone_to(page)
    assert "5 places still to look at" in words_on(page)
    press(page, RIGHT)
    assert "1 place still to look at" in words_on(page)
    assert "and his mum came in" in marked(page)[0]
    press(page, RIGHT)
    assert [place.page for place in gone] == [MASK_SIGN]


def test_a_reason_that_was_begun_is_kept_and_asked_for_before_the_next_sheet(
    step: Callable[..., MaskPlacesPage], desk: Desk, begun: Masking
) -> None:
    page = step(MaskPlacesPage)
    press(page, "“will” is not a name")
    write("It is the")
    press(page, RIGHT)
    assert HALF_TYPED in words_on(page)
    save(page, desk)
    assert [box.text() for box in boxes(step(MaskPlacesPage))] == ["It is the"]


def test_after_a_lock_the_same_sheet_is_shown(step: Callable[..., MaskPlacesPage], begun: Masking) -> None:
    page = step(MaskPlacesPage)
    press(page, RIGHT)
    again = step(MaskPlacesPage)
    assert marked(again) != marked(page)
    again.put_cursor(*page.cursor_at())
    assert marked(again) == marked(page)


def test_the_next_copy_shows_only_what_is_new_and_counts_what_was_looked_at(
    session: Session, show: Show, desk: Desk, case_id: str, wren: Signer, begun: Masking
) -> None:
    sign_looked(desk, case_id, begun, wren)
    sheets.sign(desk, [Filled(note("Rowan rang. Will came too."), case=case_id)])
    keep(desk, case_id, masking.begin(desk, case_id, ZOE).for_reader(READER))
    page = show(MaskPlacesPage(session, Place(MASK_PLACES, case=case_id, draft=DRAFT)))
    said = words_on(page)
    assert "2 places still to look at" in said
    assert "\nNew\n" in f"\n{said}\n"
    assert "Looked at (2)" in said
