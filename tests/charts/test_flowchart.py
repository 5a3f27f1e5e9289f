"""A flowchart, laid out for window and paper: nothing overlaps, and every arrow meets its boxes (E2)."""

from itertools import combinations

import pytest

from yps_desktop.charts.flowchart import Flow, Frame, Measures, Plan, Size, plan

FLOW = Flow(
    ("a", "b", "c", "d", "e"), aside="x", leaves="b", returns="d", out="yes", on="no", back="at any time"
)


def laid(width: float, *, two_columns: float = 500, high: float = 60) -> Plan:
    measures = Measures(two_columns, gap=30, lane=34, indent=44, away=8)
    return plan(
        FLOW,
        width,
        measures,
        lambda name, _: high * (3 if name == "x" else 1),
        lambda words: Size(6 * len(words), 12),
    )


@pytest.mark.parametrize("width", [260, 499, 500, 900])
@pytest.mark.parametrize("high", [20, 60, 300])
def test_boxes_stay_apart_and_inside(width: float, high: float) -> None:
    made = laid(width, high=high)
    assert set(made.boxes) == {*"abcde", "x"}
    for box in made.boxes.values():
        assert box.x >= 0
        assert box.y >= 0
        assert box.right <= width
        assert box.bottom <= made.height
    for one, other in combinations(made.boxes.values(), 2):
        assert not _overlap(one, other)


@pytest.mark.parametrize("width", [260, 900])
def test_every_arrow_begins_at_a_box_ends_at_another_and_runs_straight(width: float) -> None:
    made = laid(width)
    for arrow in made.arrows:
        assert _touches(made, arrow.points[0])
        assert _touches(made, arrow.points[-1])
        for one, other in zip(arrow.points, arrow.points[1:], strict=False):
            assert one.x == other.x or one.y == other.y
    assert sorted(arrow.words for arrow in made.arrows if arrow.words) == ["at any time", "no", "yes"]


def test_where_it_is_wide_the_box_aside_stands_between_the_two_it_is_reached_from() -> None:
    boxes = laid(900).boxes
    assert boxes["b"].middle.y < boxes["x"].y
    assert boxes["x"].bottom < boxes["d"].middle.y
    assert boxes["x"].x > boxes["b"].right


def test_where_it_is_narrow_it_follows_the_one_it_is_reached_from() -> None:
    boxes = laid(300).boxes
    assert sorted(boxes, key=lambda name: boxes[name].y) == ["a", "b", "x", "c", "d", "e"]
    assert FLOW.order == ("a", "b", "x", "c", "d", "e")
    assert boxes["x"].x == 44


def _overlap(one: Frame, other: Frame) -> bool:
    apart = one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
    return not apart


def _touches(made: Plan, at: tuple[float, float]) -> bool:
    x, y = at
    return any(
        box.x <= x <= box.right
        and box.y <= y <= box.bottom
        and (x in (box.x, box.right) or y in (box.y, box.bottom))
        for box in made.boxes.values()
    )
