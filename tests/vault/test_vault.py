import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, agreed, by, write
from yps_desktop.record.key_acts import KeyGiven, VaultMade
from yps_desktop.vault.door import look_at, people_of, prove
from yps_desktop.vault.errors import (
    FolderNotEmptyError,
    StorageError,
    VaultDamagedError,
    VaultInUseError,
    VaultMissingError,
    WrongPasswordError,
)
from yps_desktop.vault.founding import create_vault, new_id
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import open_vault, open_with
from yps_desktop.vault.verify import verify_vault


def test_the_first_entry_says_who_made_the_vault_and_is_signed_by_them(vault):
    (entry,) = vault.ledger.after()
    act = VaultMade.from_body(entry.read_body())
    assert (entry.header.seq, entry.header.author) == (1, WREN.id)
    assert (act.school, act.founder.name) == (SCHOOL, "Wren Mockford")
    assert act.founder.certificate == vault.keys.public.fingerprint


def test_what_was_written_is_there_after_closing_and_opening(vault, reopen):
    written = write(vault, "first", "second")
    vault.close()
    again = reopen()
    assert again.ledger.of_case("case-1") == tuple(written)
    assert again.ledger.head().seq == 3
    assert again.read_only is None


def test_the_unlock_page_names_people_and_school_without_a_password(vault, folder):
    door = look_at(folder)
    assert (door.school, door.people) == ("Mock Hill School", (WREN,))
    assert people_of(folder) == (WREN,)


def test_a_wrong_password_changes_nothing(vault, folder):
    vault.close()
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(WrongPasswordError, match=r"Wren Mockford's password\. Nothing has changed"):
        open_vault(folder, WREN.id, "not it")
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_the_headteacher_makes_a_key_later_and_opens_the_vault_with_it(shared, folder, reopen):
    entry = shared.ledger.entry(2)
    assert KeyGiven.from_body(entry.read_body()).holder.name == "Iris Falsey"
    shared.close()
    again = reopen(IRIS, IRISS)
    assert again.person == IRIS
    assert again.people == (WREN, IRIS)
    assert (folder / "vault.prev.json").exists()


def test_a_second_person_signs_at_the_same_screen_with_their_own_password(shared):
    keys = shared.unlock_as(IRIS.id, IRISS)
    assert keys.person_id == IRIS.id
    with pytest.raises(WrongPasswordError, match="Iris Falsey's"):
        shared.unlock_as(IRIS.id, WRENS)


def test_the_password_may_be_proved_on_another_thread(vault, folder):
    from concurrent.futures import ThreadPoolExecutor

    vault.close()
    with ThreadPoolExecutor(1) as work:
        proof = work.submit(prove, folder, WREN.id, WRENS).result()
    with open_with(proof) as again:
        assert again.person == WREN
    assert again.database_key.hex() not in repr(proof)


def test_a_second_opening_is_refused_in_a_sentence(vault, folder):
    with pytest.raises(VaultInUseError, match="already open"):
        open_vault(folder, WREN.id, WRENS)
    vault.close()
    open_vault(folder, WREN.id, WRENS).close()


def test_a_new_vault_is_not_made_where_something_lies(vault, folder):
    vault.close()
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    with pytest.raises(FolderNotEmptyError):
        create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_a_new_vault_is_not_made_under_another_s_lock(vault, folder):
    with pytest.raises(VaultInUseError):
        create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP)
    assert look_at(folder).people == (WREN,)


def test_a_folder_without_a_vault_is_a_sentence(tmp_path):
    with pytest.raises(VaultMissingError):
        look_at(tmp_path)


def test_the_keystore_of_before_put_back_is_refused(shared, folder, reopen):
    shared.close()
    (folder / "vault.prev.json").replace(folder / "vault.json")
    with pytest.raises(VaultDamagedError, match="not the one that belongs"):
        reopen()


def test_a_change_of_keys_cut_off_before_the_file_took_its_place_is_finished(
    vault, folder, reopen, monkeypatch
):
    from yps_desktop.vault import key_change

    class PulledPlugError(Exception): ...

    def pull(*_):
        raise PulledPlugError

    monkeypatch.setattr(key_change, "finish_keystore", pull)
    with pytest.raises(PulledPlugError):
        make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    vault.close()
    assert people_of(folder) == (WREN,)
    assert reopen().people == (WREN, IRIS)
    assert reopen(IRIS, IRISS).ledger.head().seq == 2


def test_a_change_of_keys_cut_off_before_it_was_confirmed_is_accepted(vault, reopen, monkeypatch):
    from yps_desktop.vault import key_change

    class PulledPlugError(Exception): ...

    def pull(*_):
        raise PulledPlugError

    monkeypatch.setattr(key_change, "confirm", pull)
    with pytest.raises(PulledPlugError):
        make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    vault.close()
    assert reopen(IRIS, IRISS).people == (WREN, IRIS)
    assert reopen().database.row("SELECT epoch, pending_hash FROM keystore_mirror") == (2, None)


def test_a_staged_change_that_was_never_written_down_is_dropped(vault, folder, reopen, monkeypatch):
    from yps_desktop.vault.ledger import Ledger

    class PulledPlugError(Exception): ...

    def pull(*_):
        raise PulledPlugError

    monkeypatch.setattr(Ledger, "append", pull)
    with pytest.raises(PulledPlugError):
        make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    monkeypatch.undo()
    vault.close()
    (folder / "vault.prev.json.new").write_bytes(b"half of")
    assert reopen().people == (WREN,)
    assert not list(folder.glob("*.new"))


def test_a_staged_change_is_left_where_the_disk_refuses_to_finish_it(vault, folder, reopen, monkeypatch):
    from yps_desktop.vault import key_change, mirror

    def refuse(*_):
        raise StorageError("The disk is full.")

    monkeypatch.setattr(key_change, "finish_keystore", refuse)
    monkeypatch.setattr(mirror, "finish_keystore", refuse)
    with pytest.raises(StorageError, match=r"written down, .* finished the next time"):
        make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    vault.close()
    assert reopen().people == (WREN,)
    monkeypatch.undo()
    assert reopen().people == (WREN, IRIS)


def test_a_change_that_was_not_confirmed_stands_and_so_does_one_cut_off_after_it(
    vault, folder, reopen, monkeypatch
):
    from yps_desktop.vault import key_change

    class PulledPlugError(Exception): ...

    def refuse(*_):
        raise StorageError("The disk did not answer.")

    def pull(*_):
        raise PulledPlugError

    monkeypatch.setattr(key_change, "confirm", refuse)
    make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    monkeypatch.setattr(key_change, "finish_keystore", pull)
    third = Person(new_id(), "Third Person", "Deputy", ("write",))
    with pytest.raises(PulledPlugError):
        make_key(vault, third, IRISS, by(vault.keys), CHEAP, agreed(vault.unlock_as(IRIS.id, IRISS)))
    vault.close()
    monkeypatch.undo()
    assert reopen().people == (WREN, IRIS, third)


def test_verify_says_what_was_found_and_refuses_while_the_window_is_open(shared, folder):
    write(shared, "one", "two")
    with pytest.raises(VaultInUseError):
        verify_vault(folder, WREN.id, WRENS)
    head = shared.ledger.head()
    shared.close()
    report = verify_vault(folder, WREN.id, WRENS)
    assert report.chain.head == head
    assert (report.chain.entries, report.chain.cases, report.chain.signers) == (4, 1, 2)
    assert report.people == (WREN, IRIS)
