"""L2: a case let go by two people has no words left anywhere, and everything else holds as before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from tests.vault.in_clear import holds
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, WREN, WRENS, agreed, by, write
from yps_desktop.record.act import Act
from yps_desktop.record.acts import Agreed
from yps_desktop.record.destruction_acts import CaseDestroyed, Gone
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError, YpsError
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.backup import make_backup, source_of, verify_proven
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.door import prove
from yps_desktop.vault.drafts import Draft
from yps_desktop.vault.errors import StorageError
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.key_change import giving, making_sheet, put_change, seal_acts, taking
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.ledger import Ledger
from yps_desktop.vault.letting_go import Without, begin, finish, let_go, make_without
from yps_desktop.vault.newkey import WantedKey, make_key, prepare_key
from yps_desktop.vault.place import Place
from yps_desktop.vault.recovery import prove_sheet
from yps_desktop.vault.restore import put_in_place
from yps_desktop.vault.signing import SigningKeys
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault
from yps_desktop.vault.verify import verify_vault
from yps_desktop.vault.views import CaseRow

GONE, KEPT = "case-1", "case-2"
WORD = "zymurgy"
ACT = CaseDestroyed(cases=(Gone(GONE, "2001-007", "2001-03-01"),), entries=3, years=25, day="2026-01-01")
Reopen = Callable[..., Vault]


@pytest.fixture
def iris(shared: Vault) -> KeyBundle:
    return shared.unlock_as(IRIS.id, IRISS)


@pytest.fixture
def filled(shared: Vault) -> Vault:
    """A vault with two cases, each with lists, search, a draft and somebody's place."""
    for case in (GONE, KEPT):
        text = f"{WORD} " * 900 if case == GONE else "something else"
        opened = shared.ledger.head().seq + 1
        write(shared, text, f"short {text[:9]}", text[:3000], case=case)
        line = b'{"people":"%s"}' % text[:9].encode()
        with shared.transaction():
            shared.views.put(CaseRow(opened, case, f"2001-{opened:03}", line=line))
            shared.search.put(opened, [text[:9]])
        draft = Draft(f"d-{case}", IRIS.id, case, "note", None, text.encode(), "2026-11-20T09:30:00Z")
        shared.drafts.save(draft)
    shared.places.keep(WREN.id, Place(f"case {GONE}", f"{WORD}", 3))
    return shared


def go(vault: Vault, iris: KeyBundle, act: CaseDestroyed = ACT) -> None:
    let_go(vault, act, by(vault.keys), agreed(iris))


def database(vault: Vault) -> Path:
    return vault.folder / vault.stored.keystore.database_name


def test_the_words_are_in_no_page_of_the_file_nor_in_any_other(filled: Vault, iris: KeyBundle) -> None:
    before, old = database(filled), filled.database_key
    assert holds(before, old, WORD)
    go(filled, iris)
    assert not holds(database(filled), filled.database_key, WORD)
    assert holds(database(filled), filled.database_key, "something else")
    assert not before.exists()
    left = {path.name for path in filled.folder.iterdir() if path.stat().st_size}
    assert left == {"vault.json", "anchors.log", "db-000002.sqlite"}
    assert filled.database_key != old


def test_headers_stay_and_the_chain_verifies_now_and_later(
    filled: Vault, iris: KeyBundle, reopen: Reopen
) -> None:
    headers = [entry.header for entry in filled.ledger.after()]
    go(filled, iris)
    assert [entry.header for entry in filled.ledger.after()][: len(headers)] == headers
    assert [entry.body for entry in filled.ledger.of_case(GONE)] == [None] * 3
    assert verify_chain(filled.database, filled.ledger).entries == len(headers) + 2
    filled.close()
    reopen(IRIS, IRISS)
    again = reopen()
    assert again.ledger.keyring.destroyed[GONE].gone.number == "2001-007"
    write(again, "afterwards", case=KEPT)
    again.close()
    assert verify_vault(filled.folder, WREN.id, WRENS).chain.entries == len(headers) + 3


