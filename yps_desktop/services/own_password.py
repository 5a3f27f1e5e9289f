"""Changing one's own password: the old one is proved first, and an entry says that it was done."""

from dataclasses import dataclass, field
from pathlib import Path

from yps_desktop.record.errors import AnswerError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.clocks import Clock, computer_clock
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Derivation
from yps_desktop.services.password_strength import check_password
from yps_desktop.services.tries import prove_in_turn
from yps_desktop.services.writing import Signer, signing_by
from yps_desktop.vault.newkey import put_password as put_in_vault
from yps_desktop.vault.newkey import seal_under
from yps_desktop.vault.slots import Slot

_THE_SAME = "That is the password you have now. Choose another one."


@dataclass(frozen=True, slots=True)
class PreparedPassword:
    """A person's own slot under their new password, not yet in the keystore; never stored, never shown."""

    slot: Slot = field(repr=False)


def prepare_password(
    folder: Path,
    me: KeyHolder,
    old: str,
    new: str,
    derivation: Derivation | None = None,
    clock: Clock = computer_clock,
) -> PreparedPassword:
    """Prove the old password and seal the same keys under the new one. Two seconds or more, on *work*.

    Raises WrongPasswordError, MustWaitError, AnswerError.
    """
    proof = prove_in_turn(folder, me.person, old, clock)
    if new == old:
        raise AnswerError(_THE_SAME)
    check_password(new, (proof.stored.keystore.school, me.name, me.office))
    return PreparedPassword(seal_under(proof, new, derivation))


def put_password(desk: Desk, prepared: PreparedPassword) -> None:
    """Put the new password in place, and write the entry that says so; on *record*.

    Raises StorageError, AnswerError where the key it belongs to was renewed meanwhile.
    """
    now = desk.vault.stored.keystore.slot_of(desk.me.person)
    if (prepared.slot.person.id, prepared.slot.keys) != (desk.me.person, now.keys):
        raise AnswerError("Your key was renewed meanwhile. Nothing has changed.")
    by = signing_by(desk, Signer(desk.me, desk.vault.keys), desk.vault.ledger.head())
    put_in_vault(desk.vault, prepared.slot, by)
