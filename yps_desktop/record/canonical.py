"""Canonical JSON: the one spelling of a value in bytes, so that a hash means something."""

import json
import re
from typing import Any, NoReturn

from yps_desktop.record.errors import RecordDamagedError

MAX_DEPTH = 32
_LARGEST = 2**63
_LONG_NUMBER = re.compile(rb"[0-9]{19}")


class FormatError(RecordDamagedError):
    """Bytes that are not the canonical spelling of anything."""


def canonical(value: object) -> bytes:
    """Spell a value of dicts, lists, strings, whole numbers, booleans and None as UTF-8.

    Keys are sorted, nothing is escaped that need not be, floats do not exist. Raises FormatError.
    """
    _check(value, MAX_DEPTH)
    return _spell(value)


def parse(data: bytes) -> Any:
    """Read canonical bytes back, refusing every other spelling of the same value. Raises FormatError."""
    try:
        value = _DECODER.decode(data.decode("utf-8"))
    except (ValueError, RecursionError, TypeError) as fault:
        raise _fault() from fault
    if not _is_plain(data):
        _check(value, MAX_DEPTH)
    if _spell(value) != data:
        raise _fault()
    return value


def parse_object(data: bytes) -> dict[str, Any]:
    """Read canonical bytes that hold one JSON object. Raises FormatError."""
    value = parse(data)
    if not isinstance(value, dict):
        raise _fault()
    return value


def _spell(value: object) -> bytes:
    try:
        return _ENCODER.encode(value).encode("utf-8")
    except (TypeError, ValueError, RecursionError) as fault:
        raise _fault() from fault


def _is_plain(data: bytes) -> bool:
    """Say whether parsed bytes are too short of brackets and digits to hold anything out of bounds."""
    return data.count(b"{") + data.count(b"[") <= MAX_DEPTH and not _LONG_NUMBER.search(data)


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


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_DECODER = json.JSONDecoder(parse_float=_no_float, parse_constant=_no_float)


def _fault() -> FormatError:
    return FormatError("A part of the record is not written the way this program writes it.")
