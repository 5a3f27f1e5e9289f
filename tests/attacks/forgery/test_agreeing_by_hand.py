"""Agreements and changes of keys made by hand, past everything the program asks first.

The attacker is somebody with a key, who has the database's key with it and their own private keys. They seal
entries with a program of their own and give them to the ledger, or write them into the file themselves. The
first is refused when it is saved, the second when the chain is checked: what stands in the record has two
people in it wherever it says so.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.attacks.forgery.forger import put_instead
from tests.attacks.tries import Attack
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, agreed, by, write
from yps_desktop.record.act import Act
from yps_desktop.record.acts import Agreed, CaseLookedAt
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.key_acts import KeyGiven, KeyTaken, Recovered, RightsChanged, SheetMade, VaultMade
from yps_desktop.record.school import School
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.founding import create_vault
from yps_desktop.vault.held_keys import holder_of
from yps_desktop.vault.key_change import put_change, taking
from yps_desktop.vault.keys import KeyBundle, make_bundle
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.sheet import holder_of_sheet, make_sheet
from yps_desktop.vault.signing import seal_next
from yps_desktop.vault.slots import Person
from yps_desktop.vault.vault import Vault, open_vault
from yps_desktop.vault.verify import verify_vault

TANSY = Person("5a" * 16, "Tansy Fauxley", "Deputy", ("write",))
ROOK = Person("7c" * 16, "Rook Shamley", "Deputy", ("write", "countersign"))
FINCH = Person("9e" * 16, "Finch Pretendon", "Governor", ("countersign",))
OTHERS = "nine brass buttons"


@dataclass(frozen=True)
class Scene:
    """An open vault with four people: Rook wrote `text`, corrected it, and wrote `other` in another case.

    `closed` stands in a case that Iris is shut out of. Tansy may write only; Finch's key was taken.
    """

    vault: Vault
    keys: Mapping[str, KeyBundle]
    text: Entry
    correction: Entry
    other: Entry
    looked: Entry
    closed: Entry

    def seal(self, who: KeyBundle, act: Act, case: str | None = "case-1", head: Head | None = None) -> Entry:
        return seal_next(head or self.vault.ledger.head(), by(who), act.kind, act.to_body(), case)

    def agree(self, who: KeyBundle, *of: str, shown: str = "the text", case: str | None = "case-1") -> Entry:
        return self.seal(who, Agreed(answer="agreed", of=of, shown=shown), case)

    def holder(self, person: Person) -> KeyHolder:
        return holder_of(self.vault.stored.keystore.slot_of(person.id))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Make the scene once; its vault is closed, and each test opens a copy of it."""
    folder = tmp_path_factory.mktemp("scene") / "vault"
    vault = create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP)
    make_key(vault, IRIS, IRISS, by(vault.keys), CHEAP)
    iris = vault.unlock_as(IRIS.id, IRISS)
    for person in (TANSY, ROOK, FINCH):
        make_key(vault, person, OTHERS, by(vault.keys), CHEAP, agreed(iris))
    keys = {p.name.split()[0].lower(): vault.unlock_as(p.id, OTHERS) for p in (TANSY, ROOK, FINCH)}
    put_change(vault, taking(vault, FINCH.id, "Left the school"), by(vault.keys), agreed(iris))
    rook, body = keys["rook"], {"sheet": "note", "about": None, "answers": {"said": "x"}}

    def put(kind: str, said: Mapping[str, Any], case: str, corrects: str | None = None) -> Entry:
        entry = seal_next(vault.ledger.head(), by(rook), kind, said, case, corrects)
        return vault.ledger.append([entry])[0]

    text = put("sheet", body, "case-1")
    correction = put("correction", body, "case-1", text.hash)
    other = put("sheet", body, "case-2")
    looked = put(CaseLookedAt.kind, {}, "case-1")
    closed = put("sheet", body, "case-3")
    put(ShutOut.kind, ShutOut(person=IRIS.id, reason="Her own child").to_body(), "case-3")
    vault.close()
    everybody = {**keys, "wren": vault.keys, "iris": iris}
    return Scene(vault, everybody, text, correction, other, looked, closed)


@pytest.fixture
def scene(made: Scene, folder: Path) -> Iterator[Scene]:
    shutil.copytree(made.vault.folder, folder)
    with open_vault(folder, WREN.id, WRENS) as vault:
        yield replace(made, vault=vault)


Forged = Callable[[Scene], Sequence[Entry]]


def one(make: Callable[[Scene], Entry]) -> Forged:
    return lambda scene: [make(scene)]


def after(scene: Scene, *entries: Entry) -> Head:
    return Head.at(entries[-1], scene.vault.ledger.head().latest_utc)


def twice(scene: Scene) -> Sequence[Entry]:
    first = scene.agree(scene.keys["iris"], scene.correction.hash)
    act = Agreed(answer="agreed", of=(scene.correction.hash,), shown="the text")
    return [first, scene.seal(scene.keys["iris"], act, head=after(scene, first))]


