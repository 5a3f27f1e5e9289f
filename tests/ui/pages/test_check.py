"""Check your answers, then sign (G1, G2)."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.conftest import WRENS, Clock
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import NOTE as FIRST
from tests.ui.pages.reading import PHONE, places_gone_to
from ui.pages.check import CheckPage
from ui.pages.page import Page
from ui.pages.parts.read_draft import REASON
from ui.places import CASE, CHECK, DEVICE, QUESTION, Place
from ui.session import Session
from yps_desktop.record.masking import MASKED
from yps_desktop.services import cases, drafts, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.sheets import Filled
from yps_desktop.vault.errors import StorageError

Show = Callable[[Page], Page]
DAY = {"day": "20", "month": "11", "year": "2026", "clock": "", "about": False, "not_known": False}
NOTE = {"when": DAY, "what": "Rowan rang at noon."}
VIEWING = {"form": "not_viewed", "when": DAY, "reason": "What they say is enough."}


def keep(desk: Desk, sheet: str, typed: dict[str, object], case: str = "", id: str = "aa") -> Place:
    drafts.keep(desk, Draft(id * 8, case or None, sheet, None, "", typed))
    return Place(CHECK, case=case, sheet=sheet, draft=id * 8)


def page_of(session: Session, show: Show, place: Place) -> CheckPage:
    page = show(CheckPage(session, place))
    assert isinstance(page, CheckPage)
    settle()
    return page


def sign(page: CheckPage, password: str = "") -> None:
    assert page.card is not None
    if password:
        QTest.keyClicks(page.card.password.box, password)
        QTest.keyClick(page.card.password.box, Qt.Key.Key_Return)
    else:
        page.card.button.click()


def test_every_answer_is_shown_and_every_gap_is_named(session: Session, show: Show, desk: Desk) -> None:
    words = words_on(page_of(session, show, keep(desk, "note", NOTE)))
    assert "Rowan rang at noon." in words
    assert "20 November 2026" in words
    assert "Not recorded" in words


def test_b1_a_judgement_without_a_day_shows_the_day_of_its_signing_before_it_is_signed(
    session: Session, show: Show, desk: Desk
) -> None:
    decision = {"course": "police", "reason": "An adult is in it."}
    page = page_of(session, show, keep(desk, "decision", decision))
    assert words_on(page).count("20 November 2026") == 2, "beside the question, and over the signature"


def test_change_leads_back_to_the_question(session: Session, show: Show, desk: Desk) -> None:
    place = keep(desk, "note", NOTE)
    page = page_of(session, show, place)
    gone = places_gone_to(page)
    button(page, "Change").click()
    assert gone == [Place(QUESTION, sheet="note", draft=place.draft, field="when")]


def test_the_card_says_who_when_and_that_it_cannot_be_changed(
    session: Session, show: Show, desk: Desk, clock: Clock
) -> None:
    words = words_on(page_of(session, show, keep(desk, "note", NOTE)))
    assert "Signing as Wren Mockford, Designated Safeguarding Lead" in words
    assert "20 November 2026, 2:05pm by this computer’s clock" in words
    assert "A correction can be added, and both are printed." in words


def test_a_signed_note_opens_its_case_and_lets_go_of_the_draft(
    session: Session, show: Show, desk: Desk
) -> None:
    page = page_of(session, show, keep(desk, "note", NOTE))
    gone = places_gone_to(page)
    said: list[str] = []
    page.said.connect(said.append)
    sign(page)
    case = cases.read(desk, gone[0].case)
    assert gone[0].page == CASE
    assert [w.sheet.kind for w in case.written] == ["note"]
    assert said[-1] == "Saved"
    assert drafts.mine(desk).drafts == ()


def test_g1_a_viewing_is_signed_with_the_password_only(session: Session, show: Show, desk: Desk) -> None:
    page = page_of(session, show, keep(desk, "viewing", VIEWING))
    gone = places_gone_to(page)
    assert page.card is not None
    page.card.button.click()
    assert "Enter your password" in words_on(page)
    sign(page, "not her words at all")
    assert "That is not Wren Mockford" in words_on(page)
    assert page.card.password.text() == ""
    assert gone == []
    sign(page, WRENS)
    assert cases.read(desk, gone[0].case).newest("viewing") is not None


def test_k3_after_a_hand_over_the_page_of_the_device_says_where_it_is(
    session: Session, show: Show, desk: Desk
) -> None:
    case_id = sheets.sign(desk, [Filled(PHONE, about="phone")])
    typed = {"when": DAY, "to_kind": "police"}
    drafts.keep(desk, Draft("aa" * 8, case_id, "hand_over", "phone", "", typed))
    place = Place(CHECK, case=case_id, sheet="hand_over", about="phone", draft="aa" * 8)
    page = page_of(session, show, place)
    gone = places_gone_to(page)
    sign(page, WRENS)
    assert gone == [Place(DEVICE, case=case_id, about="phone")]


def test_g1_several_sheets_each_shown_are_signed_with_one_password(
    session: Session, show: Show, desk: Desk
) -> None:
    case_id = sheets.sign(desk, [Filled(FIRST)])
    keep(desk, "note", NOTE, case_id, "bb")
    page = page_of(session, show, keep(desk, "viewing", VIEWING, case_id))
    assert page.others is not None
    assert "Rowan rang at noon." not in [row for row in words_on(page).split("\n") if row]
    QTest.keyClick(page.others.ticks[0], Qt.Key.Key_Space)
    assert "Rowan rang at noon." in words_on(page)
    assert page.card is not None
    assert page.card.button.words() == "Sign all 2 sheets"
    sign(page, WRENS)
    written = cases.read(desk, case_id).written
    assert [w.sheet.kind for w in written] == ["note", "viewing", "note"]


def test_a_draft_that_is_not_ready_is_not_offered_with_the_others(
    session: Session, show: Show, desk: Desk
) -> None:
    case_id = sheets.sign(desk, [Filled(FIRST)])
    keep(desk, "note", {"what": "No day yet"}, case_id, "bb")
    assert page_of(session, show, keep(desk, "viewing", VIEWING, case_id)).others is None


def test_what_is_missing_stands_where_the_button_would_be(session: Session, show: Show, desk: Desk) -> None:
    place = keep(desk, "note", {"what": "No day yet"})
    page = page_of(session, show, place)
    gone = places_gone_to(page)
    assert page.card is None
    assert "This cannot be signed yet" in words_on(page)
    button(page, "Enter the day it happened").click()
    assert gone[0].field == "when"


def test_a_full_disk_is_said_at_the_button_and_nothing_is_signed(
    session: Session, show: Show, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(session, show, keep(desk, "note", NOTE))
    gone = places_gone_to(page)

    def full(*_: object, **__: object) -> None:
        raise StorageError("The disk is full. Nothing has been signed.")

    monkeypatch.setattr(sheets, "sign", full)
    sign(page)
    assert "The disk is full. Nothing has been signed." in words_on(page)
    assert gone == []


def test_a_draft_signed_elsewhere_is_said_to_be_gone(session: Session, show: Show) -> None:
    assert "There is no draft here any more" in words_on(
        page_of(session, show, Place(CHECK, sheet="note", draft="ee" * 8))
    )


def test_v7_the_notice_stands_on_the_check_and_stops_nobody(session: Session, show: Show, desk: Desk) -> None:
    typed = {**VIEWING, "form": "viewed", "viewer_sex": "other"}
    page = page_of(session, show, keep(desk, "viewing", typed))
    assert "It is not known whether the viewer is of the same sex" in words_on(page)
    assert page.card is not None


def test_whatever_takes_the_focus_has_a_name(session: Session, show: Show, desk: Desk) -> None:
    assert nameless(page_of(session, show, keep(desk, "viewing", VIEWING))) == []


def test_g2_a_correction_begun_before_somebody_was_withdrawn_shows_no_name(
    session: Session, show: Show, desk: Desk
) -> None:
    case = sheets.sign(desk, [Filled(FIRST)])
    entry = cases.read(desk, case).written[0].hash
    typed = {"when": DAY, "what": "Rowan Testwell rang.", REASON: "Rowan’s father did not ring"}
    drafts.keep(desk, Draft("cc" * 8, case, "note", None, entry, typed))
    sheets.withdraw_person(desk, case, "rowan", "Another pupil of that name")
    page = page_of(session, show, Place(CHECK, case=case, sheet="note", draft="cc" * 8, entry=entry))
    words = words_on(page)
    assert MASKED in words
    assert "Rowan" not in words
