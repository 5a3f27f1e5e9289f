"""The entry that says exact numbers of cases were asked for (Q): of which days, never what they were."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersShown(Act):
    """Numbers of cases were shown as they are, with none hidden, because somebody asked for them.

    `periods` are spelled as `Period` spells them. It stands in no case, and is written before they are shown.
    """

    kind: ClassVar[str] = "numbers_shown"
    periods: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldBand:
    """One value of a fact, and between which numbers, both included, its cases are told to lie."""

    value: str
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A fact, every value it could have then, and those of them that are told; the others are hidden."""

    fact: str
    values: tuple[str, ...]
    bands: tuple[ToldBand, ...]


@dataclass(frozen=True, slots=True)
class ToldTime:
    """A time, and within how many minutes its middle case lies; 0 where that is later than is told."""

    name: str
    within: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernorsPageKept(Act):
    """What the governors' page of a school year told when it first left: bands, and nothing that it hides.

    It stands in no case and names nobody. From then on this is the page of that year, whatever is corrected
    or set: two pages could be compared. `cases` is 0 where their number is hidden; `terms` are the terms of
    that year (ISO, "first/last") as they were entered then. A page made anew names in `instead_of` the entry
    that it takes the place of, by hash.
    """

    kind: ClassVar[str] = "governors_page"
    year: str
    limit: int
    cases: int
    facts: tuple[ToldFact, ...]
    times: tuple[ToldTime, ...]
    terms: tuple[str, ...] = ()
    instead_of: str = ""
