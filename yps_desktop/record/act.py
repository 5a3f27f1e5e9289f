"""What every entry that is no sheet has: a kind, and a body of fixed parts."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Literal, Self, get_args, get_origin, get_type_hints

from yps_desktop.record.canonical import FormatError

FOLDED = MappingProxyType({"folded": True})
"""Metadata of a part that several entries tell together: it is folded from them and spelled in none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A body with fixed parts. `kind` is what the header calls it."""

    kind: ClassVar[str] = ""

    def to_body(self) -> dict[str, Any]:
        """Spell it for an entry's body."""
        spelled: dict[str, Any] = _plain(self)
        return spelled

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Self:
        """Read it from an entry's body. Raises FormatError where a part is missing or unknown."""
        read: Self = _read(cls, body)
        return read


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: _plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(held) for held in value]
    return value


def _spelled(cls: type[Any]) -> list[Field[Any]]:
    return [field for field in fields(cls) if not field.metadata.get("folded")]


@cache
def _names(cls: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in _spelled(cls))


@cache
def _parts(cls: type[Any]) -> tuple[dict[str, Any], set[str], set[str]]:
    """Give what each part of a dataclass is, all their names, and those that must be there."""
    spelled = _spelled(cls)
    known = {field.name for field in spelled}
    needed = {field.name for field in spelled if field.default is MISSING}
    return get_type_hints(cls), known, needed


def _read(cls: Any, body: Any) -> Any:
    """Build a frozen dataclass from a mapping of its fields, nested ones included.

    A part that an older program did not write yet has its default.
    """
    hints, known, needed = _parts(cls)
    if not isinstance(body, Mapping) or not needed <= set(body) <= known:
        raise FormatError("An entry of the record does not have the parts it must have.")
    return cls(**{name: _read_part(hints[name], held) for name, held in body.items()})


def _read_part(hint: Any, value: Any) -> Any:
    if is_dataclass(hint):
        return _read(hint, value)
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(_read_part(get_args(hint)[0], one) for one in value)
    if get_origin(hint) is Literal and value in get_args(hint):
        return value
    plain = get_origin(hint) or hint
    if (
        plain is not Literal
        and isinstance(value, plain)
        and (plain is not int or not isinstance(value, bool))
    ):
        return value
    raise FormatError("A part of an entry is not of the kind it must be.")
