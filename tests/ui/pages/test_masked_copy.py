"""Z11, N2, N6 in the window: a copy with other people masked, step by step; nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import WRENS
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.masking_case import ROWAN, WILL, ZOE, note, sign_case
from tests.ui.pages.reading import places_gone_to
from ui.pages.case import CasePage
from ui.pages.mask_names import MaskNamesPage
from ui.pages.mask_places import RIGHT, MaskPlacesPage
from ui.pages.mask_sign import NOT_YET, SIGN, MaskSignPage
from ui.pages.mask_whose import NO_READER, NO_WHOSE, STALE, MaskWhosePage
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.pages.parts import draft_places
from ui.pages.parts.mask_draft import KIND, MaskDraft
from ui.pages.parts.mask_page import HALF_TYPED
from ui.pages.parts.mask_person import NO_REASON
from ui.pages.parts.masked_paper import AGAIN, OFFER
from ui.places import CASE, MASK, MASK_NAMES, MASK_PLACES, MASK_SIGN, PAPER, Place
from ui.session import Session
from ui.widgets.choice_row import TickRow
from ui.widgets.marked_words import MarkedWords
from ui.widgets.plain_area import PlainArea
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.record.masked.request import Masking
from yps_desktop.services import cases, drafts, masking, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]
P = TypeVar("P", bound=Page)
DRAFT = "abcdabcdabcdabcd"
READER = "Her new school, Fairhaven School"


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sign_case(desk)


@pytest.fixture
def step(session: Session, show: Show, case_id: str) -> Callable[[type[P]], P]:
    """Show a step of the one draft."""

    def made(kind: type[P]) -> P:
        page = show(kind(session, Place(_page_of(kind), case=case_id, draft=DRAFT)))
        assert isinstance(page, kind)
        settle()
        return page

    return made


@pytest.fixture
def begun(desk: Desk, case_id: str) -> Masking:
    """A copy of Zoë's is begun, and Rowan's nickname known."""
    begun = masking.begin(desk, case_id, ZOE).for_reader(READER).calling(ROWAN, "Foxy")
    keep(desk, case_id, begun)
    return begun


def keep(desk: Desk, case_id: str, held: Masking, **typing: str) -> None:
    typed = MaskDraft(held, typing).typed()
    drafts.keep(desk, Draft(DRAFT, case_id, KIND, None, "", typed))


def kept(desk: Desk) -> MaskDraft:
    draft = drafts.load(desk, DRAFT)
    assert draft is not None
    return MaskDraft.read(draft.typed)


def save(page: Page, desk: Desk) -> None:
    """Leave the page half-way."""
    unsaved = page.unsaved()
    assert unsaved is not None
    unsaved(desk)


def sign_looked(desk: Desk, case_id: str, held: Masking, signer: Signer) -> str:
    """Sign a masking with every place looked at."""
    looked = held.having_looked(place.key for place in masking.where(desk, case_id, held))
    return masking.sign(desk, case_id, looked, signer).hash


def press(page: Page, words: str) -> None:
    QTest.keyClick(button(page, words), Qt.Key.Key_Space)
    settle()


def write(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def marked(page: Page) -> list[str]:
    """Give the texts with what goes and what will stand."""
    settle()
    shown = [label.text() for label in page.findChildren(MarkedWords) if label.isVisibleTo(page)]
    return [text for text in shown if not text.startswith("Crossed out")]


def test_both_questions_of_the_first_step_are_needed(step: Callable[..., MaskWhosePage]) -> None:
    page = step(MaskWhosePage)
    press(page, "Continue")
    said = words_on(page)
    assert f"Error: {NO_WHOSE}" in said
    assert f"Error: {NO_READER}" in said
    assert nameless(page) == []


def test_the_first_step_left_half_way_is_there_again(step: Callable[..., MaskWhosePage], desk: Desk) -> None:
    page = step(MaskWhosePage)
    page.reader.setFocus()
    write("Her new sch")
    save(page, desk)
    again = step(MaskWhosePage)
    assert again.reader.text() == "Her new sch"
    assert "Nothing was lost" in words_on(again)


def test_without_a_draft_it_goes_on_with_what_was_begun(
    session: Session, show: Show, case_id: str, begun: Masking
) -> None:
    page = MaskWhosePage(session, Place(MASK, case=case_id))
    gone = places_gone_to(page)
    show(page)
    assert gone == [Place(MASK, case=case_id, draft=DRAFT)]


def test_everybody_stands_with_letter_and_part(step: Callable[..., MaskNamesPage], begun: Masking) -> None:
    said = words_on(step(MaskNamesPage))
    assert "[Pupil B]\u00a0 ·  passed it on".replace("\u00a0", " ") in said.replace("\u00a0", " ")
    assert "Also called: Foxy" in said
    assert "Whose copy it is." in said


def test_n2_naming_asks_for_a_reason(step: Callable[..., MaskNamesPage], desk: Desk, begun: Masking) -> None:
    page = step(MaskNamesPage)
    page.rows[WILL].links[0].click()
    press(page, "Name them in the copy")
    assert f"Error: {NO_REASON}" in words_on(page)
    write("The school asked.")
    press(page, "Continue")
    assert HALF_TYPED in words_on(page)
    save(page, desk)
    again = step(MaskNamesPage)
    assert [box.text() for box in _boxes(again)] == ["The school asked."]
    press(again, "Name them in the copy")
    assert "By name. Why: The school asked." in words_on(again)
    again.rows[WILL].links[0].click()
    assert again.masking.named == ()


def test_what_somebody_is_called_besides_makes_more_places(
    step: Callable[..., MaskNamesPage], desk: Desk, case_id: str
) -> None:
    keep(desk, case_id, masking.begin(desk, case_id, ZOE).for_reader(READER))
    page = step(MaskNamesPage)
    page.rows[ROWAN].links[1].click()
    write("Foxy")
    press(page, "Look for these words")
    assert page.masking.also[0].word == "Foxy"
    assert QApplication.focusWidget() is page.rows[ROWAN].first()
    save(page, desk)
    assert "Foxy [Pupil C] laughed" in "".join(marked(step(MaskPlacesPage))).replace("\u00a0", " ")


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
    _boxes(page)[0].setFocus()
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
    assert [box.text() for box in _boxes(page)] == ["It is the verb."]


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
    assert [box.text() for box in _boxes(step(MaskPlacesPage))] == ["It is the"]


def test_after_a_lock_the_same_sheet_is_shown(step: Callable[..., MaskPlacesPage], begun: Masking) -> None:
    page = step(MaskPlacesPage)
    press(page, RIGHT)
    again = step(MaskPlacesPage)
    assert marked(again) != marked(page)
    again.put_cursor(*page.cursor_at())
    assert marked(again) == marked(page)


def test_what_was_begun_is_found_again_among_the_drafts(desk: Desk, begun: Masking, case_id: str) -> None:
    (draft,) = drafts.mine(desk).drafts
    assert draft_places.place_of(draft) == Place(MASK, case=case_id, draft=DRAFT)
    assert draft_places.name_of(draft, desk.edition()) == OFFER


def test_nothing_is_signed_before_every_place_was_looked_at(
    step: Callable[..., MaskSignPage], begun: Masking
) -> None:
    page = step(MaskSignPage)
    gone = places_gone_to(page)
    assert NOT_YET in words_on(page)
    press(page, "Look at them")
    assert [place.page for place in gone] == [MASK_PLACES]


def test_a_signature_leads_to_the_paper_and_ends_the_draft(
    step: Callable[..., MaskSignPage], desk: Desk, case_id: str, begun: Masking
) -> None:
    keep(desk, case_id, begun.having_looked(one.key for one in masking.where(desk, case_id, begun)))
    page = step(MaskSignPage)
    gone = places_gone_to(page)
    assert page.card is not None
    page.card.password.box.setFocus()
    write(WRENS)
    press(page, SIGN)
    entry, act = cases.read(desk, case_id).maskings[-1]
    assert gone == [Place(PAPER, case=case_id, document="record", masked=entry.hash)]
    assert act.masking.reader == READER
    assert drafts.load(desk, DRAFT) is None


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


def test_a_copy_made_before_new_text_came_is_looked_through_again(
    session: Session, show: Show, desk: Desk, case_id: str, wren: Signer, begun: Masking
) -> None:
    signed = sign_looked(desk, case_id, begun, wren)
    sheets.sign(desk, [Filled(note(), case=case_id)])
    page = show(PaperPage(session, Place(PAPER, case=case_id, document="record", masked=signed)))
    gone = places_gone_to(page)
    press(page, AGAIN)
    assert gone == [Place(MASK, case=case_id, masked=signed)]
    again = show(MaskWhosePage(session, replace(gone[0], draft="dcbadcbadcbadcba")))
    assert isinstance(again, MaskWhosePage)
    assert again.whose is not None
    assert (again.whose.value(), again.reader.text()) == (ZOE, READER)


def test_where_a_name_stands_all_the_same_it_is_said_on_which_page_and_leads_back(
    session: Session, show: Show, desk: Desk, case_id: str, wren: Signer, begun: Masking
) -> None:
    signed = sign_looked(desk, case_id, begun.for_reader("Rowan Mockham’s mother"), wren)
    page = show(PaperPage(session, Place(PAPER, case=case_id, document="record", masked=signed)))
    gone = places_gone_to(page)
    assert "Page 1: “Rowan" in words_on(page)
    press(page, AGAIN)
    assert gone == [Place(MASK, case=case_id, masked=signed)]


def test_the_copies_made_before_lead_to_their_paper_or_to_looking_again(
    step: Callable[..., MaskWhosePage], desk: Desk, case_id: str, wren: Signer, begun: Masking
) -> None:
    signed = sign_looked(desk, case_id, begun, wren)
    drafts.discard(desk, DRAFT)
    page = step(MaskWhosePage)
    gone = places_gone_to(page)
    press(page, f"For Zoë Exampleton: {READER}")
    assert gone == [Place(PAPER, case=case_id, document="record", masked=signed)]
    sheets.sign(desk, [Filled(note(), case=case_id)])
    page = step(MaskWhosePage)
    gone = places_gone_to(page)
    assert STALE in words_on(page)
    press(page, f"For Zoë Exampleton: {READER}")
    assert gone == [Place(MASK, case=case_id, masked=signed)]


def test_whoever_is_named_by_mistake_gets_no_copy(
    session: Session, show: Show, desk: Desk, case_id: str, begun: Masking
) -> None:
    sheets.withdraw_person(desk, case_id, ZOE, "Another pupil was meant.")
    page = MaskPlacesPage(session, Place(MASK_PLACES, case=case_id, draft=DRAFT))
    gone = places_gone_to(page)
    show(page)
    assert gone == [Place(MASK, case=case_id, draft=DRAFT)]


@pytest.mark.parametrize("who", ["writes", "reads", "inspects"])
def test_it_is_offered_to_those_who_write_and_not_in_inspection_view(
    session: Session, show: Show, case_id: str, head: KeyHolder, who: str
) -> None:
    if who == "reads":
        session.me = head
    if who == "inspects":
        session.inspection = Inspection("a", "Ash Sampler", "Ofsted", ((case_id, "2026-001"),))
    case_page = show(CasePage(session, Place(CASE, case=case_id)))
    offers = [OFFER in words_on(case_page), case_page.may(Place(MASK_PLACES, case=case_id))]
    assert offers == [who == "writes", who == "writes"]


def test_it_is_offered_beside_the_papers(session: Session, show: Show, case_id: str) -> None:
    page = show(PaperPage(session, Place(PAPER, case=case_id, document="record")))
    gone = places_gone_to(page)
    press(page, OFFER)
    assert gone == [Place(MASK, case=case_id)]


def _boxes(page: Page) -> list[PlainArea]:
    return [box for box in page.findChildren(PlainArea) if box.isVisibleTo(page)]


def _page_of(kind: type[Page]) -> str:
    return {
        MaskWhosePage: MASK,
        MaskNamesPage: MASK_NAMES,
        MaskPlacesPage: MASK_PLACES,
        MaskSignPage: MASK_SIGN,
    }[kind]
