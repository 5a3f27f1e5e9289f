"""A new database key when somebody leaves: old or new, never neither, and nothing left over."""

import errno
import os
import shutil
from contextlib import suppress

import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, WREN, WRENS, agreed, by, write
from yps_desktop.vault import rotation, smallfile
from yps_desktop.vault.backup import make_backup, source_of, verify_proven
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.database import Database, check_pages
from yps_desktop.vault.door import look_at, prove
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import StorageError, VaultDamagedError
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.key_change import giving, put_change, taking
from yps_desktop.vault.keystore import name_of_database
from yps_desktop.vault.newkey import WantedKey, make_key, prepare_key, put_password, seal_under
from yps_desktop.vault.place import Place
from yps_desktop.vault.sightings import read_sightings
from yps_desktop.vault.slots import Person, open_slot
from yps_desktop.vault.vault import open_vault
from yps_desktop.vault.verify import verify_vault
from yps_desktop.vault.views import CaseRow, Standing

TANSY, TANSYS = Person(new_id(), "Tansy Madeup", "Deputy", ("write", "oversee")), "nine green gates"


class PulledPlugError(Exception): ...


@pytest.fixture
def iris(shared):
    return shared.unlock_as(IRIS.id, IRISS)


@pytest.fixture
def three(shared, iris):
    """A vault that Wren has open, with keys for Iris and Tansy."""
    make_key(shared, TANSY, TANSYS, by(shared.keys), CHEAP, agreed(iris))
    return shared


def take(vault, iris, person=TANSY):
    return put_change(vault, taking(vault, person.id, "Left the school"), by(vault.keys), agreed(iris))


def files(folder):
    """Name what lies in the folder, but for the lock and the empty journal that a database in use keeps."""
    names = {path.name for path in folder.iterdir()} - {"vault.lock"}
    return names - {f"{name}-journal" for name in names if not name.endswith(".new")}


def test_whoever_left_opens_nothing_and_everybody_else_does(three, iris, folder, reopen):
    old_key = three.database_key
    take(three, iris)
    three.close()
    assert look_at(folder).people == (WREN, IRIS)
    assert reopen().person == WREN
    again = reopen(IRIS, IRISS)
    assert again.database_key != old_key
    again.close()
    with pytest.raises(VaultDamagedError):
        check_pages(folder / "db-000002.sqlite", old_key)


def test_nothing_opens_with_the_old_key_afterwards(three, iris, folder):
    take(three, iris)
    assert files(folder) == {"vault.json", "db-000002.sqlite", "anchors.log"}


def test_the_open_vault_goes_on_with_the_new_database(three, iris, folder):
    write(three, "before")
    case = CaseRow(2, "case-1", "2026-001", Standing(), b"{}")
    with three.transaction():
        three.views.put(case)
        three.search.put(2, ["Juniper"])
    draft = Draft("d", TANSY.id, "case-1", "note", None, b"half a thought", "2026-11-20T09:30:00Z")
    three.drafts.save(draft)
    three.places.keep(WREN.id, Place("home"))
    take(three, iris)
    written = write(three, "after")
    assert three.ledger.of_case("case-1")[-1:] == tuple(written)
    assert three.views.row("case-1") == case
    assert three.search.find("juniper") == (2,)
    assert three.drafts.load(TANSY.id, "d") == draft
    assert three.places.of(WREN.id) == Place("home")
    head = three.ledger.head()
    three.close()
    assert verify_vault(folder, WREN.id, WRENS).chain.head == head


def test_a_check_of_the_chain_goes_on_over_a_change_of_keys(three, iris):
    write(three, "one", "two", "three")
    check = three.check_chain()
    assert check.step(2)
    take(three, iris)
    while check.step(2):
        pass
    assert check.report().head == three.ledger.head()


def test_a_backup_is_made_of_the_new_database_and_opens(three, iris, tmp_path):
    place = tmp_path / "place"
    place.mkdir()
    take(three, iris)
    made = make_backup(source_of(three), place, NOW)
    assert verify_proven(prove(made.folder, IRIS.id, IRISS)) == three.ledger.head()


def test_keys_are_not_changed_while_a_backup_is_made(three, iris, folder):
    with three.database.pages.copying, pytest.raises(StorageError, match="backup is being made"):
        take(three, iris)
    take(three, iris)
    assert look_at(folder).people == (WREN, IRIS)


