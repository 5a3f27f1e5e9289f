import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, by, note, write
from yps_desktop.record.acts import Agreed
from yps_desktop.record.errors import RecordDamagedError, YpsError
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.founding import create_vault
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.signing import seal_next


def agree(vault, keys, *entries):
    act = Agreed(answer="agreed", of=tuple(e.hash for e in entries), shown="the text")
    return seal_next(vault.ledger.head(), by(keys), Agreed.kind, act.to_body(), "case-1")


def verify(vault):
    return verify_chain(vault.database, vault.ledger)


def test_entries_are_read_by_place_hash_and_case(vault):
    one, two = write(vault, "one"), write(vault, "two", case="case-2")
    assert vault.ledger.entry(2) == one[0]
    assert vault.ledger.named(two[0].hash) == two[0]
    assert vault.ledger.of_case("case-2") == tuple(two)
    assert vault.ledger.entry(9) is None


def test_several_entries_and_their_views_are_saved_at_once_or_not_at_all(vault):
    first = note(vault.ledger.head(), vault.keys, "first")
    second = note(Head.at(first), vault.keys, "second")

    def fail():
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        vault.ledger.append([first, second], fail)
    assert vault.ledger.head().seq == 1
    assert vault.ledger.append([first, second]) == (first, second)
    assert vault.ledger.head() == Head.at(second)


def test_an_entry_that_does_not_follow_the_last_is_refused(vault):
    stale = vault.ledger.head()
    write(vault, "one")
    with pytest.raises(RecordDamagedError, match="does not follow"):
        vault.ledger.append([note(stale, vault.keys, "late")])


def test_a_clock_that_went_back_is_flagged_and_stops_nobody(vault):
    vault.ledger.append([note(vault.ledger.head(), vault.keys, "x", minutes=-60)])
    assert vault.ledger.entry(2).header.clock == "back"
    assert verify(vault).clock_went_back == (2,)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE header SET case_id = NULL WHERE seq = 2",
        "DELETE FROM header WHERE seq = 2",
        "INSERT OR REPLACE INTO header SELECT seq, hash, case_id, header, sig FROM header WHERE seq = 2",
        "INSERT OR REPLACE INTO header SELECT 4, hash, case_id, header, sig FROM header WHERE seq = 2",
        "INSERT INTO header SELECT 9, zeroblob(32), case_id, header, sig FROM header WHERE seq = 2",
        "UPDATE body SET body = 'x' WHERE seq = 2",
        "DELETE FROM body WHERE seq = 2",
        "INSERT OR REPLACE INTO body SELECT seq, salt, body FROM body WHERE seq = 2",
    ],
)
def test_the_database_refuses_to_change_or_delete_what_was_signed(vault, sql):
    write(vault, "one", "two")
    with pytest.raises(sqlcipher.IntegrityError):
        vault.database.change(sql)
    assert verify(vault).entries == 3


def test_no_case_is_named_for_destruction_without_the_entry_of_two_people(vault):
    write(vault, "one", "two")
    for seq in (2, 3):
        with pytest.raises(sqlcipher.IntegrityError):
            vault.database.change("INSERT INTO destruction VALUES ('case-1', ?)", [seq])


