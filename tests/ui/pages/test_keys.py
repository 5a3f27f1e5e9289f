"""Pages that change who has a key: the whole text, a second person or the sheet, and the sheet's own page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.conftest import CHEAP, HAZELS, WRENS
from tests.ui.pages.asking import nameless
from tests.ui.pages.reading import button, places_gone_to, words_on
from tests.ui.pages.test_paper import NoPrinters, PaperTray
from ui.pages.give_key import GiveKeyPage
from ui.pages.own_password import OwnPasswordPage
from ui.pages.page import Page
from ui.pages.parts.key_change import KeyChangePage
from ui.pages.people_with_a_key import PeopleWithAKeyPage
from ui.pages.recovery_sheet import RecoverySheetPage
from ui.pages.renew_key import RenewKeyPage
from ui.pages.rights import RightsPage
from ui.pages.take_key import TakeKeyPage
from ui.places import (
    GIVE_KEY,
    HOME,
    KEYS,
    OWN_PASSWORD,
    RECOVERY_SHEET,
    RENEW_KEY,
    RIGHTS,
    TAKE_KEY,
    Place,
)
from ui.session import Session
from yps_desktop.documents.press.pages import page_sizes
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import keep, mine, new_draft
from yps_desktop.services.key_changes import NewSheet, put_change, words_of
from yps_desktop.services.keys import unseen_changes, who_has_a_key
from yps_desktop.services.opening import Newcomer, prove
from yps_desktop.services.recovery_sheet import SheetText

Show = Callable[[Page], Page]
IDRIS = Newcomer("Idris Placeholder", "Deputy DSL", ("write",), "four loud orange kettles")


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let keys that are made in the window be as cheap as all others here."""
    monkeypatch.setattr("yps_desktop.vault.newkey.calibrate", lambda: CHEAP)


def test_it_says_who_has_a_key_since_when_and_what_each_may_do(show: Show, session: Session, head: KeyHolder):
    said = words_on(show(PeopleWithAKeyPage(session, Place(KEYS))))
    assert "Wren Mockford (you)" in said
    assert "May record and look after the record." in said
    assert "Hazel Fictley" in said
    assert "Since 20 November 2026" in said
    assert "No recovery sheet was ever made." in said


def test_whoever_does_not_look_after_the_record_may_read_it_and_change_their_own_password(
    show: Show, session: Session, head: KeyHolder
):

    session.me = replace(head, rights=("write",))
    said = words_on(show(PeopleWithAKeyPage(session, Place(KEYS))))
    assert "Change my password" in said
    for words in ("Give somebody a key", "Take the key away", "Change what", "New key after", "Make a new"):
        assert words not in said


def test_alone_one_key_is_given_without_anybody_else(show: Show, session: Session, desk: Desk):
    page = _give(show, session)
    assert "Nobody else has a key yet" in words_on(page)
    gone = places_gone_to(page)
    page.card.button.click()
    assert [one.name for one in who_has_a_key(desk).active] == ["Wren Mockford", IDRIS.name]
    assert gone == [Place(KEYS)]


def test_a_second_person_reads_the_whole_text_and_agrees_with_their_own_password(
    show: Show, session: Session, desk: Desk, head: KeyHolder
):
    page = _give(show, session)
    assert IDRIS.name in words_on(page)
    page.card.button.click()
    assert _problems(page) == ["Select who agrees"]
    _agree(page, head, WRENS)
    assert _problems(page) == ["That is not Hazel Fictley's password. Nothing has changed"]
    assert len(who_has_a_key(desk).active) == 2
    assert page.second_person == ("Headteacher", "Hazel Fictley")
    _agree(page, head, HAZELS)
    assert IDRIS.name in [one.name for one in who_has_a_key(desk).active]


def test_the_sheet_stands_in_for_a_second_person_and_a_new_one_follows_at_once(
    show: Show, session: Session, desk: Desk, sheet: SheetText, head: KeyHolder
):
    page = _take(show, session, head)
    gone = places_gone_to(page)
    page.card.who.row("sheet").click()
    _type(page.card.groups, {**dict(enumerate(sheet.groups, 1)), 4: "ABCDE"})
    page.card.button.click()
    assert _problems(page) == ["Group 4 is not right. Compare it with the sheet"]
    _type(page.card.groups, dict(enumerate(sheet.groups, 1)))
    page.card.button.click()
    assert gone == [Place(RECOVERY_SHEET)]
    assert session.sheet is not None
    assert session.sheet.groups != sheet.groups
    assert [one.holder.name for one in who_has_a_key(desk).former] == ["Hazel Fictley"]
    assert [one.mine for one in unseen_changes(desk)] == [True]


