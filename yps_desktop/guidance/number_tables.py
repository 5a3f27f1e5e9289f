"""What numbers of cases look like before anybody draws, sets or saves them (Q): one content for all four.

`services.figure_tables` makes them, the window and paper show them, charts draw them, the CSV spells them.
They name nobody: a row is a choice, an age, a time or a day, a cell is how many cases.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from yps_desktop.record.lengths import spell_length
from yps_desktop.record.periods import Period

Draw = Literal["bars", "line"]
HIDDEN = "hidden"
"""What stands where a number is not told."""
OUTSIDE = "–"
"""What stands where a period has no such row: the third term of a year that has two."""
NONE_SAYS = "none"
"""What stands for a time that no case says."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many cases: from `low` to `high`, both included, in an exact count the same number twice.

    Both are None where the number is hidden, and where the row lies `outside` of the period.
    """

    low: int | None
    high: int | None
    outside: bool = False

    @property
    def is_hidden(self) -> bool:
        """Say whether there is a number that is not told."""
        return self.low is None and not self.outside

    @property
    def words(self) -> str:
        """Spell it: "7", "5 to 9", "hidden"."""
        if self.low is None or self.high is None:
            return OUTSIDE if self.outside else HIDDEN
        return f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"


NOT_TOLD = Cell(None, None)
NOT_IN_IT = Cell(None, None, outside=True)


def exactly(many: int) -> Cell:
    """Give the cell of an exact count."""
    return Cell(many, many)


@dataclass(frozen=True, slots=True)
class Row:
    """One value, in words, and a cell for each column of its table."""

    id: str
    words: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Cases by the values of one fact; `says` stands below the title, in a sentence or two.

    `several` says that a case may stand in several rows, so that they add up to more than the cases.
    `columns` are the heads where they are not the names of the periods. Rows of a "line" follow in time.
    """

    id: str
    title: str
    says: str
    rows: tuple[Row, ...]
    several: bool = False
    draw: Draw = "bars"
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """How long something took, in minutes, in as `many` cases as say so.

    An exact one has all four, or only `many`, which is then 0. A protected one has `within` and no other: the
    middle case took no longer than that, 0 where it took longer than can be told. A hidden one has none.
    """

    many: int | None = None
    shortest: int | None = None
    median: int | None = None
    longest: int | None = None
    within: int | None = None

    @property
    def is_hidden(self) -> bool:
        """Say whether nothing is told."""
        return self.many is None and self.within is None

    @property
    def middle(self) -> str:
        """Spell the middle: "5 hours", "up to 4 hours", "hidden", "none"."""
        if self.median is not None:
            return spell_minutes(self.median)
        if self.many is not None:
            return NONE_SAYS
        if self.within is None:
            return HIDDEN
        return f"up to {spell_minutes(self.within)}" if self.within else "longer than a year"

    @property
    def range(self) -> str:
        """Spell the shortest and the longest; empty where they are not told, or there are none."""
        if self.shortest is None or self.longest is None:
            return ""
        if self.shortest == self.longest:
            return spell_minutes(self.shortest)
        return f"{spell_minutes(self.shortest)} to {spell_minutes(self.longest)}"

    @property
    def words(self) -> str:
        """Spell all of it in one line: "5 hours in the middle, 20 minutes to 3 days, of 7 cases"."""
        if self.median is None:
            return self.middle
        of = f"of {self.many:,} case{'' if self.many == 1 else 's'}"
        if self.shortest == self.longest:
            return f"{self.middle}, {of}"
        return f"{self.middle} in the middle, {self.range}, {of}"


@dataclass(frozen=True, slots=True)
class TimeRow:
    """One time that is measured, in words, and how long it took in each period."""

    id: str
    words: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TimeTable:
    """How long things took."""

    id: str
    title: str
    says: str
    rows: tuple[TimeRow, ...]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of one or more periods side by side.

    `names` says each period as people do, in the order of `periods`, `cases` how many cases began in each.
    `limit` is the school's where they are `protected`, else None.
    """

    periods: tuple[Period, ...]
    names: tuple[str, ...]
    protected: bool
    limit: int | None
    cases: tuple[Cell, ...]
    tables: tuple[Table, ...]
    times: tuple[TimeTable, ...]

    def table(self, id: str) -> Table | None:
        """Give a table by its id."""
        return next((table for table in self.tables if table.id == id), None)


def spell_minutes(minutes: int) -> str:
    """Spell minutes as every length of time is spelled; nothing at all is "at once"."""
    return spell_length(timedelta(minutes=minutes)) if minutes else "at once"
