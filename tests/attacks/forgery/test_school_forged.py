"""What the school says of itself, forged: a past that was not, a second reader done away with in passing.

Whoever oversees the record may change what the school says of itself, and has the database's key. With a
program of their own they seal such an entry past everything the window asks first; the check of the chain
refuses it, and until then no earlier closing holds by it.
"""

from dataclasses import asdict, replace

import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, SCHOOL, agreed, by
from yps_desktop.record.act import Act
from yps_desktop.record.acts import SchoolChanged
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.school import SchoolDetails
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.school_said import KINDS, details_at, details_of, fold_school
from yps_desktop.vault.chain import verify_chain
from yps_desktop.vault.key_change import put_change, taking
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.signing import seal_next
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault

DEPUTY = Person("5a" * 16, "Tansy Fauxley", "Deputy", ("write", "countersign"))
DEPUTYS = "nine brass buttons"
IS = details_of(SCHOOL)
NOBODY, BROOK = replace(IS, second_reader="none"), replace(IS, name="Brook Academy")


def put(vault: Vault, act: Act, keys: KeyBundle | None = None) -> None:
    signs = by(keys or vault.keys)
    vault.ledger.append([seal_next(vault.ledger.head(), signs, act.kind, act.to_body())])


def changed(now: SchoolDetails, was: SchoolDetails = IS, since: str = "2026-11-20") -> SchoolDetailsChanged:
    return SchoolDetailsChanged(was=was, now=now, since=since)


def setting(**parts: object) -> SchoolChanged:
    return SchoolChanged(school=replace(SCHOOL, **parts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("act", "sentence"),
    [
        (changed(NOBODY), "does without a second reader while somebody else is one"),
        (changed(IS, was=NOBODY), "was called what it was not"),
        (changed(BROOK, was=replace(IS, name="Brook School")), "was called what it was not"),
        (changed(replace(IS, second_reader="anybody")), "does not say who countersigns"),
        (changed(BROOK, since="yesterday"), "names no day"),
        (changed(BROOK, since="0001-01-01"), "names no day"),
        (changed(BROOK, since="20261120"), "names no day"),
        (setting(second_reader="none"), "more of the school than a setting"),
        (setting(headteacher="clerk"), "more of the school than a setting"),
        (setting(practice=True), "more of the school than a setting"),
    ],
)
def test_g5_what_the_window_would_refuse_is_refused_by_the_check_of_the_chain(
    vault: Vault, act: Act, sentence: str
) -> None:
    put(vault, act)
    with pytest.raises(RecordDamagedError, match=sentence):
        verify_chain(vault.database, vault.ledger)


@pytest.mark.parametrize("act", [changed(IS, was=NOBODY), setting(second_reader="none", headteacher="clerk")])
def test_g5_no_closing_of_before_holds_by_a_past_that_was_not(vault: Vault, act: Act) -> None:
    put(vault, act)
    entries = sorted((e for kind in KINDS for e in vault.ledger.deeds(kind)), key=lambda e: e.header.seq)
    school = fold_school(entries)
    assert school is not None
    assert {details_at(school, seq) for seq in range(1, 9)} == {IS}


def test_what_is_changed_as_the_window_changes_it_verifies(vault: Vault) -> None:
    now = replace(BROOK, second_reader="other")
    put(vault, changed(now))
    put(vault, SchoolChanged(school=replace(SCHOOL, keep_years=30, **asdict(now))))
    put(vault, changed(IS, was=now))
    put_change(vault, taking(vault, IRIS.id, "Left"), by(vault.keys), agreed(vault.unlock_as(IRIS.id, IRISS)))
    put(vault, changed(NOBODY))
    verify_chain(vault.database, vault.ledger)


def test_only_whoever_oversees_says_anything_of_the_school(vault: Vault) -> None:
    iris = vault.unlock_as(IRIS.id, IRISS)
    make_key(vault, DEPUTY, DEPUTYS, by(vault.keys), CHEAP, agreed(iris))
    put_change(vault, taking(vault, IRIS.id, "Left"), by(vault.keys), agreed(iris))
    for keys, sentence in ((vault.unlock_as(DEPUTY.id, DEPUTYS), "not the right"), (iris, "no key then")):
        with pytest.raises(RecordDamagedError, match=sentence):
            put(vault, changed(BROOK), keys)
