"""What stands on every page around the text: practice band, running head, seal strip."""

from dataclasses import replace
from typing import Any

from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.press.drawing import Pen
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.house import HAIR, LEFT, MM, PAGE_HEIGHT, RULE, SMALL, WIDTH
from yps_desktop.documents.press.qr import qr_filled, qr_matrix
from yps_desktop.documents.press.setting import at_most, line_width, one_line, set_lines
from yps_desktop.documents.press.slab import Box, Mark, Rule, Text
from yps_desktop.documents.press.strip import STRIP_TOP, seal_strip

INVENTED = "Everybody and every place on this page is invented. Not a record."
_QR_SIDE = 15 * MM
_SPACING = 2.4
_STEP = 3.6 * MM


class Furniture:
    """Draws one paper's furniture; the QR is worked out once."""

    def __init__(self, paper: Paper, pages: int) -> None:
        self._stamp, self._practice, self._pages = paper.stamp, paper.practice, pages
        bottom = PAGE_HEIGHT - STRIP_TOP - 2.4 * MM - _QR_SIDE
        text = paper.stamp.anchor_qr_text
        self._qr = qr_filled(qr_matrix(text), LEFT, bottom, _QR_SIDE) if text else ""

    def draw(self, pen: Pen, page: int) -> None:
        """Draw the furniture of a page, counted from 1."""
        if self._practice:
            pen.draw(_band(), 0.0)
            _letterspaced(pen.artifact())
        if page > 1:
            pen.draw(_running_head(self._stamp), 0.0)
        pen.draw(seal_strip(self._stamp, page, self._pages), 0.0)
        if self._qr:
            pen.artifact().addLiteral(self._qr)


def _band() -> tuple[Mark, ...]:
    top, height = 9.9 * MM, 4.6 * MM
    words = set_lines(INVENTED, SMALL, WIDTH)[0]
    return (Box(0, top, WIDTH, height, RULE), Text(29 * MM, top + 3.25 * MM, words, None))


def _letterspaced(canvas: Any) -> None:
    canvas.setFont(Face.BOLD.value, 8)
    y = PAGE_HEIGHT - 9.9 * MM - 3.25 * MM
    for x in (LEFT + 2.5 * MM, LEFT + WIDTH - 21.5 * MM):
        canvas.drawString(x, y, "PRACTICE", charSpace=_SPACING)


def _running_head(stamp: Stamp) -> tuple[Mark, ...]:
    """Set school and document over a rule; a long school name takes two lines, page 1 has it whole."""
    y = 20.6 * MM
    document = Text(0.0, y, one_line(stamp.document, SMALL, WIDTH / 2), None)
    x = WIDTH - line_width(document.line)
    school = at_most(2, stamp.school, SMALL.bold(), x - 4 * MM)
    lines = [Text(0.0, y - _STEP * index, line, None) for index, line in enumerate(reversed(school))]
    return (*reversed(lines), replace(document, x=x), Rule(0, 22.9 * MM, WIDTH, HAIR))
