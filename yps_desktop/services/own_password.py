"""Changing one's own password: the old one is proved first, and an entry says that it was done."""

from dataclasses import dataclass, field
from pathlib import Path

from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Derivation
from yps_desktop.vault.slots import Slot


@dataclass(frozen=True, slots=True)
class PreparedPassword:
    """A person's own slot under their new password, not yet in the keystore; never stored, never shown."""

    slot: Slot = field(repr=False)


def prepare_password(
    folder: Path, me: KeyHolder, old: str, new: str, derivation: Derivation | None = None
) -> PreparedPassword:
    """Prove the old password and seal the same keys under the new one. Two seconds or more, on *work*.

    Raises WrongPasswordError, AnswerError.
    """
    raise NotImplementedError


def put_password(desk: Desk, prepared: PreparedPassword) -> None:
    """Put the new password in place, and write the entry that says so; on *record*. Raises StorageError."""
    raise NotImplementedError
