"""What stands on every page around the text: practice band, running head, seal strip."""

from typing import Any

from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.days import clock, long_day
from yps_desktop.documents.drawing import Pen, shortened
from yps_desktop.documents.fonts import Face
from yps_desktop.documents.house import (
    ANCHOR,
    HAIR,
    LEFT,
    MM,
    PAGE_HEIGHT,
    PAGE_NUMBER,
    RULE,
    SMALL,
    WIDTH,
)
from yps_desktop.documents.qr import Matrix, draw_qr, qr_matrix
from yps_desktop.documents.setting import set_lines
from yps_desktop.documents.slab import Box, Mark, Rule, Text, right_aligned

INVENTED = "Everybody and every place on this page is invented. Not a record."
_QR_SIDE = 15 * MM
_BESIDE = 19 * MM
_STRIP_TOP = PAGE_HEIGHT - 26.6 * MM
_SPACING = 2.4


class Furniture:
    """Draws one paper's furniture; the QR is encoded once."""

    def __init__(self, paper: Paper, pages: int) -> None:
        self._stamp, self._practice, self._pages = paper.stamp, paper.practice, pages
        self._qr: Matrix = qr_matrix(paper.stamp.anchor_qr_text)

    def draw(self, pen: Pen, page: int) -> None:
        """Draw the furniture of a page, counted from 1."""
        if self._practice:
            pen.draw(_band(), 0.0)
            _letterspaced(pen.artifact())
        if page > 1:
            pen.draw(_running_head(self._stamp), 0.0)
        pen.draw(_seal_strip(self._stamp, page, self._pages), 0.0)
        bottom = PAGE_HEIGHT - _STRIP_TOP - 2.4 * MM - _QR_SIDE
        draw_qr(pen.artifact(), self._qr, LEFT, bottom, _QR_SIDE)


def printed_line(stamp: Stamp) -> str:
    """Say when and by whom it was printed: "Printed Fri 20 November 2026, 16:42, by …"."""
    when = stamp.printed_when
    return f"Printed {long_day(when)}, {clock(when)}, by {stamp.printed_by}"


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
    y, half = 20.6 * MM, WIDTH / 2
    school = shortened(stamp.school, SMALL.bold(), half - 2 * MM, 0.0, y)
    document = shortened(stamp.document, SMALL, half, 0.0, y)
    right = right_aligned(document.line[0].text if document.line else "", SMALL, WIDTH, y, None)
    return (school, right, Rule(0, 22.9 * MM, WIDTH, HAIR))


def _seal_strip(stamp: Stamp, page: int, pages: int) -> tuple[Mark, ...]:
    first, room = _STRIP_TOP + 5.1 * MM, 112 * MM
    step = 3.95 * MM
    anchor = (
        f"Anchor: the record as it stood at entry {stamp.anchor_seq}. Anyone may ask the school to check it."
    )
    return (
        Rule(0, _STRIP_TOP, WIDTH, RULE),
        shortened(stamp.document, SMALL.bold(), room, _BESIDE, first),
        shortened(printed_line(stamp), SMALL, room, _BESIDE, first + step),
        shortened(anchor, SMALL, room, _BESIDE, first + 2 * step),
        shortened(f"{stamp.anchor_seq}–{stamp.anchor_code}", ANCHOR, room, _BESIDE, first + 3 * step),
        right_aligned(Strong(f"Page {page} of {pages}"), PAGE_NUMBER, WIDTH, first, None),
        right_aligned(stamp.confidential, SMALL, WIDTH, first + step, None),
        right_aligned(stamp.copy_label, SMALL, WIDTH, first + 2 * step, None),
    )
