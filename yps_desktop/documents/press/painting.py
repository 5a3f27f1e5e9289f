"""Paints the shapes of a chart in a page's own words: black ink on white, nothing between."""

from collections.abc import Iterable
from typing import assert_never

from yps_desktop.charts import Box, Disc, Fill, Line, Shape, Words

_DASH, _DOTS = "[2.2 1.8] 0 d", "[0.4 2.8] 0 d"
_ROUND = 0.5523
"""How far the handles of four curves stand out that make a circle, in parts of its radius."""
_LIGHTEST = 0.35
"""Points: a thinner line is lost in a copy."""
_Point = tuple[float, float]


def painted(shapes: Iterable[Shape], at: _Point) -> str:
    """Write shapes whose upper left corner stands `at`, in points from the page's lower left."""
    return "\n".join(["q", *(_shape(shape, at) for shape in shapes), "Q"])


def _shape(shape: Shape, at: _Point) -> str:
    match shape:
        case Line(x, y, to_x, to_y, weight, faint):
            line = f"{_weight(weight)} {_to((x, y), at)} m {_to((to_x, to_y), at)} l S"
            return f"{_DOTS} {line} [] 0 d" if faint else line
        case Box(x, y, width, height, fill, weight):
            path = f"{_to((x, y + height), at)} {width:.3f} {height:.3f} re"
            return _filled(path, fill, weight)
        case Disc(x, y, radius, fill, weight):
            return _filled(_circle(x, y, radius, at), fill, weight)
        case Words():
            return ""
        case _:
            assert_never(shape)


def _filled(path: str, fill: Fill, weight: float) -> str:
    match fill:
        case Fill.SOLID:
            return f"0 g {_weight(weight)} {path} B"
        case Fill.OPEN:
            return f"1 g {_weight(weight)} {path} B 0 g"
        case Fill.DASHED:
            return f"{_DASH} {_weight(weight)} {path} S [] 0 d"
        case Fill.GROUND:
            return f"1 g {path} f 0 g"
        case _:
            assert_never(fill)


def _circle(x: float, y: float, radius: float, at: _Point) -> str:
    out = radius * _ROUND
    curves = [
        ((x + radius, y + out), (x + out, y + radius), (x, y + radius)),
        ((x - out, y + radius), (x - radius, y + out), (x - radius, y)),
        ((x - radius, y - out), (x - out, y - radius), (x, y - radius)),
        ((x + out, y - radius), (x + radius, y - out), (x + radius, y)),
    ]
    drawn = " ".join(f"{' '.join(_to(point, at) for point in curve)} c" for curve in curves)
    return f"{_to((x + radius, y), at)} m {drawn} h"


def _to(point: _Point, at: _Point) -> str:
    return f"{at[0] + point[0]:.3f} {at[1] - point[1]:.3f}"


def _weight(weight: float) -> str:
    return f"{max(weight, _LIGHTEST):.3f} w"
