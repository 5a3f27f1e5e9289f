"""Founding: everything the first run asks for, made into a vault at once."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.school import School
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.key_changes import NewSheet, put_change, words_of
from yps_desktop.services.opening import (
    Derivation,
    Newcomer,
    PreparedKey,
    Proof,
    begin_vault,
    prepare_key,
    prepare_vault,
    put_key,
    want_second_key,
)
from yps_desktop.services.recovery_sheet import SheetText
from yps_desktop.services.roles import LEADS, SECOND_READER
from yps_desktop.vault.half_founded import is_free

__all__ = ["LEADS", "SECOND_READER"]


@dataclass(frozen=True, slots=True)
class Founding:
    """A vault to be made: the school, the DSL, and whoever is there to make the second key (or None)."""

    folder: Path
    school: School
    dsl: Newcomer
    second: Newcomer | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """All keys of a vault to be made, nothing of it written yet; never stored, never shown."""

    school: School
    proof: Proof = field(repr=False)
    second: PreparedKey | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Founded:
    """A vault just made: the DSL's desk, and its recovery sheet, to be printed now and never stored."""

    desk: Desk
    sheet: SheetText = field(repr=False)


def prepare(founding: Founding, now: datetime, derivation: Derivation | None = None) -> Prepared:
    """Make every key that was asked for: a second or more for each, on *work*. Raises AnswerError.

    A second key that cannot be made stops nothing: the page for it is in Settings.
    """
    second = founding.second
    if second is not None and second.name.casefold() == founding.dsl.name.casefold():
        raise AnswerError("The second reader must be somebody else than you")
    proof = prepare_vault(founding.folder, founding.school, founding.dsl, now, derivation)
    prepared = None
    if second is not None:
        with suppress(YpsError):
            prepared = prepare_key(want_second_key(proof, second, now), derivation)
    return Prepared(founding.school, proof, prepared)


def found(prepared: Prepared, clock: Clock) -> Desk:
    """Make the vault of prepared keys and sit the DSL down at it. Runs on *record*.

    Raises as `begin_vault` does; then nothing is left in the folder. A second key the disk refuses stops
    nothing.
    """
    desk = begin_vault(prepared.proof, prepared.school, clock)
    with _closing_on_fault(desk):
        _give_second(desk, prepared)
    return desk


@contextmanager
def _closing_on_fault(desk: Desk) -> Iterator[None]:
    """Let go of a vault that was made where what comes next fails: it is unlocked as any other then."""
    try:
        yield
    except BaseException:
        desk.vault.close()
        raise


def _give_second(desk: Desk, prepared: Prepared) -> None:
    if prepared.second is not None:
        with suppress(YpsError):
            put_key(desk, prepared.second)


def found_with_sheet(prepared: Prepared, clock: Clock) -> Founded:
    """Make the vault, its first recovery sheet, then the second key. Runs on *record*. Raises as `found`.

    The sheet is made while only one has a key: afterwards it would take two people.
    """
    desk = begin_vault(prepared.proof, prepared.school, clock)
    with _closing_on_fault(desk):
        made = put_change(desk, NewSheet(), None, words_of(desk, NewSheet()))
        assert made.new_sheet is not None
        _give_second(desk, prepared)
    return Founded(desk, made.new_sheet)


def check_urn(typed: str) -> str:
    """Give a school's unique reference number as six digits, or nothing. Raises AnswerError."""
    number = "".join(typed.split())
    if number and not re.fullmatch(r"[0-9]{6}", number):
        raise AnswerError("The URN must be six digits, such as 123456")
    return number


def check_dfe(typed: str) -> str:
    """Give a school's DfE number as 123/4567, or nothing. Raises AnswerError."""
    found = re.fullmatch(r"([0-9]{3})/?([0-9]{4})", "".join(typed.split()))
    if typed.strip() and found is None:
        raise AnswerError("The DfE number must be seven digits, such as 123/4567")
    return f"{found[1]}/{found[2]}" if found else ""


def check_folder(typed: str) -> Path:
    """Give the folder a vault may be made in: a whole path, empty or new. Raises AnswerError."""
    folder = Path(typed.strip()).expanduser()
    if not typed.strip() or not folder.is_absolute():
        raise AnswerError("Choose the folder where the record is to lie")
    try:
        taken = folder.exists() and not (folder.is_dir() and is_free(folder))
    except OSError as fault:
        raise AnswerError("This folder cannot be read. Choose another one") from fault
    if taken:
        raise AnswerError("There is already something in this folder. Choose an empty one, or a new one")
    return folder
