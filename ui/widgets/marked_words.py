"""Running text in which single words are marked: crossed out, set in bold in their place, or underlined."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QBrush, QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.widgets.labels import Label
from ui.widgets.wrapped_text import WrappedText
from yps_desktop.record.typed import normalise

Mark = Literal["", "gone", "stands", "stays"]
"""Nothing; what goes; what will stand in its place; what was looked at and stays."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text, how they are marked, and what a screen reader says instead of them."""

    words: str
    mark: Mark = ""
    aloud: str = ""


class MarkedWords(Label):
    """Plain words like any other label's; no mark is told by colour alone."""

    def __init__(self, pieces: Sequence[Piece], parent: QWidget | None = None) -> None:
        self._pieces = tuple(Piece(normalise(one.words), one.mark, one.aloud) for one in pieces)
        self._lines_at: tuple[tuple[int, int, str], WrappedText] | None = None
        super().__init__("".join(one.words for one in self._pieces), parent)
        self.setAccessibleName("".join(one.aloud or one.words for one in self._pieces))

    def _wanted_width(self) -> int:
        theme = current_theme()
        return theme.grown(theme.size.running_text)

    def _lines(self, width: int) -> WrappedText:
        theme = current_theme()
        width = min(width, self._wanted_width())
        key = (width, theme.percent, theme.colours.accent)
        if self._lines_at is None or self._lines_at[0] != key:
            font = theme.font(self._style)
            self._lines_at = (key, WrappedText(self.text(), font, width, marks=self._formats(font)))
        return self._lines_at[1]

    def _formats(self, font: QFont) -> list[QTextLayout.FormatRange]:
        ranges, at = [], 0
        for one in self._pieces:
            length = len(one.words.encode("utf-16-le")) // 2  # as Qt counts letters
            if one.mark:
                ranges.append(_range(at, length, _format(one.mark, font)))
            at += length
        return ranges


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made


def _format(mark: Mark, font: QFont) -> QTextCharFormat:
    theme, form = current_theme(), QTextCharFormat()
    set_in = QFont(font)
    set_in.setStrikeOut(mark == "gone")
    set_in.setBold(mark == "stands")
    set_in.setUnderline(mark == "stays")
    form.setFont(set_in)
    if mark == "gone":
        form.setForeground(QBrush(theme.colour("text2")))
    if mark == "stands":
        form.setBackground(QBrush(theme.colour("soft")))
    return form
