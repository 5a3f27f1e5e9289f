"""Sets in slanted letters, wherever it stands in a paper, what a masked copy says it leaves out."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from yps_desktop.documents.answers import Slanted
from yps_desktop.documents.content import Paper
from yps_desktop.record.masking import LEFT_OUT

_LEFT_OUT = re.compile(rf"({re.escape(LEFT_OUT)}(?:[^\[\]]|\[[^\[\]]*\])*\])")
"""What is left out, with the letters of people in it."""

_D = TypeVar("_D")


def slant_left_out(paper: Paper) -> Paper:
    """Give the paper with whatever is left out slanted; words that have no weights stay as they are."""
    return _inside(paper)


def _inside(value: _D) -> _D:
    """Go through the fields of a value, each as what it may hold."""
    kind: Any = type(value)
    hints = _hints(kind)
    changed: dict[str, Any] = {}
    for part in fields(value):  # type: ignore[arg-type]
        held = getattr(value, part.name)
        slanted = _slanted(held, hints[part.name])
        if slanted is not held:
            changed[part.name] = slanted
    return replace(value, **changed) if changed else value  # type: ignore[type-var]


def _slanted(held: Any, hint: Any) -> Any:
    if isinstance(held, str):
        parts = tuple(_parts(held)) if LEFT_OUT in held and _takes_weights(hint) else ()
        return parts or held
    if isinstance(held, tuple):
        return _each(held, hint)
    return _inside(held) if is_dataclass(held) and not isinstance(held, type | Slanted) else held


def _each(held: tuple[Any, ...], hint: Any) -> tuple[Any, ...]:
    """Go through a tuple: of words that are read as one, new parts stand beside the others."""
    inner = next((get_args(one)[0] for one in _kinds(hint) if get_origin(one) is tuple), str)
    made: list[Any] = []
    for one in held:
        slanted = _slanted(one, inner)
        is_parted = isinstance(one, str) and slanted is not one and not _takes_tuples(inner)
        made += slanted if is_parted else [slanted]
    return tuple(made) if any(a is not b for a, b in zip(made, held, strict=False)) else held


def _parts(text: str) -> Iterator[Any]:
    for at, part in enumerate(_LEFT_OUT.split(text)):
        if part:
            yield Slanted(part) if at % 2 else part


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _kinds(hint: Any) -> tuple[Any, ...]:
    """Give what a hint allows, one by one."""
    return get_args(hint) if get_origin(hint) not in (tuple, None) else (hint,)


def _takes_weights(hint: Any) -> bool:
    return Slanted in _kinds(hint)


def _takes_tuples(hint: Any) -> bool:
    return any(get_origin(one) is tuple for one in _kinds(hint))
