"""Canonical JSON: the one spelling of a value in bytes, so that a hash means something."""

import json
from typing import Any, NoReturn

from yps_desktop.record.errors import RecordDamagedError

MAX_DEPTH = 32
_LARGEST = 2**63


class FormatError(RecordDamagedError):
    """Bytes that are not the canonical spelling of anything."""


def canonical(value: object) -> bytes:
    """Spell a value of dicts, lists, strings, whole numbers, booleans and None as UTF-8.

    Keys are sorted, nothing is escaped that need not be, floats do not exist. Raises FormatError.
    """
    _check(value, MAX_DEPTH)
    try:
        text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
        return text.encode("utf-8")
    except (TypeError, ValueError, RecursionError) as fault:
        raise _fault() from fault


def parse(data: bytes) -> Any:
    """Read canonical bytes back, refusing every other spelling of the same value. Raises FormatError."""
    try:
        value = json.loads(data.decode("utf-8"), parse_float=_no_float, parse_constant=_no_float)
    except (ValueError, RecursionError, TypeError) as fault:
        raise _fault() from fault
    if canonical(value) != data:
        raise _fault()
    return value


def parse_object(data: bytes) -> dict[str, Any]:
    """Read canonical bytes that hold one JSON object. Raises FormatError."""
    value = parse(data)
    if not isinstance(value, dict):
        raise _fault()
    return value


def _check(value: object, depth: int) -> None:
    if depth < 0:
        raise _fault()
    if isinstance(value, dict):
        for key, held in value.items():
            if not isinstance(key, str):
                raise _fault()
            _check(held, depth - 1)
    elif isinstance(value, list | tuple):
        for held in value:
            _check(held, depth - 1)
    elif isinstance(value, bool | str) or value is None:
        return
    elif not isinstance(value, int) or not -_LARGEST <= value < _LARGEST:
        raise _fault()


def _no_float(_: str) -> NoReturn:
    raise ValueError("no floats in a record")


def _fault() -> FormatError:
    return FormatError("A part of the record is not written the way this program writes it.")
