"""Entries edited, removed, inserted, reordered, re-dated and signed again by the DSL themselves.

The attacker is the DSL: they have the database's key and their own private keys, and write into the file with
a program of their own (`forger.py`). Nothing can keep them from writing; what is held here is what shows it:

- whatever stands before an entry that somebody else signed (an `Agreed`, a key they were given) cannot be
  changed while that entry is there: **the chain** does not verify;
- with those entries left out as well, or where only the DSL's own entries after them were rewritten, the
  chain is whole again. Then **what was last seen** tells it at sign-in to whoever opens the record, and
- where the forger takes that away too, since it lies in the same folder, **a code on any paper** printed
  before is not found any more.

Entries of their own after the last entry of anybody else, after the last paper and after the last sighting
are the DSL's word alone, as if they had not been written yet: the next agreement vouches for what it reads.
"""

import random
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.attacks.forgery.filled import DATABASE, proved
from tests.attacks.forgery.forger import EDITS, OTHERS, Edit, Others, chained, edited, put_instead
from tests.attacks.tries import Attack
from tests.vault.invented import IRIS, IRISS, WREN, WRENS, by, write
from yps_desktop.record.acts import Agreed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.door import Proof
from yps_desktop.vault.sightings import NAME as SIGHTINGS
from yps_desktop.vault.signing import seal_next
from yps_desktop.vault.vault import Vault, open_with
from yps_desktop.vault.verify import verify_vault

WHAT = "entries rewritten by the DSL"
"""Edited, removed, inserted, reordered, re-dated and signed again, in turn."""


@dataclass(frozen=True)
class Past:
    """A history as it was: the entry somebody else agreed with, and a code printed a few entries later."""

    folder: Path
    proof: Proof
    entries: tuple[Entry, ...]
    agreed: int
    printed: int
    code: str
    files: dict[str, bytes]

    def restored(self) -> None:
        for name, data in self.files.items():
            (self.folder / name).write_bytes(data)


def agree(vault: Vault, *entries: Entry) -> Entry:
    act = Agreed(answer="agreed", of=tuple(e.hash for e in entries), shown="the text")
    keys = vault.unlock_as(IRIS.id, IRISS)
    entry = seal_next(vault.ledger.head(), by(keys), Agreed.kind, act.to_body(), "case-1")
    return vault.ledger.append([entry])[0]


@pytest.fixture
def past(vault: Vault, folder: Path) -> Past:
    written = write(vault, "one", "two", "three", "four")
    agreed = agree(vault, written[1], written[3])
    write(vault, "five", "six", "seven")
    head = vault.ledger.head()
    write(vault, "eight", "nine")
    entries = tuple(vault.ledger.after())
    vault.close()
    return past_of(folder, entries, agreed.header.seq, head.seq, head.code)


def past_of(folder: Path, entries: tuple[Entry, ...], agreed: int, printed: int, code: str) -> Past:
    files = {name: (folder / name).read_bytes() for name in (DATABASE, SIGHTINGS)}
    return Past(folder, proved(folder), entries, agreed, printed, code, files)


def forge(past: Past, edit: Edit, at: int, others: Others, chance: random.Random) -> list[Entry]:
    """Rewrite the past from a place on, and give the history that stands then."""
    with open_with(past.proof) as vault:
        changed = chained(edit(list(past.entries), at - 1, chance), vault.keys, others)
        put_instead(vault, changed)
    return changed


def verifies(past: Past) -> bool:
    try:
        verify_vault(past.folder, WREN.id, WRENS)
    except YpsError:
        return False
    return True


def is_told_at_sign_in(past: Past) -> bool:
    with open_with(past.proof) as vault:
        return vault.noticed is not None


def paper_is_found(past: Past) -> bool:
    with open_with(past.proof) as vault:
        return vault.ledger.find_anchor(past.code) is not None


def own(past: Past, first: int, last: int, chance: random.Random) -> int:
    """Choose one of the DSL's own entries about the case."""
    return chance.choice([e.header.seq for e in past.entries[first - 1 : last] if e.header.kind == "sheet"])


KEPT = tuple(one for one in OTHERS if one != "left out")