def test_a_new_sheet_is_printed_read_back_and_kept(
    show: Show, session: Session, desk: Desk, sheet: SheetText, tmp_path: Path
):
    session.sheet = sheet
    saved = tmp_path / "sheet.pdf"
    page = show(RecoverySheetPage(session, Place(RECOVERY_SHEET), choose_path=lambda *_: str(saved)))
    assert isinstance(page, RecoverySheetPage)
    gone = places_gone_to(page)
    button(page, "Save as PDF").click()
    assert saved.read_bytes().startswith(b"%PDF")
    button(page, "It is on paper").click()
    back = page.back_form
    assert back is not None
    other = next(number for number in range(1, 14) if number not in sheet.asked)
    first, second = sheet.asked
    _type(back.groups, {first: sheet.groups[first - 1], second: sheet.groups[other - 1]})
    back.kept_button.click()
    assert f"Group {second} is not right. Compare it with the sheet" in words_on(page)
    _type(back.groups, {number: sheet.groups[number - 1] for number in sheet.asked})
    back.where.setText("Sealed, in the school safe")
    back.kept_button.click()
    assert gone == [Place(KEYS)]
    assert session.sheet is None
    kept = who_has_a_key(desk).sheet
    assert kept is not None
    assert kept.kept == "Sealed, in the school safe"


def test_a_sheet_printed_before_the_record_was_locked_is_read_back_whole(
    show: Show, session: Session, desk: Desk, sheet: SheetText
):
    page = show(RecoverySheetPage(session, Place(RECOVERY_SHEET)))
    assert isinstance(page, RecoverySheetPage)
    button(page, "It is on paper: read it back").click()
    back = page.back_form
    assert back is not None
    back.where.setText("Sealed, in the school safe")
    _type(back.groups, {**dict(enumerate(sheet.groups, 1)), 4: "ABCDE"})
    back.kept_button.click()
    assert "Group 4 is not right. Compare it with the sheet" in words_on(page)
    other = put_change(desk, NewSheet(), None, words_of(desk, NewSheet())).new_sheet
    assert other is not None
    _type(back.groups, dict(enumerate(sheet.groups, 1)))
    back.kept_button.click()
    assert "This is not the recovery sheet in use" in words_on(page)
    _type(back.groups, dict(enumerate(other.groups, 1)))
    back.kept_button.click()
    kept = who_has_a_key(desk).sheet
    assert kept is not None
    assert (kept.id, kept.kept) == (other.id, "Sealed, in the school safe")


def test_whoever_looks_at_the_sheet_again_begins_at_the_button_that_prints(
    show: Show, session: Session, sheet: SheetText, tmp_path: Path
):
    session.sheet = sheet
    page = show(RecoverySheetPage(session, Place(RECOVERY_SHEET), printers=PaperTray(tmp_path)))
    button(page, "It is on paper").click()
    QTest.keyClick(button(page, "Show the sheet again"), Qt.Key.Key_Space)
    assert page.window().focusWidget() is button(page, "Print the sheet")


def test_a_new_sheet_is_printed_and_nothing_of_it_is_kept_beside_the_record(
    show: Show, session: Session, desk: Desk, sheet: SheetText, tmp_path: Path
):
    session.sheet = sheet
    tray = PaperTray(tmp_path)
    page = show(RecoverySheetPage(session, Place(RECOVERY_SHEET), printers=tray))
    assert "Whoever holds it counts as one person" in words_on(page)
    assert "Copies" not in words_on(page)
    button(page, "Print the sheet").click()
    assert "Sent to the printer." in words_on(page)
    assert len(page_sizes(tray.out.read_bytes())) == 1
    for file in desk.folder.rglob("*"):
        held = file.read_bytes() if file.is_file() else b""
        assert not any(group.encode() in held for group in sheet.groups)


def test_the_record_s_own_folder_takes_no_sheet(show: Show, session: Session, sheet: SheetText):
    session.sheet = sheet
    inside = str(session.folder / "sheet.pdf")
    page = show(
        RecoverySheetPage(
            session, Place(RECOVERY_SHEET), printers=NoPrinters(), choose_path=lambda *_: inside
        )
    )
    button(page, "Save as PDF").click()
    assert "That folder holds the record itself." in words_on(page)
    assert not Path(inside).exists()


def test_later_leads_on_and_the_sheet_can_be_printed_until_the_record_is_locked(
    show: Show, session: Session, sheet: SheetText
):
    session.sheet = sheet
    page = show(RecoverySheetPage(session, Place(RECOVERY_SHEET)))
    gone = places_gone_to(page)
    button(page, "Later").click()
    assert gone == [Place(HOME)]
    assert session.sheet is sheet


def test_a_lost_password_is_renewed_under_the_same_name(
    show: Show, session: Session, desk: Desk, sheet: SheetText, head: KeyHolder
):
    page = show(RenewKeyPage(session, Place(RENEW_KEY, about=head.person)))
    assert isinstance(page, RenewKeyPage)
    for field in (page.password.first, page.password.again):
        field.box.setText("ten slow yellow tractors")
    page.on.click()
    page.card.who.row("sheet").click()
    _type(page.card.groups, dict(enumerate(sheet.groups, 1)))
    page.card.button.click()
    assert prove(desk.folder, head.person, "ten slow yellow tractors")