def test_lists_search_drafts_and_places_forget_it_and_nothing_else(filled: Vault, iris: KeyBundle) -> None:
    go(filled, iris)
    assert [row.case for row in filled.views.page()] == [KEPT]
    assert filled.search.find(WORD) == ()
    assert len(filled.search.find("something")) == 1
    assert [draft.case for draft in filled.drafts.of_person(IRIS.id).drafts] == [KEPT]
    assert filled.places.of(WREN.id) is None
    assert filled.views.every_recorded() == (KEPT,)


def test_its_number_is_never_given_again(filled: Vault, iris: KeyBundle) -> None:
    go(filled, iris)
    assert filled.views.highest_number(2001) == 7
    assert filled.views.highest_number(2002) == 0


def test_keys_change_backups_and_restores_hold_with_a_case_gone(
    filled: Vault, iris: KeyBundle, tmp_path: Path
) -> None:
    (tmp_path / "place").mkdir()
    before = make_backup(source_of(filled), tmp_path / "place", NOW)
    go(filled, iris)
    after = make_backup(source_of(filled), tmp_path / "place", NOW.replace(hour=20))
    tansy = Person(new_id(), "Tansy Madeup", "Deputy", ("write",))
    make_key(filled, tansy, "nine green gates", by(filled.keys), CHEAP, agreed(iris))
    put_change(filled, taking(filled, tansy.id, "Left"), by(filled.keys), agreed(iris))
    verify_chain(filled.database, filled.ledger)
    for made, words in ((before, True), (after, False)):
        proof = prove(made.folder, WREN.id, WRENS)
        assert verify_proven(proof).code == made.manifest.code
        restored, _ = put_in_place(made, proof, tmp_path / f"restored-{words}")
        path = restored.folder / restored.stored.keystore.database_name
        assert holds(path, restored.database_key, WORD) is words


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM body WHERE seq = 8",
        "INSERT INTO destruction VALUES ('case-2', 9)",
        "INSERT OR REPLACE INTO destruction VALUES ('case-1', 9)",
        "UPDATE destruction SET case_id = 'case-2'",
        "DELETE FROM destruction",
        "INSERT INTO body SELECT 3, salt, body FROM body WHERE seq = 8",
    ],
)
def test_the_database_lets_no_other_case_go_and_none_come_back(
    filled: Vault, iris: KeyBundle, sql: str
) -> None:
    go(filled, iris)
    with pytest.raises(sqlcipher.IntegrityError):
        filled.database.change(sql)


def test_nothing_is_written_in_a_case_that_is_gone(filled: Vault, iris: KeyBundle) -> None:
    go(filled, iris)
    with pytest.raises(RecordDamagedError, match="destroyed before it"):
        write(filled, "late", case=GONE)
    with pytest.raises(RecordDamagedError, match="destroyed before it"):
        go(filled, iris)
    assert verify_chain(filled.database, filled.ledger)


def sealed(vault: Vault, *acts: tuple[Act, KeyBundle]) -> list[Entry]:
    return seal_acts(vault.ledger.head(), [(act, by(keys)) for act, keys in acts])


def answer(vault: Vault, keys: SigningKeys) -> list[Entry]:
    """Seal the act by whoever is signed in, and an answer to it by these keys."""
    (first,) = seal_acts(vault.ledger.head(), [(ACT, by(vault.keys))])
    agreed = Agreed(answer="agreed", of=(first.hash,), shown="what was shown")
    return [first, *seal_acts(Head.at(first, ""), [(agreed, by(keys))])]


def test_one_person_alone_lets_no_case_go(filled: Vault) -> None:
    with pytest.raises(RecordDamagedError):
        filled.ledger.append(sealed(filled, (ACT, filled.keys)))
    with pytest.raises(RecordDamagedError):
        filled.ledger.append(answer(filled, filled.keys))


