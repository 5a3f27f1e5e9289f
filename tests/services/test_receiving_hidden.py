"""G7 in receiving: whoever is concerned takes nothing in, sees nothing again, and learns nothing of it."""

from dataclasses import replace

import pytest

from tests.services.conftest import CHEAP, HAZELS
from tests.services.receiving import Post, all_new, case_id, ola, post, taken_in, there
from tests.services.test_masking import NOTE, SAM, TODAY
from tests.services.test_packages import POLICE
from yps_desktop.record.errors import NoSuchCaseError, NotAllowedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, receiving, sheets, shutting_out
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, give_key, open_desk, prove
from yps_desktop.services.packages import Opened, Sending
from yps_desktop.services.receiving import SOMEBODY_ELSE
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

__all__ = ["case_id", "ola", "post", "there"]

LINDEN = Newcomer("Linden Falsey", "Deputy", ("write", "oversee"), HAZELS)


def adult(name: str) -> Person:
    return Person(told_when=TODAY, name=name, standing=("adult_works_here",), roles=("asked",))


@pytest.fixture
def linden(there: Desk) -> KeyHolder:
    return give_key(there, LINDEN, CHEAP)


def about(desk: Desk, post: Post, name: str) -> Opened:
    return post.send(Sending(sheets.sign(desk, [Filled(SAM), Filled(adult(name)), Filled(NOTE)])))


def refused(there: Desk, opened: Opened, ola: Signer) -> None:
    before = there.vault.ledger.head()
    found = receiving.review(there, opened)
    assert (found.why_not, found.cases, found.people, found.outcome) == (SOMEBODY_ELSE, (), (), None)
    with pytest.raises(YpsError, match="Somebody else"):
        receiving.take_in(there, found, all_new(found), ola)
    with pytest.raises(NotAllowedError, match="Somebody else"):
        receiving.receipt(there, opened, "sent_twice", ola)
    assert there.vault.ledger.head() == before


def test_g7_whoever_the_package_names_with_a_part_leaves_it_to_somebody_else(
    desk: Desk, there: Desk, post: Post, ola: Signer, linden: KeyHolder
) -> None:
    refused(there, about(desk, post, "Ola Exemplar"), ola)


def test_g7_where_nobody_else_has_a_key_it_is_taken_in_all_the_same(
    desk: Desk, there: Desk, post: Post, ola: Signer
) -> None:
    found = receiving.review(there, about(desk, post, "Ola Exemplar"))
    assert found.can_be_taken_in


def test_g7_a_colleague_with_a_part_in_it_is_kept_out_of_the_case_from_its_first_day(
    desk: Desk, there: Desk, post: Post, ola: Signer, linden: KeyHolder, clock
) -> None:
    opened = about(desk, post, "linden falsey")
    found = receiving.review(there, opened)
    assert any(one.startswith("Linden Falsey is named in it") for one in found.says)
    (id,) = receiving.take_in(there, found, all_new(found), ola)
    close(there)
    theirs = open_desk(prove(there.folder, linden.person, HAZELS), clock)
    with pytest.raises(NoSuchCaseError):
        cases.read(theirs, id)
    again = receiving.review(theirs, opened)
    assert (again.why_not, again.cases) == (SOMEBODY_ELSE, ())
    close(theirs)


def test_g7_a_pupil_who_is_called_as_a_colleague_keeps_nobody_out(
    desk: Desk, there: Desk, post: Post, ola: Signer, linden: KeyHolder
) -> None:
    pupil = replace(SAM, name="Linden Falsey")
    opened = post.send(Sending(sheets.sign(desk, [Filled(pupil), Filled(NOTE)])))
    assert receiving.review(there, opened).cases[0].kept_out == ()


@pytest.mark.parametrize("what", ["the same", "newer"])
def test_g7_what_is_in_a_hidden_case_already_is_not_taken_in_a_second_time(
    desk: Desk, there: Desk, post: Post, ola: Signer, linden: KeyHolder, case_id: str, what: str
) -> None:
    opened = post.send(Sending(case_id))
    (id,) = taken_in(there, opened, ola)
    shutting_out.shut_out(there, id, there.me.person, "My niece.", ola, linden.person)
    if what == "newer":
        sheets.sign(desk, [Filled(POLICE, case_id)])
        opened = post.send(Sending(case_id))
    refused(there, opened, ola)


def test_g7_nobody_is_offered_who_is_known_from_a_hidden_case_alone(
    there: Desk, post: Post, ola: Signer, linden: KeyHolder, case_id: str
) -> None:
    hidden = sheets.sign(there, [Filled(SAM), Filled(NOTE)])
    shutting_out.shut_out(there, hidden, there.me.person, "My niece.", ola, linden.person)
    found = receiving.review(there, post.send(Sending(case_id)))
    assert [one.candidates for one in found.people] == [(), ()]
    assert receiving.search(there, "madeup") == ()


def test_g7_an_adult_in_it_who_gets_a_key_later_is_kept_out_too(
    desk: Desk, there: Desk, post: Post, ola: Signer, clock
) -> None:
    opened = about(desk, post, "Linden Falsey")
    (id,) = taken_in(there, opened, ola)
    names = [written.sheet.answers()["name"] for written in cases.read(there, id).of("person")]
    assert names == ["Sam Madeup", "Linden Falsey"]
    later = give_key(there, LINDEN, CHEAP)
    close(there)
    theirs = open_desk(prove(there.folder, later.person, HAZELS), clock)
    with pytest.raises(NoSuchCaseError):
        cases.read(theirs, id)
    close(theirs)


def test_g7_a_newer_version_writes_no_adult_down_twice(
    desk: Desk, there: Desk, post: Post, ola: Signer
) -> None:
    sent = sheets.sign(desk, [Filled(SAM), Filled(adult("Linden Falsey")), Filled(NOTE)])
    (id,) = taken_in(there, post.send(Sending(sent)), ola)
    sheets.sign(desk, [Filled(POLICE, sent)])
    found = receiving.review(there, post.send(Sending(sent)))
    (sam,) = (one for one in found.people if one.name == "Sam Madeup")
    answers = replace(all_new(found), matches=(receiving.Match(sam.theirs, sam.candidates[0]),))
    receiving.take_in(there, found, answers, ola)
    assert len(cases.read(there, id).of("person")) == 2
