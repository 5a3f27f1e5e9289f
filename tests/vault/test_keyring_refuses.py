"""What no keyring takes in, entry by entry, without a database."""

from dataclasses import dataclass, field, replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.vault.invented import SCHOOL, by
from yps_desktop.record.acts import Agreed, RecordRestored
from yps_desktop.record.destruction_acts import CaseDestroyed, Gone
from yps_desktop.record.entry import key_id
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.key_acts import (
    KeyGiven,
    KeysSeen,
    KeyTaken,
    PasswordChanged,
    Recovered,
    RightsChanged,
    SheetMade,
    VaultMade,
)
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.keyring import Keyring
from yps_desktop.vault.signing import seal_next

PEOPLE = ("write", "oversee")


@dataclass(frozen=True)
class Hand:
    """Somebody who signs: a person, or a sheet."""

    person_id: str
    rights: tuple[str, ...] = PEOPLE
    signing: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    @property
    def holder(self) -> KeyHolder:
        key = self.signing.public_key().public_bytes_raw().hex()
        return KeyHolder(
            person=self.person_id, name="", office="", rights=self.rights, signing_key=key, certificate=""
        )


WREN, IRIS, FERN, REED = (Hand(name) for name in ("wren", "iris", "fern", "reed"))
CLERK = Hand("clerk", ("write",))
SHEET, OTHER_SHEET = Hand("sheet", ("recover",)), Hand("other sheet", ("recover",))


class Chain:
    """A chain as a keyring reads it; every entry is checked as the check of the whole chain does."""

    def __init__(self, founder=WREN, signed_by=WREN):
        vault = key_id(signed_by.signing.public_key().public_bytes_raw())
        self.ring, self.head = Keyring(), Head(vault)
        self.add(VaultMade(school=SCHOOL, founder=founder.holder), signed_by)

    def add(self, act, who, case=None):
        entry = seal_next(self.head, by(who), act.kind, act.to_body(), case)
        self.ring.learn(entry)
        self.ring.check(entry)
        self.head = Head.at(entry)
        return entry

    def agree(self, entry, who):
        return self.add(Agreed(answer="agreed", of=(entry.hash,), shown="…"), who)

    def change(self, act, author, second):
        entry = self.add(act, author)
        self.agree(entry, second)
        return entry


@pytest.fixture
def chain():
    """Wren and Iris have keys, and there is a sheet."""
    made = Chain()
    made.add(SheetMade(sheet=SHEET.holder), WREN)
    made.add(KeyGiven(holder=IRIS.holder), WREN)
    made.ring.check_whole()
    return made


def recovery(*people, taken=("wren", "iris"), sheet=OTHER_SHEET):
    return Recovered(holders=tuple(one.holder for one in people), taken=taken, sheet=sheet.holder)


@pytest.mark.parametrize(
    ("founder", "signed_by"),
    [
        (replace(WREN, rights=("write",)), WREN),
        (replace(WREN, rights=("write", "oversee", "recover")), WREN),
        (replace(WREN, rights=()), WREN),
        (WREN, IRIS),
        (replace(WREN, signing=IRIS.signing), WREN),
    ],
)
def test_the_first_entry_is_by_a_person_who_oversees_and_signs_it(founder, signed_by):
    with pytest.raises(RecordDamagedError):
        Chain(founder, signed_by)


def test_a_record_begins_once(chain):
    with pytest.raises(RecordDamagedError, match="where none may begin"):
        chain.add(VaultMade(school=SCHOOL, founder=WREN.holder), WREN)


def test_a_change_and_its_answer_are_signed_with_the_keys_of_those_they_name(chain):
    thief = Hand("wren")
    with pytest.raises(RecordDamagedError, match="not its author's"):
        chain.add(KeyGiven(holder=FERN.holder), thief)
    change = chain.add(KeyGiven(holder=FERN.holder), WREN)
    with pytest.raises(RecordDamagedError, match="not its author's"):
        chain.agree(change, Hand("iris"))


@pytest.mark.parametrize(
    "hand", [Hand("wren"), Hand("sheet"), Hand("fern", ("write", "recover")), Hand("fern", ())]
)
def test_nobody_gives_a_key_to_themselves_to_a_sheet_or_with_a_sheet_s_right(chain, hand):
    with pytest.raises(RecordDamagedError, match=r"key that may not|that a person cannot have"):
        chain.add(KeyGiven(holder=hand.holder), WREN)


