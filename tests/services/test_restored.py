"""A record brought back says from which backup it is, whenever the program is stopped."""

import os
import signal

import pytest

from tests.services.conftest import WRENS
from yps_desktop.record.acts import RecordRestored
from yps_desktop.services.opening import close, open_desk, prove
from yps_desktop.services.restoring import bring_back, find, open_restored
from yps_desktop.services.unattended import back_up_closed


@pytest.fixture
def made(desk, tmp_path, clock):
    """A backup, and who opens it."""
    close(desk)
    (tmp_path / "usb").mkdir()
    folder = back_up_closed(desk.folder, tmp_path / "usb", desk.me.name, WRENS, clock).folder
    return folder, desk.me.person


def told(desk) -> list[int]:
    return [entry.header.seq for entry in desk.vault.ledger.newest_of_kind(RecordRestored.kind, 9)]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is for systems that have it")
def test_killed_before_it_is_opened_it_says_so_all_the_same(made, tmp_path, clock):
    backup, person = made
    target = tmp_path / "new" / "vault"
    child = os.fork()
    if child == 0:
        bring_back(find(backup, target), target, person, WRENS, clock=clock)
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    again = open_desk(prove(target, person, WRENS), clock)
    assert told(again) == [again.vault.ledger.head().seq]
    close(again)


def test_it_says_so_once(made, tmp_path, clock):
    backup, person = made
    target = tmp_path / "new" / "vault"
    opened = open_restored(bring_back(find(backup, target), target, person, WRENS, clock=clock), clock)
    assert len(told(opened)) == 1
    assert [path.name for path in target.parent.iterdir()] == ["vault"]
    close(opened)
