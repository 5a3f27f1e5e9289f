"""Two people for every change of keys, and each entry by whoever had the right to it, at every reading."""

from dataclasses import replace

import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, WREN, agreed, by, note
from yps_desktop.record.acts import Agreed
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.key_acts import KeysSeen, KeyTaken, PasswordChanged, RightsChanged, SheetMade
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.backup import make_backup, source_of, verify_copy
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.errors import VaultDamagedError
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.held_keys import check_keys, holder_of
from yps_desktop.vault.key_change import changing, making_sheet, put_change, seal_acts, taking
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.sheet import holder_of_sheet, make_sheet
from yps_desktop.vault.slots import Person

TANSY = Person(new_id(), "Tansy Madeup", "Deputy", ("write",))


@pytest.fixture
def iris(shared):
    return shared.unlock_as(IRIS.id, IRISS)


def pair(vault, act, author, second, of=None):
    """Seal a change of keys and, directly after it, an answer to it."""
    (change,) = seal_acts(vault.ledger.head(), [(act, by(author))])
    answer = Agreed(answer="agreed", of=of or (change.hash,), shown="…")
    return [change, *seal_acts(Head.at(change), [(answer, by(second))])]


def to_deputy(vault):
    return changing(vault, replace(WREN, rights=("write",))).act


def smuggle(vault, entries, listed=()):
    """Write entries as a program would that checks nothing; `listed` are those it calls about keys."""
    change = vault.database.change
    with vault.transaction():
        for entry in entries:
            header = entry.header
            values = [header.seq, bytes.fromhex(entry.hash), header.case, header.to_bytes(), entry.signature]
            change("INSERT INTO header (seq, hash, case_id, header, sig) VALUES (?, ?, ?, ?, ?)", values)
            change("INSERT INTO body VALUES (?, ?, ?)", [header.seq, entry.salt, entry.body])
        for seq in listed:
            change("INSERT INTO key_entry VALUES (?)", [seq])


@pytest.mark.parametrize("listed", [(), (3,), (3, 4)])
def test_what_another_program_wrote_against_the_rule_of_two_is_refused_at_every_reading(
    shared, iris, reopen, tmp_path, listed
):
    (alone,) = seal_acts(shared.ledger.head(), [(to_deputy(shared), by(iris))])
    smuggle(shared, [alone, note(Head.at(alone), shared.keys, "words")], listed)
    with pytest.raises(RecordDamagedError, match="not agreed to by a second person"):
        verify_chain(shared.database, shared.ledger)
    with pytest.raises(RecordDamagedError):
        make_backup(source_of(shared), tmp_path, NOW)
    shared.close()
    with pytest.raises(RecordDamagedError):
        reopen()


def test_what_somebody_wrote_without_the_right_is_refused_at_every_reading(shared, iris, reopen, tmp_path):
    wrong = note(shared.ledger.head(), iris, "words")
    smuggle(shared, [wrong, note(Head.at(wrong), shared.keys, "right again")])
    with pytest.raises(RecordDamagedError, match="had not the right"):
        verify_chain(shared.database, shared.ledger)
    with pytest.raises(RecordDamagedError, match="had not the right"):
        shared.ledger.of_case("case-1")
    made = make_backup(source_of(shared), tmp_path, NOW)
    with pytest.raises(RecordDamagedError, match="had not the right"):
        verify_copy(made.folder, shared.database_key, signatures=True)
    shared.close()
    with pytest.raises(RecordDamagedError, match="had not the right"):
        reopen()


def test_a_change_of_keys_that_nobody_agreed_to_is_refused(shared, iris):
    (alone,) = seal_acts(shared.ledger.head(), [(to_deputy(shared), by(iris))])
    with pytest.raises(RecordDamagedError, match="not agreed to by a second person"):
        shared.ledger.append([alone])
    follows = note(Head.at(alone), shared.keys, "words")
    with pytest.raises(RecordDamagedError, match="not agreed to by a second person"):
        shared.ledger.append([alone, follows])
    assert shared.ledger.head().seq == 2


def test_its_own_author_cannot_agree_to_a_change_of_keys(shared, iris):
    with pytest.raises(RecordDamagedError):
        shared.ledger.append(pair(shared, to_deputy(shared), iris, iris))


def test_somebody_who_does_not_oversee_cannot_agree_to_a_change_of_keys(shared, iris):
    make_key(shared, TANSY, "a password", by(shared.keys), CHEAP, agreed(iris))
    tansy = shared.unlock_as(TANSY.id, "a password")
    with pytest.raises(RecordDamagedError, match="second person who may"):
        shared.ledger.append(pair(shared, to_deputy(shared), iris, tansy))


