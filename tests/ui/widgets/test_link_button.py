"""Links whose words are long."""

import pytest

from tests.ui.widgets.conftest import Put
from ui.pages.parts.link_row import LinkRow

WORDS = "Disclosure: “I sent Rowan a picture of me last week. He has deleted it, I saw him do it.” "


@pytest.mark.parametrize("times", range(1, 5))
@pytest.mark.parametrize("width", [300, 560, 700])
def test_words_in_several_lines_are_not_cut_off(put: Put, times: int, width: int) -> None:
    row = LinkRow(WORDS * times, "5 November, 10:40am")
    put(row, width=width)
    assert row.link.height() >= row.link.heightForWidth(row.link.width())
    assert row.link.height() >= row.link._lines(row.link.width()).height