def tamper(vault, *statements):
    """Change the database as somebody could who has its key and takes the triggers out first."""
    for trigger, _ in vault.database.rows("SELECT name, 1 FROM sqlite_schema WHERE type = 'trigger'"):
        vault.database.change(f"DROP TRIGGER {trigger}")
    vault.database.change("PRAGMA foreign_keys = OFF")
    for statement in statements:
        assert vault.database.change(statement) != 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE body SET body = CAST(replace(body, 'said', 'dias') AS BLOB) WHERE seq = 2",
        "UPDATE body SET body = x'7b7d' WHERE seq = 2",
        "UPDATE body SET salt = zeroblob(32) WHERE seq = 2",
        "UPDATE header SET header = CAST(replace(header, 'ok', 'no') AS BLOB) WHERE seq = 2",
        "UPDATE header SET sig = zeroblob(64) WHERE seq = 2",
        "UPDATE header SET hash = zeroblob(32) WHERE seq = 2",
        "UPDATE header SET case_id = 'case-9' WHERE seq = 2",
        "UPDATE header SET case_id = NULL WHERE seq = 2",
        "DELETE FROM body WHERE seq = 2",
        "DELETE FROM header WHERE seq = 2",
        "DELETE FROM header WHERE seq = 4",
        "DELETE FROM key_entry WHERE seq = 1",
        "INSERT INTO key_entry VALUES (2)",
        "UPDATE header SET seq = 9 WHERE seq = 4",
    ],
)
def test_what_was_changed_behind_the_program_s_back_shows_in_verification(vault, statement):
    write(vault, "one", "two", "three")
    tamper(vault, statement)
    with pytest.raises(YpsError):
        verify(vault)


@pytest.mark.parametrize("column", ["body", "salt"])
def test_a_changed_text_is_not_shown_even_after_it_was_read_before(vault, column):
    write(vault, "one")
    assert vault.ledger.of_case("case-1")
    tamper(vault, f"UPDATE body SET {column} = zeroblob(length({column})) WHERE seq = 2")
    with pytest.raises(RecordDamagedError):
        vault.ledger.of_case("case-1")


def test_a_changed_past_is_noticed_at_the_next_opening(vault, reopen):
    write(vault, "one", "two")
    tamper(vault, "DELETE FROM body WHERE seq = 3", "DELETE FROM header WHERE seq = 2")
    vault.close()
    with pytest.raises(YpsError):
        reopen()


def test_g3_a_countersignature_by_another_person_stands(shared):
    written = write(shared, "one", "two")
    shared.ledger.append([agree(shared, shared.unlock_as(IRIS.id, IRISS), *written)])
    assert verify(shared).signers == 2


def test_g3_nobody_countersigns_what_they_wrote_themselves(shared):
    written = write(shared, "one")
    with pytest.raises(RecordDamagedError, match="its own author"):
        shared.ledger.append([agree(shared, shared.keys, *written)])
    assert verify(shared).entries == 3


def test_g3_verification_finds_an_own_countersignature_that_another_program_let_pass(shared):
    written = write(shared, "one")
    lax = Ledger(shared.database, shared.id, lambda entry, find: None)
    lax.append([agree(shared, shared.keys, *written)])
    with pytest.raises(RecordDamagedError, match="its own author"):
        verify(shared)


def test_an_agreement_to_nothing_that_was_written_is_refused(shared):
    entry = note(shared.ledger.head(), shared.keys, "never saved")
    with pytest.raises(RecordDamagedError, match="not written before"):
        shared.ledger.append([agree(shared, shared.unlock_as(IRIS.id, IRISS), entry)])


@pytest.mark.parametrize("named", ["", "x" * 64, "0" * 64, "É" * 64])
def test_an_agreement_or_correction_that_names_no_entry_is_refused(shared, named):
    act = Agreed(answer="agreed", of=(named,), shown="")
    agreed = seal_next(shared.ledger.head(), by(shared.keys), Agreed.kind, act.to_body(), "case-1")
    corrected = seal_next(shared.ledger.head(), by(shared.keys), "correction", {}, "case-1", named)
    for entry in (agreed, corrected):
        with pytest.raises(RecordDamagedError, match="not written before"):
            shared.ledger.append([entry])


def test_g2_a_correction_stands_in_the_case_of_what_it_corrects(vault):
    (written,) = write(vault, "one")
    head, keys = vault.ledger.head(), vault.keys
    elsewhere = seal_next(head, by(keys), "correction", {}, "case-2", written.hash)
    with pytest.raises(RecordDamagedError, match="corrects something"):
        vault.ledger.append([elsewhere])
    vault.ledger.append([seal_next(head, by(keys), "correction", {}, "case-1", written.hash)])
    assert verify(vault).entries == 3


