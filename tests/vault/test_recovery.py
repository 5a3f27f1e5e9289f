import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, WREN, WRENS, agreed, by, write
from yps_desktop.record.errors import AnswerError, RecordDamagedError
from yps_desktop.record.key_acts import SheetMade
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.door import Proof, prove
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.groups import GROUPS
from yps_desktop.vault.key_change import (
    changing,
    making_sheet,
    put_change,
    recover_vault,
    seal_acts,
    taking,
)
from yps_desktop.vault.keystore import LARGEST, seal_keystore
from yps_desktop.vault.newkey import WantedKey, make_key, prepare_key
from yps_desktop.vault.recovery import prove_sheet
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import open_vault, open_with

FERN, FERNS = Person(new_id(), "Fern Pretendale", "Headteacher", ("countersign", "oversee")), "two old barns"
REED, REEDS = Person(new_id(), "Reed Madeup", "Deputy", ("write", "oversee")), "six wet roads"


@pytest.fixture
def sheet(vault):
    """A recovery sheet, made while only Wren has a key."""
    made = put_change(vault, making_sheet(vault), by(vault.keys)).new_sheet
    make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    return made


def recover(folder, sheet, people=((FERN, FERNS), (REED, REEDS))):
    proof = prove_sheet(folder, sheet.text)
    keys = [
        prepare_key(WantedKey(proof.stored.keystore, proof.database_key, who, words, NOW), CHEAP)
        for who, words in people
    ]
    vault = open_with(Proof(folder, proof.stored, keys[0].keys, proof.database_key))
    try:
        return vault, recover_vault(vault, keys, by(proof.keys), [agreed(one.keys) for one in keys])
    except BaseException:
        vault.close()
        raise


def test_the_sheet_opens_the_database_key_and_nothing_of_it_is_shown_when_printed(vault, folder, sheet):
    proof = prove_sheet(folder, sheet.text)
    assert proof.database_key == vault.database_key
    assert len(sheet.groups) == GROUPS
    assert not any(group in repr(sheet) for group in sheet.groups)
    assert proof.database_key.hex() not in repr(proof)
    assert len(set(sheet.asked)) == 2


def test_a_vault_without_a_sheet_and_another_vault_s_sheet_are_told_apart(shared, folder, tmp_path, sheet_of):
    with pytest.raises(AnswerError, match="No recovery sheet"):
        prove_sheet(folder, sheet_of.text)
    put_change(shared, making_sheet(shared), by(shared.keys), agreed(shared.unlock_as(IRIS.id, IRISS)))
    with pytest.raises(AnswerError, match="not the recovery sheet in use"):
        prove_sheet(folder, sheet_of.text)


@pytest.fixture
def sheet_of():
    from yps_desktop.vault.sheet import make_sheet

    return make_sheet()[1]


def test_the_sheet_stands_in_for_the_second_person_and_a_new_one_is_made_at_once(
    vault, folder, sheet, reopen
):
    proof = prove_sheet(folder, sheet.text)
    old_key = vault.database_key
    made = put_change(vault, taking(vault, IRIS.id, "Left"), by(vault.keys), agreed(proof.keys))
    assert [entry.header.kind for entry in made.entries] == ["key_taken", "agreed", SheetMade.kind]
    assert vault.database_key != old_key
    with pytest.raises(AnswerError, match="not the recovery sheet in use"):
        prove_sheet(folder, sheet.text)
    assert prove_sheet(folder, made.new_sheet.text).database_key == vault.database_key
    write(vault, "it goes on")
    vault.close()
    again = reopen()
    verify_chain(again.database, again.ledger)


def test_a_change_of_rights_with_the_sheet_also_ends_it(vault, folder, sheet):
    from dataclasses import replace

    proof, writes = prove_sheet(folder, sheet.text), replace(IRIS, rights=("write", "oversee"))
    made = put_change(vault, changing(vault, writes), by(vault.keys), agreed(proof.keys))
    assert made.new_sheet is not None
    assert vault.people == (WREN, writes)


def test_the_sheet_is_renewed_by_two_people_or_with_the_old_one_and_then_once(vault, folder, sheet):
    iris = vault.unlock_as(IRIS.id, IRISS)
    second = put_change(vault, making_sheet(vault), by(vault.keys), agreed(iris)).new_sheet
    old = prove_sheet(folder, second.text)
    made = put_change(vault, making_sheet(vault), by(vault.keys), agreed(old.keys))
    assert [entry.header.kind for entry in made.entries] == [SheetMade.kind, "agreed"]
    assert prove_sheet(folder, made.new_sheet.text)


