"""A slab taller than a page is given out page by page, every mark once."""

from hypothesis import given
from hypothesis import strategies as st

from yps_desktop.documents.press.cutting import TallSlab
from yps_desktop.documents.press.fonts import Face
from yps_desktop.documents.press.setting import Span
from yps_desktop.documents.press.slab import Box, Mark, Rule, Slab, Text

_LEADING, _ROOM = 10.0, 95.0


def line(number: int, at: int) -> Text:
    return Text(0.0, at * _LEADING, (Span(0, str(number), Face.PLAIN, 9.0),), None)


def parts_of(slab: Slab, room: float = _ROOM) -> list[Slab]:
    tall, parts = TallSlab(slab), list[Slab]()
    while tall.height > room:
        parts.append(tall.take(room))
    return [*parts, tall.rest()]


def words(part: Slab) -> list[str]:
    return [mark.line[0].text for mark in part.marks if isinstance(mark, Text)]


@given(st.integers(1, 60), st.integers(0, 60))
def test_no_line_of_two_columns_is_lost_doubled_or_out_of_its_order(left: int, right: int) -> None:
    marks = [line(at, at + 1) for at in range(left)] + [line(100 + at, at + 1) for at in range(right)]
    parts = parts_of(Slab((max(left, right) + 1) * _LEADING, tuple(marks)))
    assert sorted(word for part in parts for word in words(part)) == sorted(m.line[0].text for m in marks)
    for part in parts:
        assert words(part) == sorted(words(part), key=int)
        assert all(0 < mark.y <= _ROOM for mark in part.marks if isinstance(mark, Text))


def test_a_box_is_parted_with_its_lines_and_its_name_and_white_stand_on_the_first_page_only() -> None:
    marks: tuple[Mark, ...] = (Box(0, 0, 100, 200, 1), *(line(at, at + 1) for at in range(19)))
    first, *later = parts_of(Slab(200.0, marks, before=7.0, key="sheet", late=(Rule(0, 0, 9, 1),)))
    boxes = [mark for part in (first, *later) for mark in part.marks if isinstance(mark, Box)]
    assert sum(box.height for box in boxes) == 200.0
    assert (first.before, first.key, len(first.late)) == (7.0, "sheet", 1)
    assert {(part.before, part.key, part.late) for part in later} == {(0.0, "", ())}


def test_a_box_waits_for_the_next_page_where_none_of_its_lines_fits() -> None:
    tall = TallSlab(
        Slab(200.0, (Box(0, 0, 100, 200, 1), *(line(at, at + 1) for at in range(19))), key="sheet")
    )
    waiting, begun = tall.take(5.0), tall.take(_ROOM)
    assert (waiting.height, waiting.marks) == (0.0, ())
    assert words(begun)[0] == "0"


def test_white_taller_than_a_page_comes_to_an_end() -> None:
    parts = parts_of(Slab(500.0, (Box(0, 0, 100, 500, 1), line(1, 45))))
    assert [word for part in parts for word in words(part)] == ["1"]
