"""Recovering a record that nobody can open any more: the sheet opens it for two people."""

from dataclasses import dataclass, field
from datetime import datetime

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.holders import OVERSEES, RECOVERS
from yps_desktop.services import key_words
from yps_desktop.services.clock_watch import ClockWatch
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.key_words import Said
from yps_desktop.services.opening import Derivation, Newcomer, school_of, sit_down
from yps_desktop.services.password_strength import check_password
from yps_desktop.services.printed_names import check_name
from yps_desktop.services.recovery_sheet import SheetProof, SheetText
from yps_desktop.vault.door import Proof
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.key_change import PreparedKey, Second, recover_vault
from yps_desktop.vault.newkey import WantedKey, prepare_key
from yps_desktop.vault.signing import Signing, SigningKeys
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault, open_with

_CHANGED = "What was to be agreed to has changed since it was shown. Read it again. Nothing has changed."


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

    Both look after the record from here on, whatever else they may. Raises AnswerError.
    """
    if first.name.strip().casefold() == second.name.strip().casefold():
        raise AnswerError("Two different people are needed. Nothing has changed.")
    if first.password == second.password:
        raise AnswerError("Each of the two needs a password of their own. Nothing has changed.")
    keys = [_prepare(proof, one, now, derivation) for one in (first, second)]
    return PreparedRecovery(proof, *keys)


def words_of_recovery(proof: SheetProof, first: Newcomer, second: Newcomer) -> str:
    """Write out what the two agree to: who has no key from here on, and who has one. Any thread."""
    return _words(proof, _said(first), _said(second))


def recover(prepared: PreparedRecovery, shown: str, clock: Clock) -> Reopened:
    """Give the record to two people and take every key there was; on *record*.

    `shown` is what both read, from `words_of_recovery`. Raises as `open_desk` does; nothing has changed then.
    """
    proof, people = prepared.proof, (prepared.first.slot.person, prepared.second.slot.person)
    first, second = (Said(person.name, person.office, person.rights) for person in people)
    if shown != _words(proof, first, second):
        raise YpsError(_CHANGED)
    vault = open_with(Proof(proof.folder, proof.stored, prepared.first.keys, proof.database_key))
    try:
        sheet = _recover(vault, prepared, shown, clock)
    except BaseException:
        vault.close()
        raise
    return Reopened(sit_down(vault, clock), sheet)


def _recover(vault: Vault, prepared: PreparedRecovery, shown: str, clock: Clock) -> SheetText:
    if vault.read_only is not None:
        raise StorageError(vault.read_only)
    zone, now = school_of(vault).zone, clock()
    amiss = ClockWatch(clock).flags(now, zone, vault.ledger.head().recorded_utc)

    def by(keys: SigningKeys, role: str) -> Signing:
        return Signing(keys, role, CURRENT, zone, now, amiss)

    keys = (prepared.first, prepared.second)
    agreed = [Second(by(one.keys, one.slot.person.rights[0]), shown) for one in keys]
    return recover_vault(vault, keys, by(prepared.proof.keys, RECOVERS), agreed)


def _prepare(
    proof: SheetProof, newcomer: Newcomer, now: datetime, derivation: Derivation | None
) -> PreparedKey:
    keystore, said = proof.stored.keystore, _said(newcomer)
    for printed in (said.name, said.office):
        check_name(printed)
    check_password(newcomer.password, (keystore.school, said.name, said.office))
    person = Person(new_id(), said.name, said.office, said.rights)
    return prepare_key(WantedKey(keystore, proof.database_key, person, newcomer.password, now), derivation)


def _said(newcomer: Newcomer) -> Said:
    rights = newcomer.rights if OVERSEES in newcomer.rights else (*newcomer.rights, OVERSEES)
    return Said(newcomer.name.strip(), newcomer.office.strip(), rights)


def _words(proof: SheetProof, first: Said, second: Said) -> str:
    taken = tuple(slot.person.name for slot in proof.stored.keystore.slots)
    return key_words.recovered(taken, first, second)