def test_where_the_chain_stands_is_noted_so_that_the_old_record_put_back_is_told(
    three, iris, folder, tmp_path
):
    old = {name: (folder / name).read_bytes() for name in ("vault.json", "db-000001.sqlite")}
    take(three, iris)
    three.close()
    assert read_sightings(folder)[-1].code == three.ledger.head().code
    for name, data in old.items():
        (folder / name).write_bytes(data)
    with open_vault(folder, WREN.id, WRENS) as again:
        assert "is not in it now" in again.noticed
    assert (folder / "db-000002.sqlite").exists()


def test_an_old_file_stays_where_the_record_lost_entries(three, iris, folder):
    three.noticed = "Entries are missing."
    take(three, iris)
    assert {"db-000001.sqlite", "db-000002.sqlite", "vault.json"} <= files(folder)


def test_a_database_that_no_keystore_here_names_is_left_alone(three, iris, folder, reopen):
    stray = folder / "db-000002.sqlite"
    stray.write_bytes(b"somebody's")
    take(three, iris)
    three.close()
    reopen()
    assert stray.read_bytes() == b"somebody's"
    assert {"db-000003.sqlite"} <= files(folder)


STEPS = [
    (rotation, "open_database"),
    (rotation, "check_pages"),
    (rotation, "check_keys"),
    (rotation, "stage_keystore"),
    (rotation, "replace_patiently"),
    (rotation, "sync_folder"),
    (rotation, "put_in_place"),
    (smallfile, "stage"),
]


@pytest.mark.parametrize(("where", "step"), STEPS)
def test_a_fault_at_any_step_leaves_the_old_record_and_no_file(
    three, iris, folder, reopen, monkeypatch, where, step
):
    before, at = files(folder), three.ledger.head()

    def pull(*_, **__):
        raise PulledPlugError

    monkeypatch.setattr(where, step, pull)
    try:
        take(three, iris)
    except PulledPlugError:
        assert files(folder) == before
        assert three.ledger.head() == at
    monkeypatch.undo()
    write(three, "it goes on")
    three.close()
    again = reopen()
    assert again.ledger.of_case("case-1")
    verify_chain(again.database, again.ledger)


@pytest.mark.parametrize("step", ["clear_leftovers", "note_sighting"])
def test_what_a_crash_leaves_after_the_change_is_cleared_at_the_next_opening(
    three, iris, folder, monkeypatch, step
):
    def pull(*_):
        raise PulledPlugError

    monkeypatch.setattr(rotation, step, pull)
    with pytest.raises(PulledPlugError):
        take(three, iris)
    monkeypatch.undo()
    assert "db-000001.sqlite" in files(folder)
    three.close()
    with open_vault(folder, IRIS.id, IRISS) as again:
        assert again.people == (WREN, IRIS)
    assert files(folder) == {"vault.json", "db-000002.sqlite", "anchors.log"}


@pytest.mark.parametrize("made", ["db-000002.sqlite", "db-000002.sqlite.new"])
def test_what_a_crash_leaves_before_the_change_is_cleared_at_the_next_opening(
    three, iris, folder, monkeypatch, made
):
    """As the process finds itself killed between two steps: nothing was tidied."""

    def pull(*_):
        raise PulledPlugError

    step = "put_in_place" if made.endswith("sqlite") else "replace_patiently"
    monkeypatch.setattr(rotation, step, pull)
    monkeypatch.setattr(rotation, "forget_database", lambda *_: None)
    monkeypatch.setattr(rotation, "staged", lambda path: path.with_name("no such file"))
    with pytest.raises(PulledPlugError):
        take(three, iris)
    assert {made, "vault.json.new"} <= files(folder)
    three.close()
    monkeypatch.undo()
    with open_vault(folder, WREN.id, WRENS) as again:
        assert again.people == (WREN, IRIS, TANSY)
    assert files(folder) <= {"vault.json", "vault.prev.json", "db-000001.sqlite", "anchors.log"}


