"""Every pair of colours the windows use can be told apart (WCAG 2.2 AA)."""

import pytest
from PySide6.QtGui import QPalette

from tests.ui.theme.contrast import contrast
from ui.theme import Theme, dark_theme, light_theme
from ui.theme.palette import palette_of
from ui.theme.tokens import Colours, tokens

LOOKS = {"light": tokens().light, "dark": tokens().dark}
TEXT = [(ink, ground) for ink, grounds in tokens().text_pairs.items() for ground in grounds]
EDGES = [(ink, ground) for ink, grounds in tokens().edge_pairs.items() for ground in grounds]


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_words_stand_out_from_their_ground(look: str, ink: str, ground: str) -> None:
    assert _contrast(LOOKS[look], ink, ground) >= 4.5


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("ink", "ground"), EDGES)
def test_edges_icons_and_the_focus_ring_stand_out(look: str, ink: str, ground: str) -> None:
    assert _contrast(LOOKS[look], ink, ground) >= 3.0


@pytest.mark.parametrize("theme", [light_theme(), dark_theme()], ids=["light", "dark"])
def test_what_qt_draws_itself_can_be_read(theme: Theme) -> None:
    palette, role = palette_of(theme), QPalette.ColorRole
    pairs = [
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.PlaceholderText, role.Base),
        (role.HighlightedText, role.Highlight),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.Link, role.Base),
    ]
    for words, ground in pairs:
        assert contrast(palette.color(words).name(), palette.color(ground).name()) >= 4.5, words


def _contrast(colours: Colours, ink: str, ground: str) -> float:
    return contrast(getattr(colours, ink), getattr(colours, ground))