def shut_out(scene: Scene) -> Sequence[Entry]:
    shut = scene.seal(scene.keys["rook"], ShutOut(person=IRIS.id, reason="Her own child"))
    act = Agreed(answer="agreed", of=(scene.correction.hash,), shown="the text")
    return [shut, scene.seal(scene.keys["iris"], act, head=after(scene, shut))]


def let_in_by_herself(scene: Scene) -> Sequence[Entry]:
    shut = scene.seal(scene.keys["rook"], ShutOut(person=IRIS.id, reason="Her own child"))
    let_in = LetIn(person=IRIS.id, reason="It is not")
    return [shut, scene.seal(scene.keys["iris"], let_in, head=after(scene, shut))]


def corrected_in_between(scene: Scene) -> Sequence[Entry]:
    body = {"sheet": "note", "about": None, "answers": {"said": "y"}}
    head, rook = scene.vault.ledger.head(), by(scene.keys["rook"])
    correction = seal_next(head, rook, "correction", body, "case-1", scene.text.hash)
    act = Agreed(answer="agreed", of=(scene.correction.hash,), shown="the text")
    return [correction, scene.seal(scene.keys["iris"], act, head=after(scene, correction))]


def in_iriss_name(scene: Scene) -> Entry:
    return scene.agree(replace(scene.vault.keys, person_id=IRIS.id), scene.correction.hash)


def with_another_answer(scene: Scene) -> Entry:
    act = Agreed(answer="agreed", of=(scene.correction.hash,), shown="the text")
    body = {**act.to_body(), "answer": "perhaps"}
    return seal_next(scene.vault.ledger.head(), by(scene.keys["iris"]), Agreed.kind, body, "case-1")


AGREEMENTS: dict[str, Forged] = {
    "by its own author": one(lambda s: s.agree(s.keys["rook"], s.correction.hash)),
    "by its own author, with another's": one(
        lambda s: s.agree(s.keys["iris"], s.correction.hash, s.other.hash)
    ),
    "by somebody without the right": one(lambda s: s.agree(s.keys["tansy"], s.correction.hash)),
    "by somebody whose key was taken": one(lambda s: s.agree(s.keys["finch"], s.correction.hash)),
    "in another person's name": one(in_iriss_name),
    "to a text that was corrected": one(lambda s: s.agree(s.keys["iris"], s.text.hash)),
    "to a text corrected in between": corrected_in_between,
    "to an entry of another case": one(lambda s: s.agree(s.keys["iris"], s.other.hash)),
    "to an entry of another record": one(lambda s: s.agree(s.keys["iris"], "ab" * 32)),
    "to an entry that is no text": one(lambda s: s.agree(s.keys["iris"], s.looked.hash)),
    "to nothing": one(lambda s: s.agree(s.keys["iris"])),
    "to what was not shown": one(lambda s: s.agree(s.keys["iris"], s.correction.hash, shown="")),
    "to white shown": one(lambda s: s.agree(s.keys["iris"], s.correction.hash, shown=" \n")),
    "outside any case": one(lambda s: s.agree(s.keys["iris"], s.correction.hash, case=None)),
    "with an answer that is none": one(with_another_answer),
    "twice": twice,
    "by somebody shut out": shut_out,
    "by somebody who was shut out earlier": one(
        lambda s: s.agree(s.keys["iris"], s.closed.hash, case="case-3")
    ),
    "after letting oneself in": let_in_by_herself,
}


def new_holder(person: Person) -> KeyHolder:
    made = make_bundle(person.id, person.name, "Mock Hill School", NOW).public
    return KeyHolder(
        person=person.id,
        name=person.name,
        office=person.office,
        rights=person.rights,
        signing_key=made.signing.hex(),
        certificate=made.fingerprint,
        agreement=made.agreement.hex(),
    )


def given(scene: Scene, who: KeyBundle, person: Person) -> Entry:
    return scene.seal(who, KeyGiven(holder=new_holder(person)), None)


def seconded(scene: Scene, change: Entry, who: KeyBundle, of: str = "") -> Sequence[Entry]:
    act = Agreed(answer="agreed", of=(of or change.hash,), shown="the text")
    return [change, scene.seal(who, act, None, after(scene, change))]


NEW = Person("d1" * 16, "Merle Nonesuch", "Deputy", ("write", "countersign", "oversee"))
RAISED = replace(ROOK, rights=("write", "countersign", "oversee"))


def changed(scene: Scene, who: KeyBundle, person: Person) -> Entry:
    holder = replace(scene.holder(person), rights=person.rights, name=person.name, office=person.office)
    return scene.seal(who, RightsChanged(holder=holder), None)


def agreed_too_late(scene: Scene) -> Sequence[Entry]:
    change = given(scene, scene.vault.keys, NEW)
    looked = scene.seal(scene.vault.keys, CaseLookedAt(), "case-1", after(scene, change))
    act = Agreed(answer="agreed", of=(change.hash,), shown="the text")
    return [change, looked, scene.seal(scene.keys["iris"], act, None, after(scene, looked))]


