"""Links whose words are long."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Put
from ui.pages.parts.link_row import LinkRow
from ui.theme import apply, light_theme
from ui.widgets.link_button import LinkButton

WORDS = "Disclosure: “I sent Rowan a picture of me last week. He has deleted it, I saw him do it.” "


@pytest.mark.parametrize("times", range(1, 5))
@pytest.mark.parametrize("width", [300, 560, 700])
def test_words_in_several_lines_are_not_cut_off(put: Put, times: int, width: int) -> None:
    row = LinkRow(WORDS * times, "5 November, 10:40am")
    put(row, width=width)
    assert row.link.height() >= row.link.heightForWidth(row.link.width())
    assert row.link.height() >= row.link._lines(row.link.width()).height


@pytest.mark.parametrize("percent", [100, 125, 150, 200])
@pytest.mark.parametrize("words", ["Pupils and staff", "Take it off"])
def test_words_whose_last_letter_hangs_over_stay_in_one_line(
    qapp: QApplication, percent: int, words: str
) -> None:
    apply(qapp, light_theme(percent))
    link = LinkButton(words)
    assert link._lines(link.sizeHint().width()).height == link._lines(1_000).height
    apply(qapp, light_theme())
