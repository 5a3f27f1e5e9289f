"""How the parts of a package are spelled and read: every known part of its kind, every unknown one kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from types import UnionType
from typing import Any, Self, get_args, get_origin, get_type_hints

from yps_desktop.transfer.refusal import NOT_WHOLE, PackageError

LONGEST_NAME = 300
"""Characters of whatever is shown on one line: a name, a school, an office."""
_LONGEST_LIST = 50_000
_TURNING = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")
"""Characters that turn the order of what stands beside them, or break a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a package; `more` is what a newer program wrote in it, by name, and is kept as it is."""

    more: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def spelled(self) -> dict[str, Any]:
        """Spell it for canonical JSON."""
        own = {one.name: _spell(getattr(self, one.name)) for one in fields(self) if one.name != "more"}
        return {**self.more, **own}

    @classmethod
    def read(cls, held: Any) -> Self:
        """Read it. Raises PackageError where a part is missing or of another kind."""
        read: Self = _read(cls, held)
        return read

    def unknown(self) -> bool:
        """Say whether this program does not know all that it says."""
        return bool(self.more) or any(_unknown(getattr(self, one.name)) for one in fields(self))


def is_line(text: str) -> bool:
    """Say whether words can be shown on one line as what they are."""
    return len(text) <= LONGEST_NAME and text.isprintable() and not _TURNING & set(text)


def as_line(text: str) -> str:
    """Give words as `is_line` takes them: one short line, without what nobody sees and copied words hold."""
    return "".join(filter(str.isprintable, " ".join(text.split())))[:LONGEST_NAME]


def refuse() -> PackageError:
    """Give the error for a part that is not as it must be."""
    return PackageError(NOT_WHOLE)


def _unknown(held: Any) -> bool:
    if isinstance(held, tuple):
        return any(map(_unknown, held))
    return isinstance(held, Part) and held.unknown()


def _spell(held: Any) -> Any:
    if isinstance(held, Part):
        return held.spelled()
    if isinstance(held, tuple):
        return [_spell(one) for one in held]
    return dict(held) if isinstance(held, Mapping) else held


@cache
def _known(cls: type[Part]) -> Mapping[str, Any]:
    hints = get_type_hints(cls)
    return {one.name: hints[one.name] for one in fields(cls) if one.name != "more"}


def _read(cls: Any, held: Any) -> Any:
    known = _known(cls)
    if not isinstance(held, dict) or not known.keys() <= held.keys() or "more" in held:
        raise refuse()
    more = {name: value for name, value in held.items() if name not in known}
    return cls(**{name: _read_as(kind, held[name]) for name, kind in known.items()}, more=more)


def _read_as(kind: Any, held: Any) -> Any:
    origin = get_origin(kind)
    if origin is UnionType:
        inner = next(one for one in get_args(kind) if one is not type(None))
        return None if held is None else _read_as(inner, held)
    if origin is tuple:
        if not isinstance(held, list) or len(held) > _LONGEST_LIST:
            raise refuse()
        return tuple(_read_as(get_args(kind)[0], one) for one in held)
    if isinstance(kind, type) and issubclass(kind, Part):
        return _read(kind, held)
    if type(held) is not (dict if origin is not None else kind):
        raise refuse()
    return held
