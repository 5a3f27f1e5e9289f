from contextlib import contextmanager
from dataclasses import replace
from datetime import date

import pytest

from tests.services.conftest import CHEAP, HAZELS, WRENS
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.school import School
from yps_desktop.services.backup import back_up, told
from yps_desktop.services.backup_standing import home_words
from yps_desktop.services.founding import Founding, found_with_sheet, prepare
from yps_desktop.services.keys import recovered_on, who_has_a_key
from yps_desktop.services.opening import Newcomer, close, open_desk, prove
from yps_desktop.services.recovering import prepare_recovery, recover, words_of_recovery
from yps_desktop.services.recovery_sheet import prove_sheet
from yps_desktop.services.roles import LEADS, SECOND_READER
from yps_desktop.services.verification import verify
from yps_desktop.vault.errors import VaultInUseError, VaultMissingError

WREN = Newcomer("Wren Mockford", "Designated Safeguarding Lead", LEADS, WRENS)
HAZEL = Newcomer("Hazel Fictley", "Headteacher", SECOND_READER, HAZELS)
FERN = Newcomer("Fern Pretendale", "Headteacher", SECOND_READER, "two old barns over there")
REED = Newcomer("Reed Madeup", "Deputy", ("write",), "six wet roads home again")


@pytest.fixture
def begun(tmp_path, clock):
    """A record of two people, with its recovery sheet, that nobody has open."""
    school = School(name="Nowhere Green School")
    prepared = prepare(Founding(tmp_path / "vault", school, WREN, HAZEL), clock(), CHEAP)
    founded = found_with_sheet(prepared, clock)
    close(founded.desk)
    return founded


@pytest.fixture
def proof(begun):
    return prove_sheet(begun.desk.folder, begun.sheet.text)


def test_the_first_run_makes_the_sheet_before_the_second_key(begun):
    kinds = [entry.header.kind for entry in _entries(begun)]
    assert kinds == ["vault", "sheet_made", "key"]
    assert begun.sheet.text not in repr(begun)


def _entries(begun):
    from yps_desktop.vault.vault import open_vault

    person = begun.desk.me.person
    with open_vault(begun.desk.folder, person, WRENS) as vault:
        return tuple(vault.ledger.after())


@pytest.fixture
def reopened(proof, clock):
    prepared = prepare_recovery(proof, FERN, REED, clock(), CHEAP)
    made = recover(prepared, words_of_recovery(proof, FERN, REED), clock)
    yield made
    close(made.desk)


def test_two_people_get_the_record_that_nobody_could_open(reopened, proof):
    desk = reopened.desk
    assert [(one.name, one.may("oversee")) for one in who_has_a_key(desk).active] == [
        ("Fern Pretendale", True),
        ("Reed Madeup", True),
    ]
    assert desk.me.name == "Fern Pretendale"
    assert {one.holder.name for one in who_has_a_key(desk).former} == {"Wren Mockford", "Hazel Fictley"}
    assert all(one.by == "the recovery sheet" for one in who_has_a_key(desk).former)
    assert who_has_a_key(desk).unseen == ()
    assert not who_has_a_key(desk).sheet.is_kept


def test_backups_that_only_the_used_sheet_opens_count_for_none(begun, clock, tmp_path):
    kept = tmp_path / "kept"
    kept.mkdir()
    with closing(open_desk(prove(begun.desk.folder, begun.desk.me.person, WRENS), clock)) as desk:
        back_up(desk, kept)
    proof = prove_sheet(begun.desk.folder, begun.sheet.text)
    prepared = prepare_recovery(proof, FERN, REED, clock(), CHEAP)
    with closing(recover(prepared, words_of_recovery(proof, FERN, REED), clock).desk) as desk:
        assert home_words(told(desk))[0] == "No backup opens with a password of today"
        back_up(desk, kept)
        assert home_words(told(desk)) == ("", "")


@contextmanager
def closing(desk):
    yield desk
    close(desk)


def test_every_later_record_can_say_when_it_was_done_and_for_whom(reopened):
    (recovery,) = recovered_on(reopened.desk)
    assert (recovery.day, recovery.names) == (date(2026, 11, 20), ("Fern Pretendale", "Reed Madeup"))


def test_the_record_verifies_and_nobody_of_before_opens_it(reopened, begun, clock):
    folder = reopened.desk.folder
    close(reopened.desk)
    with pytest.raises(VaultMissingError):
        prove(folder, begun.desk.me.person, WRENS)
    assert verify(folder, "Reed Madeup", REED.password).people == 2
    with pytest.raises(AnswerError, match="not the recovery sheet in use"):
        prove_sheet(folder, begun.sheet.text)
    assert prove_sheet(folder, reopened.new_sheet.text)
    desk = open_desk(prove(folder, reopened.desk.me.person, FERN.password), clock)
    close(desk)


def test_the_words_name_everybody_who_loses_and_who_gets_a_key(proof):
    words = words_of_recovery(proof, FERN, REED)
    assert "Wren Mockford and Hazel Fictley have no key from now on." in words
    assert "Reed Madeup (Deputy) gets a key, and may record and look after the record." in words


def test_what_was_shown_otherwise_is_not_done(proof, begun, clock):
    prepared = prepare_recovery(proof, FERN, REED, clock(), CHEAP)
    with pytest.raises(YpsError, match="changed since it was shown"):
        recover(prepared, words_of_recovery(proof, FERN, replace(REED, name="Somebody")), clock)
    assert prove(begun.desk.folder, begun.desk.me.person, WRENS)


@pytest.mark.parametrize(
    "second",
    [
        replace(REED, name=" fern pretendale"),
        replace(REED, password=FERN.password),
        replace(REED, password="x"),
    ],
)
def test_it_takes_two_people_with_a_password_each(proof, clock, second):
    with pytest.raises(AnswerError):
        prepare_recovery(proof, FERN, second, clock(), CHEAP)


def test_a_record_that_somebody_has_open_is_not_recovered(proof, begun, clock):
    desk = open_desk(prove(begun.desk.folder, begun.desk.me.person, WRENS), clock)
    prepared = prepare_recovery(proof, FERN, REED, clock(), CHEAP)
    with pytest.raises(VaultInUseError):
        recover(prepared, words_of_recovery(proof, FERN, REED), clock)
    close(desk)
