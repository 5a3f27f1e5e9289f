"""How answers are spelled in an entry's body, read back from it, and held against what a question offers."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.fields import LONGEST_TEXT, Answer, Field, Kind, Named, Said
from yps_desktop.record.moments import NOT_KNOWN, Moment
from yps_desktop.record.typed import normalise

_SAID_NOT_KNOWN = {"not_known": True}


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
        case Kind.EACH, tuple():
            return [_spell_said(one) for one in value if isinstance(one, Said)]
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
        case Kind.EACH, tuple():
            return bool(value) and all(isinstance(one, Said) and _is_said(one) for one in value)
        case (Kind.MOMENT, Moment()) | (Kind.DAY, date()):
            return True
        case _:
            return False


def _spell(one: Named) -> dict[str, str]:
    return {"id": one.id, "name": one.name, "as": one.capacity}


def _spell_said(one: Said) -> dict[str, str]:
    return {"of": one.of, "what": one.name, "said": one.words}


def _is_said(one: Said) -> bool:
    typed = one.words
    return typed.strip() != "" and len(typed) <= LONGEST_TEXT and typed == normalise(typed)


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


def _read_each(field: Field, value: Any) -> tuple[Said, ...]:
    return tuple(_read_said(field, one) for one in _listed(field, value))


def _read_said(field: Field, value: Any) -> Said:
    if not isinstance(value, dict) or value.keys() != _SAID:
        raise _fault(field)
    return Said(*(_read_words(field, value[part]) for part in ("of", "what", "said")))


def _listed(field: Field, value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _fault(field)
    return value


def _fault(field: Field) -> FormatError:
    return FormatError(f"The answer to “{field.id}” in the record is not of the kind this question has.")


_NAMED = {"id", "name", "as"}
_SAID = {"of", "what", "said"}
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
    Kind.EACH: _read_each,
}