def test_what_somebody_may_do_is_changed(show: Show, session: Session, desk: Desk, head: KeyHolder):
    page = show(RightsPage(session, Place(RIGHTS, about=head.person)))
    assert isinstance(page, RightsPage)
    page.rights.set_values(())
    page.on.click()
    assert _problems(page) == ["Select what they may do"]
    page.rights.set_values(("write", "countersign", "oversee"))
    page.on.click()
    _agree(page, head, HAZELS)
    assert desk.holders[head.person].may("write")


def test_what_i_may_do_from_now_on_is_offered_at_once(
    show: Show, session: Session, desk: Desk, head: KeyHolder
):
    page = show(RightsPage(session, Place(RIGHTS, about=session.me.person)))
    assert isinstance(page, RightsPage)
    page.rights.set_values(("write", "countersign", "oversee"))
    page.on.click()
    _agree(page, head, HAZELS)
    assert session.me.may("countersign")


@pytest.mark.parametrize(
    ("page", "place"),
    [
        (PeopleWithAKeyPage, KEYS),
        (GiveKeyPage, GIVE_KEY),
        (RenewKeyPage, RENEW_KEY),
        (RightsPage, RIGHTS),
        (TakeKeyPage, TAKE_KEY),
        (OwnPasswordPage, OWN_PASSWORD),
        (RecoverySheetPage, RECOVERY_SHEET),
    ],
)
def test_whatever_takes_the_focus_has_a_name(
    show: Show, session: Session, desk: Desk, sheet: SheetText, head: KeyHolder, page: type[Page], place: str
):
    shown = show(page(session, Place(place, about=head.person)))
    assert nameless(shown) == []
    if isinstance(shown, KeyChangePage):
        shown.propose(NewSheet())
        assert shown.card is not None
        shown.card.who.row("sheet").click()
        assert nameless(shown) == []
        assert shown.card.groups.box(13).isVisible()


def test_what_somebody_left_unsigned_is_taken_over_where_it_says_that_they_left(
    show: Show, session: Session, desk: Desk, head: KeyHolder
):
    me, desk.me = desk.me, head
    keep(desk, new_draft("note"))
    desk.me = me
    _agree(_take(show, session, head), head, HAZELS)
    page = show(PeopleWithAKeyPage(session, Place(KEYS)))
    assert "1 draft was never signed by Hazel Fictley." in words_on(page)
    button(page, "Take over the draft").click()
    assert len(mine(desk).drafts) == 1
    assert "never signed" not in words_on(page)


def test_whoever_does_not_record_is_offered_no_drafts(
    show: Show, session: Session, desk: Desk, head: KeyHolder
):
    me, desk.me = desk.me, head
    keep(desk, new_draft("note"))
    desk.me = me
    _agree(_take(show, session, head), head, HAZELS)
    desk.me = session.me = replace(me, rights=("oversee",))
    assert "never signed" not in words_on(show(PeopleWithAKeyPage(session, Place(KEYS))))


def test_taking_a_key_away_needs_a_reason(show: Show, session: Session, head: KeyHolder):
    page = show(TakeKeyPage(session, Place(TAKE_KEY, about=head.person)))
    assert isinstance(page, TakeKeyPage)
    page.on.click()
    assert _problems(page) == ["Enter why"]
    assert page.focusWidget() is page.summary


def test_one_s_own_password_is_changed_with_the_old_one(show: Show, session: Session, desk: Desk):
    page = show(OwnPasswordPage(session, Place(OWN_PASSWORD)))
    assert isinstance(page, OwnPasswordPage)
    gone = places_gone_to(page)
    for old in ("not my password at all", WRENS):
        page.old.box.setText(old)
        for field in (page.new.first, page.new.again):
            field.box.setText("ten slow yellow tractors")
        page.change_button.click()
    assert gone == [Place(KEYS)]
    assert prove(desk.folder, session.me.person, "ten slow yellow tractors")


def _give(show: Show, session: Session) -> GiveKeyPage:
    page = show(GiveKeyPage(session, Place(GIVE_KEY, form="deputy")))
    assert isinstance(page, GiveKeyPage)
    page.name.setText(IDRIS.name)
    for field in (page.password.first, page.password.again):
        field.box.setText(IDRIS.password)
    page.on.click()
    return page


def _take(show: Show, session: Session, holder: KeyHolder) -> TakeKeyPage:
    page = show(TakeKeyPage(session, Place(TAKE_KEY, about=holder.person)))
    assert isinstance(page, TakeKeyPage)
    page.why.setText("Left the school on 31 August.")
    page.on.click()
    return page


def _agree(page: KeyChangePage, holder: KeyHolder, password: str) -> None:
    assert page.card is not None
    page.card.who.row(holder.person).click()
    page.card.password.box.setText(password)
    page.card.button.click()


def _type(boxes, groups: dict[int, str]) -> None:
    for number, group in groups.items():
        boxes.box(number).setText(group)


def _problems(page: KeyChangePage) -> list[str]:
    return [line.words() for line in page.summary.lines]