def agreed_by_the_new_key(scene: Scene) -> Sequence[Entry]:
    bundle = make_bundle(NEW.id, NEW.name, "Mock Hill School", NOW)
    holder = replace(
        new_holder(NEW), signing_key=bundle.public.signing.hex(), certificate=bundle.public.fingerprint
    )
    change = scene.seal(scene.vault.keys, KeyGiven(holder=holder), None)
    return seconded(scene, change, bundle)


def two_at_once(scene: Scene) -> Sequence[Entry]:
    first = given(scene, scene.vault.keys, NEW)
    taken = KeyTaken(person=ROOK.id, reason="x")
    second = scene.seal(scene.vault.keys, taken, None, after(scene, first))
    act = Agreed(answer="agreed", of=(first.hash, second.hash), shown="the text")
    return [first, second, scene.seal(scene.keys["iris"], act, None, after(scene, second))]


def sheet_made(scene: Scene) -> Entry:
    slot, _ = make_sheet()
    return scene.seal(scene.vault.keys, SheetMade(sheet=holder_of_sheet(slot)), None)


def recovered(scene: Scene) -> Entry:
    taken = tuple(slot.person.id for slot in scene.vault.stored.keystore.slots)
    holders = tuple(new_holder(replace(NEW, id=f"{n}" * 32)) for n in (1, 2))
    sheet = holder_of_sheet(make_sheet()[0])
    return scene.seal(scene.vault.keys, Recovered(holders=holders, taken=taken, sheet=sheet), None)


def begun_again(scene: Scene) -> Entry:
    act = VaultMade(school=School(name="Mock Hill School"), founder=scene.holder(WREN))
    return scene.seal(scene.vault.keys, act, None)


KEY_CHANGES: dict[str, Forged] = {
    "a key given alone": lambda s: [given(s, s.vault.keys, NEW)],
    "a key in the headteacher's name": lambda s: [given(s, s.vault.keys, IRIS)],
    "a key taken alone": lambda s: [s.seal(s.vault.keys, KeyTaken(person=IRIS.id, reason="x"), None)],
    "rights raised alone": lambda s: [changed(s, s.vault.keys, RAISED)],
    "one's own rights raised": lambda s: [changed(s, s.keys["rook"], RAISED)],
    "one's own rights raised, agreed by oneself": lambda s: seconded(
        s, changed(s, s.keys["rook"], RAISED), s.keys["rook"]
    ),
    "agreed by whoever made it": lambda s: seconded(s, given(s, s.vault.keys, NEW), s.vault.keys),
    "agreed without the right": lambda s: seconded(s, given(s, s.vault.keys, NEW), s.keys["rook"]),
    "made without the right": lambda s: seconded(s, given(s, s.keys["rook"], NEW), s.keys["iris"]),
    "agreed by the key it gives": agreed_by_the_new_key,
    "agreed by a key that was taken": lambda s: seconded(s, given(s, s.vault.keys, NEW), s.keys["finch"]),
    "another change agreed": lambda s: seconded(s, given(s, s.vault.keys, NEW), s.keys["iris"], s.text.hash),
    "agreed too late": agreed_too_late,
    "two changes with one answer": two_at_once,
    "a recovery sheet made alone": lambda s: [sheet_made(s)],
    "recovered without the sheet": lambda s: [recovered(s)],
    "the record begun again": lambda s: [begun_again(s)],
}


@pytest.mark.parametrize("name", AGREEMENTS)
def test_no_agreement_made_by_hand_is_saved_or_verifies(scene: Scene, name: str, attack: Attack) -> None:
    must_be_refused(scene, AGREEMENTS[name], attack, "agreeing abused, by hand")


@pytest.mark.parametrize("name", KEY_CHANGES)
def test_no_change_of_keys_made_by_hand_is_saved_or_verifies(scene: Scene, name: str, attack: Attack) -> None:
    must_be_refused(scene, KEY_CHANGES[name], attack, "two-person changes of keys, made by hand")


def must_be_refused(scene: Scene, make: Forged, attack: Attack, what: str) -> None:
    vault = scene.vault
    for _ in attack(what, short=1, full=1, must="none accepted"):
        forged, before = make(scene), list(vault.ledger.after())
        with pytest.raises(RecordDamagedError):
            vault.ledger.append(forged)
        assert list(vault.ledger.after()) == before
        put_instead(vault, [*before, *forged])
        vault.close()
        with pytest.raises(YpsError) as said:
            verify_vault(vault.folder, WREN.id, WRENS)
        assert "belong to no entry" not in said.value.sentence


def test_what_two_people_did_by_hand_is_accepted(scene: Scene, folder: Path) -> None:
    """The control: the same entries, rightly made, are saved and verify."""
    vault = scene.vault
    vault.ledger.append([scene.agree(scene.keys["iris"], scene.correction.hash)])
    before, extra = list(vault.ledger.after()), write(vault, "more")
    put_instead(vault, [*before, *extra])
    vault.close()
    assert verify_vault(folder, WREN.id, WRENS).chain.entries == len(before) + 1
