"""Nothing that takes a second runs on *record*: keys are derived on *work* and only put there."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.services.conftest import HAZELS, WRENS
from ui.pages.give_key import GiveKeyPage
from ui.places import GIVE_KEY, Place
from ui.session import Session
from ui.tasks import InlineTasks
from yps_desktop.record.school import School
from yps_desktop.services.founding import LEADS, SECOND_READER, Founding
from yps_desktop.services.opening import Newcomer
from yps_desktop.vault import slots

WREN = Newcomer("Wren Mockford", "Designated Safeguarding Lead", LEADS, WRENS)
HAZEL = Newcomer("Hazel Fictley", "Headteacher", SECOND_READER, HAZELS)


class Lanes(InlineTasks):
    """Runs everything at once and knows on which thread it would have run."""

    def __init__(self) -> None:
        self.lane = ""

    def ask(self, *given: Any) -> None:
        self._in("record", super().ask, *given)

    def work(self, *given: Any) -> None:
        self._in("work", super().ask, *given)

    def _in(self, lane: str, run: Callable[..., None], owner, call, then, failed) -> None:
        def called() -> Any:
            self.lane = lane
            return call()

        run(owner, called, then, failed)


@pytest.fixture
def tasks() -> Lanes:
    return Lanes()


@pytest.fixture
def derived(tasks: Lanes, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note where each key is derived."""
    lanes: list[str] = []
    derive = slots.derive

    def noting(work: slots.Derivation, salt: bytes, secret: bytes) -> bytes:
        lanes.append(tasks.lane)
        return derive(work, salt, secret)

    monkeypatch.setattr(slots, "derive", noting)
    return lanes


def test_the_first_run_derives_both_keys_beside_the_record(start, tmp_path, tasks, derived):
    program = start(tmp_path / "new", lambda: tasks)
    program.window.face.made.emit(Founding(tmp_path / "new", School(name="Nowhere"), WREN, HAZEL))
    assert derived == ["work", "work"]
    assert program.inside is not None


def test_a_second_reader_s_key_is_derived_beside_the_record(show, desk, tasks, derived):
    page = show(GiveKeyPage(Session(desk, tasks), Place(GIVE_KEY, form="headteacher")))
    page.name.setText("Hazel Fictley")
    for box in (page.password.first, page.password.again):
        box.box.setText(HAZELS)
    page.on.click()
    page.card.button.click()
    assert derived == ["work"]
    assert "Hazel Fictley" in [holder.name for holder in desk.holders.values()]
