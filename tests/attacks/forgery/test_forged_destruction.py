"""Cases made to vanish, and words that come back, by the DSL with the database's key and their own.

A case goes by an entry of theirs and the answer of another who oversees, directly after it. Whatever else
leaves an entry without its words is damage that the check of the chain refuses, and the program does not show
as a case that was destroyed.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.attacks.forgery.forger import chained, put_instead, signed
from tests.attacks.tries import Attack
from tests.vault.invented import CHEAP, IRIS, IRISS, WREN, WRENS, agreed, by, write
from yps_desktop.record.acts import Agreed
from yps_desktop.record.destruction_acts import CaseDestroyed, Gone
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.door import Proof, prove
from yps_desktop.vault.founding import new_id
from yps_desktop.vault.key_change import making_sheet, put_change, seal_acts
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.letting_go import let_go
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.recovery import prove_sheet
from yps_desktop.vault.signing import SigningKeys, seal_next
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault, open_with
from yps_desktop.vault.verify import verify_vault

WHAT = "a case made to vanish, or to come back"
WANTED, LET_GO, OTHER = "case-1", "case-2", "case-3"
"""The case the forger wants gone, one that two people destroyed, and one that nobody minds."""
TANSY, TANSYS = Person(new_id(), "Tansy Madeup", "Deputy", ("write", "countersign")), "nine green gates"


@dataclass(frozen=True)
class Past:
    """A history in which one case was destroyed, with everybody's keys but nobody's password."""

    folder: Path
    proof: Proof
    entries: tuple[Entry, ...]
    before: tuple[Entry, ...]
    files: dict[str, bytes]
    wren: KeyBundle
    tansy: SigningKeys
    sheet: SigningKeys

    def without(self, case: str, some: set[int] | None = None) -> list[Entry]:
        """Take the words of a case out, all or those of some entries, by their places."""
        return [
            replace(entry, body=None, salt=None)
            if entry.header.case == case and (some is None or entry.header.seq in some)
            else entry
            for entry in self.entries
        ]

    def restored(self) -> None:
        for name, data in self.files.items():
            (self.folder / name).write_bytes(data)


def destroys(case: str) -> CaseDestroyed:
    gone = (Gone(case, f"2001-{case[-1]}", "2001-03-01"),)
    return CaseDestroyed(cases=gone, entries=3, years=25, day="2026-01-01")


@pytest.fixture
def past(vault: Vault, folder: Path) -> Past:
    iris = vault.unlock_as(IRIS.id, IRISS)
    make_key(vault, TANSY, TANSYS, by(vault.keys), CHEAP, agreed(iris))
    made = put_change(vault, making_sheet(vault), by(vault.keys), agreed(iris))
    assert made.new_sheet is not None
    for case in (WANTED, LET_GO, OTHER):
        write(vault, "one", "two", "three", case=case)
    before = tuple(vault.ledger.after())
    let_go(vault, destroys(LET_GO), by(vault.keys), agreed(iris))
    write(vault, "afterwards", case=OTHER)
    entries, tansy = tuple(vault.ledger.after()), vault.unlock_as(TANSY.id, TANSYS)
    sheet, wren = prove_sheet(folder, made.new_sheet.text).keys, vault.keys
    vault.close()
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "vault.lock"}
    return Past(folder, prove(folder, WREN.id, WRENS), entries, before, files, wren, tansy, sheet)


Forge = Callable[[Past, random.Random], list[Entry]]


def after(past: list[Entry], keys: SigningKeys, act: CaseDestroyed | Agreed) -> list[Entry]:
    """Seal an act at the end of a history."""
    return [*past, *seal_acts(Head.at(past[-1], ""), [(act, by(keys))])]


def answered(past: Past, keys: SigningKeys | None, answer: str = "agreed") -> list[Entry]:
    """Destroy the case, with an answer signed with these keys."""
    entries = after(past.without(WANTED), past.wren, destroys(WANTED))
    if keys is None:
        return entries
    return after(entries, keys, Agreed(answer="agreed", of=(entries[-1].hash,), shown="what was shown"))


def nothing_said(past: Past, chance: random.Random) -> list[Entry]:
    """Delete some of the words, and say nothing."""
    places = [entry.header.seq for entry in past.entries if entry.header.case == WANTED]
    return past.without(WANTED, set(chance.sample(places, chance.randrange(1, 4))))


def no_answer(past: Past, chance: random.Random) -> list[Entry]:
    return answered(past, None)


def another_entry_next(past: Past, chance: random.Random) -> list[Entry]:
    entries = answered(past, None)
    body = {"sheet": "note", "about": None, "answers": {"said": "nothing"}}
    return [*entries, seal_next(Head.at(entries[-1], ""), by(past.wren), "sheet", body, OTHER)]


def agreed_by_themselves(past: Past, chance: random.Random) -> list[Entry]:
    return answered(past, past.wren)


def agreed_by_who_may_not(past: Past, chance: random.Random) -> list[Entry]:
    return answered(past, past.tansy)


def agreed_by_the_sheet(past: Past, chance: random.Random) -> list[Entry]:
    return answered(past, past.sheet)


def agreed_in_another_name(past: Past, chance: random.Random) -> list[Entry]:
    """Sign the answer with the forger's key, and say that Iris gave it."""
    *entries, answer = answered(past, past.wren)
    return [*entries, signed(replace(answer.header, author=IRIS.id), answer, past.wren)]


