"""Opening the record: making a vault, unlocking it, giving somebody a key, closing it."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.acts import SchoolChanged
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.school import School
from yps_desktop.record.school_days import term_dates
from yps_desktop.record.school_said import with_setting
from yps_desktop.services.backup_places import places_file, read_places
from yps_desktop.services.clock_watch import ClockWatch
from yps_desktop.services.desk import Clock, Desk, computer_clock
from yps_desktop.services.drafts import Whereabouts
from yps_desktop.services.inspection_cut_off import end_what_was_cut_off
from yps_desktop.services.key_changes import Added, put_change, words_of
from yps_desktop.services.listing import (
    hide_what_concerns,
    make_words_anew,
    rebuild_listed,
    rebuild_people,
)
from yps_desktop.services.password_strength import check_password
from yps_desktop.services.printed_names import check_name
from yps_desktop.services.restored_notice import restored_words
from yps_desktop.services.tries import prove_in_turn
from yps_desktop.services.writing import Signer, of_act, write
from yps_desktop.vault.door import Door, Proof, look_at, prove
from yps_desktop.vault.errors import WrongPasswordError
from yps_desktop.vault.founding import create_with, new_id
from yps_desktop.vault.founding import prepare_vault as make_keys
from yps_desktop.vault.key_change import PreparedKey
from yps_desktop.vault.keystore import Keystore
from yps_desktop.vault.newkey import WantedKey, prepare_key
from yps_desktop.vault.place import Place
from yps_desktop.vault.slots import Derivation, Person
from yps_desktop.vault.told_school import read_school
from yps_desktop.vault.vault import Vault, open_with

__all__ = [
    "Derivation",
    "Door",
    "PreparedKey",
    "Proof",
    "WantedKey",
    "WrongPasswordError",
    "acknowledge",
    "begin_vault",
    "check_name",
    "close",
    "give_key",
    "look_at",
    "make_vault",
    "open_desk",
    "prepare_key",
    "prepare_vault",
    "prove",
    "put_key",
    "sign_as",
    "want_key",
    "want_second_key",
]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who gets a key: name, office as printed, rights, and the password they typed themselves."""

    name: str
    office: str
    rights: tuple[str, ...]
    password: str = field(repr=False)


def make_vault(
    folder: Path, school: School, dsl: Newcomer, clock: Clock, derivation: Derivation | None = None
) -> Desk:
    """Make a vault at once: `prepare_vault`, then `begin_vault`. Raises as they do."""
    return begin_vault(prepare_vault(folder, school, dsl, clock(), derivation), school, clock)


def prepare_vault(
    folder: Path, school: School, dsl: Newcomer, now: datetime, derivation: Derivation | None = None
) -> Proof:
    """Make the keys of a new vault and of its first person: a second or more, on *work*. Writes nothing.

    Raises AnswerError.
    """
    for printed in (school.name, dsl.name, dsl.office):
        check_name(printed)
    check_password(dsl.password, (school.name, dsl.name, dsl.office))
    founder = Person(new_id(), dsl.name, dsl.office, dsl.rights)
    return make_keys(folder, school, founder, dsl.password, now, derivation)


def begin_vault(proof: Proof, school: School, clock: Clock) -> Desk:
    """Make a vault of prepared keys in an empty or new folder and sit its first person down at it.

    Runs on *record*. Raises StorageError, FolderNotEmptyError; then nothing is left in the folder.
    """
    (founder,) = proof.stored.keystore.slots
    role = founder.person.rights[0]
    now = clock()
    amiss = ClockWatch(clock).flags(now, school.zone, "")
    return sit_down(create_with(proof, school, role=role, edition=CURRENT, now=now, clock=amiss), clock)


def open_desk(proof: Proof, clock: Clock, *, tells: bool = True) -> Desk:
    """Open the vault whose password was proved, and sit that person down at it. Runs on *record*.

    An inspection view whose end could not be written is ended now, and `noticed` says so; where nobody is
    there to be told (`tells` is False), that waits for the next unlock.
    Raises VaultInUseError, VaultDamagedError, NewerFormatError, RecordDamagedError.
    """
    places = read_places(places_file(), proof.stored.keystore.vault)
    desk = sit_down(open_with(proof, [Path(place.folder) for place in places]), clock)
    if tells and (ended := end_what_was_cut_off(desk)):
        desk.vault.noticed = " ".join(words for words in (desk.noticed, ended) if words)
    return desk


