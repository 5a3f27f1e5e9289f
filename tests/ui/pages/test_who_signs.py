"""Who signs a printed paper in ink: the way to the sheet that was signed (G6)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.pages import reading
from tests.ui.pages.printers import PaperTray
from tests.ui.pages.reading import DECISION, PHONE, VIEWING, at, button, places_gone_to, words_on
from ui.pages.page import Page
from ui.pages.paper import PaperPage
from ui.pages.parts.printing import Printers
from ui.places import INK, PAPER, Place
from ui.session import Session
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.sheets.custody import HandOver
from yps_desktop.record.sheets.life import Closing
from yps_desktop.services import cases, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TO_POLICE = HandOver(when=at(18, "09:31"), to_kind="police", to_person=Named("o", "PC 417 Placeholder"))

Show = Callable[[Page], Page]
Make = Callable[..., PaperPage]


@pytest.fixture
def case_id(desk: Desk, wren: Signer) -> str:
    return sheets.sign(desk, [Filled(VIEWING), Filled(DECISION)], wren)


@pytest.fixture
def make(session: Session, show: Show, case_id: str, tmp_path: Path) -> Callable[..., PaperPage]:
    def made(document: str = "viewing", printers: Printers | None = None, about: str = "") -> PaperPage:
        page = PaperPage(
            session,
            Place(PAPER, case=case_id, document=document, about=about),
            printers=printers or PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        return page

    return made


def test_g6_after_printing_a_signature_in_ink_can_be_recorded(make: Make, desk: Desk, case_id: str) -> None:
    page = make()
    gone = places_gone_to(page)
    button(page, "Print 1 page").click()
    button(page, "Yes").click()
    button(page, "Record a signature in ink").click()
    written = cases.read(desk, case_id).newest("viewing")
    assert written is not None
    assert gone == [Place(INK, case=case_id, entry=written.hash, document="viewing")]


def test_after_printing_who_may_not_write_is_not_asked_for_a_signature_in_ink(
    make: Make, session: Session, head: KeyHolder
) -> None:
    session.me = head
    page = make()
    button(page, "Print 1 page").click()
    button(page, "Yes").click()
    assert "Back to the paper" in words_on(page)
    assert "Record a signature in ink" not in words_on(page)


def _ink_after_printing(page: PaperPage) -> Place:
    gone = places_gone_to(page)
    assert page.form is not None
    page.form.print_button.click()
    reading.button(page, "Yes, all of it" if page.view.pages() > 1 else "Yes").click()
    button(page, "Record a signature in ink").click()
    (place,) = gone
    return place


def test_g6_the_sign_off_sheet_leads_to_the_sheet_that_waits(make: Make, desk: Desk, case_id: str) -> None:
    written = cases.read(desk, case_id).newest("decision")
    assert written is not None
    assert _ink_after_printing(make("sign_off")).entry == written.hash


def test_g6_a_sign_off_sheet_of_a_closing_leads_to_the_closing(
    make: Make, desk: Desk, case_id: str, wren: Signer, hazel: Signer
) -> None:
    responses.respond(desk, responses.to_read(desk, case_id), hazel, "agreed")
    ends = tuple(Said(end.id, "…", "Nobody knows.") for end in open_ends(cases.read(desk, case_id)))
    closing = Closing(when=at(20), summary="It is settled.", followed_up="Talks.", open_ends=ends)
    sheets.sign(desk, [Filled(closing, case_id)], wren)
    written = cases.read(desk, case_id).newest("closing")
    assert written is not None
    assert _ink_after_printing(make("sign_off")).entry == written.hash


def test_g6_the_receipt_of_a_device_leads_to_its_newest_hand_over(
    make: Make, desk: Desk, case_id: str, wren: Signer
) -> None:
    sheets.sign(desk, [Filled(PHONE, case_id)], wren)
    (device,) = devices_of(cases.read(desk, case_id))
    sheets.sign(desk, [Filled(TO_POLICE, case_id, device.id)], wren)
    written = cases.read(desk, case_id).newest("hand_over")
    assert written is not None
    page = make("custody", about=device.id)
    assert _ink_after_printing(page).entry == written.hash
    assert "Whoever hands it over, and whoever receives it, can sign the paper in ink." in words_on(page)


def test_g6_of_two_sheets_that_wait_the_next_page_asks_which_was_signed(
    make: Make, desk: Desk, case_id: str, wren: Signer
) -> None:
    sheets.sign(desk, [Filled(DECISION, case_id)], wren)
    assert _ink_after_printing(make("sign_off")) == Place(INK, case=case_id, document="sign_off")