def test_a_change_that_was_agreed_to_is_not_agreed_to_again(chain):
    change = chain.change(KeyGiven(holder=CLERK.holder), WREN, IRIS)
    with pytest.raises(RecordDamagedError, match="does not wait for it"):
        chain.agree(change, IRIS)


def test_an_answer_in_a_case_is_no_second_person(chain):
    chain.add(KeyGiven(holder=CLERK.holder), WREN)
    answer = Agreed(answer="agreed", of=(chain.head.hash,), shown="…")
    with pytest.raises(RecordDamagedError, match="second person who may"):
        chain.add(answer, IRIS, case="c1")


def test_a_change_counts_only_after_its_answer(chain):
    change = chain.add(KeyGiven(holder=FERN.holder), WREN)
    with pytest.raises(RecordDamagedError):
        chain.agree(change, FERN)


def test_whoever_leaves_may_agree_to_it_and_to_nothing_afterwards(chain):
    chain.change(KeyTaken(person="iris", reason="Left"), WREN, IRIS)
    chain.ring.check_whole()
    with pytest.raises(RecordDamagedError, match="had no key"):
        chain.add(PasswordChanged(), IRIS)


def test_rights_of_somebody_who_has_no_key_do_not_change(chain):
    with pytest.raises(RecordDamagedError, match="more of a person"):
        chain.add(RightsChanged(holder=FERN.holder), WREN)


def test_the_sheet_s_answer_is_followed_by_a_new_sheet_of_the_same_author(chain):
    chain.change(KeyGiven(holder=CLERK.holder), WREN, SHEET)
    with pytest.raises(RecordDamagedError, match="no new one was made"):
        chain.ring.copy().check_whole()
    for act, author in ((PasswordChanged(), WREN), (SheetMade(sheet=OTHER_SHEET.holder), IRIS)):
        later = Chain.__new__(Chain)
        later.ring, later.head = chain.ring.copy(), chain.head
        with pytest.raises(RecordDamagedError, match="no new one was made"):
            later.add(act, author)
    chain.add(SheetMade(sheet=OTHER_SHEET.holder), WREN)
    chain.ring.check_whole()
    assert chain.ring.sheet.person == "other sheet"
    with pytest.raises(RecordDamagedError):
        chain.change(KeyTaken(person="clerk", reason="Left"), WREN, SHEET)


@pytest.mark.parametrize("taken", ["sheet", "iris"])
def test_a_sheet_is_made_anew_under_an_id_of_its_own(chain, taken):
    with pytest.raises(RecordDamagedError, match="a recovery sheet that is none"):
        chain.add(SheetMade(sheet=Hand(taken, ("recover",)).holder), WREN)


def test_what_was_done_with_the_sheet_is_seen_by_somebody_else(chain):
    change = chain.change(KeyGiven(holder=CLERK.holder), WREN, SHEET)
    chain.add(SheetMade(sheet=OTHER_SHEET.holder), WREN)
    with pytest.raises(RecordDamagedError, match="its own author's"):
        chain.add(KeysSeen(of=change.hash), WREN)
    chain.add(KeysSeen(of=change.hash), IRIS)


def test_a_recovery_is_signed_by_both_whom_it_gives_the_record(chain):
    entry = chain.add(recovery(FERN, REED), SHEET)
    chain.agree(entry, REED)
    with pytest.raises(RecordDamagedError, match="not agreed to"):
        chain.ring.check_whole()
    chain.agree(entry, FERN)
    chain.ring.check_whole()
    assert set(chain.ring.active) == {"fern", "reed"}
    assert chain.ring.sheet.person == "other sheet"


@pytest.mark.parametrize(
    "act",
    [
        recovery(FERN),
        recovery(FERN, FERN),
        recovery(FERN, REED, CLERK),
        recovery(FERN, CLERK),
        recovery(FERN, Hand("iris")),
        recovery(FERN, Hand("sheet")),
        recovery(FERN, replace(REED, signing=FERN.signing)),
        recovery(FERN, replace(REED, signing=WREN.signing)),
        recovery(FERN, replace(REED, rights=("oversee", "recover"))),
        recovery(FERN, REED, taken=("wren",)),
        recovery(FERN, REED, taken=()),
        recovery(FERN, REED, sheet=SHEET),
        recovery(FERN, REED, sheet=replace(OTHER_SHEET, signing=FERN.signing)),
    ],
)
def test_a_recovery_gives_two_new_people_the_record_and_takes_every_other_key(chain, act):
    with pytest.raises(RecordDamagedError):
        chain.add(act, SHEET)


