"""Canonical JSON: the one spelling of a value in bytes, so that a hash means something."""

import json
from typing import Any, NoReturn

from yps_desktop.record.errors import RecordDamagedError

MAX_DEPTH = 32
_LARGEST = 2**63
_LEAVES = (str, bool, type(None))


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
    value = _read(data)
    if data.count(b"{") + data.count(b"[") > MAX_DEPTH:
        _check(value, MAX_DEPTH)
    if _spell(value) != data:
        raise _fault()
    return value


def parse_object(data: bytes) -> dict[str, Any]:
    """Read canonical bytes that hold one JSON object. Raises FormatError."""
    return _object(parse(data))


def read_object(data: bytes) -> dict[str, Any]:
    """Read one JSON object of bytes that a checked hash vouches for, in half the time. Raises FormatError.

    How it is spelled was checked when it was saved, and is again when the record is verified.
    """
    return _object(_read(data))


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _fault()
    return value


def _read(data: bytes) -> Any:
    try:
        text = data.decode("utf-8")
        value, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError, TypeError) as fault:
        raise _fault() from fault
    if end != len(text):
        raise _fault()
    return value


def _spell(value: object) -> bytes:
    try:
        return _ENCODER.encode(value).encode("utf-8")
    except (TypeError, ValueError, RecursionError) as fault:
        raise _fault() from fault


def _check(value: object, depth: int) -> None:
    if depth < 0:
        raise _fault()
    if isinstance(value, _LEAVES):
        return
    if isinstance(value, dict):
        for key, held in value.items():
            if not isinstance(key, str):
                raise _fault()
            _check(held, depth - 1)
    elif isinstance(value, list | tuple):
        for held in value:
            _check(held, depth - 1)
    elif not isinstance(value, int) or not -_LARGEST <= value < _LARGEST:
        raise _fault()


def _no_float(_: str) -> NoReturn:
    raise ValueError("no floats in a record")


def _whole(digits: str) -> int:
    number = int(digits)
    if not -_LARGEST <= number < _LARGEST:
        raise ValueError("no number this long in a record")
    return number


_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
_DECODER = json.JSONDecoder(parse_int=_whole, parse_float=_no_float, parse_constant=_no_float)


def _fault() -> FormatError:
    return FormatError("A part of the record is not written the way this program writes it.")
