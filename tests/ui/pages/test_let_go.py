"""L2: a case is let go in the window by two people, the backups are replaced, and a certificate is left."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.conftest import HAZELS, WRENS
from tests.services.let_go import NAME, begun, over
from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.reading import places_gone_to
from ui.pages.backups import BackupsPage
from ui.pages.case import CasePage
from ui.pages.certificate import CertificatePage
from ui.pages.keeping import KeepingPage
from ui.pages.let_go import LetGoPage
from ui.pages.page import Page
from ui.pages.parts.backup_run import BackupRun
from ui.pages.parts.held_still import DELETED, SURE, TITLE
from ui.pages.parts.how_long_kept import LET_IT_GO
from ui.pages.parts.let_go_words import AGREE, KEPT, NOT_REPLACED, NOWHERE, ON
from ui.places import BACKUPS, CASE, CERTIFICATE, KEEPING, LET_GO, Place
from ui.session import Session
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import backup, destroying, retention, still_held
from yps_desktop.services.backup_places import BackupPlace, add_place, places_file
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import destroyed
from yps_desktop.services.writing import Signer

Show = Callable[[Page], Page]


@pytest.fixture
def case(desk: Desk, wren: Signer, hazel: Signer) -> str:
    return over(desk, wren, hazel)


@pytest.fixture
def drive(desk: Desk, tmp_path: Path) -> BackupPlace:
    (tmp_path / "drive").mkdir()
    return add_place(places_file(), desk.vault.id, tmp_path / "drive", away=True)


def let_go(session: Session, show: Show, case: str) -> LetGoPage:
    page = show(LetGoPage(session, Place(LET_GO, case=case)))
    assert isinstance(page, LetGoPage)
    settle()
    return page


def agree(page: LetGoPage, head: KeyHolder, password: str = HAZELS) -> None:
    card = page.card
    assert card is not None
    card.who.set_value(head.person)
    card.who.changed.emit()
    card.password.put(password)
    button(page, AGREE).click()
    settle()


def back_up(desk: Desk) -> None:
    planned = backup.plan(desk)
    backup.note(desk, [backup.copy_to(planned, place) for place in planned.places])


def test_l2_the_page_of_a_case_that_is_over_leads_to_letting_it_go(
    session: Session, show: Show, case: str
) -> None:
    page = show(CasePage(session, Place(CASE, case=case)))
    gone = places_gone_to(page)
    button(page, LET_IT_GO).click()
    assert gone == [Place(LET_GO, case=case)]


def test_l2_the_page_of_an_open_case_offers_it_not(session: Session, show: Show, desk: Desk) -> None:
    page = show(CasePage(session, Place(CASE, case=begun(desk))))
    assert LET_IT_GO not in words_on(page)


def test_l2_a_case_is_let_go_by_two_and_the_certificate_follows(
    session: Session, show: Show, desk: Desk, case: str, head: KeyHolder, drive: BackupPlace
) -> None:
    back_up(desk)
    page = let_go(session, show, case)
    said = words_on(page)
    assert NAME in said
    assert "1 backup in folder 1 of 1 for backups, on a drive kept away from here: replaced at once" in said
    assert nameless(page) == []
    gone = places_gone_to(page)
    button(page, "Continue").click()
    said = words_on(page)
    assert "Destroy case 2026-001." in said
    assert "Nobody can bring it back" in said
    agree(page, head)
    (one,) = destroyed(desk)
    assert gone == [Place(CERTIFICATE, entry=one.entry.hash)]
    assert one.still_held == ()
    assert len(list(Path(drive.folder).glob("yps-backup-*"))) == 1


def test_l2_a_wrong_password_destroys_nothing(
    session: Session, show: Show, desk: Desk, case: str, head: KeyHolder
) -> None:
    page = let_go(session, show, case)
    assert NOWHERE in words_on(page)
    button(page, "Continue").click()
    agree(page, head, WRENS)
    assert "Nothing has changed" in words_on(page)
    assert destroyed(desk) == ()


def test_l2_while_a_backup_is_being_made_nothing_is_destroyed(
    session: Session, show: Show, desk: Desk, case: str, head: KeyHolder
) -> None:
    page = let_go(session, show, case)
    button(page, "Continue").click()
    session.backup_run = BackupRun(session)
    agree(page, head)
    assert "A backup is being made just now" in words_on(page)
    assert destroyed(desk) == ()


def test_l2_before_its_day_a_reason_is_asked_that_names_nobody(
    session: Session, show: Show, desk: Desk, case: str, head: KeyHolder
) -> None:
    retention.set_years(desk, "75")
    page = let_go(session, show, case)
    button(page, "Continue").click()
    assert "Enter why" in words_on(page)
    page.reason.setText(f"{NAME} asked for it.")
    button(page, "Continue").click()
    assert "without the name of anybody" in words_on(page)
    page.reason.setText("The court ordered it.")
    button(page, "Continue").click()
    assert "The court ordered it." in words_on(page)


def test_l2_a_case_that_is_held_says_why_it_is_kept(
    session: Session, show: Show, desk: Desk, case: str
) -> None:
    retention.hold(desk, case, "An inquiry.")
    said = words_on(let_go(session, show, case))
    assert KEPT in said
    assert "Lift the hold first" in said


def test_l2_a_drive_that_is_away_is_said_and_stands_on_the_list_until_it_is_done(
    session: Session, show: Show, desk: Desk, case: str, head: KeyHolder, drive: BackupPlace, tmp_path: Path
) -> None:
    back_up(desk)
    shutil.move(drive.folder, tmp_path / "elsewhere")
    page = let_go(session, show, case)
    assert "that was not there: due to go by" in words_on(page)
    button(page, "Continue").click()
    gone = places_gone_to(page)
    agree(page, head)
    assert NOT_REPLACED in words_on(page)
    assert gone == []
    button(page, ON).click()
    (one,) = destroyed(desk)
    assert gone == [Place(CERTIFICATE, entry=one.entry.hash)]
    listed = show(KeepingPage(session, Place(KEEPING)))
    settle()
    assert "held in a backup until 30 November 2027 at the latest" in words_on(listed)
    shutil.move(tmp_path / "elsewhere", drive.folder)
    back_up(desk)
    listed = show(KeepingPage(session, Place(KEEPING)))
    settle()
    gone = places_gone_to(listed)
    assert "Destroyed on 20 November 2026\n" in words_on(listed) + "\n"
    button(listed, "Case 2026-001, its certificate").click()
    assert gone == [Place(CERTIFICATE, entry=one.entry.hash)]


def test_l2_the_certificate_is_shown_and_an_old_place_says_it_was_destroyed(
    session: Session, show: Show, desk: Desk, case: str, head: KeyHolder
) -> None:
    page = let_go(session, show, case)
    gone = places_gone_to(page)
    button(page, "Continue").click()
    agree(page, head)
    certificate = show(CertificatePage(session, gone[0]))
    settle()
    said = words_on(certificate)
    assert "Certificate: case 2026-001" in said
    assert NAME not in said
    old = show(CasePage(session, Place(CASE, case=case)))
    assert "Case 2026-001 was destroyed on" in words_on(old)


def test_l2_the_page_of_backups_lists_what_holds_it_still_and_takes_a_word_that_it_is_deleted(
    session: Session, show: Show, desk: Desk, case: str, hazel: Signer, drive: BackupPlace, tmp_path: Path
) -> None:
    back_up(desk)
    kept = desk.folder.with_name(f"{desk.folder.name}-before-2026-10-01")
    kept.mkdir()
    (kept / "vault.json").write_bytes((desk.folder / "vault.json").read_bytes())
    held = still_held.held_in(desk, case, still_held.look(backup.plan(desk)))
    destroying.destroy(desk, destroying.plan(desk, case, held_in=held), hazel)
    back_up(desk)
    page = backups_of(session, show)
    assert "Case 2026-001, destroyed on 20 November 2026" in words_on(page)
    say_deleted(page)
    assert "still lies there" in words_on(page)
    shutil.rmtree(kept)
    say_deleted(page)
    assert TITLE not in words_on(page)
    assert destroyed(desk)[0].still_held == ()


def backups_of(session: Session, show: Show) -> BackupsPage:
    page = show(BackupsPage(session, Place(BACKUPS)))
    assert isinstance(page, BackupsPage)
    settle()
    return page


def say_deleted(page: BackupsPage) -> None:
    button(page, DELETED).click()
    button(page, SURE).click()
    settle()


def test_l2_without_a_folder_for_backups_there_is_nothing_to_replace(
    session: Session, show: Show, desk: Desk, case: str, head: KeyHolder
) -> None:
    page = let_go(session, show, case)
    gone = places_gone_to(page)
    button(page, "Continue").click()
    agree(page, head)
    assert [place.page for place in gone] == [CERTIFICATE]
    assert destroyed(desk)[0].act.held_in == ()
