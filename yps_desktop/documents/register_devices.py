"""The register of devices: what was taken in and where each is now, without names or places typed (Z8)."""

from collections.abc import Iterator, Sequence
from datetime import date

from yps_desktop.documents.answers import DoesNotApply, NotRecorded, Strong
from yps_desktop.documents.content import KeyFact, Paper, Stamp
from yps_desktop.documents.register_words import (
    Told,
    columns,
    day_words,
    error_note,
    number_cell,
    register,
    year_of,
)
from yps_desktop.documents.tables import Cell, Table
from yps_desktop.record.rules.register_devices import DeviceOnRegister
from yps_desktop.record.school import School

TITLE = "Register of devices"
_CAME = {
    "handed_over": "handed over",
    "family": "brought by the family",
    "confiscated": "confiscated",
    "search": "found in a search",
    "school_own": "the school’s own",
}
_CLOSED = {
    "sealed_bag": "in a sealed bag",
    "envelope_signed": "in a signed envelope",
    "not_closed": "not closed up",
}
_WHERE = {
    "place": "locked away at school",
    "person_here": "with somebody at school",
    "police": "with the police",
    "family": "with the family",
}
_COLUMNS = columns(
    ("Case", 0),
    ("Device", 19),
    ("Received", 44),
    ("How it came", 64),
    ("Closed up", 102),
    ("Changes of hands", 139),
    ("Where it is now", 164),
    ("Since", 205),
    ("Last seen", 224),
    ("To be seen", 243),
)
_WHERE_EXACTLY = (
    "Which cupboard, whose hands, seal and serial numbers stand in the case and on the device’s own paper. "
    "To be seen: the school day on which somebody next looks whether a device that is here is still there."
)
_NONE = DoesNotApply()


def compose(lines: Sequence[DeviceOnRegister], told: Told, school: School, stamp: Stamp) -> Paper:
    """Compose the register, what was received last first."""
    table = Table(_COLUMNS, tuple(_row(line) for line in lines))
    counted = [one for one in lines if one.counts]
    return register(TITLE, told, _facts(counted), table, _notes(lines), school, stamp)


def _facts(counted: Sequence[DeviceOnRegister]) -> tuple[KeyFact, ...]:
    places = [one.where for one in counted]
    here = sum(one.is_here for one in counted)
    unsaid = sum(one.unsaid_since is not None for one in counted)
    return (
        KeyFact("Devices", str(len(counted)), "received in this period, or here now"),
        KeyFact("Here now", str(here), "in the school’s hands"),
        KeyFact("With the police", str(places.count("police"))),
        KeyFact("Back with a family", str(places.count("family"))),
        KeyFact("Not said where", str(unsaid), "here, and nobody has said where lately" if unsaid else ""),
    )


def _notes(lines: Sequence[DeviceOnRegister]) -> Iterator[str]:
    if lines:
        yield _WHERE_EXACTLY
    if any(one.disagrees for one in lines):
        yield "“Does not agree”: what is written of its way contradicts itself. The case says in what."
    yield from error_note(one.counts for one in lines)


def _row(line: DeviceOnRegister) -> tuple[Cell, ...]:
    return (
        number_cell(line.number, line.counts),
        line.label,
        _day(line, line.received.day),
        _CAME.get(line.came or "") or NotRecorded(),
        _CLOSED.get(line.closed or "") or NotRecorded(),
        (f"{line.moves} ", Strong("does not agree")) if line.disagrees else str(line.moves),
        _where(line),
        _day(line, line.since.day),
        _day(line, line.last_seen.day),
        _to_be_seen(line),
    )


def _day(line: DeviceOnRegister, day: date) -> str:
    return day_words(day, year_of(line.number, day))


def _where(line: DeviceOnRegister) -> Cell:
    words = _WHERE.get(line.where)
    if words is None:
        return NotRecorded()
    return Strong(words) if line.is_here else words


def _to_be_seen(line: DeviceOnRegister) -> Cell:
    if not line.is_here:
        return _NONE
    if line.unsaid_since is not None:
        return Strong(f"not since {_day(line, line.unsaid_since)}")
    return f"by {_day(line, line.asked_on)}"