def test_a_disk_that_only_fails_to_say_that_the_keystore_is_in_place_changes_nothing_of_that(
    three, iris, monkeypatch, reopen
):
    def say_no(path):
        smallfile.put_in_place(path)
        raise StorageError("The disk did not answer.")

    monkeypatch.setattr(rotation, "put_in_place", say_no)
    take(three, iris)
    three.close()
    assert reopen().people == (WREN, IRIS)


def test_a_lost_password_is_renewed_and_what_was_signed_before_still_holds(shared, iris, folder, reopen):
    make_key(shared, TANSY, TANSYS, by(shared.keys), CHEAP, agreed(iris))
    tansy = shared.unlock_as(TANSY.id, TANSYS)
    put_change(shared, taking(shared, IRIS.id, "Left"), by(shared.keys), agreed(tansy))
    write(shared, "by Wren")
    wanted = WantedKey(shared.stored.keystore, shared.database_key, WREN, "another password", NOW)
    shared.close()
    vault = reopen(TANSY, TANSYS)
    make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP, agreed(shared.keys))
    renewed = giving(vault, prepare_key(wanted, CHEAP))
    assert renewed.ends_a_way_in
    put_change(vault, renewed, by(vault.keys), agreed(vault.unlock_as(IRIS.id, IRISS)))
    vault.close()
    with pytest.raises(Exception, match="not Wren Mockford's password"):
        prove(folder, WREN.id, WRENS)
    again = reopen(WREN, "another password")
    assert [entry.header.author for entry in again.ledger.of_case("case-1")] == [WREN.id]
    verify_chain(again.database, again.ledger)


def test_a_changed_password_opens_and_the_old_one_does_not_even_with_the_keystore_before(
    shared, folder, reopen
):
    slot = seal_under(prove(folder, WREN.id, WRENS), "another password", CHEAP)
    put_password(shared, slot, by(shared.keys))
    assert not (folder / "vault.prev.json").exists()
    before = shared.keys.public
    shared.close()
    again = reopen(WREN, "another password")
    assert again.keys.public == before
    with pytest.raises(Exception, match="not Wren Mockford's password"):
        open_slot(again.id, again.stored.keystore.slot_of(WREN.id), WRENS)
    verify_chain(again.database, again.ledger)


def test_names_of_databases_count_on(three, iris):
    take(three, iris)
    assert three.stored.keystore.database_name == name_of_database(2)
    assert three.stored.keystore.replaces == 1
    make_key(three, TANSY, TANSYS, by(three.keys), CHEAP, agreed(iris))
    take(three, iris)
    assert three.stored.keystore.database_name == name_of_database(3)
    assert three.stored.keystore.replaces == 2


class Faults:
    """Lets so many calls to disk and database through, and refuses the next one and no other."""

    def __init__(self, monkeypatch, at):
        self.left, self.was_raised = at, False
        for where, name in ((os, "fsync"), (os, "replace"), (Database, "_ask"), (Database, "copy_to")):
            monkeypatch.setattr(where, name, self._through(getattr(where, name)))

    def _through(self, call):
        def counted(*args, **named):
            self.left -= 1
            if self.left == 0:
                self.was_raised = True
                raise OSError(errno.EIO, "injected")
            return call(*args, **named)

        return counted


def test_a_fault_at_any_call_to_disk_or_database_leaves_the_old_record_or_the_new(
    three, iris, folder, tmp_path, monkeypatch
):
    three.close()
    at, was_raised = 0, True
    while was_raised:
        at += 1
        copy = tmp_path / f"copy-{at}"
        shutil.copytree(folder, copy)
        with open_vault(copy, WREN.id, WRENS) as vault:
            with monkeypatch.context() as patched:
                faults = Faults(patched, at)
                with suppress(Exception):
                    take(vault, iris)
            was_raised = faults.was_raised
            (written,) = write(vault, "it goes on")
        people = look_at(copy).people
        assert people in ((WREN, IRIS), (WREN, IRIS, TANSY))
        with open_vault(copy, IRIS.id, IRISS) as again:
            assert again.people == people
            assert again.noticed is None
            assert written.header.seq == (7 if people == (WREN, IRIS) else 5)
            assert again.ledger.head().hash == written.hash
            verify_chain(again.database, again.ledger)
        assert len([name for name in files(copy) if name.endswith(".sqlite")]) == 1
    assert at > 30
