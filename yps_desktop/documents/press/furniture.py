"""What stands on every page around the text: practice band, running head, seal strip."""

from typing import Any

from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.press.drawing import Pen
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.house import FORMATS, HAIR, MM, RULE, SMALL, PageFormat
from yps_desktop.documents.press.qr import qr_filled, qr_matrix
from yps_desktop.documents.press.setting import at_most, line_width, one_line, set_lines
from yps_desktop.documents.press.slab import Box, Mark, Rule, Text
from yps_desktop.documents.press.strip import seal_strip, strip_top

INVENTED = "Everybody and every place on this page is invented. Not a record."
_QR_SIDE = 15 * MM
_SPACING = 2.4
_STEP, _LOWER = 3.6 * MM, 1.1 * MM
"""Between two lines of a running head, and how much lower they stand than one: below the practice band."""
_BAND = 9.9 * MM


class Furniture:
    """Draws one paper's furniture; the QR is worked out once."""

    def __init__(self, paper: Paper, pages: int) -> None:
        self._stamp, self._practice, self._pages = paper.stamp, paper.practice, pages
        self._form = form = FORMATS[paper.page]
        bottom = form.height - strip_top(form) - 2.4 * MM - _QR_SIDE
        text = paper.stamp.anchor_qr_text
        self._qr = qr_filled(qr_matrix(text), form.left, bottom, _QR_SIDE) if text else ""

    def draw(self, pen: Pen, page: int) -> None:
        """Draw the furniture of a page, counted from 1."""
        if self._practice:
            pen.draw(_band(self._form), 0.0)
            _letterspaced(pen.artifact(), self._form)
        if page > 1:
            pen.draw(running_head(self._stamp, self._form), 0.0)
        pen.draw(seal_strip(self._stamp, page, self._pages, self._form), 0.0)
        if self._qr:
            pen.artifact().addLiteral(self._qr)


def _band(form: PageFormat) -> tuple[Mark, ...]:
    top, height = form.drop + _BAND, 4.6 * MM
    words = set_lines(INVENTED, SMALL, form.text)[0]
    return (Box(0, top, form.text, height, RULE), Text(29 * MM, top + 3.25 * MM, words, None))


def _letterspaced(canvas: Any, form: PageFormat) -> None:
    canvas.setFont(Face.BOLD.value, 8)
    y = form.height - form.drop - _BAND - 3.25 * MM
    for x in (form.left + 2.5 * MM, form.left + form.text - 21.5 * MM):
        canvas.drawString(x, y, "PRACTICE", charSpace=_SPACING)


def running_head(stamp: Stamp, form: PageFormat) -> tuple[Mark, ...]:
    """Set school and document over a rule; a long school name takes two lines, page 1 has it whole."""
    y, width = form.drop + 20.6 * MM, form.text
    document = Text(0.0, y, one_line(stamp.document, SMALL, width / 2), None)
    x = width - line_width(document.line)
    school = at_most(2, stamp.school, SMALL.bold(), x - 4 * MM)
    y += _LOWER if len(school) > 1 else 0.0
    lines = [Text(0.0, y - _STEP * index, line, None) for index, line in enumerate(reversed(school))]
    return (*reversed(lines), document._replace(x=x, y=y), Rule(0, form.drop + 22.9 * MM, width, HAIR))
