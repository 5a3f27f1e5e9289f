"""Journeys: the whole program in a real window with real threads; only the key derivation is cheap."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.conftest import living_in
from tests.journeys.played import Played, play
from tests.services.conftest import clock  # noqa: F401
from ui.theme import apply, light_theme, load_fonts


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, light_theme())


@pytest.fixture(scope="session")
def story(_dressed: None, tmp_path_factory: pytest.TempPathFactory) -> Played:
    """The tour's story, played once for all who look at what it left."""
    home = tmp_path_factory.mktemp("story-home")
    with living_in(home):
        return play(tmp_path_factory.mktemp("story") / "tour", home)
