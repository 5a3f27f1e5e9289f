"""The measures of the house: the page, the sizes of type and the vertical steps. Lengths are in points."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from yps_desktop.documents.press.fonts import Face

MM = 72 / 25.4

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT = 25 * MM
WIDTH = 170 * MM
FIRST_TOP = 22 * MM
TOP = 28 * MM
_FOOT = 31 * MM
FLOOR = PAGE_HEIGHT - _FOOT

QUESTION = 50 * MM
ANSWER = 103 * MM
SOURCE = 17 * MM
GUTTER = 4 * MM

PAD = 1.25 * MM

THICK, RULE, HAIR = 1.8, 0.9, 0.5
BAR, EDGE = 2.2, 3.0

WHOLE_LINES = 8
"""A row of fewer lines than this stays whole."""


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A page and where its text stands: `left` and `text` are its left edge and its width.

    Text begins at `first_top` on page 1 and at `top` on the others; what stands over it at the page's head is
    moved down by `drop`, where the page is punched there.
    """

    width: float
    height: float
    left: float
    text: float
    first_top: float
    top: float
    drop: float = 0.0

    @property
    def floor(self) -> float:
        """Give how far down text may reach."""
        return self.height - _FOOT


UPRIGHT = PageFormat(PAGE_WIDTH, PAGE_HEIGHT, LEFT, WIDTH, FIRST_TOP, TOP)
ACROSS = PageFormat(PAGE_HEIGHT, PAGE_WIDTH, 15 * MM, 267 * MM, 33 * MM, 41.5 * MM, drop=15.1 * MM)
"""For wide tables: the punched edge is the top, with 25 mm free above all that is printed."""

FORMATS: Mapping[str, PageFormat] = {"upright": UPRIGHT, "across": ACROSS}
"""The formats by the names a paper asks for them."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """The white of a setting: above and below a row, above and below a heading; and how wide it stands.

    Only heads and tables take the whole of a wider page: running text keeps the measure it is read in.
    """

    pad: float
    above_heading: float
    below_heading: float
    width: float = WIDTH

    def on(self, page: PageFormat) -> "Spacing":
        """Give the same white on a page of that format."""
        return replace(self, width=page.text)


USUAL = Spacing(PAD, 4.6 * MM, 1.0 * MM)
TIGHT = Spacing(0.8 * MM, 3.0 * MM, 0.6 * MM)
"""Only where it spares a page."""


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type: points, leading in points, face."""

    size: float
    leading: float
    face: Face = Face.PLAIN

    @property
    def baseline(self) -> float:
        """Give the distance from the top of a line to its baseline."""
        return self.leading / 2 + self.size * 0.36

    def bold(self) -> "Type":
        """Give the same size in bold."""
        return replace(self, face=Face.BOLD)


TITLE = Type(21, 25, Face.BOLD)
KIND = Type(10.5, 14.5)
SECTION = Type(12.5, 16, Face.BOLD)
KEY_FACT = Type(11, 14, Face.BOLD)
KEY_FACT_LONG = Type(9.5, 12, Face.BOLD)
LETTER = Type(10.5, 15.5)
ANSWER_TYPE = Type(10, 14)
DENSE = Type(8.5, 12)
SMALL = Type(8, 10.5)
LEDGER = Type(7.5, 12, Face.MONO)
ENTRY = Type(8, 11, Face.MONO)
ANCHOR = Type(8.5, 11, Face.MONO_BOLD)
GROUP = Type(17, 27, Face.MONO_BOLD)
PAGE_NUMBER = Type(10, 12, Face.BOLD)