def an_answer_to_something_else(past: Past, chance: random.Random) -> list[Entry]:
    """Put the answer that Iris once gave after the entry."""
    old = next(e for e in past.entries if e.header.kind == Agreed.kind and e.header.author == IRIS.id)
    return chained([*answered(past, None), old], past.wren, "moved with its signature")


def one_case_more(past: Past, chance: random.Random) -> list[Entry]:
    """Let the entry that Iris agreed to name another case as well."""
    entries, act = past.without(WANTED), destroys(LET_GO)
    at = next(n for n, entry in enumerate(entries) if entry.header.kind == CaseDestroyed.kind)
    more = replace(act, cases=(*act.cases, *destroys(WANTED).cases))
    (changed,) = seal_acts(Head.at(entries[at - 1], ""), [(more, by(past.wren))])
    return chained([*entries[:at], changed, *entries[at + 1 :]], past.wren, "left as it was")


def words_come_back(past: Past, chance: random.Random) -> list[Entry]:
    """Put some words of the case that was destroyed back, as a backup holds them."""
    places = [entry.header.seq for entry in past.before if entry.header.case == LET_GO]
    some = set(chance.sample(places, chance.randrange(1, 4)))
    return [past.before[e.header.seq - 1] if e.header.seq in some else e for e in past.entries]


def written_on(past: Past, chance: random.Random) -> list[Entry]:
    """Write on in the case that was destroyed."""
    body = {"sheet": "note", "about": None, "answers": {"said": "nothing"}}
    head = Head.at(past.entries[-1], "")
    return [*past.entries, seal_next(head, by(past.wren), "sheet", body, LET_GO)]


def destroyed_by_nobody(past: Past, chance: random.Random) -> list[Entry]:
    """Take the entry of the two people out again: the case is only without words then."""
    left = [e for e in past.entries if e.header.kind != CaseDestroyed.kind]
    return chained(left, past.wren, "left out")


FORGED: tuple[Forge, ...] = (
    nothing_said,
    no_answer,
    another_entry_next,
    agreed_by_themselves,
    agreed_by_who_may_not,
    agreed_by_the_sheet,
    agreed_in_another_name,
    an_answer_to_something_else,
    one_case_more,
    words_come_back,
    written_on,
    destroyed_by_nobody,
)


def verifies(past: Past) -> bool:
    try:
        verify_vault(past.folder, WREN.id, WRENS)
    except YpsError:
        return False
    return True


def test_no_case_vanishes_and_none_comes_back(past: Past, attack: Attack) -> None:
    chance = random.Random(20261121)
    assert verifies(past)
    for number in attack(WHAT, short=2 * len(FORGED), full=600, must="the chain breaks"):
        with open_with(past.proof) as vault:
            put_instead(vault, FORGED[number % len(FORGED)](past, chance))
        assert not verifies(past), FORGED[number % len(FORGED)].__name__
        past.restored()


@pytest.mark.parametrize("forge", [one for one in FORGED if one not in (destroyed_by_nobody, written_on)])
def test_what_is_not_as_two_people_left_it_is_not_shown(past: Past, forge: Forge) -> None:
    """The record does not open, or the case does not: also before anybody checks the chain."""
    with open_with(past.proof) as vault:
        put_instead(vault, forge(past, random.Random(7)))
    with pytest.raises(YpsError), open_with(past.proof) as vault:
        vault.ledger.of_case(LET_GO if forge is words_come_back else WANTED)


def test_the_history_put_in_again_as_it_was_verifies(past: Past) -> None:
    """A control: what these attacks write by is not what is refused."""
    with open_with(past.proof) as vault:
        put_instead(vault, past.entries)
    assert verifies(past)


def test_a_case_agreed_to_by_iris_does_vanish(past: Past, folder: Path) -> None:
    """A control: with an answer that counts, the same history is no forgery."""
    with open_with(past.proof) as vault:
        put_instead(vault, answered(past, vault.unlock_as(IRIS.id, IRISS)))
    assert verifies(past)
