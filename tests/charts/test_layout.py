"""Whatever is drawn, at any width and text size: no two texts overlap, and nothing leaves the drawing."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.drawn import (
    HIDDEN,
    TICKS,
    bar_chart,
    charts,
    exact,
    extent,
    measure,
    outside,
    overlapping,
    texts,
)
from yps_desktop.charts import (
    BarChart,
    Box,
    Chart,
    Disc,
    Fill,
    Item,
    Lane,
    Line,
    LineChart,
    RangeChart,
    Reach,
    Value,
    Words,
    laid_out,
    parts_of,
)

BAND = Value("5 to 9", 5, 9)
MONTHS = [date(2026, month, 1).strftime("%B") for month in range(1, 13)]


@settings(max_examples=100)
@given(charts(), st.floats(300, 900), st.floats(8, 30))
def test_no_two_texts_overlap_and_nothing_leaves_the_drawing(chart: Chart, width: float, size: float) -> None:
    drawing = laid_out(chart, width, size, measure)
    assert drawing.width == width
    assert overlapping(drawing) == []
    assert outside(drawing) == []


@settings(max_examples=30)
@given(charts(), st.floats(300, 900), st.floats(8, 22))
def test_every_number_is_written(chart: Chart, width: float, size: float) -> None:
    if isinstance(chart, RangeChart):
        return
    drawing = laid_out(chart, width, size, measure)
    said = sorted(value.words for item in chart.items for value in item.values if value.low is not None)
    short = [words for words in said if measure(words, size) < width / 4]
    missing = set(short) - set(texts(drawing))
    assert not missing


def test_bars_are_as_long_as_their_numbers_and_nought_has_none() -> None:
    drawing = laid_out(
        bar_chart([("A", exact(8)), ("B", exact(4)), ("C", exact(0))], "now"), 500, 10, measure
    )
    eight, four = (shape.width for shape in drawing.shapes if isinstance(shape, Box))
    assert eight == pytest.approx(2 * four)
    assert texts(drawing) == ["A", "8", "B", "4", "C", "0"]


def test_a_band_is_solid_to_its_low_end_and_open_to_its_high_end() -> None:
    drawing = laid_out(bar_chart([("A", (BAND,))], "now"), 500, 10, measure)
    rest, sure = [shape for shape in drawing.shapes if isinstance(shape, Box)][-2:]
    assert (sure.fill, rest.fill) == (Fill.SOLID, Fill.OPEN)
    assert sure.width / (sure.width + rest.width) == pytest.approx(5 / 9)
    assert rest.x == pytest.approx(sure.x + sure.width)
    assert "5 to 9" in texts(drawing)


def test_a_hidden_number_is_a_dashed_outline_of_one_length_with_its_word() -> None:
    drawing = laid_out(
        bar_chart([("A", (HIDDEN,)), ("B", (HIDDEN,)), ("C", exact(9))], "now"), 500, 10, measure
    )
    dashed = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.fill is Fill.DASHED]
    assert len({box.width for box in dashed}) == 1
    assert texts(drawing).count("hidden") == len(dashed) == 2


def test_the_second_series_is_hatched_and_the_legend_names_both() -> None:
    drawing = laid_out(bar_chart([("A", exact(3, 2))], "2026–27", "2025–26"), 500, 10, measure)
    slanting = [
        one for one in drawing.shapes if isinstance(one, Line) and one.x != one.to_x and one.y != one.to_y
    ]
    assert len(slanting) > 10
    assert texts(drawing)[:2] == ["2026–27", "2025–26"]


def test_twelve_months_stand_in_one_row_on_a_page() -> None:
    chart = LineChart(("2026–27",), tuple(Item(month, exact(2)) for month in MONTHS))
    drawing = laid_out(chart, 480, 8, measure)
    marks = [shape for shape in drawing.shapes if isinstance(shape, Disc)]
    assert len({mark.y for mark in marks}) == 1
    assert [mark.x for mark in marks] == sorted(mark.x for mark in marks)
    assert set(MONTHS) <= set(texts(drawing))


def test_a_line_stops_where_a_number_is_hidden() -> None:
    items = [Item("1", exact(1)), Item("2", exact(2)), Item("3", (HIDDEN,)), Item("4", exact(3))]
    drawing = laid_out(LineChart(("now",), tuple(items)), 500, 10, measure)
    floor, *joins = [shape for shape in drawing.shapes if isinstance(shape, Line)]
    assert floor.to_x == pytest.approx(500)
    assert len(joins) == 1
    assert "hidden" in texts(drawing)


def test_two_series_in_time_have_marks_of_their_own() -> None:
    chart = LineChart(("now", "then"), tuple(Item(month, exact(2, 2)) for month in MONTHS[:3]))
    shapes = laid_out(chart, 500, 10, measure).shapes
    assert sum(isinstance(shape, Disc) for shape in shapes) == 1 + 3
    assert sum(isinstance(shape, Box) and shape.fill is Fill.OPEN for shape in shapes) == 1 + 3


def test_numbers_in_time_stand_clear_of_the_line_of_nought() -> None:
    chart = LineChart(("now", "then"), tuple(Item(str(many), exact(12, many)) for many in range(12)))
    drawing = laid_out(chart, 900, 10, measure)
    floor = next(
        shape.y
        for shape in drawing.shapes
        if isinstance(shape, Line) and shape.x == 0 == shape.y - shape.to_y and shape.to_x > 800
    )
    crossing = [
        one for one in drawing.shapes if isinstance(one, Words) and extent(one)[1] < floor < extent(one)[3]
    ]
    assert crossing == []


def test_minutes_and_months_can_both_be_told_on_the_scale_of_times() -> None:
    reach = Reach("2 days", 38, 2 * 1440, 60 * 1440)
    drawing = laid_out(RangeChart(("now",), (Lane("To closing", (reach,)),), TICKS), 600, 10, measure)
    marks = [shape.x for shape in drawing.shapes if isinstance(shape, Disc)]
    line = max(
        (
            shape
            for shape in drawing.shapes
            if isinstance(shape, Line) and not shape.faint and shape.y == shape.to_y
        ),
        key=lambda shape: shape.y,
    )
    assert line.x < marks[-1] < line.to_x
    assert min(marks[-1] - line.x, line.to_x - marks[-1]) > 60
    scale = [
        shape
        for shape in drawing.shapes
        if isinstance(shape, Words) and shape.text in {one.words for one in TICKS}
    ]
    shown = [one.text for one in sorted(scale, key=lambda one: one.x)]
    assert shown == [one.words for one in TICKS if one.words in shown]
    assert {"at once", "1 day", "365 days"} <= set(shown)


def test_a_middle_that_is_told_coarsely_is_an_open_box() -> None:
    lanes = (
        Lane("A", (Reach("up to 1 hour", least=0, most=60),)),
        Lane("B", (Reach("longer", least=525_600),)),
    )
    drawing = laid_out(RangeChart(("now",), lanes, TICKS), 600, 10, measure)
    _, first, second = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert first.fill is second.fill is Fill.OPEN
    assert first.x + first.width < second.x


def test_a_chart_without_rows_draws_nothing() -> None:
    for chart in (BarChart(("now",), ()), LineChart(("now",), ()), RangeChart(("now",), (), ())):
        assert laid_out(chart, 400, 10, measure).shapes == ()


@settings(max_examples=25)
@given(charts(), st.integers(1, 5))
def test_parts_of_a_chart_hold_all_of_it_on_one_scale(chart: Chart, many: int) -> None:
    parts = parts_of(chart, many)
    assert len(parts) <= many
    if isinstance(chart, RangeChart):
        assert (
            tuple(lane for part in parts if isinstance(part, RangeChart) for lane in part.lanes)
            == chart.lanes
        )
    else:
        assert (
            tuple(item for part in parts if not isinstance(part, RangeChart) for item in part.items)
            == chart.items
        )
    assert len({part.top for part in parts}) <= 1