@pytest.mark.parametrize("who", [WREN, OTHER_SHEET])
def test_nobody_but_the_sheet_in_use_recovers_a_record(chain, who):
    with pytest.raises(RecordDamagedError, match=r"had not the right|had no key"):
        chain.add(recovery(FERN, REED), who)


def test_one_of_the_two_cannot_answer_twice(chain):
    entry = chain.add(recovery(FERN, REED), SHEET)
    chain.agree(entry, FERN)
    with pytest.raises(RecordDamagedError):
        chain.agree(entry, FERN)


def test_a_copy_learns_more_without_the_first_one_knowing(chain):
    copied = chain.ring.copy()
    change = seal_next(chain.head, by(WREN), KeyGiven.kind, KeyGiven(holder=CLERK.holder).to_body())
    copied.learn(change)
    chain.ring.check_whole()
    assert "clerk" not in chain.ring.holders
    assert chain.ring.learnt_from == [1, 2, 3]
    assert copied.learnt_from == [1, 2, 3, 4]


@pytest.mark.parametrize("kind", ["first", "change", "answer"])
def test_what_is_learnt_from_has_its_signature_checked_by_that_alone(chain, kind):
    """The opening of a record only learns from these entries: it reads no others before."""
    ring, head = (Keyring(), Head(chain.head.vault)) if kind == "first" else (chain.ring, chain.head)
    act = VaultMade(school=SCHOOL, founder=WREN.holder) if kind == "first" else KeyGiven(holder=CLERK.holder)
    entry = seal_next(head, by(WREN), act.kind, act.to_body())
    if kind == "answer":
        ring.learn(entry)
        act = Agreed(answer="agreed", of=(entry.hash,), shown="…")
        entry = seal_next(Head.at(entry), by(IRIS), act.kind, act.to_body())
    with pytest.raises(RecordDamagedError, match="not its author's"):
        ring.copy().learn(replace(entry, signature=bytes(64)))
    ring.learn(entry)


def test_whoever_has_a_key_may_witness_in_a_case_and_countersign_only_with_the_right(chain):
    chain.change(KeyGiven(holder=CLERK.holder), WREN, IRIS)
    of = (chain.head.hash,)
    chain.add(Agreed(answer="witnessed", of=of, shown="…"), CLERK, case="c1")
    with pytest.raises(RecordDamagedError, match="had not the right"):
        chain.add(Agreed(answer="agreed", of=of, shown="…"), CLERK, case="c1")


RESTORED = RecordRestored(code="12-x", made="2026-11-20T09:30:00Z", kept="vault-before-2026-11-21")
DESTROYED = CaseDestroyed(cases=(Gone("case-1", "2026-001", "2026-11-20"),), entries=1, years=25, day="")


@pytest.mark.parametrize("act", [RESTORED, DESTROYED])
@pytest.mark.parametrize("second", [WREN, SHEET, CLERK])
def test_what_two_overseers_do_is_agreed_to_by_another_of_them_and_no_sheet(chain, act, second):
    chain.change(KeyGiven(holder=CLERK.holder), WREN, IRIS)
    with pytest.raises(RecordDamagedError):
        chain.change(act, WREN, second)


@pytest.mark.parametrize("act", [RESTORED, DESTROYED])
def test_what_two_overseers_do_is_not_done_where_there_is_one_with_a_new_sheet_after_it(act):
    chain = Chain()
    chain.add(SheetMade(sheet=SHEET.holder), WREN)
    chain.add(KeyGiven(holder=CLERK.holder), WREN)
    with pytest.raises(RecordDamagedError, match="had nobody else"):
        chain.add(act, WREN)


def test_a_case_is_destroyed_once_and_by_an_entry_of_no_case_that_names_it(chain):
    chain.change(DESTROYED, WREN, IRIS)
    assert set(chain.ring.destroyed) == {"case-1"}
    for act, case in (
        (DESTROYED, None),
        (replace(DESTROYED, cases=()), None),
        (replace(DESTROYED, cases=DESTROYED.cases * 2), None),
        (replace(DESTROYED, cases=(Gone("case-2", "", ""),)), "case-2"),
    ):
        head, ring = chain.head, chain.ring.copy()
        with pytest.raises(RecordDamagedError):
            chain.add(act, WREN, case)
        chain.head, chain.ring = head, ring
