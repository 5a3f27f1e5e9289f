"""Kinds of answer: how a sheet declares its questions, and what makes an answer valid."""

import dataclasses
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Literal

from yps_desktop.record.moments import Moment, NotKnown

LONGEST_TEXT = 200_000
"""Characters one answer may hold."""

YES, NO, UNSURE = "yes", "no", "not_known"


class Kind(Enum):
    """The kinds of answer a field may have. A field's kind never changes."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    MOMENT = "moment"
    DAY = "day"
    NUMBER = "number"
    PERSON = "person"
    PEOPLE = "people"
    EACH = "each"


@dataclass(frozen=True, slots=True)
class Named:
    """A person as named in an answer: a random id, the name given and in what capacity."""

    id: str
    name: str
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one of several things: its id, how it was named when it was said, and the words."""

    of: str
    name: str
    words: str


Answer = str | tuple[str, ...] | Moment | date | int | Named | tuple[Named, ...] | tuple[Said, ...] | NotKnown
"""What a field may hold once answered; None is "not recorded"."""


@dataclass(frozen=True, slots=True)
class When:
    """Asked only where another field of the same sheet has one of these answers."""

    field: str
    among: tuple[str, ...]

    def holds(self, value: Any) -> bool:
        """Say whether the other field's answer is among those named."""
        given = value if isinstance(value, tuple) else (value,)
        return any(one in self.among for one in given)


@dataclass(frozen=True, slots=True)
class Field:
    """One question of a sheet.

    `row` names the rows of the requirements it serves; `needed` is asked before signing (B1: who, when,
    what, and the reasons a decision needs); `unknown` allows the answer "not known"; `when` are conditions
    that must all hold; `by_rule` questions are asked only where a rule's notice names them (the viewer is not
    of the same sex: why?); `future` moments lie ahead (a deadline); `retired` is read, no longer asked;
    `among` says of whom a question for a person asks: no young people for "staff", only those for "young",
    nobody with a key for "involved". It shapes what is offered, never what may be answered. `each` says of
    which things a question wants words for each: the young people of the case, or what of it stays open.
    """

    id: str
    kind: Kind
    row: str
    options: tuple[str, ...] = ()
    needed: bool = False
    unknown: bool = False
    when: tuple[When, ...] = ()
    by_rule: bool = False
    future: bool = False
    retired: bool = False
    among: Literal["anybody", "staff", "involved", "young"] = "anybody"
    each: Literal["", "young_person", "open_end"] = ""

    def is_asked(self, answers: Mapping[str, Any], noticed: Collection[str] = ()) -> bool:
        """Say whether to ask, given the other answers and the ids of fields a rule's notice names."""
        if self.retired or (self.by_rule and self.id not in noticed):
            return False
        return self.has_place(answers)

    def has_place(self, answers: Mapping[str, Any]) -> bool:
        """Say whether the conditions hold, so that a missing answer is a gap and not "does not apply"."""
        return all(condition.holds(answers.get(condition.field)) for condition in self.when)


def text(row: str, *, long: bool = False, **more: Any) -> Any:
    """Declare a question answered in words."""
    return _declare(Kind.LONG_TEXT if long else Kind.TEXT, row, **more)


def yes_no(row: str, **more: Any) -> Any:
    """Declare a question answered yes, no or not known."""
    return _declare(Kind.YES_NO, row, options=(YES, NO, UNSURE), **more)


def choice(row: str, *options: str, **more: Any) -> Any:
    """Declare a question with one answer out of several."""
    return _declare(Kind.CHOICE, row, options=options, **more)


def choices(row: str, *options: str, **more: Any) -> Any:
    """Declare a question with any number of answers out of several."""
    return _declare(Kind.CHOICES, row, options=options, **more)


def moment(row: str, **more: Any) -> Any:
    """Declare a question for a day and perhaps a time."""
    return _declare(Kind.MOMENT, row, **more)


def day(row: str, **more: Any) -> Any:
    """Declare a question for a day, such as a date of birth."""
    return _declare(Kind.DAY, row, **more)


def number(row: str, **more: Any) -> Any:
    """Declare a question for a whole number, none or more."""
    return _declare(Kind.NUMBER, row, **more)


def person(row: str, **more: Any) -> Any:
    """Declare a question for one person."""
    return _declare(Kind.PERSON, row, **more)


def people(row: str, **more: Any) -> Any:
    """Declare a question for any number of persons."""
    return _declare(Kind.PEOPLE, row, **more)


def each(row: str, of: Literal["young_person", "open_end"], **more: Any) -> Any:
    """Declare a question answered in words for each of several things."""
    return _declare(Kind.EACH, row, each=of, **more)


def only_if(field: str, *among: str) -> tuple[When, ...]:
    """Write the condition that another field has one of these answers."""
    return (When(field, among),)


def _declare(kind: Kind, row: str, **more: Any) -> Any:
    return dataclasses.field(default=None, metadata={"question": Field("", kind, row, **more)})


def fields_of(sheet: Any) -> tuple[Field, ...]:
    """Give a sheet's questions in their order, with their permanent ids; what every sheet asks comes last."""
    return _declared(sheet)


@cache
def _declared(sheet: Any) -> tuple[Field, ...]:
    asked = [f for f in dataclasses.fields(sheet) if "question" in f.metadata]
    own = vars(sheet).get("__annotations__", {})
    in_order = sorted(asked, key=lambda f: f.name not in own)
    return tuple(dataclasses.replace(f.metadata["question"], id=f.name) for f in in_order)


def fields_by_id(sheet: Any) -> Mapping[str, Field]:
    """Give a sheet's questions by their permanent ids."""
    return _by_id(sheet)


@cache
def _by_id(sheet: Any) -> Mapping[str, Field]:
    return {field.id: field for field in fields_of(sheet)}
