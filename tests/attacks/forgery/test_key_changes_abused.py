"""Changes of keys abused at the same screen: through what the windows call, none of it changes who has a key.

The attackers: the DSL, who would rather not ask the headteacher; a deputy who may only record; somebody whose
key was taken; somebody at the keyboard who lets the second person read one change and agree to another.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pytest

from tests.attacks.tries import Attack
from tests.services.conftest import CHEAP
from yps_desktop.record.errors import YpsError
from yps_desktop.services import key_changes
from yps_desktop.services.desk import Desk
from yps_desktop.services.key_changes import Added, Change, NewSheet, Renewed, RightsGiven, Taken
from yps_desktop.services.opening import Newcomer, give_key, prepare_key, sign_as, want_key
from yps_desktop.services.writing import Signer
from yps_desktop.vault.keys import make_bundle

ALL = ("write", "countersign", "oversee")
LINDEN = Newcomer("Linden Sampler", "Deputy", ("write",), "nine green gates there")
FINCH = Newcomer("Finch Pretendon", "Governor", ("countersign", "oversee"), "eleven open doors here")
ROOK = Newcomer("Rook Shamley", "Deputy", ALL, "twelve tall blue teapots")


@dataclass(frozen=True)
class School:
    """Wren the DSL is signed in; Hazel oversees as well, Linden records, and Finch's key was taken."""

    desk: Desk
    wren: Signer
    hazel: Signer
    linden: Signer
    finch: Signer

    def add(self) -> Change:
        return Added(prepare_key(want_key(self.desk, ROOK), CHEAP))

    def renew(self, who: Signer) -> Change:
        wanted = key_changes.want_renewal(self.desk, who.holder.person, ROOK.password)
        return Renewed(prepare_key(wanted, CHEAP))

    def put(self, change: Change, second: Signer | None, shown: str | None = None) -> object:
        words = key_changes.words_of(self.desk, change) if shown is None else shown
        return key_changes.put_change(self.desk, change, second, words)


@pytest.fixture
def school(desk: Desk, wren: Signer, hazel: Signer) -> School:
    keys = {
        one.name: sign_as(desk.folder, give_key(desk, one, CHEAP, hazel), one.password)
        for one in (LINDEN, FINCH)
    }
    finch = keys[FINCH.name]
    made = School(desk, wren, hazel, keys[LINDEN.name], finch)
    made.put(Taken(finch.holder.person, "Left the school"), hazel)
    return made


Abuse = Callable[[School], object]


def own_rights_by_a_deputy(school: School) -> object:
    school.desk.me = school.linden.holder
    return school.put(RightsGiven(school.linden.holder.person, ALL), school.hazel)


def of_another_record(school: School) -> object:
    foreign = make_bundle(school.hazel.holder.person, "Hazel Fictley", "Elsewhere", school.desk.now())
    return school.put(school.add(), replace(school.hazel, keys=foreign))


def with_own_key(school: School) -> object:
    borrowed = replace(school.wren.keys, person_id=school.hazel.holder.person)
    return school.put(school.add(), replace(school.hazel, keys=borrowed))


def one_shown_and_another_made(school: School) -> object:
    harmless = key_changes.words_of(school.desk, RightsGiven(school.linden.holder.person, ("write",), "Dep."))
    return school.put(school.add(), school.hazel, harmless)


def changed_meanwhile(school: School) -> object:
    change = RightsGiven(school.linden.holder.person, ("write", "countersign"))
    words = key_changes.words_of(school.desk, change)
    school.put(RightsGiven(school.linden.holder.person, ("countersign",)), school.hazel)
    return school.put(change, school.hazel, words)


def a_further_person_in_the_headteacher_s_place(school: School) -> object:
    """A new key that says it is for somebody further, and would take the place of the headteacher's."""
    wanted = want_key(school.desk, ROOK)
    person = replace(wanted.person, id=school.hazel.holder.person)
    return school.put(Added(prepare_key(replace(wanted, person=person), CHEAP)), school.hazel)


def renewed_in_another_name(school: School) -> object:
    """A lost password replaced, and a name and rights with it."""
    wanted = key_changes.want_renewal(school.desk, school.linden.holder.person, ROOK.password)
    person = replace(wanted.person, name="Hazel Fictley", rights=ALL)
    return school.put(Renewed(prepare_key(replace(wanted, person=person), CHEAP)), school.hazel)


ABUSES: Mapping[str, Abuse] = {
    "a key given alone": lambda s: s.put(s.add(), None),
    "agreed by whoever made it": lambda s: s.put(s.add(), s.wren),
    "agreed without the right": lambda s: s.put(s.add(), s.linden),
    "agreed by somebody whose key was taken": lambda s: s.put(s.add(), s.finch),
    "agreed with a key of another record": of_another_record,
    "agreed with one's own key in another's name": with_own_key,
    "nothing shown": lambda s: s.put(s.add(), s.hazel, ""),
    "one change shown and another made": one_shown_and_another_made,
    "another change made meanwhile": changed_meanwhile,
    "a key taken alone": lambda s: s.put(Taken(s.hazel.holder.person, "x"), None),
    "one's own key taken": lambda s: s.put(Taken(s.wren.holder.person, "x"), s.hazel),
    "a key taken for no reason": lambda s: s.put(Taken(s.linden.holder.person, " "), s.hazel),
    "the headteacher's key renewed alone": lambda s: s.put(s.renew(s.hazel), None),
    "the headteacher's key renewed by its owner's answer": lambda s: s.put(s.renew(s.hazel), s.hazel),
    "a renewal in another's name": renewed_in_another_name,
    "a further person in the headteacher's place": a_further_person_in_the_headteacher_s_place,
    "rights raised alone": lambda s: s.put(RightsGiven(s.linden.holder.person, ALL), None),
    "one's own rights raised alone": lambda s: s.put(RightsGiven(s.wren.holder.person, ALL), s.wren),
    "one's own rights by a deputy": own_rights_by_a_deputy,
    "a right of no such name": lambda s: s.put(RightsGiven(s.linden.holder.person, ("all",)), s.hazel),
    "the sheet's right for a person": lambda s: s.put(
        RightsGiven(s.linden.holder.person, ("recover",)), s.hazel
    ),
    "somebody whose key was taken": lambda s: s.put(RightsGiven(s.finch.holder.person, ALL), s.hazel),
    "a recovery sheet made alone": lambda s: s.put(NewSheet(), None),
}


@pytest.mark.parametrize("name", ABUSES)
def test_nothing_about_keys_changes(school: School, name: str, attack: Attack) -> None:
    vault = school.desk.vault
    for _ in attack(
        "two-person changes of keys, abused at the screen", short=1, full=1, must="none accepted"
    ):
        begun = vault.ledger.head().seq
        with pytest.raises(YpsError):
            ABUSES[name](school)
        last = [entry for entry in vault.ledger.after(begun) if entry.header.kind != "agreed"]
        assert [entry.header.kind for entry in last] == (["rights"] if "meanwhile" in name else [])
