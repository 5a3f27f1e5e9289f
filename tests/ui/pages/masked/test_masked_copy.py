"""Z11, N2, N6 in the window: a copy with other people masked, step by step; nothing typed is lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from tests.services.conftest import WRENS
from tests.ui.pages.asking import nameless, settle, words_on
from tests.ui.pages.masked.invented import ROWAN, WILL, ZOE, note
from tests.ui.pages.masked.steps import (
    DRAFT,
    READER,
    Show,
    boxes,
    keep,
    kept,
    marked,
    press,
    save,
    sign_looked,
    write,
)
from tests.ui.pages.reading import places_gone_to
from ui.pages.case import CasePage
from ui.pages.mask_names import MaskNamesPage
from ui.pages.mask_places import MaskPlacesPage
from ui.pages.mask_sign import NOT_YET, SIGN, MaskSignPage
from ui.pages.mask_whose import NO_READER, NO_WHOSE, STALE, MaskWhosePage
from ui.pages.paper import PaperPage
from ui.pages.parts import draft_places
from ui.pages.parts.mask_page import HALF_TYPED
from ui.pages.parts.mask_person import NO_REASON
from ui.pages.parts.masked_paper import AGAIN, OFFER
from ui.places import CASE, MASK, MASK_PLACES, PAPER, Place
from ui.session import Session
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import Inspection
from yps_desktop.record.masked.request import Masking
from yps_desktop.services import cases, drafts, masking, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer


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


@pytest.mark.parametrize(
    ("about", "form", "is_for_the_same"),
    [("", ZOE, True), ("", WILL, False), ("a request", ZOE, False), ("a request", "", False)],
)
def test_what_was_begun_for_somebody_else_or_for_something_else_is_not_gone_on_with(
    session: Session, show: Show, case_id: str, begun: Masking, about: str, form: str, is_for_the_same: bool
) -> None:
    page = MaskWhosePage(session, Place(MASK, case=case_id, about=about, form=form))
    gone = places_gone_to(page)
    show(page)
    assert [one.draft == DRAFT for one in gone] == [is_for_the_same]


def test_what_was_begun_for_a_request_is_found_again_from_it_and_among_the_drafts(
    session: Session, show: Show, desk: Desk, case_id: str
) -> None:
    place = Place(MASK, case=case_id, about="a request", draft=DRAFT)
    page = show(MaskWhosePage(session, place))
    assert isinstance(page, MaskWhosePage)
    settle()
    page.reader.setFocus()
    write("Her")
    save(page, desk)
    (draft,) = drafts.mine(desk).drafts
    assert draft_places.place_of(draft) == place
    again = MaskWhosePage(session, replace(place, draft="", masked="a copy made before"))
    gone = places_gone_to(again)
    show(again)
    assert [one.draft for one in gone] == [DRAFT]


def test_another_person_has_no_decision_that_was_made_for_the_one_before(
    step: Callable[..., MaskWhosePage], desk: Desk, case_id: str, begun: Masking
) -> None:
    keep(desk, case_id, begun.by_name(ROWAN, "They are siblings."))
    page = step(MaskWhosePage)
    assert page.whose is not None
    page.whose.set_value(WILL)
    press(page, "Continue")
    held = kept(desk).masking
    assert (held.whose, held.named, held.also) == (WILL, (), begun.also)


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
    assert [box.text() for box in boxes(again)] == ["The school asked."]
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
    looks_alike = "R\u043ewan"  # the second letter is Cyrillic
    sheets.sign(desk, [Filled(note(f"Then {looks_alike} came."), case=case_id)])
    signed = sign_looked(desk, case_id, masking.again(desk, case_id, begun), wren)
    page = show(PaperPage(session, Place(PAPER, case=case_id, document="chronology", masked=signed)))
    gone = places_gone_to(page)
    assert f"Page 1: “{looks_alike}”" in words_on(page)
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
