"""Kinds of answer: how a sheet declares its questions, and what makes an answer valid."""

import dataclasses
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Literal

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.moments import NOT_KNOWN, Moment, NotKnown
from yps_desktop.record.typed import normalise

LONGEST_TEXT = 200_000
"""Characters one answer may hold."""

YES, NO, UNSURE = "yes", "no", "not_known"
_SAID_NOT_KNOWN = {"not_known": True}


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


@dataclass(frozen=True, slots=True)
class Named:
    """A person as named in an answer: a random id, the name given and in what capacity."""

    id: str
    name: str
    capacity: str = ""


Answer = str | tuple[str, ...] | Moment | date | int | Named | tuple[Named, ...] | NotKnown
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
    `among` says of whom a question for a person asks: no young people for "staff", nobody with a key for
    "involved". It shapes what is offered, never what may be answered.
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
    among: Literal["anybody", "staff", "involved"] = "anybody"

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


def only_if(field: str, *among: str) -> tuple[When, ...]:
    """Write the condition that another field has one of these answers."""
    return (When(field, among),)


def _declare(kind: Kind, row: str, **more: Any) -> Any:
    return dataclasses.field(default=None, metadata={"question": Field("", kind, row, **more)})


def fields_of(sheet: Any) -> tuple[Field, ...]:
    """Give a sheet's questions in their order, each with its permanent id."""
    return _declared(sheet)


@cache
def _declared(sheet: Any) -> tuple[Field, ...]:
    return tuple(
        dataclasses.replace(f.metadata["question"], id=f.name)
        for f in dataclasses.fields(sheet)
        if "question" in f.metadata
    )


def fields_by_id(sheet: Any) -> Mapping[str, Field]:
    """Give a sheet's questions by their permanent ids."""
    return _by_id(sheet)


@cache
def _by_id(sheet: Any) -> Mapping[str, Field]:
    return {field.id: field for field in fields_of(sheet)}


def encode(field: Field, value: Answer) -> Any:
    """Spell an answer for an entry's body. Raises FormatError where it is not of the field's kind."""
    if value is NOT_KNOWN:
        return dict(_SAID_NOT_KNOWN)
    match field.kind, value:
        case (Kind.TEXT | Kind.LONG_TEXT | Kind.YES_NO | Kind.CHOICE, str()):
            return value
        case Kind.NUMBER, int():
            return value
        case Kind.CHOICES, tuple():
            return list(value)
        case Kind.MOMENT, Moment():
            return value.to_json()
        case Kind.DAY, date():
            return value.isoformat()
        case Kind.PERSON, Named():
            return _spell(value)
        case Kind.PEOPLE, tuple():
            return [_spell(one) for one in value if isinstance(one, Named)]
        case _:
            raise _fault(field)


def decode(field: Field, value: Any) -> Answer:
    """Read an answer from an entry's body. Raises FormatError where it is not of the field's kind."""
    if value == _SAID_NOT_KNOWN:
        return NOT_KNOWN
    return _READERS[field.kind](field, value)


def fits(field: Field, value: Answer) -> bool:
    """Say whether an answer is one this question offers: option known, length in bounds."""
    if value is NOT_KNOWN:
        return field.unknown
    match field.kind, value:
        case ((Kind.YES_NO | Kind.CHOICE), str()):
            return value in field.options
        case Kind.CHOICES, tuple():
            return bool(value) and all(one in field.options for one in value)
        case ((Kind.TEXT | Kind.LONG_TEXT), str()):
            return value.strip() != "" and len(value) <= LONGEST_TEXT and value == normalise(value)
        case Kind.NUMBER, int():
            return 0 <= value < 1_000_000
        case Kind.PEOPLE, tuple():
            return bool(value) and all(isinstance(one, Named) and one.name.strip() for one in value)
        case Kind.PERSON, Named():
            return bool(value.name.strip())
        case (Kind.MOMENT, Moment()) | (Kind.DAY, date()):
            return True
        case _:
            return False


def _spell(one: Named) -> dict[str, str]:
    return {"id": one.id, "name": one.name, "as": one.capacity}


def _read_words(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise _fault(field)
    return value


def _read_number(field: Field, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _fault(field)
    return value


def _read_choices(field: Field, value: Any) -> tuple[str, ...]:
    return tuple(_read_words(field, one) for one in _listed(field, value))


def _read_moment(_: Field, value: Any) -> Moment:
    return Moment.from_json(value)


def _read_day(field: Field, value: Any) -> date:
    try:
        read = date.fromisoformat(_read_words(field, value))
    except ValueError as fault:
        raise _fault(field) from fault
    if read.isoformat() != value:
        raise _fault(field)
    return read


def _read_named(field: Field, value: Any) -> Named:
    if not isinstance(value, dict) or value.keys() != _NAMED:
        raise _fault(field)
    id, name, capacity = value["id"], value["name"], value["as"]
    return Named(_read_words(field, id), _read_words(field, name), _read_words(field, capacity))


def _read_people(field: Field, value: Any) -> tuple[Named, ...]:
    return tuple(_read_named(field, one) for one in _listed(field, value))


def _listed(field: Field, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _fault(field)
    return value


def _fault(field: Field) -> FormatError:
    return FormatError(f"The answer to “{field.id}” in the record is not of the kind this question has.")


_NAMED = {"id", "name", "as"}
_READERS: Mapping[Kind, Callable[[Field, Any], Answer]] = {
    Kind.TEXT: _read_words,
    Kind.LONG_TEXT: _read_words,
    Kind.YES_NO: _read_words,
    Kind.CHOICE: _read_words,
    Kind.CHOICES: _read_choices,
    Kind.MOMENT: _read_moment,
    Kind.DAY: _read_day,
    Kind.NUMBER: _read_number,
    Kind.PERSON: _read_named,
    Kind.PEOPLE: _read_people,
}
