"""An inspection view that was cut off is ended at the next unlock, and whoever unlocks is told."""

import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS, Clock
from tests.services.test_inspection_view import NOTE, acts, inspect
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import InspectionEnded
from yps_desktop.services import cases, sheets
from yps_desktop.services.deed_words import deed_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection_view import show, stop
from yps_desktop.services.opening import Newcomer, close, give_key, open_desk, prove, sign_as
from yps_desktop.services.sheets import Filled
from yps_desktop.services.unattended import back_up_closed
from yps_desktop.vault.chain import verify_chain

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 is for systems that have it")
GUEST = "two wet pebbles here"


@pytest.fixture
def cut_off(desk: Desk, head: KeyHolder) -> str:
    """A record whose program was killed while it showed two pages of a case; gives who had it open."""
    case = sheets.sign(desk, [Filled(NOTE)])
    writes = Newcomer("Ola Inkwell", "Deputy DSL", ("write",), GUEST)
    give_key(desk, writes, CHEAP, second=sign_as(desk.folder, head, HAZELS))
    close(desk)
    child = os.fork()
    if child == 0:
        shown = open_desk(prove(desk.folder, desk.me.person, WRENS), Clock())
        inspect(shown)
        show(shown, case, "case")
        show(shown, case, "sheet", cases.read(shown, case).written[0].hash)
        os.kill(os.getpid(), signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    return desk.me.person


def test_its_end_is_written_at_the_next_unlock_with_what_was_shown_and_said_once(cut_off, at_desk) -> None:
    again = at_desk(cut_off, WRENS)
    (end,) = acts(again, InspectionEnded)
    assert (end.how, end.pages) == ("stopped", 2)
    assert "stopped while cases were shown to Ash Sampler, Ofsted." in again.noticed
    assert "how much was shown: 2 pages." in again.noticed
    verify_chain(again.vault.database, again.vault.ledger)
    again.vault.acknowledge()
    third = at_desk(cut_off, WRENS)
    assert not third.noticed
    assert len(acts(third, InspectionEnded)) == 1


def test_the_audit_says_that_it_had_ended_when_the_program_stopped(cut_off, at_desk) -> None:
    again = at_desk(cut_off, WRENS)
    (end,) = again.vault.ledger.deeds(InspectionEnded.kind)
    assert deed_words(end, again.holders).endswith("had ended when the program stopped, 2 pages")


def test_it_waits_for_somebody_who_oversees(desk: Desk, cut_off, at_desk) -> None:
    (ola,) = [person.id for person in desk.vault.people if person.name == "Ola Inkwell"]
    again = at_desk(ola, GUEST)
    assert (again.noticed, acts(again, InspectionEnded)) == ("", [])


def test_pages_are_counted_by_their_place_whatever_the_clock_said(desk: Desk, clock: Clock, at_desk) -> None:
    case = sheets.sign(desk, [Filled(NOTE)])
    inspect(desk)
    clock.at -= timedelta(hours=1)
    show(desk, case, "case")
    again = at_desk(desk.me.person, WRENS)
    assert [act.pages for act in acts(again, InspectionEnded)] == [1]


def test_a_backup_made_without_a_window_leaves_it_for_whoever_can_be_told(
    desk: Desk, clock: Clock, at_desk, tmp_path: Path
) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    inspect(desk)
    close(desk)
    place = tmp_path / "usb"
    place.mkdir()
    back_up_closed(desk.folder, place, desk.me.name, WRENS, clock)
    again = at_desk(desk.me.person, WRENS)
    assert "stopped while cases were shown to Ash Sampler" in again.noticed
    assert [act.how for act in acts(again, InspectionEnded)] == ["stopped"]


def test_one_that_was_ended_is_not_ended_again(desk: Desk, at_desk) -> None:
    sheets.sign(desk, [Filled(NOTE)])
    inspect(desk)
    stop(desk)
    again = at_desk(desk.me.person, WRENS)
    assert [act.how for act in acts(again, InspectionEnded)] == ["locked"]
