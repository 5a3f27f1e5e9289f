"""N3, N6: what came before and comes again: the same, a newer or older version, more of the same case."""

from dataclasses import replace

import pytest

from tests.services.receiving import THERE, Post, all_new, case_id, ola, post, taken_in, there
from tests.services.test_masking import NOTE, SAM, id_of, looked_through, ready
from tests.services.test_packages import POLICE
from tests.services.test_receiving import entries, newest
from yps_desktop.record.errors import YpsError
from yps_desktop.record.people import people_of
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.services import (
    cases,
    directory,
    joined,
    masking,
    one_person,
    received,
    receiving,
    sheets,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Sending
from yps_desktop.services.receiving import Answers, Match
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

__all__ = ["case_id", "ola", "post", "there"]


def test_n3_the_same_package_is_taken_in_once(there: Desk, post: Post, ola: Signer, case_id: str) -> None:
    opened = post.send(Sending(case_id))
    taken_in(there, opened, ola)
    before, again = entries(there), receiving.review(there, opened)
    assert again.outcome == "sent_twice"
    assert "20 November 2026, as case 2026-001" in again.why_not
    with pytest.raises(YpsError, match="taken in again"):
        receiving.take_in(there, again, all_new(again), ola)
    assert entries(there) == before


def test_n3_a_newer_version_goes_to_the_same_case(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    people = [one.id for one in people_of(cases.read(there, id))]
    sheets.sign(desk, [Filled(POLICE, case_id)])
    found = receiving.review(there, post.send(Sending(case_id)))
    (going,) = found.cases
    assert (going.into, going.number, going.new, going.gone) == (id, "2026-001", 1, 0)
    sure = [one.candidates[0] for one in found.people]
    assert [one.how for one in sure] == ["before", "before"]
    matches = tuple(Match(one.theirs, candidate) for one, candidate in zip(found.people, sure, strict=True))
    assert receiving.take_in(there, found, Answers(matches), ola) == (id,)
    case = cases.read(there, id)
    assert [one.id for one in people_of(case)] == people
    assert (len(case.written), len(case.received), len(newest(there, id).case.written)) == (2, 2, 4)


def test_n3_a_newer_version_finds_whoever_has_two_ids_here_under_the_one_they_have_in_its_case(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    people = [one.id for one in people_of(cases.read(there, id))]
    sheets.sign(there, [Filled(SAM), Filled(NOTE)])
    newest, first = directory.find(there, "madeup")
    one_person.join(there, newest.cases[0], first.cases[0], "Her mother said so.")
    sheets.sign(desk, [Filled(POLICE, case_id)])
    found = receiving.review(there, post.send(Sending(case_id)))
    known = [one.candidates[0] for one in found.people]
    assert [one.how for one in known] == ["before", "before"]
    assert known[0].id not in people
    matches = tuple(Match(one.theirs, two) for one, two in zip(found.people, known, strict=True))
    receiving.take_in(there, found, Answers(matches), ola)
    assert [one.id for one in people_of(cases.read(there, id))] == people


def test_n3_an_older_version_is_refused(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    old = post.send(Sending(case_id))
    sheets.sign(desk, [Filled(POLICE, case_id)])
    taken_in(there, post.send(Sending(case_id)), ola)
    found = receiving.review(there, old)
    assert "case 2026-001 is newer" in found.why_not
    assert found.outcome == "sent_twice"


def test_n3_what_does_not_go_on_from_what_came_is_no_newer_version(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    opened = post.send(Sending(case_id))
    taken_in(there, opened, ola)
    other = post.send(Sending(sheets.sign(desk, [Filled(SAM), Filled(NOTE)])))
    (case,) = other.cases
    said = replace(case, sent=replace(case.sent, ids=opened.cases[0].sent.ids))
    found = receiving.review(there, replace(other, cases=(said,)))
    assert "does not go on from what came" in found.why_not
    assert found.outcome == "not_readable"


def test_n3_our_own_package_is_not_taken_in(desk: Desk, post: Post, case_id: str) -> None:
    found = receiving.review(desk, post.send(Sending(case_id)))
    assert "made from this record itself" in found.why_not


def test_n3_more_of_a_closed_case_waits_until_it_is_opened_again(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    error = OpenedInError(when=NOTE.when, reason="A practice.")
    sheets.sign(there, [Filled(error, id)], ola)
    sheets.sign(desk, [Filled(POLICE, case_id)])
    assert "Open it again first" in receiving.review(there, post.send(Sending(case_id))).why_not


def test_n3_what_was_joined_there_is_one_case_here(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    other = sheets.sign(desk, [Filled(SAM), Filled(POLICE)])
    (first,) = taken_in(there, post.send(Sending(other)), ola)
    joined.join(desk, other, "2026-001", "One incident.")
    opened = post.send(Sending(case_id))
    (case,) = receiving.review(there, opened).cases
    assert (case.into, case.number) == (first, "2026-001")


def test_n6_a_masked_copy_for_another_pupil_stands_beside_the_first_in_the_same_case(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    first = masking.sign(desk, case_id, ready(desk, case_id), post.signer)
    (id,) = taken_in(there, post.send(Sending(case_id, first.hash)), ola)
    asked = masking.begin(desk, case_id, id_of(desk, case_id, "Will Testwell")).for_reader(THERE)
    second = masking.sign(desk, case_id, looked_through(desk, case_id, asked), post.signer)
    found = receiving.review(there, post.send(Sending(case_id, second.hash)))
    assert found.cases[0].into == id
    receiving.take_in(there, found, all_new(found), ola)
    assert len(received.listed(there, id)) == 2
