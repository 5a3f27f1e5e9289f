"""Deletes a case from the record, words and lists, by two people; its headers stay (L2).

The record goes on in a copy that never held the words, under a new key: what the disk may still hold of them
is under a key that nobody has any more. The copy is made away from the record, and takes its place in one
step, or not at all. `begin` and `finish` belong to the vault's own thread, `make_without` to any.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from yps_desktop.record.acts import Agreed
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.figures import Figures
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.backup import copy_state
from yps_desktop.vault.copying import refusing
from yps_desktop.vault.database import Database, make_anew, open_database
from yps_desktop.vault.directory import Directory
from yps_desktop.vault.drafts import Drafts
from yps_desktop.vault.errors import StorageError, VaultDamagedError
from yps_desktop.vault.figures import FiguresKept
from yps_desktop.vault.key_change import Second, seal_acts
from yps_desktop.vault.keystore import StoredKeystore, name_of_database
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.leftovers import MAKING, forget_database
from yps_desktop.vault.mirror import is_behind
from yps_desktop.vault.pages import Pages
from yps_desktop.vault.place import Places
from yps_desktop.vault.rotation import go_on_with, make_copy, no_backup, under_new_key
from yps_desktop.vault.search import Search
from yps_desktop.vault.shut_out import ShutOutOf
from yps_desktop.vault.signing import Signing
from yps_desktop.vault.vault import Vault

Step = Literal["copying", "deleting", "checking"]
Tell = Callable[[Step], None]

_UNFINISHED = (
    "The last change could not be finished, since the disk refused. Lock the record and unlock it "
    "again, then destroy the case. Nothing has changed."
)
_REFUSED = "The disk did not take the record without this case. Nothing has changed."
_FULL = "There is no room on the disk for the record without this case. Nothing has changed."
_MEANWHILE = "Something was written in the record meanwhile. Do this again. Nothing has changed."


@dataclass(frozen=True, slots=True)
class Going:
    """A case about to go: frozen, for another thread; the keys are never stored and never shown.

    `keystore` is the one in use (the hash of its file), `next` the one that comes with the copy.
    """

    folder: Path
    pages: Pages
    keystore: str
    next: StoredKeystore
    entries: tuple[Entry, ...]
    old_key: bytes = field(repr=False)
    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Without:
    """A copy of the record without the case, checked, and not yet in its place.

    `state` is that of the pages it was made of.
    """

    going: Going
    state: int
    written: tuple[Entry, ...]


def let_go(vault: Vault, act: CaseDestroyed, by: Signing, second: Second) -> Entry:
    """Delete the words of the cases an act names at once. Raises as `begin`, `make_without`, `finish` do."""
    return finish(vault, make_without(begin(vault, act, by, second)))


def begin(vault: Vault, act: CaseDestroyed, by: Signing, second: Second) -> Going:
    """Seal the entry that says which cases go, and the second person's answer; nothing is written.

    Raises StorageError.
    """
    if is_behind(vault.database, vault.stored):
        raise StorageError(_UNFINISHED)
    head = vault.ledger.head()
    entries = seal_acts(head, [(act, by)])
    agreed = Agreed(answer="agreed", of=(entries[0].hash,), shown=second.shown)
    entries += seal_acts(Head.at(entries[0], head.latest_utc), [(agreed, second.by)])
    before = vault.stored.keystore
    stored, key = under_new_key(vault.folder, replace(before, epoch=before.epoch + 1))
    pages, own = vault.database.pages, vault.database_key
    return Going(vault.folder, pages, vault.stored.file_hash, stored, tuple(entries), own, key)


def make_without(going: Going, tell: Tell = lambda _: None) -> Without:
    """Make the copy of the record without the case, beside it. Takes two seconds for each 100 MB.

    `tell` is called with each step, on the same thread. Raises StorageError, and RecordDamagedError where the
    record refuses the entries: then there is no copy.
    """
    name = going.next.keystore.database_name
    by_way = name_of_database(going.next.keystore.database + 1)
    try:
        with no_backup(going.pages):
            forget_database(going.folder, by_way)
            return _make_without(going, going.folder / f"{by_way}{MAKING}", tell)
    except BaseException:
        forget_database(going.folder, name)
        raise
    finally:
        forget_database(going.folder, by_way)


def finish(vault: Vault, made: Without) -> Entry:
    """Let the copy take the record's place, and give the entry that says so.

    Raises StorageError, and YpsError where anything was written since the copy was begun: then nothing has
    changed.
    """
    going, pages = made.going, vault.database.pages
    with no_backup(pages):
        if (vault.stored.file_hash, pages, pages.state()) != (going.keystore, going.pages, made.state):
            forget_database(going.folder, going.next.keystore.database_name)
            raise YpsError(_MEANWHILE)
        return go_on_with(vault, going.next, going.key, lambda _: made.written)[0]


def _make_without(going: Going, by_way: Path, tell: Tell) -> Without:
    """Copy the record as it lies there, delete in the copy, and copy what is left under the new key.

    The file is made anew between the two: pages that came free, and the ends of pages in use, hold what was
    deleted. So nothing under the new key ever held it, nor did its journal.
    """
    tell("copying")
    with refusing(_FULL, _REFUSED, _REFUSED):
        _, _, state = copy_state(going.pages, by_way)
    tell("deleting")
    written = _delete_in(going, by_way)
    tell("checking")
    copy = open_database(by_way, going.old_key)
    try:
        path = going.folder / f"{going.next.keystore.database_name}{MAKING}"
        make_copy(copy, path, going.next, going.key, ())
    finally:
        copy.close()
    return Without(going, state, written)


def _delete_in(going: Going, by_way: Path) -> tuple[Entry, ...]:
    copy = open_database(by_way, going.old_key)
    try:
        ledger = Ledger(copy, going.next.keystore.vault)
        written = ledger.append(going.entries, lambda: _forget(copy, going.entries[0]))
    finally:
        copy.close()
    try:
        make_anew(by_way, going.old_key)
    except VaultDamagedError as fault:  # what was just made is not damaged: the disk failed
        raise StorageError(_REFUSED) from fault
    return written


def _forget(copy: Database, destroyed: Entry) -> None:
    """Delete all that a copy of the record holds of the cases destroyed, in the transaction of that entry."""
    act = CaseDestroyed.from_body(destroyed.read_body())
    cases = [one.case for one in act.cases]
    for case in cases:
        copy.change("INSERT INTO destruction VALUES (?, ?)", [case, destroyed.header.seq])
    _delete(copy, "body WHERE seq IN (SELECT seq FROM header WHERE case_id = ?)", cases)
    everybody = ShutOutOf("", tuple)
    lists = (Search(copy, everybody), Directory(copy, everybody), FiguresKept(copy, everybody))
    rows = _opened(copy, cases)
    for kept in lists:
        for opened in rows:
            kept.forget(opened)
    if (figures := Figures.read(act.figures)) is not None:
        FiguresKept(copy, everybody).put(rows[0], figures)
    _delete(copy, "case_view WHERE case_id = ?", cases)
    Drafts(copy).forget_cases(cases)
    Places(copy).forget_cases(cases)


def _delete(copy: Database, what: str, cases: Sequence[str]) -> None:
    for case in cases:
        copy.change(f"DELETE FROM {what}", [case])


def _opened(copy: Database, cases: Sequence[str]) -> list[int]:
    """Give the entries that opened the cases, by their places: so lists and search name them."""
    rows = (copy.row("SELECT min(seq) FROM header WHERE case_id = ?", [case]) for case in cases)
    return [int(row[0]) for row in rows if row is not None and row[0] is not None]
