"""Collects the shapes of a drawing, and breaks its texts into lines that fit."""

from collections.abc import Iterator, Sequence

from yps_desktop.charts.drawing import Box, Disc, Drawing, Fill, Line, Measure, Shape, Words

LEADING = 1.36
"""From one baseline to the next, in parts of the size."""
BASELINE = 1.05
"""From the top of a line to its baseline, in parts of the size."""
THICK, THIN, HAIR = 0.14, 0.085, 0.055
"""Weights, in parts of the size."""
_SLANT = 0.42
"""From one stroke of a hatch to the next, in parts of the size."""
_CUT = "…"


class Pencil:
    """Draws within `width` points, its texts in one `size`."""

    def __init__(self, width: float, size: float, measure: Measure) -> None:
        self.width, self.size, self._measure = width, size, measure
        self._shapes: list[Shape] = []

    def em(self, parts: float) -> float:
        """Give a length that grows with the text: parts of its size."""
        return parts * self.size

    @property
    def leading(self) -> float:
        """Give the height of a line of text."""
        return self.em(LEADING)

    def wide(self, text: str) -> float:
        """Measure a text in one line."""
        return self._measure(text, self.size)

    def lines(self, text: str, room: float, most: int) -> tuple[str, ...]:
        """Break a text into at most so many lines, the last of them cut off where there would be more."""
        broken = tuple(self._broken(text, room))
        if len(broken) <= most:
            return broken
        return (*broken[: most - 1], self._cut(" ".join(broken[most - 1 :]), room))

    def one_line(self, text: str, room: float) -> str:
        """Give a text as it fits in one line."""
        return " ".join(self.lines(text, room, 1))

    def write(self, text: str, x: float, top: float) -> None:
        """Write a text that was measured in a line whose upper edge is at `top`."""
        if text:
            self._shapes.append(Words(x, top + self.em(BASELINE), text, self.size))

    def paragraph(self, lines: Sequence[str], x: float, top: float) -> float:
        """Write lines one below the other, and give where the last of them ends."""
        for number, line in enumerate(lines):
            self.write(line, x, top + number * self.leading)
        return top + len(lines) * self.leading

    def box(self, x: float, y: float, width: float, height: float, fill: Fill, weight: float = THIN) -> None:
        """Draw a box; its weight is told in parts of the size."""
        self._shapes.append(Box(x, y, width, height, fill, self.em(weight)))

    def line(self, x: float, y: float, to_x: float, to_y: float, weight: float, faint: bool = False) -> None:
        """Draw a line; its weight is told in parts of the size."""
        self._shapes.append(Line(x, y, to_x, to_y, self.em(weight), faint))

    def hatched(self, x: float, y: float, width: float, height: float) -> None:
        """Draw a box full of slanting strokes."""
        self.box(x, y, width, height, Fill.OPEN)
        at = self.em(_SLANT)
        while at < width + height:
            low, high = max(0.0, at - height), min(at, width)
            self.line(x + low, y + height - at + low, x + high, y + height - at + high, HAIR)
            at += self.em(_SLANT)

    def mark(self, series: int, x: float, y: float) -> None:
        """Draw the mark of a series about a point: a disc for the first, an open square for the second."""
        if series:
            side = self.em(0.5)
            self.box(x - side / 2, y - side / 2, side, side, Fill.OPEN, THICK)
        else:
            self._shapes.append(Disc(x, y, self.em(0.27), Fill.SOLID, self.em(THIN)))

    def dashed(self, text: str, x: float, top: float, room: float) -> float:
        """Draw the outline of what is not told round its word, one line high, and give its right edge."""
        shown = self.one_line(text, room - self.em(0.6))
        width = self.wide(shown) + self.em(0.6)
        self.box(x, top + self.em(0.06), width, self.leading - self.em(0.12), Fill.DASHED)
        self.write(shown, x + self.em(0.3), top)
        return x + width

    def drawing(self, height: float) -> Drawing:
        """Give what was drawn, so high."""
        return Drawing(self.width, height, tuple(self._shapes))

    def _broken(self, text: str, room: float) -> Iterator[str]:
        line = ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if self.wide(longer) <= room:
                line = longer
                continue
            if line:
                yield line
            *full, line = self._pieces(word, room)
            yield from full
        if line:
            yield line

    def _pieces(self, word: str, room: float) -> list[str]:
        """Divide a word that is too long for a line anywhere; a letter at least stands on each."""
        pieces = [""]
        for letter in word:
            if pieces[-1] and self.wide(pieces[-1] + letter) > room:
                pieces.append("")
            pieces[-1] += letter
        return pieces

    def _cut(self, text: str, room: float) -> str:
        while text and self.wide(text + _CUT) > room:
            text = text[:-1].rstrip()
        return text + _CUT
