"""A paper as a file: written whole beside its place first, so that a refusal leaves everything as it was."""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from yps_desktop.record.errors import YpsError
from yps_desktop.vault.copying import refusing
from yps_desktop.vault.smallfile import replace_patiently

_THE_RECORD = "That folder holds the record itself. Choose another folder. Nothing has been saved."
_FULL = "There is no room left there. Choose another folder, or make room. Nothing has been saved."
_AWAY = "That folder or drive is not there any more. Choose another one. Nothing has been saved."
_REFUSED = "The file cannot be saved there. Choose another folder. Nothing has been saved."
_KEPT = (
    "There is a file or folder of that name that cannot be replaced. Choose another name. Nothing has been "
    "saved."
)
_NOT_IN_PLACE = (
    "The case says that a copy was saved, but the file could not be put there. Save it to another folder."
)


@contextmanager
def put_aside(target: Path, data: bytes, record: Path) -> Iterator[Callable[[], None]]:
    """Write a file whole beside its place, and give what puts it there; else it is gone again at the end.

    `record` is the folder of the vault, which takes no paper. What stood in the place stays until then.
    Raises YpsError where nothing can be written there.
    """
    _check(target, record)
    beside = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _write(beside, data)
        yield lambda: _put_in_place(beside, target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _check(target: Path, record: Path) -> None:
    """Refuse the record's own folder, a folder in place of the file, and a file that is kept from writing."""
    try:
        if target.resolve().is_relative_to(record.resolve()):
            raise YpsError(_THE_RECORD)
        taken = target.exists() and not (target.is_file() and os.access(target, os.W_OK))
    except OSError as fault:
        raise YpsError(_REFUSED) from fault
    if taken:
        raise YpsError(_KEPT)


def _write(beside: Path, data: bytes) -> None:
    with refusing(_FULL, _AWAY, _REFUSED), beside.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(beside: Path, target: Path) -> None:
    try:
        replace_patiently(beside, target)
    except OSError as fault:
        raise YpsError(_NOT_IN_PLACE) from fault
