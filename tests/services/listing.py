"""Puts people on the school's lists, as taking a file in does."""

from yps_desktop.intake.people import People, Row
from yps_desktop.record.directory import Listed
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_lists import (
    Answered,
    FileRead,
    Of,
    compare,
    make_ready,
    slices,
    stage_slice,
    take_in,
)


def put_on_list(desk: Desk, of: Of, *people: Listed) -> None:
    """Make these people the whole list."""
    rows = tuple(Row(line, one) for line, one in enumerate(people, start=2))
    read = FileRead(People(of, rows, ()), "00" * 32)
    ready = make_ready(read, (), compare(read, ()), Answered())
    for some in slices(ready):
        stage_slice(desk, of, some)
    take_in(desk, ready)