def test_what_stands_before_another_person_s_agreement_cannot_be_rewritten_while_it_is_there(
    past: Past, attack: Attack
) -> None:
    chance = random.Random(20261130)
    for number in attack(f"{WHAT}: before an agreed entry", short=48, full=1_000, must="the chain breaks"):
        edit, others = EDITS[number % len(EDITS)], KEPT[number % len(KEPT)]
        forge(past, edit, own(past, 3, past.agreed - 1, chance), others, chance)
        assert not verifies(past), f"{edit.__name__}, {others}"
        past.restored()


def test_the_very_text_that_was_agreed_to_cannot_be_rewritten(past: Past, attack: Attack) -> None:
    """Nor with the agreement's own list of hashes brought up to date: only its author could sign that."""
    chance = random.Random(20261201)
    (of, *_) = (Agreed.from_body(past.entries[past.agreed - 1].read_body()).of,)
    places = [entry.header.seq for entry in past.entries if entry.hash in of]
    for number in attack(f"{WHAT}: the text agreed to", short=8, full=100, must="the chain breaks"):
        forge(past, edited, places[number % len(places)], KEPT[number % len(KEPT)], chance)
        assert not verifies(past)
        past.restored()


def test_with_the_agreement_left_out_it_shows_at_sign_in_and_by_paper(past: Past, attack: Attack) -> None:
    """The chain is whole then: the DSL's word alone. Who saw more is told, and so is who holds paper."""
    chance = random.Random(20261202)
    must = "noticed at sign-in and by paper"
    for number in attack(f"{WHAT}: the agreement left out too", short=12, full=500, must=must):
        forge(past, EDITS[number % len(EDITS)], own(past, 4, past.agreed - 1, chance), "left out", chance)
        assert is_told_at_sign_in(past)
        assert not paper_is_found(past)
        past.restored()


def test_after_the_agreement_it_shows_at_sign_in_and_by_any_paper_printed_since(
    past: Past, attack: Attack
) -> None:
    chance = random.Random(20261203)
    must = "noticed at sign-in and by paper"
    for number in attack(f"{WHAT}: between agreement and paper", short=12, full=500, must=must):
        forge(
            past,
            EDITS[number % len(EDITS)],
            own(past, past.agreed + 1, past.printed, chance),
            KEPT[0],
            chance,
        )
        assert is_told_at_sign_in(past)
        assert not paper_is_found(past)
        past.restored()


def test_what_was_last_seen_goes_with_the_folder_and_paper_does_not(past: Past, attack: Attack) -> None:
    chance = random.Random(20261204)
    must = "noticed by paper"
    for number in attack(f"{WHAT}: what was last seen taken away", short=12, full=500, must=must):
        forge(past, EDITS[number % len(EDITS)], own(past, 4, past.printed, chance), "left out", chance)
        (past.folder / SIGHTINGS).unlink()
        assert not is_told_at_sign_in(past)
        assert not paper_is_found(past)
        past.restored()


def test_own_entries_after_the_last_paper_show_at_sign_in_alone(past: Past, attack: Attack) -> None:
    chance = random.Random(20261205)
    last = len(past.entries)
    for number in attack(f"{WHAT}: after the last paper", short=12, full=500, must="noticed at sign-in"):
        forge(past, EDITS[number % len(EDITS)], own(past, past.printed + 1, last, chance), KEPT[0], chance)
        assert is_told_at_sign_in(past)
        assert paper_is_found(past)
        past.restored()


def test_the_next_agreement_vouches_for_all_that_stands_then(past: Past) -> None:
    """A history rewritten behind everybody's back is fixed by it: from there on nothing moves unnoticed."""
    chance = random.Random(20261206)
    forge(past, edited, past.printed + 1, KEPT[0], chance)
    with open_with(past.proof) as vault:
        vault.acknowledge()
        agree(vault, *vault.ledger.of_case("case-1")[-1:])
        entries = tuple(vault.ledger.after())
    again = past_of(past.folder, entries, len(entries), past.printed, past.code)
    for others in KEPT:
        forge(again, edited, past.printed + 1, others, chance)
        assert not verifies(again), others
        again.restored()


def test_an_entry_of_the_dsl_s_in_another_person_s_name_is_refused(past: Past) -> None:
    theirs = replace(past.entries[-1], header=replace(past.entries[-1].header, author=IRIS.id))
    with open_with(past.proof) as vault:
        history = chained([*past.entries[:-1], theirs], vault.keys, "signed with the forger's key")
        put_instead(vault, history)
    assert not verifies(past)
