"""L3: the answer holds every masked record, names nobody else, and stands in each case as handed out."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.listing import put_on_list
from tests.services.test_own_data import HERSELF, ROWAN, TODAY, WILL, begun, masked, rowan, stands
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.record.directory import Pupil
from yps_desktop.record.errors import YpsError
from yps_desktop.record.request_acts import LeftOutFor
from yps_desktop.services import cases, listed_people, nothing_held, own_data, own_data_papers, papers, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.release import LeakError
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer


def ready(desk: Desk, signer: Signer, *words: str, details: own_data.Details = HERSELF) -> tuple[str, str]:
    """Begin a case for each text, ask for all, and confirm a copy of each; give a case and the request."""
    for said in words:
        begun(desk, said)
    request = own_data.ask(desk, rowan(desk), details)
    case = rowan(desk)[0].case
    for one in stands(desk, case, request).cases:
        reader = details.name or "Rowan Testwell"
        masked(desk, one.case, one.person, reader, signer)
    return case, request


def test_l3_one_file_holds_the_letter_and_every_record_and_names_nobody_else(
    desk: Desk, wren: Signer, tmp_path: Path
) -> None:
    case, request = ready(desk, wren, "Will Madeup rang.", "Madeup came with Will.")
    job = own_data_papers.prepare(desk, case, request)
    built = papers.build(job, "printed")
    text = " ".join(page_texts(built.data))
    assert "What is recorded about you" in text
    assert all(word in text for word in ("Case 2026-001", "Case 2026-002", "right to complain"))
    assert "Madeup" not in text
    papers.save(desk, job, built, tmp_path / "answer.pdf")
    seen = stands(desk, case, request)
    assert seen.is_handed_out
    assert {act.sha256 for one in seen.cases for _, act in one.given} == {built.sha256}
    own_data.answer(desk, case, request, TODAY.day, "She took it with her")
    assert stands(desk, case, request).state == "given"


def test_l3_a_locked_copy_is_searched_before_it_is_locked(desk: Desk, wren: Signer) -> None:
    case, request = ready(desk, wren, "Will Madeup rang.")
    built = papers.build(own_data_papers.prepare(desk, case, request), "locked", "slow green kettle")
    assert b"/Encrypt" in built.data


def test_l3_a_name_that_only_another_case_masks_leaves_in_none(desk: Desk, wren: Signer) -> None:
    begun(desk, "Nobody rang.")
    begun(desk, "Otto Fable rang.")
    case = rowan(desk)[-1].case
    sheets.sign(desk, [Filled(replace(WILL, name="Otto Fable"), case)])
    request = own_data.ask(desk, rowan(desk), HERSELF)
    for one in stands(desk, case, request).cases:
        masked(desk, one.case, one.person, "Rowan Testwell", wren)
    with pytest.raises(LeakError):
        papers.build(own_data_papers.prepare(desk, case, request), "printed")


def test_l3_no_answer_is_made_while_a_case_has_no_copy(desk: Desk) -> None:
    case = begun(desk)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    with pytest.raises(YpsError, match="Not every case"):
        own_data_papers.prepare(desk, case, request)


def test_l3_a_parent_reads_of_their_child_and_what_is_left_out_in_general_words(
    desk: Desk, wren: Signer
) -> None:
    parent = replace(HERSELF, asker="parent", name="Ann Example", capacity="a carer")
    case, request = ready(desk, wren, "Will Madeup rang.", details=parent)
    own_data.leave_out(desk, case, request, [LeftOutFor("crime", "The police asked for it")])
    said = repr(own_data_papers.prepare(desk, case, request).paper)
    assert "What is recorded about Rowan Testwell" in said
    assert "Dear Ann Example" in said
    assert "finding out about a crime" in said
    assert "The police asked for it" not in said


def test_l3_where_nothing_is_found_a_letter_says_so_and_no_entry_names_anybody(desk: Desk) -> None:
    job = nothing_held.letter(desk, "Otto Nowhere", HERSELF.came)
    assert "We found nothing there about you." in repr(job.paper)
    entry = papers.hand_out(desk, job, papers.Built("printed", b"%PDF", 1), "printed")
    assert entry.header.case is None
    assert b"Nowhere" not in (entry.body or b"")


def test_l3_pages_that_did_not_come_out_are_said_in_each_case(desk: Desk, wren: Signer) -> None:
    case, request = ready(desk, wren, "Will Madeup rang.", "Madeup came.")
    job = own_data_papers.prepare(desk, case, request)
    paper = papers.hand_out(desk, job, papers.Built("printed", b"%PDF", 9), "printed")
    papers.say_not_printed(desk, job, paper, 0)
    assert not any(one.given for one in stands(desk, case, request).cases)
    assert all(cases.read(desk, one.case).not_printed for one in rowan(desk))


def test_l3_what_the_school_s_list_says_of_them_goes_along(desk: Desk, wren: Signer) -> None:
    put_on_list(desk, "pupils", Pupil(surname="Testwell", forename="Rowan", form="11B"))
    (listed,) = listed_people.offered(desk, "Rowan Testwell")
    case = sheets.sign(desk, [Filled(ROWAN, about=listed.id), Filled(WILL)])
    (here,) = rowan(desk)
    request = own_data.ask(desk, [here], HERSELF)
    masked(desk, case, here.person, "Rowan Testwell", wren)
    job = own_data_papers.prepare(desk, case, request)
    text = " ".join(page_texts(papers.build(job, "printed").data))
    assert "What our list of pupils holds" in text
    assert "11B" in text
    alone = nothing_held.letter(desk, "Rowan Testwell", HERSELF.came, listed=listed.id)
    assert "11B" in repr(alone.paper)
