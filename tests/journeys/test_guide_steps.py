"""The user guide, tried: each step pressed or seen in real windows in its order, by tour and scenes."""

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from tests.conftest import living_in
from tests.docs.hearing import HearingStage, Touch, Trace
from tests.docs.played import ONLY_SEEN, PLAYED, acts_of
from tests.docs.playing import SCHOOL, play_scenes
from tests.docs.steps import joined, not_done, parts_with_words
from tests.journeys.played import Played
from yps_desktop.guidance.guide import guide
from yps_desktop.guidance.leaflets import Part
from yps_desktop.guidance.words import Terms

PARTS = parts_with_words(guide(Terms()))
_TWO = Part("two", "Two steps", "", (), ("Choose “Settings”, then “Backups”.", "Press Ctrl+L."))


@pytest.fixture(scope="module")
def heard(story: Played, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Trace]:
    """What was pressed and seen in every act of the tour and every scene after it."""
    home = tmp_path_factory.mktemp("guide")
    shutil.copytree(story.folder / "vault", home / SCHOOL / "vault")
    (home / "home").mkdir()
    with living_in(home / "home"):
        return {**story.heard, **play_scenes(home, lambda folder: HearingStage(folder, qapp))}


@pytest.mark.parametrize("part", PARTS)
def test_each_step_was_pressed_or_seen_in_its_order(part: str, heard: dict[str, Trace]) -> None:
    assert not_done(PARTS[part], joined(acts_of(part), heard), ONLY_SEEN.get(part, ())) == []


def test_every_part_that_speaks_of_the_window_is_played_and_no_other() -> None:
    assert set(PLAYED) == set(PARTS)
    assert set(ONLY_SEEN) <= set(PARTS)


def test_a_step_that_was_not_pressed_or_in_another_order_is_named() -> None:
    settings, backups, lock = _pressed("Settings", "Backups"), _pressed("Backups"), _pressed("Ctrl+L")
    assert not_done(_TWO, (settings, backups, lock)) == []
    assert "“Backups” was not pressed" in not_done(_TWO, (backups, settings, lock))[0]
    assert "Ctrl+L" in not_done(_TWO, (settings, backups))[0]
    assert not_done(_TWO, (settings, lock), ("Backups",)) == []


def _pressed(word: str, *besides: str) -> Touch:
    return Touch(frozenset({word}), frozenset({word, *besides}), frozenset({word, *besides}))
