"""Two schools, two records: one masks and sends, the other takes it in and answers; each keeps its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.key_deeds import open_case
from tests.journeys.keyboard import Keyboard
from tests.journeys.searching import markers_in
from tests.journeys.staging import HAZEL, WREN, OpenStage, lock, make_school, unlock
from tests.journeys.test_sent_on import OLA, make, plan, say_sent, states, written_before
from tests.services.conftest import CHEAP
from tests.ui.pages.transfer_example import lock_quickly
from tests.vault.in_clear import holds
from ui.app import PAGES
from ui.tour.stage import Stage
from yps_desktop.record.case import Case
from yps_desktop.record.school import School
from yps_desktop.services import cases, listing, received
from yps_desktop.services.desk import Desk
from yps_desktop.services.verification import verify

THERE = School(name="Specimen Park Academy")
NAMES = ("Zoë", "Exampleton", "Testwell", "Mockham")


@pytest.fixture
def here(raise_curtain: OpenStage) -> Stage:
    """Wren at the school that sends, with a case written before."""
    stage = raise_curtain(HAZEL)
    written_before(stage)
    stage.lock = lock_quickly
    unlock(stage)
    return stage


@pytest.fixture
def there(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Stage]:
    """Ola's school, which never saw the other's record."""
    folder = tmp_path_factory.mktemp("there")
    make_school(folder / "vault", school=THERE, dsl=OLA)
    stage = Stage(folder, qapp, PAGES, derivation=CHEAP)
    yield stage
    stage.end()


def send(stage: Stage, package: Path) -> str:
    """Send Zoë's record with other people masked, and give the six words."""
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    stage.save_next_as(package)
    open_case(hands)
    plan(hands, keyboard)
    words = make(stage, hands, keyboard)
    say_sent(hands, keyboard)
    lock(stage)
    return words


def take_in(stage: Stage, package: Path, words: str, receipt: Path) -> None:
    """Open the package, compare the key, say who it is, take it in and save the receipt."""
    hands = stage.hands
    stage.begin()
    unlock(stage, OLA)
    stage.choose_next(package)
    stage.save_next_as(receipt)
    hands.press("A record came from another school")
    hands.press("Choose the file")
    hands.fill("What are the six words?", words)
    hands.press("Open it")
    hands.wait_for("What came from Nowhere Green School")
    hands.choose("Do they read the same six groups?", "Yes, the same six groups")
    hands.press("Continue: who it is here")
    hands.choose("Who is Zoë Exampleton here?", "Somebody new here")
    hands.press("Continue: check and take in")
    hands.fill("Your password", OLA.password)
    hands.press("Take it in")
    hands.wait_for("It is in the record")
    hands.press("Save the receipt")
    hands.wait_for("The receipt is saved")


def take_receipt(stage: Stage, receipt: Path) -> None:
    """Read the receipt at the school that sent."""
    hands = stage.hands
    stage.window.activateWindow()
    hands.breathe()
    unlock(stage)
    stage.choose_next(receipt)
    open_case(hands)
    hands.press("Send the record to another school")
    hands.press("Go on: The receipt")
    hands.wait_for("A receipt file")
    hands.press("Choose the receipt file")
    hands.wait_for("Ola Exemplar, Designated Safeguarding Lead, Specimen Park Academy")
    hands.choose("Did you compare the fingerprint on the telephone?", "Yes, it is the same")
    hands.press("Sign what they answered")
    hands.wait_for("They have it")


def only_case(desk: Desk) -> Case:
    return cases.read(desk, listing.page(desk, "all")[0].case)


def came(desk: Desk) -> Case:
    """Give the record that came, folded apart from the case it went to."""
    case = only_case(desk).id
    return received.read(desk, case, received.listed(desk, case)[0].entry.hash).case


def test_a_pupil_goes_from_one_school_to_another_and_both_records_stand(
    here: Stage, there: Stage, tmp_path: Path
) -> None:
    package, receipt = tmp_path / "for them.age", tmp_path / "receipt.json"
    take_in(there, package, send(here, package), receipt)
    take_receipt(here, receipt)
    assert here.session.finish(states, 10) == ["received"]
    sent, taken = here.session.finish(only_case, 10), there.session.finish(came, 10)
    assert [one.sheet.kind for one in taken.written] == [one.sheet.kind for one in sent.written]
    assert "Testwell" not in str(taken.written)
    keys = {stage: stage.session.finish(lambda desk: desk.vault.database_key, 10) for stage in (here, there)}
    lock(here)
    lock(there)
    for stage, who in ((here, WREN), (there, OLA)):
        assert verify(stage.folder / "vault", who.name, who.password).cases == 1
    for one, other in ((here, there), (there, here)):
        (pages,) = (one.folder / "vault").glob("db-*.sqlite")
        assert holds(pages, keys[one], "Zoë")
        assert not holds(pages, keys[one], keys[other].hex())
    assert markers_in(tmp_path, NAMES) == {}
    assert markers_in(there.folder, NAMES) == {}