def test_an_old_sheet_agrees_to_nothing(vault, folder, sheet):
    old = prove_sheet(folder, sheet.text)
    iris = vault.unlock_as(IRIS.id, IRISS)
    put_change(vault, making_sheet(vault), by(vault.keys), agreed(iris))
    with pytest.raises(RecordDamagedError):
        put_change(vault, taking(vault, IRIS.id, "Left"), by(vault.keys), agreed(old.keys))
    assert vault.people == (WREN, IRIS)


def test_the_use_of_the_sheet_is_refused_where_no_new_one_is_made(vault, folder, sheet):
    from yps_desktop.record.acts import Agreed
    from yps_desktop.vault.anchors import Head

    proof = prove_sheet(folder, sheet.text)
    (change,) = seal_acts(vault.ledger.head(), [(taking(vault, IRIS.id, "Left").act, by(vault.keys))])
    answer = Agreed(answer="agreed", of=(change.hash,), shown="…")
    (agreed_to,) = seal_acts(Head.at(change), [(answer, by(proof.keys))])
    with pytest.raises(RecordDamagedError, match="no new one was made"):
        vault.ledger.append([change, agreed_to])


def test_the_sheet_signs_nothing_else(vault, folder, sheet):
    from yps_desktop.record.key_acts import PasswordChanged

    proof = prove_sheet(folder, sheet.text)
    with pytest.raises(RecordDamagedError, match="had not the right"):
        vault.ledger.append(seal_acts(vault.ledger.head(), [(PasswordChanged(), by(proof.keys))]))


def test_where_nobody_is_left_the_sheet_opens_the_record_for_two_people(vault, folder, sheet):
    written = write(vault, "of before")
    vault.close()
    again, new_sheet = recover(folder, sheet)
    with again:
        assert again.people == (FERN, REED)
        assert again.ledger.of_case("case-1") == tuple(written)
        assert set(again.ledger.keyring.active) == {FERN.id, REED.id}
        verify_chain(again.database, again.ledger)
    assert {path.name for path in folder.iterdir()} - {"vault.lock"} == {
        "vault.json",
        "db-000002.sqlite",
        "anchors.log",
    }
    with open_vault(folder, REED.id, REEDS) as reeds:
        assert reeds.person == REED
    assert prove_sheet(folder, new_sheet.text)
    with pytest.raises(Exception, match="has no key"):
        prove(folder, WREN.id, WRENS)


@pytest.mark.parametrize(
    "people",
    [
        ((FERN, FERNS), (FERN, FERNS)),
        ((FERN, FERNS), (Person(new_id(), "Rush", "Clerk", ("write",)), REEDS)),
        ((FERN, FERNS), (WREN, WRENS)),
    ],
)
def test_a_recovery_is_for_two_new_people_who_both_oversee(vault, folder, sheet, people):
    vault.close()
    before = (folder / "vault.json").read_bytes()
    with pytest.raises(RecordDamagedError):
        recover(folder, sheet, people)
    assert (folder / "vault.json").read_bytes() == before


def test_a_recovery_that_one_of_the_two_did_not_agree_to_is_refused(vault, folder, sheet):
    vault.close()
    proof = prove_sheet(folder, sheet.text)
    keys = [
        prepare_key(WantedKey(proof.stored.keystore, proof.database_key, who, words, NOW), CHEAP)
        for who, words in ((FERN, FERNS), (REED, REEDS))
    ]
    with open_with(Proof(folder, proof.stored, keys[0].keys, proof.database_key)) as again:
        for who in ([keys[0]], [keys[0], keys[0]], []):
            with pytest.raises(RecordDamagedError):
                recover_vault(again, keys, by(proof.keys), [agreed(one.keys) for one in who])
    with open_vault(folder, WREN.id, WRENS) as again:
        assert again.people == (WREN, IRIS)


def test_a_keystore_of_forty_people_and_a_sheet_stays_small(vault, sheet):
    from dataclasses import replace

    before, people = vault.stored.keystore, [(new_id(), "Somebody " + "N" * 21) for _ in range(40)]
    rights, office = ("countersign", "write", "oversee"), "Deputy " + "O" * 23
    wanted = [Person(person, name, office, rights) for person, name in people]
    slots = tuple(
        prepare_key(WantedKey(before, vault.database_key, who, "x", NOW), CHEAP).slot for who in wanted
    )
    assert len(seal_keystore(replace(before, slots=slots), vault.database_key)) < LARGEST
