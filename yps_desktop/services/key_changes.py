"""Changing who has a key: a second person reads the very words, or the recovery sheet stands in for them.

All of it runs on *record*, but `prepare_key` and `sign_as` (services/opening.py) and `prove_sheet`
(services/recovery_sheet.py), which run on *work*.
"""

from dataclasses import dataclass, field
from typing import assert_never

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.holders import OF_PEOPLE, OVERSEES, RECOVERS, KeyHolder
from yps_desktop.record.key_acts import KeysSeen
from yps_desktop.record.rules.key_rights import lacking
from yps_desktop.services import key_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.key_words import Said
from yps_desktop.services.keys import needs_second, takes_the_sheet, unseen_changes
from yps_desktop.services.password_strength import check_password
from yps_desktop.services.printed_names import check_name
from yps_desktop.services.recovery_sheet import SheetProof, SheetText
from yps_desktop.services.writing import Signer, of_act, signing_by, write
from yps_desktop.vault.key_change import (
    KeyChange,
    PreparedKey,
    Second,
    changing,
    giving,
    making_sheet,
    taking,
)
from yps_desktop.vault.key_change import put_change as put_in_vault
from yps_desktop.vault.newkey import WantedKey
from yps_desktop.vault.signing import Signing
from yps_desktop.vault.slots import Person

_LAST = "{name} is the only one who looks after the record. Give that right to somebody else first."
_OWN_KEY = "Nobody takes their own key. Somebody else who looks after the record does it."
_NO_KEY = "That person has no key to this record."
_TWO_PEOPLE = (
    "This takes two people: somebody else who looks after the record, or the recovery sheet. Nothing has "
    "changed."
)
_CHANGED = "What was to be agreed to has changed since it was shown. Read it again. Nothing has changed."
_OTHER_SHEET = "A newer recovery sheet was made meanwhile. Nothing has changed."
_IN_INSPECTION = "Nothing can be written in inspection view."


@dataclass(frozen=True, slots=True)
class Added:
    """A further person gets a key: `want_key`, then `prepare_key` on *work*, gave it."""

    prepared: PreparedKey


@dataclass(frozen=True, slots=True)
class Renewed:
    """A lost password: `want_renewal`, then `prepare_key` on *work*, gave the new key."""

    prepared: PreparedKey