def test_somebody_who_does_not_oversee_cannot_change_keys(shared, iris):
    make_key(shared, TANSY, "a password", by(shared.keys), CHEAP, agreed(iris))
    tansy = shared.unlock_as(TANSY.id, "a password")
    with pytest.raises(RecordDamagedError, match="had not the right"):
        shared.ledger.append(pair(shared, to_deputy(shared), tansy, iris))


def test_an_answer_to_another_entry_is_no_agreement(shared, iris):
    first = shared.ledger.entry(1)
    with pytest.raises(RecordDamagedError, match="second person who may"):
        shared.ledger.append(pair(shared, to_deputy(shared), shared.keys, iris, (first.hash,)))


def test_a_change_of_keys_cannot_be_agreed_to_later(shared, iris):
    given = shared.ledger.entry(2)
    late = seal_acts(shared.ledger.head(), [(Agreed(answer="agreed", of=(given.hash,), shown="…"), by(iris))])
    with pytest.raises(RecordDamagedError, match="does not wait for it"):
        shared.ledger.append(late)


def test_the_only_one_with_a_key_changes_keys_alone(vault):
    put_change(vault, making_sheet(vault), by(vault.keys))
    make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    assert verify_chain(vault.database, vault.ledger).entries == 3


def test_somebody_who_oversees_always_remains(vault):
    with pytest.raises(RecordDamagedError, match="nobody who oversees"):
        put_change(vault, changing(vault, replace(WREN, rights=("write",))), by(vault.keys))


@pytest.mark.parametrize("rights", [(), ("recover",), ("write", "everything")])
def test_nobody_gets_rights_that_a_person_cannot_have(shared, iris, rights):
    act = RightsChanged(holder=replace(shared.ledger.holders[IRIS.id], rights=rights))
    with pytest.raises(RecordDamagedError, match="cannot have"):
        shared.ledger.append(pair(shared, act, shared.keys, iris))


def test_a_change_of_rights_changes_no_keys(shared, iris):
    wrens = shared.ledger.holders[WREN.id].signing_key
    act = RightsChanged(holder=replace(shared.ledger.holders[IRIS.id], signing_key=wrens))
    with pytest.raises(RecordDamagedError, match="more of a person"):
        shared.ledger.append(pair(shared, act, shared.keys, iris))


def test_nobody_takes_their_own_key_or_one_that_is_not_there(shared, iris):
    for person in (WREN.id, TANSY.id):
        act = KeyTaken(person=person, reason="Left")
        with pytest.raises(RecordDamagedError, match="may not be taken"):
            shared.ledger.append(pair(shared, act, shared.keys, iris))


def test_what_a_leaver_signed_holds_and_nothing_they_sign_afterwards(shared, iris):
    shared.ledger.append(seal_acts(shared.ledger.head(), [(PasswordChanged(), by(iris))]))
    put_change(shared, taking(shared, IRIS.id, "Left"), by(shared.keys), agreed(iris))
    assert verify_chain(shared.database, shared.ledger).signers == 2
    late = seal_acts(shared.ledger.head(), [(PasswordChanged(), by(iris))])
    with pytest.raises(RecordDamagedError, match="had no key then"):
        shared.ledger.append(late)
    assert shared.ledger.holders[IRIS.id].rights == ()
    assert set(shared.ledger.keyring.active) == {WREN.id}


def test_the_first_entry_holds_after_its_author_left(shared, iris, reopen):
    shared.close()
    vault = reopen(IRIS, IRISS)
    put_change(vault, taking(vault, WREN.id, "Left"), by(vault.keys), agreed(shared.keys))
    assert vault.ledger.entry(1).header.author == WREN.id
    vault.close()
    again = reopen(IRIS, IRISS)
    assert verify_chain(again.database, again.ledger).entries == 4


def test_a_right_counts_from_the_entry_that_gave_it_to_the_one_that_took_it(shared, iris):
    with pytest.raises(RecordDamagedError, match="had not the right"):
        shared.ledger.append([note(shared.ledger.head(), iris, "too early")])
    writes = replace(IRIS, rights=(*IRIS.rights, "write"))
    put_change(shared, changing(shared, writes), by(shared.keys), agreed(iris))
    (written,) = shared.ledger.append([note(shared.ledger.head(), iris, "in time")])
    put_change(shared, changing(shared, IRIS), by(shared.keys), agreed(iris))
    with pytest.raises(RecordDamagedError, match="had not the right"):
        shared.ledger.append([note(shared.ledger.head(), iris, "too late")])
    assert shared.ledger.entry(written.header.seq) == written
    assert verify_chain(shared.database, shared.ledger).entries == 7


