"""Deletes a case from the record, words and lists, by two people; its headers stay (L2)."""

from collections.abc import Sequence
from dataclasses import replace

from yps_desktop.record.acts import Agreed
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.entry import Entry
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.database import Database
from yps_desktop.vault.directory import Directory
from yps_desktop.vault.drafts import Drafts
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.key_change import Second, seal_acts
from yps_desktop.vault.mirror import is_behind
from yps_desktop.vault.place import Places
from yps_desktop.vault.rotation import rotate
from yps_desktop.vault.search import Search
from yps_desktop.vault.signing import Signing
from yps_desktop.vault.vault import Vault

_UNFINISHED = (
    "The last change of keys could not be finished, since the disk refused. Lock the record and unlock it "
    "again, then destroy the case. Nothing has changed."
)


def let_go(vault: Vault, act: CaseDestroyed, by: Signing, second: Second) -> Entry:
    """Delete the words of the cases an act names, and give the entry that says so, agreed to in the next one.

    The record goes on in a copy that never held them, under a new key; all of it happens or nothing. Raises
    StorageError, and RecordDamagedError where the record refuses it.
    """
    if is_behind(vault.database, vault.stored):
        raise StorageError(_UNFINISHED)
    head = vault.ledger.head()
    entries = seal_acts(head, [(act, by)])
    agreed = Agreed(answer="agreed", of=(entries[0].hash,), shown=second.shown)
    entries += seal_acts(Head.at(entries[0], head.latest_utc), [(agreed, second.by)])
    before = vault.stored.keystore
    keystore = replace(before, epoch=before.epoch + 1)
    return rotate(vault, keystore, entries, lambda copy: forget(vault, copy, entries[0]))[0]


def forget(vault: Vault, copy: Database, destroyed: Entry) -> None:
    """Delete all that a copy of the record holds of the cases destroyed, in the transaction of that entry."""
    cases = [one.case for one in CaseDestroyed.from_body(destroyed.read_body()).cases]
    for case in cases:
        copy.change("INSERT INTO destruction VALUES (?, ?)", [case, destroyed.header.seq])
    _delete(copy, "body WHERE seq IN (SELECT seq FROM header WHERE case_id = ?)", cases)
    search, people = Search(copy, vault.shut_out), Directory(copy, vault.shut_out)
    for opened in _opened(copy, cases):
        search.forget(opened)
        people.forget(opened)
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