@dataclass(frozen=True, slots=True)
class RightsGiven:
    """Somebody's name, office or rights become these; empty name or office: as before."""

    person: str
    rights: tuple[str, ...]
    office: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody's key is taken from them, for a reason."""

    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A recovery sheet is made; the one before is worth nothing then."""


Change = Added | Renewed | RightsGiven | Taken | NewSheet


@dataclass(frozen=True, slots=True)
class Done:
    """A change that was made: `me` is the person signed in as they are now, whose own rights it may change.

    `new_sheet` is to be printed now, where there is one, and is never stored.
    """

    me: KeyHolder
    new_sheet: SheetText | None = field(default=None, repr=False)


def want_renewal(desk: Desk, person: str, password: str) -> WantedKey:
    """Check that somebody who lost their password may get a new key under one typed at this screen.

    Name, office and rights stay. Raises NotAllowedError, AnswerError.
    """
    desk.need("oversee")
    holder, keystore = _holder(desk, person), desk.vault.stored.keystore
    check_password(password, (keystore.school, holder.name, holder.office))
    who = Person(person, holder.name, holder.office, holder.rights)
    return WantedKey(keystore, desk.vault.database_key, who, password, desk.clock())


def words_of(desk: Desk, change: Change) -> str:
    """Write out a change as the second person reads and agrees to it: paragraphs, parted by a blank line.

    Raises AnswerError where it names somebody who has no key.
    """
    match change:
        case Added(prepared):
            who = _said(prepared.slot.person)
            return key_words.added(who, prepared.slot, takes_the_sheet=takes_the_sheet(desk, who.rights))
        case Renewed(prepared):
            return key_words.renewed(_said(prepared.slot.person), prepared.slot)
        case RightsGiven(person):
            before = Said.of(_holder(desk, person))
            return key_words.rights_given(before, _said(_changed(desk, change)))
        case Taken(person, reason):
            drafts = desk.vault.drafts.count(person)
            return key_words.taken(Said.of(_holder(desk, person)), reason.strip(), drafts)
        case NewSheet():
            return key_words.new_sheet(replaces=desk.vault.ledger.keyring.sheet is not None)
        case _:
            assert_never(change)


def why_not(desk: Desk, change: Change) -> str:
    """Say why the person signed in cannot make a change, in a sentence; empty where they can."""
    if not desk.me.may(OVERSEES):
        return lacking(desk.me, OVERSEES)
    if desk.inspection is not None:
        return _IN_INSPECTION
    return desk.read_only or _why_not(desk, change)


def seconders(desk: Desk, change: Change) -> tuple[KeyHolder, ...]:
    """Give everybody who may agree to a change: who oversees, but not the person signed in.

    Whoever lost their password is not asked for it.
    """
    lost = change.prepared.slot.person.id if isinstance(change, Renewed) else ""
    active = desk.vault.ledger.keyring.active
    return tuple(
        holder
        for person, holder in active.items()
        if holder.may(OVERSEES) and person not in (desk.me.person, lost)
    )


def put_change(desk: Desk, change: Change, second: Signer | SheetProof | None, shown: str) -> Done:
    """Make a change of keys; `shown` is what the second person read, from `words_of`.

    `second` is None only while nobody else has a key, and is not looked at then. With the sheet a new sheet
    is made as well. Raises NotAllowedError, AnswerError, StorageError; then nothing has changed.
    """
    if why := why_not(desk, change):
        raise NotAllowedError(f"{why} Nothing has changed.")
    if shown != words_of(desk, change):
        raise YpsError(_CHANGED)
    agreed = _second(desk, change, second, shown) if needs_second(desk) else None
    by = signing_by(desk, Signer(desk.me, desk.vault.keys), desk.vault.ledger.head())
    done = put_in_vault(desk.vault, _in_vault(desk, change), by, agreed)
    desk.holders = dict(desk.vault.ledger.holders)
    desk.me = desk.holders[desk.me.person]
    return Done(desk.me, done.new_sheet)


def mark_seen(desk: Desk, of: str) -> None:
    """Write down that the person signed in has seen a change made with the sheet (`Unseen.of`).

    Raises NotAllowedError for whoever made it, and for whoever does not oversee.
    """
    desk.need("oversee")
    found = next((one for one in unseen_changes(desk) if one.of == of), None)
    if found is None:
        return
    if found.mine:
        raise NotAllowedError("Somebody else has to see what you changed. Nothing has changed.")
    write(desk, [of_act(KeysSeen(of=of))])


def _why_not(desk: Desk, change: Change) -> str:
    match change:
        case Added(prepared):
            return _why_not_add(desk, prepared.slot.person)
        case Renewed(prepared):
            return _why_not_renew(desk, prepared.slot.person)
        case RightsGiven():
            return _why_not_change(desk, change)
        case Taken(person, reason):
            return _why_not_take(desk, person, reason)
        case NewSheet():
            return ""
        case _:
            assert_never(change)


def _why_not_add(desk: Desk, person: Person) -> str:
    """Somebody further is nobody the record knows, by name or by the id in signed entries."""
    names = {holder.name.casefold() for holder in desk.vault.ledger.keyring.active.values()}
    if person.name.casefold() in names or person.id in desk.holders:
        return f"{person.name} already has a key."
    return ""


def _why_not_renew(desk: Desk, person: Person) -> str:
    if person.id == desk.me.person:
        return "Your own password is changed on the page for it."
    holder = desk.vault.ledger.keyring.active.get(person.id)
    if holder is None:
        return _NO_KEY
    return "" if _said(person) == Said.of(holder) else "A new password changes no name, office or right."


def _why_not_change(desk: Desk, change: RightsGiven) -> str:
    holder = desk.vault.ledger.keyring.active.get(change.person)
    if holder is None:
        return _NO_KEY
    if not change.rights or not set(change.rights) <= set(OF_PEOPLE):
        return "Choose what this person may do."
    if Said.of(holder) == _said(_changed(desk, change)):
        return "Nothing of this is different from before."
    if OVERSEES in change.rights or not holder.may(OVERSEES):
        return ""
    if _is_last(desk, change.person):
        return _LAST.format(name=holder.name)
    own = change.person == desk.me.person
    return "Somebody else who looks after the record takes that right from you." if own else ""


def _why_not_take(desk: Desk, person: str, reason: str) -> str:
    holder = desk.vault.ledger.keyring.active.get(person)
    if holder is None:
        return _NO_KEY
    if person == desk.me.person:
        return _OWN_KEY
    return "" if reason.strip() else "Enter why the key is taken."


def _is_last(desk: Desk, person: str) -> bool:
    others = (one for who, one in desk.vault.ledger.keyring.active.items() if who != person)
    return not any(one.may(OVERSEES) for one in others)


def _second(desk: Desk, change: Change, second: Signer | SheetProof | None, shown: str) -> Second:
    """Say who agrees, with what they sign. Raises NotAllowedError where they may not."""
    head = desk.vault.ledger.head()
    if isinstance(second, SheetProof):
        sheet = desk.vault.ledger.keyring.sheet
        if sheet is None or sheet.person != second.keys.person_id:
            raise AnswerError(_OTHER_SHEET)
        own = signing_by(desk, Signer(desk.me, desk.vault.keys), head)
        return Second(Signing(second.keys, RECOVERS, CURRENT, own.zone, own.now, own.clock), shown)
    if second is None or second.keys.person_id not in {one.person for one in seconders(desk, change)}:
        raise NotAllowedError(_TWO_PEOPLE)
    holder = desk.vault.ledger.keyring.active[second.keys.person_id]
    return Second(signing_by(desk, Signer(holder, second.keys), head), shown)


def _in_vault(desk: Desk, change: Change) -> KeyChange:
    match change:
        case Added(prepared) | Renewed(prepared):
            return giving(desk.vault, prepared)
        case RightsGiven():
            return changing(desk.vault, _changed(desk, change))
        case Taken(person, reason):
            return taking(desk.vault, person, reason.strip())
        case NewSheet():
            return making_sheet(desk.vault)
        case _:
            assert_never(change)


def _changed(desk: Desk, change: RightsGiven) -> Person:
    """Give a person as they are after a change. Raises AnswerError where what is printed is too long."""
    before = _holder(desk, change.person)
    name, office = change.name.strip() or before.name, change.office.strip() or before.office
    for printed in (name, office):
        check_name(printed)
    return Person(change.person, name, office, change.rights)


def _holder(desk: Desk, person: str) -> KeyHolder:
    holder = desk.vault.ledger.keyring.active.get(person)
    if holder is None:
        raise AnswerError(f"{_NO_KEY} Nothing has changed.")
    return holder


def _said(person: Person) -> Said:
    return Said(person.name, person.office, person.rights)