def test_g4_nobody_signs_for_another(shared):
    from dataclasses import replace

    borrowed = replace(shared.keys, person_id=IRIS.id)
    with pytest.raises(RecordDamagedError, match="not its author's"):
        shared.ledger.append([note(shared.ledger.head(), borrowed, "as Iris")])
    assert verify(shared).entries == 2


def test_who_had_no_key_then_cannot_have_signed(vault):
    from dataclasses import replace

    stranger = replace(vault.keys, person_id="0" * 32)
    with pytest.raises(RecordDamagedError, match="no key then"):
        vault.ledger.append([note(vault.ledger.head(), stranger, "who")])


def test_a_code_from_paper_is_found_in_the_chain_and_another_history_s_is_not(vault):
    write(vault, "one", "two")
    code = vault.ledger.head().code
    write(vault, "three")
    assert vault.ledger.find_anchor(code.lower().replace("–", " ")).header.seq == 3
    assert vault.ledger.find_anchor(code.replace("3–", "2–", 1)) is None
    assert vault.ledger.find_anchor(code.replace("3–", "99–", 1)) is None


def test_the_whole_chain_is_checked_in_slices_that_say_how_far_they_are(vault):
    write(vault, *map(str, range(9)))
    seen = []
    check = vault.check_chain()
    while check.step(4):
        seen.append(check.done)
    assert seen == [4, 8, 10]
    assert check.report().head == vault.ledger.head()


@pytest.fixture(scope="module")
def stored_row(tmp_path_factory):
    folder = tmp_path_factory.mktemp("one") / "vault"
    made = create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP)
    write(made, "She said it was on Tuesday.")
    yield made.ledger, made.ledger.rows_after(1)[0]
    made.close()


@given(part=st.sampled_from([1, 3, 4, 5, 6]), at=st.integers(min_value=0), change=st.integers(1, 255))
def test_one_byte_changed_in_hash_header_signature_salt_or_body_is_refused(stored_row, part, at, change):
    ledger, row = stored_row
    changed = bytearray(row[part])
    changed[at % len(changed)] ^= change
    with pytest.raises(RecordDamagedError):
        ledger.read_row((*row[:part], bytes(changed), *row[part + 1 :]))


def test_a_disk_that_fails_at_the_last_moment_leaves_no_doubt_about_what_comes_next(
    vault, reopen, monkeypatch
):
    """The commit stands although the disk complained: it is not called lost, and the next follows it."""
    real = vault.database.change

    def complaining(sql, values=()):
        done = real(sql, values)
        if sql == "COMMIT":
            raise StorageError("The disk did not answer.")
        return done

    monkeypatch.setattr(vault.database, "change", complaining)
    with pytest.raises(StorageError, match="not certain that this was saved"):
        write(vault, "perhaps")
    monkeypatch.undo()
    assert vault.ledger.head().seq == 2
    write(vault, "next")
    vault.close()
    assert len(reopen().ledger.of_case("case-1")) == 2


def test_a_disk_that_fails_once_all_is_saved_does_not_have_it_called_lost(vault, monkeypatch):
    def refuse():
        raise StorageError("The disk did not answer, so this could not be saved.")

    monkeypatch.setattr(vault.database, "forget_cache", refuse)
    with pytest.raises(StorageError, match="not certain that this was saved"):
        write(vault, "perhaps")
    monkeypatch.undo()
    write(vault, "next")
    assert vault.ledger.head().seq == 3


def test_a_save_the_disk_refused_is_followed_by_the_next(vault, monkeypatch):
    real = vault.database.change

    def refuse(sql, values=()):
        if sql == "COMMIT":
            raise StorageError("The disk is full.")
        return real(sql, values)

    monkeypatch.setattr(vault.database, "change", refuse)
    with pytest.raises(StorageError, match="full"):
        write(vault, "refused")
    monkeypatch.undo()
    assert vault.ledger.head().seq == 1
    write(vault, "taken")
    assert vault.ledger.head().seq == 2
