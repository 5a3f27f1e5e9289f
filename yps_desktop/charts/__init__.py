"""Drawings as plain shapes, laid out once for the window and for paper: imports nothing of ours."""

from yps_desktop.charts.chart import BarChart, Chart, Item, Lane, LineChart, RangeChart, Reach, Tick, Value
from yps_desktop.charts.drawing import Box, Disc, Drawing, Fill, Line, Measure, Shape, Words
from yps_desktop.charts.laying_out import LEGENDS, laid_out, parts_of

__all__ = [
    "LEGENDS",
    "BarChart",
    "Box",
    "Chart",
    "Disc",
    "Drawing",
    "Fill",
    "Item",
    "Lane",
    "Line",
    "LineChart",
    "Measure",
    "RangeChart",
    "Reach",
    "Shape",
    "Tick",
    "Value",
    "Words",
    "laid_out",
    "parts_of",
]