def give_key(
    desk: Desk, newcomer: Newcomer, derivation: Derivation | None = None, second: Signer | None = None
) -> KeyHolder:
    """Give a further person a key at once: `want_key`, `prepare_key`, then `put_key`. Raises as they do."""
    return put_key(desk, prepare_key(want_key(desk, newcomer), derivation), second)


def want_key(desk: Desk, newcomer: Newcomer) -> WantedKey:
    """Check that a further person may get a key with the password they typed at this screen.

    Raises NotAllowedError, AnswerError.
    """
    desk.need("oversee")
    active = desk.vault.ledger.keyring.active.values()
    same = [h for h in active if h.name.casefold() == newcomer.name.strip().casefold()]
    if same:
        raise AnswerError(f"{same[0].name} already has a key.")
    vault = desk.vault
    return _want(vault.stored.keystore, vault.database_key, newcomer, desk.clock())


def want_second_key(proof: Proof, newcomer: Newcomer, now: datetime) -> WantedKey:
    """Check the same of the second person of a vault that is not made yet. Raises AnswerError."""
    return _want(proof.stored.keystore, proof.database_key, newcomer, now)


def put_key(desk: Desk, prepared: PreparedKey, second: Signer | None = None) -> KeyHolder:
    """Give somebody the key that `prepare_key` made on *work*: the keystore, and the entries that say so.

    `second` agrees where somebody else has a key. Raises as `put_change`.
    """
    change = Added(prepared)
    put_change(desk, change, second, words_of(desk, change))
    return desk.holders[prepared.slot.person.id]


def sign_as(desk_folder: Path, holder: KeyHolder, password: str, clock: Clock = computer_clock) -> Signer:
    """Prove a person's password for one signature, their own or a second person's. Runs on *work*.

    Raises WrongPasswordError, MustWaitError.
    """
    return Signer(holder, prove_in_turn(desk_folder, holder.person, password, clock).keys)


def change_school(desk: Desk, school: School) -> None:
    """Change a setting of the school, as an entry.

    What it says of itself stays, whatever `school` says of that: `school_details` changes it.
    With other term dates the list of open cases is made anew: what is due in school days has moved.
    """
    desk.need("oversee")
    before = desk.school
    if school.practice != before.practice:
        raise NotAllowedError("A practice record stays a practice record.")
    school = desk.school = with_setting(before, school)
    try:
        moved = term_dates(school) != term_dates(before)
        relist = desk.vault.views.every_open() if moved else ()
        write(desk, [of_act(SchoolChanged(school=school))], relist=relist)
    except YpsError:
        desk.school = before
        raise


def keep_whereabouts(desk: Desk, where: Whereabouts) -> None:
    """Keep where the person signed in is, for the next unlock."""
    desk.vault.places.keep(desk.me.person, Place(where.page, where.field, where.cursor))


def whereabouts(desk: Desk) -> Whereabouts | None:
    """Give where the person signed in was when they last left, or None."""
    place = desk.vault.places.of(desk.me.person)
    return None if place is None else Whereabouts(place.page, place.field, place.cursor)


def acknowledge(desk: Desk) -> None:
    """Take it that the person has read what was noticed at sign-in, so that they are not told again."""
    desk.vault.acknowledge()


def close(desk: Desk) -> None:
    """Close the database and let go of the vault's lock; openings that still wait are written if they can."""
    try:
        if desk.unwritten_looks:
            with suppress(YpsError):
                write(desk, [])
    finally:
        desk.vault.close(desk.clock())


def _want(keystore: Keystore, database_key: bytes, newcomer: Newcomer, now: datetime) -> WantedKey:
    for printed in (newcomer.name, newcomer.office):
        check_name(printed)
    check_password(newcomer.password, (keystore.school, newcomer.name, newcomer.office))
    person = Person(new_id(), newcomer.name.strip(), newcomer.office, newcomer.rights)
    return WantedKey(keystore, database_key, person, newcomer.password, now)


def sit_down(vault: Vault, clock: Clock) -> Desk:
    """Sit the person who opened a vault down at it; the vault is closed where that fails."""
    try:
        holders = dict(vault.ledger.holders)
        desk = Desk(vault, holders[vault.person.id], school_of(vault), holders, clock)
        vault.noticed = restored_words(vault, holders) or vault.noticed
        vault.views.rebuild_with(lambda case: rebuild_listed(desk, case))
        vault.directory.rebuild_with(lambda case: rebuild_people(desk, case))
        make_words_anew(desk)
        hide_what_concerns(desk)
        return desk
    except BaseException:
        vault.close()
        raise


def school_of(vault: Vault) -> School:
    """Give the school as the record says it last."""
    return read_school(vault.ledger)
