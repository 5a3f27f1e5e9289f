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
    """Draw the keys in rows, as many in each as fit, and give where the chart begins."""
    if not keys:
        return 0.0
    x, y, end = 0.0, 0.0, 0.0
    for key in keys:
        wide = _indent(pencil, key) + pencil.wide(key.words)
        if x and x + wide > pencil.width:
            x, y = 0.0, end
        end = _draw(pencil, key, x, y)
        x += wide + pencil.em(_APART)
    return end + pencil.em(_BELOW)


def _draw(pencil: Pencil, key: Key, x: float, y: float) -> float:
    """Draw a key as far as there is room for its words, and give where it ends."""
    if key.draw is not None:
        key.draw(x, y, pencil.em(_SAMPLE))
    x += _indent(pencil, key)
    lines = pencil.lines(key.words, pencil.width - x + _ROUNDING, _MOST_LINES)
    return pencil.paragraph(lines, x, y)


def _indent(pencil: Pencil, key: Key) -> float:
    return pencil.em(_SAMPLE + 0.5) if key.draw is not None else 0.0
