"""Journeys: the whole program in a real window with real threads; only the key derivation is cheap."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.conftest import living_in
from tests.journeys.played import Played, play
from tests.journeys.staging import HAZEL, SCHOOL, WREN, OpenStage, make_school, unlock
from tests.services.conftest import CHEAP, clock  # noqa: F401
from ui.app import PAGES
from ui.theme import apply, light_theme, load_fonts
from ui.tour import invented
from ui.tour.stage import BEGINS, Stage
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, look_at, open_desk, prove


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, light_theme())


@pytest.fixture(scope="session")
def story(_dressed: None, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The tour's story, played once for all who look at what it left."""
    home = tmp_path_factory.mktemp("story-home")
    with living_in(home):
        return play(tmp_path_factory.mktemp("story") / "tour", home, qapp)


@pytest.fixture(scope="module")
def opened(story: Played) -> Iterator[Desk]:
    """The vault of the story, opened again by the headteacher."""
    vault = story.folder / "vault"
    hazel = next(one for one in look_at(vault).people if one.name == invented.HEAD)
    desk = open_desk(prove(vault, hazel.id, invented.HAZELS), lambda: BEGINS)
    yield desk
    close(desk)


@pytest.fixture
def raise_curtain(tmp_path: Path, qapp: QApplication) -> Iterator[OpenStage]:
    """Make a school's vault and begin at its door; whatever still stands open at the end is closed."""
    stages: list[Stage] = []

    def raised(*others: Newcomer, school: School = SCHOOL, dsl: Newcomer = WREN) -> Stage:
        make_school(tmp_path / "vault", *others, school=school, dsl=dsl)
        stages.append(Stage(tmp_path, qapp, PAGES, derivation=CHEAP))
        stages[-1].begin()
        return stages[-1]

    yield raised
    for stage in stages:
        stage.end()


@pytest.fixture
def stage(raise_curtain: OpenStage) -> Stage:
    """The window, unlocked by Wren; Hazel, the headteacher, has a key too."""
    raised = raise_curtain(HAZEL)
    unlock(raised)
    return raised