def test_where_nobody_else_oversees_no_case_is_let_go(vault: Vault) -> None:
    write(vault, "one")
    deputy = Person(new_id(), "Tansy Madeup", "Deputy", ("write",))
    made = prepare_key(
        WantedKey(vault.stored.keystore, vault.database_key, deputy, "nine green gates", NOW), CHEAP
    )
    put_change(vault, giving(vault, made), by(vault.keys))
    for keys in (vault.keys, made.keys):
        with pytest.raises(RecordDamagedError):
            vault.ledger.append(answer(vault, keys))


def test_the_recovery_sheet_does_not_stand_in(filled: Vault, iris: KeyBundle) -> None:
    made = put_change(filled, making_sheet(filled), by(filled.keys), agreed(iris))
    assert made.new_sheet is not None
    sheet = prove_sheet(filled.folder, made.new_sheet.text).keys
    with pytest.raises(RecordDamagedError, match="was not agreed to"):
        filled.ledger.append(answer(filled, sheet))


def test_a_disk_that_refuses_leaves_the_record_as_it_was(
    filled: Vault, iris: KeyBundle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StorageError("The disk is full. Nothing has changed.")

    files = {path.name for path in filled.folder.iterdir()}
    monkeypatch.setattr("yps_desktop.vault.letting_go.make_anew", full)
    with pytest.raises(StorageError):
        go(filled, iris)
    assert {path.name for path in filled.folder.iterdir()} == files
    assert len(filled.ledger.of_case(GONE)[0].body) > 900
    write(filled, "still there", case=GONE)
    assert verify_chain(filled.database, filled.ledger)


def test_a_record_that_lost_a_case_is_read_by_the_ledger_as_it_lies(filled: Vault, iris: KeyBundle) -> None:
    go(filled, iris)
    afresh = Ledger(filled.database, filled.id)
    assert afresh.head() == filled.ledger.head()
    assert [entry.body is None for entry in afresh.of_case(GONE)] == [True] * 3


def prepared(vault: Vault, iris: KeyBundle) -> Without:
    return make_without(begin(vault, ACT, by(vault.keys), agreed(iris)))


def test_what_is_written_meanwhile_is_not_lost_and_the_case_stays(filled: Vault, iris: KeyBundle) -> None:
    files = {path.name for path in filled.folder.iterdir()}
    made = prepared(filled, iris)
    filled.drafts.save(Draft("d", WREN.id, None, "note", None, b"typed just now", "2026-11-20T09:30:00Z"))
    with pytest.raises(YpsError, match="meanwhile"):
        finish(filled, made)
    assert {path.name for path in filled.folder.iterdir()} == files
    assert filled.drafts.load(WREN.id, "d") is not None
    assert len(filled.ledger.of_case(GONE)[0].body or b"") > 900
    go(filled, iris)
    assert filled.drafts.load(WREN.id, "d") is not None


def test_a_copy_that_never_took_its_place_is_cleared_away_at_the_next_opening(
    filled: Vault, iris: KeyBundle, reopen: Reopen
) -> None:
    prepared(filled, iris)
    assert list(filled.folder.glob("*.new"))
    filled.close()
    again = reopen()
    assert list(again.folder.glob("*.new")) == []
    assert (GONE in again.ledger.keyring.destroyed, len(again.ledger.of_case(GONE))) == (False, 3)


def test_it_says_each_step(filled: Vault, iris: KeyBundle) -> None:
    told: list[str] = []
    make_without(begin(filled, ACT, by(filled.keys), agreed(iris)), told.append)
    assert told == ["copying", "deleting", "checking"]


def test_no_backup_is_made_at_the_same_time(filled: Vault, iris: KeyBundle) -> None:
    going = begin(filled, ACT, by(filled.keys), agreed(iris))
    with filled.database.pages.copying, pytest.raises(StorageError, match="backup is being made"):
        make_without(going)
    finish(filled, make_without(going))
    assert GONE in filled.ledger.keyring.destroyed
