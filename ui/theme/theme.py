"""A theme: one set of colours at one text size, from which everything drawn takes its measures."""

from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtGui import QColor, QFont

from ui.theme.tokens import Border, Colours, FocusRingSize, Radius, Size, Space, tokens

SMALLEST_PERCENT = 100
LARGEST_PERCENT = 200
TEXT_SIZES = (100, 125, 150, 175, 200)


class Mode(Enum):
    """Where a theme's colours come from."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high contrast"


class Style(Enum):
    """A way words are set: size in points at 100 %, and whether bold."""

    PAGE_TITLE = "page_title"
    SECTION = "section"
    QUESTION = "question"
    BODY = "body"
    BOLD = "bold"
    SMALL_BUTTON = "small_button"
    META = "meta"
    META_BOLD = "meta_bold"
    MONO = "mono"


@dataclass(frozen=True)
class Theme:
    """Colours and text size in force; hand it to `ui.theme.apply`."""

    mode: Mode
    percent: int
    colours: Colours

    @property
    def space(self) -> Space:
        """Distances, which do not grow."""
        return tokens().space

    @property
    def size(self) -> Size:
        """Sizes at 100 %; pass each through `grown`."""
        return tokens().size

    @property
    def radius(self) -> Radius:
        """Radii of corners."""
        return tokens().radius

    @property
    def border(self) -> Border:
        """Widths of edges and bars."""
        return tokens().border

    @property
    def focus(self) -> FocusRingSize:
        """Measures of the focus ring."""
        return tokens().focus

    @property
    def rail_width(self) -> int:
        """Width of the left rail in pixels."""
        return self._between(tokens().frame.rail)

    @property
    def top_bar_height(self) -> int:
        """Height of the top bar in pixels."""
        return self._between(tokens().frame.top_bar)

    @property
    def status_bar_height(self) -> int:
        """Height of the status bar in pixels."""
        return self._between(tokens().frame.status_bar)

    @property
    def control_height(self) -> int:
        """Height of a button or a field in pixels, edges included."""
        return self.grown(self.size.button) + 2 * self.border.control

    def grown(self, pixels: float) -> int:
        """Return a length given at 100 % at this text size."""
        return round(pixels * self.percent / 100)

    def colour(self, role: str) -> QColor:
        """Return the colour of a role named as in `Colours`."""
        return QColor(getattr(self.colours, role))

    def font(self, style: Style) -> QFont:
        """Return the font of a style at this text size."""
        return QFont(_font(style, self.percent))

    def _between(self, ends: tuple[int, int]) -> int:
        return round(ends[0] + (ends[1] - ends[0]) * (self.percent - 100) / 100)


@cache
def _font(style: Style, percent: int) -> QFont:
    kind = tokens().type
    points, bold, family = {
        Style.PAGE_TITLE: (kind.page_title, True, kind.family),
        Style.SECTION: (kind.section, True, kind.family),
        Style.QUESTION: (kind.question, True, kind.family),
        Style.BODY: (kind.body, False, kind.family),
        Style.BOLD: (kind.body, True, kind.family),
        Style.SMALL_BUTTON: (kind.small_button, False, kind.family),
        Style.META: (kind.meta, False, kind.family),
        Style.META_BOLD: (kind.meta, True, kind.family),
        Style.MONO: (kind.meta, False, kind.mono),
    }[style]
    font = QFont(family)
    font.setPointSizeF(points * percent / 100)
    font.setBold(bold)
    return font


def light_theme(percent: int = SMALLEST_PERCENT) -> Theme:
    """Return the light theme at a text size of 100 to 200 per cent."""
    return Theme(Mode.LIGHT, _within(percent), tokens().light)


def dark_theme(percent: int = SMALLEST_PERCENT) -> Theme:
    """Return the dark theme at a text size of 100 to 200 per cent."""
    return Theme(Mode.DARK, _within(percent), tokens().dark)


def _within(percent: int) -> int:
    return max(SMALLEST_PERCENT, min(LARGEST_PERCENT, percent))
