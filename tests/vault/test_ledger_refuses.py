"""What the ledger does not save, and where it stands after a save that failed."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, agreed, by, note, write
from yps_desktop.record.acts import CORRECTION, SHEET, Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.key_acts import VaultMade
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.database import create_database
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.signing import seal_next
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault

OF_ANOTHER = "belongs to another vault, or has no text"


def next_note(vault: Vault, text: str = "x") -> Entry:
    return note(vault.ledger.head(), vault.keys, text)


def saved(vault: Vault) -> int:
    row = vault.database.row("SELECT count(*) FROM header")
    assert row is not None
    return int(row[0])


def test_an_entry_of_another_vault_is_not_saved(vault: Vault) -> None:
    foreign = note(replace(vault.ledger.head(), vault="another"), vault.keys, "x")
    with pytest.raises(RecordDamagedError, match=OF_ANOTHER):
        vault.ledger.append([foreign])
    assert saved(vault) == 1


@pytest.mark.parametrize("without", [{"body": None}, {"salt": None}, {"body": None, "salt": None}], ids=str)
def test_an_entry_without_its_text_is_not_saved(vault: Vault, without: dict[str, None]) -> None:
    with pytest.raises(RecordDamagedError, match=OF_ANOTHER):
        vault.ledger.append([replace(next_note(vault), **without)])
    assert saved(vault) == 1


def test_a_text_that_is_not_the_sealed_one_is_not_saved(vault: Vault) -> None:
    with pytest.raises(RecordDamagedError, match="does not match its seal"):
        vault.ledger.append([replace(next_note(vault), body=b"{}")])
    assert saved(vault) == 1


def test_a_further_beginning_is_not_saved(vault: Vault) -> None:
    (first,) = vault.ledger.after()
    again = seal_next(vault.ledger.head(), by(vault.keys), VaultMade.kind, first.read_body())
    with pytest.raises(RecordDamagedError, match="where none may begin"):
        vault.ledger.append([again])
    assert saved(vault) == 1


def test_an_answer_and_a_correction_before_it_are_held_together(shared: Vault) -> None:
    """Also where they are saved at once, and with something about another case between them."""
    iris = shared.unlock_as(IRIS.id, IRISS)
    (text,) = write(shared, "one")
    body = text.read_body()
    correction = seal_next(shared.ledger.head(), by(shared.keys), CORRECTION, body, "case-1", text.hash)
    other = seal_next(Head.at(correction), by(shared.keys), SHEET, body, "case-2")
    act = Agreed(answer="agreed", of=(text.hash,), shown="the text").to_body()
    agreed = seal_next(Head.at(other), by(iris), Agreed.kind, act, "case-1")
    before = saved(shared)
    with pytest.raises(RecordDamagedError, match="had been corrected"):
        shared.ledger.append([correction, other, agreed])
    assert saved(shared) == before


def test_reading_on_goes_through_every_batch_and_begins_with_the_first(vault: Vault) -> None:
    entries, head = [], vault.ledger.head()
    for number in range(230):
        entries.append(note(head, vault.keys, str(number)))
        head = Head.at(entries[-1])
    vault.ledger.append(entries)
    assert [entry.header.seq for entry in vault.ledger.after()] == list(range(1, 232))
    assert [entry.header.seq for entry in vault.ledger.after(230)] == [231]


def test_the_newest_of_a_kind_are_looked_for_from_the_first_entry_on(vault: Vault) -> None:
    write(vault, "one", "two", case=None)
    assert [e.header.seq for e in vault.ledger.newest_of_kind(VaultMade.kind, 9)] == [1]
    assert [e.header.seq for e in vault.ledger.newest_of_kind(SHEET, 1)] == [3]
    assert [e.header.seq for e in vault.ledger.newest_of_kind(SHEET, 9, after=2)] == [3]
    assert vault.ledger.newest_of_kind(SHEET, 9, after=3) == ()


@pytest.fixture
def cut_off(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> Iterator[Entry]:
    """An entry whose save was broken off once all was done, by something that is no fault of the disk."""
    change, entry = vault.database.change, next_note(vault, "perhaps")

    def break_off(sql: str, values: tuple[object, ...] = ()) -> int:
        done = change(sql, values)
        if sql == "COMMIT":
            raise KeyboardInterrupt
        return done

    with monkeypatch.context() as patched:
        patched.setattr(vault.database, "change", break_off)
        with pytest.raises(KeyboardInterrupt):
            vault.ledger.append([entry])
    return entry


def test_after_a_save_that_was_broken_off_the_head_is_what_stands(vault: Vault, cut_off: Entry) -> None:
    assert vault.ledger.head() == Head.at(cut_off)


def test_after_a_save_that_was_broken_off_the_next_follows_what_stands(vault: Vault, cut_off: Entry) -> None:
    following = note(Head.at(cut_off), vault.keys, "next")
    assert vault.ledger.append([following]) == (following,)


def test_a_failed_save_of_nothing_leaves_the_ledger_as_it_was(vault: Vault) -> None:
    def refuse() -> None:
        raise StorageError("The disk is full.")

    before = vault.ledger.head()
    with pytest.raises(StorageError, match="disk is full"):
        vault.ledger.append([], refuse)
    assert vault.ledger.head() == before
    write(vault, "next")


def test_a_beginning_that_failed_leaves_an_empty_ledger(vault: Vault, tmp_path: Path) -> None:
    (first,) = vault.ledger.after()
    database = create_database(tmp_path / "fresh.sqlite", bytes(32))

    def refuse() -> None:
        raise StorageError("The disk is full.")

    ledger = Ledger(database, vault.id)
    with pytest.raises(StorageError, match="disk is full"):
        ledger.append([first], refuse)
    assert ledger.head() == Head(vault.id)
    assert ledger.append([first]) == (first,)
    assert ledger.head() == Head.at(first)
    database.close()


def test_a_list_of_entries_about_keys_without_an_answer_opens_nothing(shared: Vault) -> None:
    iris = shared.unlock_as(IRIS.id, IRISS)
    third = Person("5a" * 16, "Tansy Fauxley", "Deputy", ("write",))
    change = make_key(shared, third, IRISS, by(shared.keys), CHEAP, agreed(iris))
    shared.database.change("DELETE FROM key_entry WHERE seq = ?", [change.header.seq + 1])
    with pytest.raises(RecordDamagedError, match="not agreed to by a second person"):
        Ledger(shared.database, shared.id)
