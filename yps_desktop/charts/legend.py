"""Says in words what the marks of a chart stand for; above it, and only where there is something to say."""

from collections.abc import Callable
from dataclasses import dataclass

from yps_desktop.charts.pencil import Pencil

_SAMPLE = 2.0
_APART = 1.6
_BELOW = 0.7
_MOST_LINES = 3
_ROUNDING = 0.001


@dataclass(frozen=True, slots=True)
class Key:
    """What a sample stands for; `draw` is given where the sample begins, the top of its line, its length."""

    words: str
    draw: Callable[[float, float, float], None] | None = None


def draw_legend(pencil: Pencil, keys: tuple[Key, ...]) -> float:
    """Draw the keys in a row where they fit, else one below the other, and give where the chart begins."""
    if not keys:
        return 0.0
    widths = [_indent(pencil, key) + pencil.wide(key.words) for key in keys]
    if sum(widths) + (len(keys) - 1) * pencil.em(_APART) > pencil.width:
        y = 0.0
        for key in keys:
            y = _draw(pencil, key, 0.0, y)
        return y + pencil.em(_BELOW)
    x = 0.0
    for key, width in zip(keys, widths, strict=True):
        _draw(pencil, key, x, 0.0)
        x += width + pencil.em(_APART)
    return pencil.leading + pencil.em(_BELOW)


def _draw(pencil: Pencil, key: Key, x: float, y: float) -> float:
    """Draw a key as far as there is room for its words, and give where it ends."""
    if key.draw is not None:
        key.draw(x, y, pencil.em(_SAMPLE))
    x += _indent(pencil, key)
    lines = pencil.lines(key.words, pencil.width - x + _ROUNDING, _MOST_LINES)
    return pencil.paragraph(lines, x, y)


def _indent(pencil: Pencil, key: Key) -> float:
    return pencil.em(_SAMPLE + 0.5) if key.draw is not None else 0.0
