"""Recovering a record that nobody can open any more: the sheet opens it for two people."""

from dataclasses import dataclass, field
from datetime import datetime

from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.opening import Derivation, Newcomer
from yps_desktop.services.recovery_sheet import SheetProof, SheetText
from yps_desktop.vault.key_change import PreparedKey


@dataclass(frozen=True, slots=True)
class PreparedRecovery:
    """Two new keys and the sheet's proof, nothing written yet; never stored, never shown."""

    proof: SheetProof = field(repr=False)
    first: PreparedKey = field(repr=False)
    second: PreparedKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reopened:
    """A record opened again: the desk of the first of the two, and the new sheet, to be printed now."""

    desk: Desk
    new_sheet: SheetText = field(repr=False)


def prepare_recovery(
    proof: SheetProof,
    first: Newcomer,
    second: Newcomer,
    now: datetime,
    derivation: Derivation | None = None,
) -> PreparedRecovery:
    """Make the keys of two people, each under a password they typed themselves. Slow, on *work*.

    Both oversee. Raises AnswerError.
    """
    raise NotImplementedError


def words_of_recovery(proof: SheetProof, first: Newcomer, second: Newcomer) -> str:
    """Write out what the two agree to: who has no key from here on, and who has one. Any thread."""
    raise NotImplementedError


def recover(prepared: PreparedRecovery, shown: str, clock: Clock) -> Reopened:
    """Give the record to two people and take every key there was; on *record*.

    `shown` is what both read, from `words_of_recovery`. Raises as `open_desk` does; nothing has changed then.
    """
    raise NotImplementedError
