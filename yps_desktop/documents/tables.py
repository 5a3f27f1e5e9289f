"""Tables of a paper, apart from how they look: people, events, the list of sheets, and any other rows."""

from dataclasses import dataclass

from yps_desktop.documents.answers import Blank, Words

Cell = Words | Blank


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person: part in it, ages on the three days, what to bear in mind."""

    who: Words
    part: Cell
    made: Cell
    shared: Cell
    disclosed: Cell
    bear_in_mind: Cell


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """The people with their ages on three days; `note` is set below in small print."""

    people: tuple[PersonLine, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its head, and where it starts, in millimetres from the left margin."""

    head: str
    start: float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under heads that repeat on each page; the first cell of a row names it.

    `note` is set below in small print.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a table that stand under a heading of their own, such as a day."""

    heading: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class GroupedTable:
    """Rows of cells in groups, under heads that repeat on each page; `note` is set below in small print."""

    columns: tuple[Column, ...]
    groups: tuple[Group, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a chronology: when it happened, when it was recorded, the gap between."""

    happened: Cell
    recorded: Words
    gap: str
    what: Words
    by: Words
    entries: str


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a chronology."""

    heading: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class ChronologyDays:
    """Events under the day they happened, in order of time."""

    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A sheet in the list of contents; `key` is the key of its SheetHead, for the page."""

    number: str
    name: str
    happened: Cell
    signed: Words
    standing: Words
    entry: str
    key: str


@dataclass(frozen=True, slots=True)
class SheetIndex:
    """Every sheet with its day, its signature and the page it starts on."""

    sheets: tuple[Listed, ...]
