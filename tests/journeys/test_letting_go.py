"""Letting a case go: two people in the window, a certificate on paper, and the name is found nowhere (L2)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.documents.reading import text_of
from tests.journeys.key_deeds import agree
from tests.journeys.searching import markers_in
from tests.journeys.staging import HAZEL, WREN, lock, make_school, unlock
from tests.services.conftest import CHEAP, HAZELS, WRENS
from tests.services.let_go import NAME, WORDS, over
from ui.app import PAGES
from ui.tour.stage import BEGINS, Stage
from yps_desktop.services import backup
from yps_desktop.services.backup_places import add_place, places_file
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close, look_at, open_desk, prove, sign_as
from yps_desktop.vault.chain import verify_chain


def opened(vault: Path) -> Desk:
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    return open_desk(prove(vault, wren.id, WRENS), lambda: BEGINS)


def a_case_that_is_over(vault: Path, drive: Path) -> None:
    """Put a closed case in the record, and a backup that holds it beside it."""
    make_school(vault, HAZEL)
    desk = opened(vault)
    hazel = next(one for one in desk.holders.values() if one.name == HAZEL.name)
    over(desk, sign_as(vault, desk.me, WRENS), sign_as(vault, hazel, HAZELS))
    drive.mkdir()
    add_place(places_file(), desk.vault.id, drive, away=True)
    planned = backup.plan(desk)
    backup.note(desk, [backup.copy_to(planned, place) for place in planned.places])
    close(desk)


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication) -> Iterator[Stage]:
    """The window at the door of a record with a case whose day has come."""
    a_case_that_is_over(tmp_path / "vault", tmp_path / "drive")
    raised = Stage(tmp_path, qapp, PAGES, derivation=CHEAP)
    raised.begin()
    yield raised
    raised.end()


def test_l2_a_case_is_let_go_by_two_people_and_its_certificate_is_saved(stage: Stage, tmp_path: Path) -> None:
    hands = stage.hands
    unlock(stage)
    hands.press("Keeping and letting go")
    hands.wait_for("Their day has come")
    hands.press("Case 2026-001")
    hands.wait_for("How long it is kept")
    hands.press("Let this case go")
    hands.wait_for("Backups and copies that hold it")
    hands.press("Continue")
    hands.wait_for("Read, then agree")
    assert hands.sees("Nobody can bring it back")
    agree(hands, HAZEL.name, HAZEL.password, "Agree and destroy it")
    hands.wait(stage.shows_a_page, "the certificate")
    stage.save_next_as(tmp_path / "certificate.pdf")
    hands.press("Save as PDF")
    hands.wait_for("Back to the paper")
    hands.press("Home")
    hands.wait_for("New incident")
    assert not hands.sees("is to be looked at again")
    lock(stage)
    paper = text_of((tmp_path / "certificate.pdf").read_bytes())
    assert "Case 2026-001 was destroyed" in paper
    assert NAME.split()[1] not in paper
    _nothing_is_left(tmp_path)


def _nothing_is_left(folder: Path) -> None:
    """Look for the name in every file and in the open record, and check the whole chain."""
    assert markers_in(folder, [*NAME.split(), *WORDS.split()[:1]]) == {}
    assert len(list((folder / "drive").glob("yps-backup-*"))) == 1
    desk = opened(folder / "vault")
    try:
        assert verify_chain(desk.vault.database, desk.vault.ledger).entries == desk.vault.ledger.head().seq
        assert desk.vault.search.find(NAME, None, 10) == ()
        assert all(NAME.encode() not in (entry.body or b"") for entry in desk.vault.ledger.after())
    finally:
        close(desk)