def test_a_key_of_somebody_else_cannot_be_given(shared, iris):
    from yps_desktop.record.key_acts import KeyGiven

    wren = shared.ledger.holders[WREN.id]
    act = KeyGiven(holder=replace(wren, person=TANSY.id))
    with pytest.raises(RecordDamagedError, match="may not be given"):
        shared.ledger.append(pair(shared, act, shared.keys, iris))


def test_a_list_of_entries_about_keys_that_leaves_one_out_is_noticed_at_the_opening(shared, iris, reopen):
    put_change(shared, taking(shared, IRIS.id, "Left"), by(shared.keys), agreed(iris))
    with shared.transaction():
        shared.database.change("DELETE FROM key_entry WHERE seq IN (3, 4)")
    shared.close()
    with pytest.raises(RecordDamagedError, match="list of entries about keys"):
        reopen()


def test_a_sheet_is_none_that_has_a_person_s_rights_or_key(shared, iris):
    sheet = holder_of_sheet(make_sheet()[0])
    wrens = shared.ledger.holders[WREN.id].signing_key
    for wrong in (replace(sheet, rights=("recover", "write")), replace(sheet, signing_key=wrens)):
        with pytest.raises(RecordDamagedError, match="a recovery sheet that is none"):
            shared.ledger.append(pair(shared, SheetMade(sheet=wrong), shared.keys, iris))


def test_nobody_marks_their_own_change_as_seen(shared):
    own = shared.ledger.entry(2).hash
    for of in (own, "00" * 32):
        with pytest.raises(RecordDamagedError, match="its own author's change"):
            shared.ledger.append(seal_acts(shared.ledger.head(), [(KeysSeen(of=of), by(shared.keys))]))


def test_an_entry_by_somebody_without_the_right_to_it_is_refused(shared, iris):
    with pytest.raises(RecordDamagedError, match="had not the right"):
        shared.ledger.append([note(shared.ledger.head(), iris, "words")])


def test_a_keystore_with_raised_rights_another_key_or_one_too_few_is_refused(shared):
    stored = shared.stored
    check_keys(shared.ledger, stored)
    slots = stored.keystore.slots
    raised = replace(slots[1], person=replace(slots[1].person, rights=("write", "countersign", "oversee")))
    renamed = replace(slots[1], person=replace(slots[1].person, name="Somebody Else"))
    other = replace(slots[1], keys=replace(slots[1].keys, agreement=slots[0].keys.agreement))
    for wrong in ((slots[0], raised), (slots[0], renamed), (slots[0], other), slots[:1]):
        forged = replace(stored, keystore=replace(stored.keystore, slots=tuple(wrong)))
        with pytest.raises(VaultDamagedError):
            check_keys(shared.ledger, forged)
    with_sheet = replace(stored, keystore=replace(stored.keystore, recovery=make_sheet()[0]))
    with pytest.raises(VaultDamagedError, match="the recovery sheet"):
        check_keys(shared.ledger, with_sheet)
    assert holder_of(slots[1]) == shared.ledger.holders[IRIS.id]


def test_a_keystore_of_before_is_taken_only_where_the_change_is_not_finished(shared, iris):
    before = shared.stored
    writes = replace(IRIS, rights=("write", "countersign", "oversee"))
    put_change(shared, changing(shared, writes), by(shared.keys), agreed(iris))
    check_keys(shared.ledger, before, behind=True)
    with pytest.raises(VaultDamagedError, match="Iris Falsey"):
        check_keys(shared.ledger, before)


def test_a_keystore_that_lacks_the_sheet_or_a_person_is_taken_only_where_the_change_is_not_finished(vault):
    before = vault.stored
    put_change(vault, making_sheet(vault), by(vault.keys))
    with_sheet = vault.stored
    check_keys(vault.ledger, before, behind=True)
    with pytest.raises(VaultDamagedError, match="every key that the record gave"):
        check_keys(vault.ledger, before)
    make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    check_keys(vault.ledger, with_sheet, behind=True)
    with pytest.raises(VaultDamagedError, match="every key that the record gave"):
        check_keys(vault.ledger, with_sheet)
