"""A chart is a picture with a sentence, in the colours and at the text size of the theme."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage, QPalette
from PySide6.QtWidgets import QApplication

from tests.ui.widgets.conftest import Put
from ui.theme import Theme, apply, dark_theme, light_theme
from ui.theme.high_contrast import high_contrast_theme
from ui.widgets.chart import ChartPicture
from ui.widgets.headings import announce_headings
from yps_desktop.charts import BarChart, Item, Value

BARS = BarChart(
    ("2026–27", "2025–26"),
    (
        Item("Snapchat", (Value("12", 12, 12), Value("5 to 9", 5, 9))),
        Item("Not known", (Value("0", 0, 0), Value("hidden", hidden=True))),
    ),
)
TOLD = "A bar chart. The table after it has the same numbers."
THEMES: dict[str, Callable[[], Theme]] = {
    "light": light_theme,
    "dark": dark_theme,
    "high contrast": lambda: high_contrast_theme(QPalette(Qt.GlobalColor.black)),
}


@pytest.fixture
def picture(put: Put, qapp: QApplication) -> ChartPicture:
    announce_headings(qapp)
    made = ChartPicture(BARS, "App or service", TOLD)
    made.window_kept = put(made, width=700, height=600)  # type: ignore[attr-defined]
    return made


def test_a_screen_reader_hears_of_a_picture_what_it_shows_and_where_its_numbers_are(
    picture: ChartPicture,
) -> None:
    heard = QAccessible.queryAccessibleInterface(picture)
    assert heard.role() == QAccessible.Role.Graphic
    assert heard.text(QAccessible.Text.Name) == "App or service"
    assert heard.text(QAccessible.Text.Description) == TOLD
    assert picture.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_chart_is_as_high_as_it_needs_and_grows_with_the_text(
    picture: ChartPicture, qapp: QApplication
) -> None:
    before = picture.heightForWidth(700)
    assert picture.height() >= before
    apply(qapp, light_theme(200))
    assert picture.heightForWidth(700) > 1.8 * before
    assert picture.heightForWidth(350) > picture.heightForWidth(1400)
    apply(qapp, light_theme())


@pytest.mark.parametrize("name", THEMES)
def test_the_longest_bar_is_solid_in_every_theme(
    picture: ChartPicture, qapp: QApplication, name: str
) -> None:
    theme = THEMES[name]()
    apply(qapp, theme)
    ink = theme.colour("text" if name == "high contrast" else "accent").rgb()
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    longest = max(_run(image, row, ink) for row in range(0, image.height(), 3))
    apply(qapp, light_theme())
    assert longest > 300


def _run(image: QImage, row: int, ink: int) -> int:
    """Give the longest stretch of one colour in a row of pixels."""
    longest = run = 0
    for x in range(image.width()):
        run = run + 1 if image.pixel(x, row) == ink else 0
        longest = max(longest, run)
    return longest
