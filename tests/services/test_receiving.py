"""N3: a package is taken in after somebody read it, whole or not at all, and answered by a receipt."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.listing import put_on_list
from tests.services.receiving import THERE, Post, all_new, case_id, ola, only, post, taken_in, there
from tests.services.test_masking import NOTE, SAM, ready
from tests.services.test_packages import POLICE
from yps_desktop.record.directory import Pupil
from yps_desktop.record.errors import AnswerError, NotAllowedError, YpsError
from yps_desktop.record.people import people_of
from yps_desktop.record.receive_acts import ReceiptMade
from yps_desktop.record.school import Earlier
from yps_desktop.record.school_said import details_of
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import (
    cases,
    listing,
    masking,
    packages,
    received,
    receiving,
    sheets,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.listing import find
from yps_desktop.services.packages import Sending
from yps_desktop.services.receiving import Answers, Match
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer
from yps_desktop.vault.errors import StorageError

__all__ = ["case_id", "ola", "post", "there"]

ZOE = Pupil(surname="Madeup", forename="Sam", born=date(2011, 8, 31), form="11B")


def entries(desk: Desk) -> int:
    return desk.vault.ledger.head().seq


def newest(there: Desk, id: str) -> received.Received:
    (version,) = received.listed(there, id)
    return received.read(there, id, version.entry.hash)


def test_n3_what_came_is_folded_again_from_our_entries_as_it_was_sent(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    opened = post.send(Sending(case_id))
    (id,) = taken_in(there, opened, ola)
    case, found = cases.read(there, id), newest(there, id)
    assert found.case == opened.cases[0].case
    assert (case.number, case.lead) == ("2026-001", there.me.person)
    assert sorted(one.name for one in people_of(case)) == ["Sam Madeup", "Will Testwell"]
    assert found.whole == len(found.entries) == found.act.entries
    assert not found.vouched | found.untold
    assert [listed.case for listed in find(there, "madeup")] == [id]


def test_n3_reading_a_package_writes_nothing(there: Desk, post: Post, case_id: str) -> None:
    before = entries(there)
    found = receiving.review(there, post.send(Sending(case_id)))
    assert (entries(there), found.can_be_taken_in, found.cases[0].new) == (before, True, 4)
    assert any("fingerprint read out" in one for one in found.says)


def test_n3_what_the_sender_told_of_a_pupil_stands_on_a_sheet_of_ours(
    desk: Desk, there: Desk, post: Post, ola: Signer
) -> None:
    told = replace(SAM, born=date(2011, 8, 31), sex="female", understands_consent="partly")
    sent = post.send(Sending(sheets.sign(desk, [Filled(told), Filled(NOTE)])))
    (id,) = taken_in(there, sent, ola)
    (written,) = cases.read(there, id).written
    assert isinstance(written.sheet, Person)
    assert (written.sheet.name, written.sheet.born, written.sheet.sex) == (SAM.name, told.born, "female")
    assert (written.sheet.standing, written.sheet.roles) == (("pupil_here",), ("in_imagery",))
    assert written.sheet.understands_consent is None


def test_n3_a_practice_record_says_that_it_is_one(there: Desk, post: Post, case_id: str) -> None:
    there.school = replace(there.school, practice=True)
    found = receiving.review(there, post.send(Sending(case_id)))
    assert any(one.startswith("This is a practice record.") for one in found.says)


def test_n3_a_package_made_out_to_another_school_says_so(there: Desk, post: Post, case_id: str) -> None:
    found = receiving.review(there, post.send(Sending(case_id), to="Invented Hill School"))
    assert "It is made out to Invented Hill School." in found.says


def test_n3_a_package_made_out_to_the_name_before_is_for_us(there: Desk, post: Post, case_id: str) -> None:
    said = replace(details_of(there.school), name="Invented Hill School")
    there.school = replace(there.school, earlier=(Earlier(said=said, until="2026-08-31", entry=9),))
    found = receiving.review(there, post.send(Sending(case_id), to="Invented Hill School"))
    assert not any(one.startswith("It is made out to") for one in found.says)


def test_n3_a_pupil_is_who_somebody_says_they_are(there: Desk, post: Post, ola: Signer, case_id: str) -> None:
    put_on_list(there, "pupils", ZOE)
    found = receiving.review(there, post.send(Sending(case_id)))
    sam, will = found.people
    (candidate,) = sam.candidates
    assert (candidate.how, candidate.is_sure, will.candidates) == ("listed", False, ())
    assert candidate.note == "on the list of pupils, form 11B, born 31 August 2011"
    (id,) = receiving.take_in(
        there, found, Answers((Match(sam.theirs, candidate), Match(will.theirs, comes=False))), ola
    )
    case = cases.read(there, id)
    assert [one.id for one in people_of(case)] == [candidate.id]
    assert [one.ours for _, act in case.received for one in act.whose] == [candidate.id, ""]


def test_n3_a_pupil_may_be_known_from_another_case(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    known = sheets.sign(there, [Filled(replace(SAM, name="Sammy Madeup")), Filled(NOTE)])
    found = receiving.review(there, post.send(Sending(case_id)))
    (candidate,) = [one for one in receiving.search(there, "sammy") if one.how == "case"]
    sam, will = found.people
    (id,) = receiving.take_in(there, found, Answers((Match(sam.theirs, candidate), Match(will.theirs))), ola)
    assert people_of(cases.read(there, id))[0].id == people_of(cases.read(there, known))[0].id


@pytest.mark.parametrize("wrong", ["nobody", "twice", "same", "gone", "none_comes"])
def test_n3_answers_that_do_not_fit_take_nothing_in(
    there: Desk, post: Post, ola: Signer, case_id: str, wrong: str
) -> None:
    put_on_list(there, "pupils", ZOE)
    found = receiving.review(there, post.send(Sending(case_id)))
    sam, will = (one.theirs for one in found.people)
    (candidate,) = found.people[0].candidates
    some = {
        "nobody": (Match(sam),),
        "twice": (Match(sam), Match(will), Match(will)),
        "same": (Match(sam, candidate), Match(will, candidate)),
        "gone": (Match(sam, replace(candidate, id="0" * 16)), Match(will)),
        "none_comes": (Match(sam, comes=False), Match(will, comes=False)),
    }
    before = entries(there)
    with pytest.raises(AnswerError, match="Nothing has been taken in"):
        receiving.take_in(there, found, Answers(some[wrong]), ola)
    assert entries(there) == before


def test_n8_several_cases_are_taken_in_together(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    other = sheets.sign(desk, [Filled(SAM), Filled(POLICE)])
    opened = post.send(Sending(case_id), Sending(other))
    found = receiving.review(there, opened)
    with pytest.raises(AnswerError, match="Case 2026-002 is about nobody who comes"):
        receiving.take_in(there, found, only(found, "Will Testwell"), ola)
    ids = receiving.take_in(there, found, all_new(found), ola)
    assert [cases.read(there, id).number for id in ids] == ["2026-001", "2026-002"]
    assert [newest(there, id).act.package for id in ids] == [opened.hash] * 2


def test_n8_a_pupil_who_has_an_id_in_each_of_two_cases_there_is_one_person_here(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    put_on_list(there, "pupils", ZOE)
    other = sheets.sign(desk, [Filled(SAM), Filled(POLICE)])
    found = receiving.review(there, post.send(Sending(case_id), Sending(other)))
    sams = [one for one in found.people if one.name == SAM.name]
    (candidate,) = sams[0].candidates
    matches = tuple(Match(one.theirs, candidate if one in sams else None) for one in found.people)
    ids = receiving.take_in(there, found, Answers(matches), ola)
    assert len(sams) == 2
    assert [candidate.id in {one.id for one in people_of(cases.read(there, id))} for id in ids] == [
        True,
        True,
    ]


def test_n3_a_masked_copy_says_what_is_proven_of_each_entry(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    entry = masking.sign(desk, case_id, ready(desk, case_id), post.signer)
    opened = post.send(Sending(case_id, entry.hash))
    (id,) = taken_in(there, opened, ola)
    found = newest(there, id)
    assert found.act.is_masked
    assert found.case == opened.cases[0].case
    said = {found.proof(one.entry.hash) for one in found.entries}
    assert said == {
        "Whole: its text is the one that was signed there.",
        "The header is proven; the words are vouched for by Wren Mockford of Nowhere Green School.",
    }
    assert [one.name for one in people_of(cases.read(there, id))] == ["Sam Madeup"]


def test_n3_only_the_person_signed_in_takes_a_package_in(
    there: Desk, post: Post, wren: Signer, case_id: str
) -> None:
    found = receiving.review(there, post.send(Sending(case_id)))
    with pytest.raises(NotAllowedError, match="Only the person signed in"):
        receiving.take_in(there, found, all_new(found), wren)


def test_n3_the_receipt_is_written_down_before_it_leaves_and_the_sender_accepts_it(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    opened = post.send(Sending(case_id))
    with pytest.raises(YpsError, match="has not been taken in"):
        receiving.receipt(there, opened, "taken_in", ola)
    taken_in(there, opened, ola)
    with pytest.raises(YpsError, match="has been taken in"):
        receiving.receipt(there, opened, "not_ours", ola)
    data = receiving.receipt(there, opened, "taken_in", ola)
    (entry,) = there.vault.ledger.deeds(ReceiptMade.kind)
    act = ReceiptMade.from_body(entry.read_body())
    came = packages.read_answer(data, opened.hash)
    assert (came.was_taken_in, came.school, came.file) == (True, THERE, act.file)
    assert entry.header.case is None
    assert "Sam" not in str(entry.read_body())


def test_n3_a_package_that_is_not_taken_in_is_answered_too(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    opened, before = post.send(Sending(case_id)), entries(there)
    came = packages.read_answer(receiving.receipt(there, opened, "not_ours", ola), opened.hash)
    assert (came.outcome, entries(there)) == ("not_ours", before + 1)


@pytest.mark.parametrize("room", [0, 1, 2, 4])
def test_n3_on_a_full_disk_all_of_a_package_is_taken_in_or_none(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str, room: int
) -> None:
    other = sheets.sign(desk, [Filled(SAM), Filled(POLICE)])
    opened = post.send(Sending(case_id), Sending(other))
    found, before = receiving.review(there, opened), there.vault.ledger.head()
    (pages,) = there.vault.database.row("PRAGMA page_count") or (0,)
    there.vault.database.rows(f"PRAGMA max_page_count = {pages + room}")
    with pytest.raises(StorageError):
        receiving.take_in(there, found, all_new(found), ola)
    there.vault.database.rows("PRAGMA max_page_count = 1000000")
    assert there.vault.ledger.head() == before
    assert listing.page(there, "all") == ()
    assert len(receiving.take_in(there, found, all_new(found), ola)) == 2
