"""The recovery sheet: one calm page that opens the record where nobody's password does any more."""

from datetime import datetime

from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    KeyFact,
    Line,
    Lines,
    Notice,
    Paper,
    Section,
    Stamp,
)
from yps_desktop.documents.days import clock, full_day
from yps_desktop.documents.groups import Groups
from yps_desktop.record.school import School

TITLE = "Recovery sheet"
_KIND = "safeguarding record kept with YPS Desktop"
_IS = (
    "It counts as one person wherever the program asks for a second one, and it opens the record where "
    "nobody’s password does. It signs no record, and without this computer or a backup it opens nothing. It "
    "says nothing of any child."
)
_KEEP = (
    Line("Where", "In a sealed envelope in the school safe, never beside the computer."),
    Line("Who knows", "Two people who look after the record, and neither of them alone fetches it."),
    Line("Never", "Photograph, scan or copy it. It cannot be printed a second time."),
)
_USE = (
    Line(
        "Lost password",
        "Somebody who looks after the record opens Settings, then People with a key, chooses a new key for "
        "the person, and at the end “Use the recovery sheet”.",
    ),
    Line(
        "Nobody gets in",
        "On the unlock page choose “I cannot get in”, then “… use the recovery sheet”. Two people choose new "
        "passwords there. Each later record says so on its first page.",
    ),
    Line(
        "After each use",
        "A new sheet is printed, and this one does not open the record any more. It still opens backups made "
        "before: make a new backup, then tear it up.",
    ),
)
_UNDER_QR = "The same letters for a code reader at this computer. Never for a telephone."
_SEALED = (("first person", "second person"), ("who sealed it",), ())
_PUT_AWAY = ("Signature", "Name in capitals", "Date", "Time")


def compose(groups: tuple[str, ...], made: datetime, school: School, stamp: Stamp) -> Paper:
    """Compose the sheet of thirteen groups; `made` is by the school's wall clock. Nothing of it is kept."""
    return Paper(
        kind=_KIND,
        title=TITLE,
        subtitle="A key to the school’s safeguarding record, for a day on which passwords do not help.",
        key_facts=(
            KeyFact("Made", full_day(made), clock(made)),
            KeyFact("Stands in for", "One person", "never for both of two"),
            KeyFact("Replaces", "Every earlier sheet", "torn up after a new backup"),
        ),
        blocks=(),
        front=tuple((*_blocks(groups), *_sealed(people)) for people in _SEALED),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(groups: tuple[str, ...]) -> tuple[Block, ...]:
    letters = Groups(groups, " ".join(groups), _UNDER_QR)
    return (
        Notice("What this is, and is not", _IS),
        Section(Heading("The letters", "type them as they stand; capitals do not matter"), (letters,)),
        Section(Heading("Where to keep it"), (Lines(_KEEP, ruled=True),)),
        Section(Heading("What to do with it"), (Lines(_USE, ruled=True),)),
    )


def _sealed(people: tuple[str, ...]) -> tuple[Block, ...]:
    """Give open lines for who sealed it and put it away, as many as the page has room for."""
    lines = tuple(InkLines(person, _PUT_AWAY) for person in people)
    return (Section(Heading("Sealed and put away"), lines),) if lines else ()
