"""Draws placed slabs on a ReportLab canvas, each mark inside its tag or as an artifact; pure black only."""

from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.house import UPRIGHT, PageFormat
from yps_desktop.documents.press.ink import Ink
from yps_desktop.documents.press.painting import painted
from yps_desktop.documents.press.qr import qr_filled
from yps_desktop.documents.press.scripts import is_leftwards, is_shaped
from yps_desktop.documents.press.setting import Span
from yps_desktop.documents.press.shaping import Piece, shape
from yps_desktop.documents.press.slab import (
    ArrowHead,
    Box,
    Drawn,
    Hatch,
    Mark,
    PageOf,
    Photo,
    Ring,
    Rule,
    Squares,
    Text,
    right_aligned,
)
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.press.window_picture import put

_DASH = (2.2, 1.8)
_HALF_AS_WIDE = 0.45
_INSTEAD = "Span"
"""The only mark whose replacement text every reader heeds."""


class Pen:
    """Draws on one canvas, page after page, and tells each node where its content went."""

    def __init__(self, canvas: Any, pages_by_key: dict[str, int], form: PageFormat = UPRIGHT) -> None:
        self._canvas, self._left, self._height = canvas, form.left, form.height
        self._ink = Ink(canvas)
        self._numbers = pages_by_key
        self._page = 0
        self._next_id = 0
        self._open: Node | str | None = None

    def draw(self, marks: Iterable[Mark], top: float) -> None:
        """Draw marks of a slab whose top stands `top` points below the page's upper edge."""
        for mark in marks:
            self._mark(mark, self._height - top)

    def bookmark(self, words: str, top: float) -> None:
        """List a place of this page beside the pages, for whoever reads on a screen."""
        key = f"place-{self._page}-{top:.0f}"
        self._canvas.bookmarkHorizontal(key, 0, self._height - top)
        self._canvas.addOutlineEntry(words, key)

    def end_page(self) -> None:
        """Close what is open and begin the next page."""
        self._close()
        self._canvas.showPage()
        self._page += 1
        self._next_id = 0

    def artifact(self) -> Any:
        """Give the canvas for furniture that is no part of the text."""
        self._begin(None)
        return self._canvas

    def _mark(self, mark: Mark, top: float) -> None:
        match mark:
            case Text():
                self._text(mark, top)
            case PageOf(x, y, kind, key, node):
                number = str(self._numbers.get(key, ""))
                self._text(right_aligned(number, kind, x, y, node), top)
            case Rule(x, y, length, weight, down, node):
                self._begin(node)
                self._ink.rule((self._left + x, top - y), (0.0, -length) if down else (length, 0.0), weight)
            case Box():
                self._box(mark, top)
            case ArrowHead():
                self._arrow_head(mark, top)
            case Ring(x, y, radius, weight):
                self._stroke(weight).circle(self._left + x, top - y, radius, stroke=1, fill=0)
            case Hatch():
                self._hatch(mark, top)
            case Squares(x, y, side, matrix):
                self._begin(None)
                self._canvas.addLiteral(qr_filled(matrix, self._left + x, top - y - side, side))
            case Drawn(x, y, shapes, node):
                self._begin(node)
                self._canvas.addLiteral(painted(shapes, (self._left + x, top - y)))
            case Photo(x, y, width, height, file, node):
                self._begin(node)
                put(self._canvas, file, (self._left + x, top - y - height), (width, height))

    def _text(self, mark: Text, top: float) -> None:
        if not mark.line:
            return
        for span in mark.line:
            at = (self._left + mark.x + span.x, top - mark.y)
            self._write(span, at, mark.unseen, mark.node)

    def _write(self, span: Span, at: tuple[float, float], unseen: bool, node: Node | None) -> None:
        """Paint a span; where what is painted is not what is read, what is read stands beside it."""
        if span.drawn:
            self._begin(node, span.text)
            self._ink.write(span.drawn, span.face, span.size, at, unseen)
        elif is_shaped(span.face):
            self._shaped(span, at, node)
        else:
            self._begin(node)
            self._ink.write(span.text, span.face, span.size, at, unseen)

    def _shaped(self, span: Span, at: tuple[float, float], node: Node | None) -> None:
        """Paint shaped letters, and the space that ends a line: words do not run together when read."""
        self._canvas.setFont(span.face.value, span.size)
        for x, piece in _as_read(span):
            self._begin(node, piece.read)
            self._canvas.drawString(at[0] + x, at[1], piece.drawn)
        if span.text.endswith(" "):
            self._begin(node)
            self._ink.write(" ", Face.PLAIN, span.size, at)

    def _arrow_head(self, head: ArrowHead, top: float) -> None:
        self._begin(head.node)
        x, y = self._left + head.x, top - head.y
        back = x - head.across * head.size, y + head.down * head.size
        aside = head.down * head.size * _HALF_AS_WIDE, head.across * head.size * _HALF_AS_WIDE
        path = self._canvas.beginPath()
        path.moveTo(x, y)
        path.lineTo(back[0] + aside[0], back[1] + aside[1])
        path.lineTo(back[0] - aside[0], back[1] - aside[1])
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _stroke(self, weight: float, node: Node | None = None) -> Any:
        self._begin(node)
        self._canvas.setLineWidth(weight)
        return self._canvas

    def _box(self, box: Box, top: float) -> None:
        canvas = self._stroke(box.weight, box.node)
        if box.dashed:
            canvas.setDash(*_DASH)
        fill = int(box.filled)
        y = top - box.y - box.height
        canvas.rect(self._left + box.x, y, box.width, box.height, stroke=1 - fill, fill=fill)
        if box.dashed:
            canvas.setDash()

    def _hatch(self, block: Hatch, top: float) -> None:
        canvas = self._stroke(block.weight)
        x, y = self._left + block.x, top - block.y - block.height
        canvas.rect(x, y, block.width, block.height, stroke=1, fill=0)
        step = block.height / 3
        at = step
        while at < block.width + block.height:
            low, high = max(0.0, at - block.height), min(at, block.width)
            canvas.line(x + low, y + at - low, x + high, y + at - high)
            at += step

    def _begin(self, node: Node | None, read: str = "") -> None:
        """Open what belongs to a node, or to none; `read` is what is read in place of what is painted."""
        wanted: Node | str = node if node is not None else "artifact"
        if self._open is wanted and not read:
            return
        self._close()
        if node is None:
            self._canvas.addLiteral("/Artifact BMC")
        else:
            mark, told = (_INSTEAD, f" /ActualText <{_hex(read)}>") if read else (node.tag, "")
            self._canvas.addLiteral(f"/{mark} <</MCID {self._claim(node)}{told}>> BDC")
        self._open = read or wanted

    def _claim(self, node: Node) -> int:
        number = self._next_id
        self._next_id += 1
        node.kids.append((self._page, number))
        return number

    def _close(self) -> None:
        if self._open is not None:
            self._canvas.addLiteral("EMC")
            self._open = None


def _as_read(span: Span) -> Iterable[tuple[float, Piece]]:
    """Give a span's pieces in the order they are read, each with its distance from the span's left."""
    pieces = shape(span.text.rstrip(" "), span.face, span.size)
    placed = list(zip(accumulate((piece.width for piece in pieces), initial=0.0), pieces, strict=False))
    return reversed(placed) if is_leftwards(span.face) else placed


def _hex(text: str) -> str:
    return f"\ufeff{text}".encode("utf-16-be").hex().upper()
