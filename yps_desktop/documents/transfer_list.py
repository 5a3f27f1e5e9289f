"""What a record that goes to another school is made up of, paper by paper, without a name (N1, N3)."""

from collections.abc import Iterator
from dataclasses import dataclass

from yps_desktop.documents.answers import Code, Strong, Words
from yps_desktop.documents.content import KeyFact, Line, Lines, Paper, Paragraphs, Stamp
from yps_desktop.documents.tables import Column, Table
from yps_desktop.guidance.spell import count
from yps_desktop.record.school import School

TITLE = "What this record is made up of"
_COLUMNS = (Column("No.", 0), Column("Paper", 10), Column("Case", 112), Column("Until entry", 144))
_EACH = "Every page says how many there are in all. Count them, and say so at once where one is missing."
_NEVER = (
    "No image is in it: a record of this kind never holds one, and nobody sends one with it. The letter with "
    "the receipt comes apart from it and names no child."
)
_MASKED = {
    True: (Strong("Masked for other people. "), "They stand in it as letters, the same throughout a case."),
    False: (Strong("Not masked. "), "It names other people too: nobody reads it who need not know of them."),
}
_AGAIN = {
    True: "A newer state of the record that was sent before, with the same letters.",
    False: "A newer state of the record that was sent before.",
}


@dataclass(frozen=True, slots=True)
class Item:
    """One paper of it: what it is, of which case (its number), and until which entry it goes (0 for none)."""

    title: str
    case: str
    until: int = 0


@dataclass(frozen=True, slots=True)
class TransferList:
    """What the list says: `to` is the school, empty where none is known; `ring` whom they ring, with number.

    `masked` says that other people stand in it as letters; `again` that it was sent before.
    """

    items: tuple[Item, ...]
    to: str
    ring: str
    masked: bool
    again: bool = False


def compose(listed: TransferList, school: School, stamp: Stamp) -> Paper:
    """Compose the list; of the cases it knows the numbers alone."""
    rows = tuple(_row(number, one) for number, one in enumerate(listed.items, start=1))
    return Paper(
        kind="transfer list",
        title=TITLE,
        subtitle=f"For {listed.to or 'the next school, which is not known yet'}",
        key_facts=tuple(_facts(listed, school)),
        blocks=(
            Table(_COLUMNS, rows),
            Lines(tuple(_lines(listed)), ruled=True),
            Paragraphs((_EACH, _NEVER), "small"),
        ),
        stamp=stamp,
        practice=school.practice,
    )


def _facts(listed: TransferList, school: School) -> Iterator[KeyFact]:
    cases = len({one.case for one in listed.items})
    yield KeyFact("From", school.name)
    yield KeyFact("Ring first", listed.ring)
    yield KeyFact("Papers", str(len(listed.items)), f"of {count(cases, 'case')}")


def _lines(listed: TransferList) -> Iterator[Line]:
    yield Line("Other people", _MASKED[listed.masked])
    if listed.again:
        yield Line("Sent again", _AGAIN[listed.masked])


def _row(number: int, one: Item) -> tuple[Words, ...]:
    return str(number), Strong(one.title), one.case, Code(str(one.until) if one.until else "")
