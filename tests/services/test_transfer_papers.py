"""The papers a record goes with to another school (Z9, N4): what is asked, what the case already says."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.reading import squeezed, text_of
from tests.services.test_masking import SAM, WILL, id_of, looked_through
from tests.services.test_shut_out import NOTE
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.fields import Named
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.other_school import OtherSchool
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.support import SafetyPlan
from yps_desktop.services import cases, masking, papers, sheets, transfer_papers
from yps_desktop.services.deed_words import deed_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.papers import Built
from yps_desktop.services.release import LeakError
from yps_desktop.services.sheets import Filled
from yps_desktop.services.transfer_papers import Going, TransferDocument
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
ZOE = Person(told_when=TODAY, name="Zoë Exampleton", standing=("pupil_here",), roles=("in_imagery",))
RANG = OtherSchool(
    when=TODAY,
    school="Specimen Park Academy",
    spoken_with=Named("o", "Ola Exemplar", "Designated Safeguarding Lead"),
    what_was_shared="That Zoë comes to them.",
)
WATCHED = SafetyPlan(
    young_person=Named("s", "Sam Madeup"),
    when=TODAY,
    measures="Sits away from Will Testwell in the dining hall.",
    kept_apart=(Named("w", "Will Testwell"),),
)
GOING = Going("Specimen Park Academy", "Ola Exemplar", "01632 960002", 5, agreed=date(2026, 11, 19))


@pytest.fixture
def case(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE), Filled(ZOE), Filled(RANG)])


def left(desk: Desk, case: str, copy: papers.Copy, way: papers.Way) -> Built:
    job = papers.prepare(desk, case, "record")
    built = Built(copy, b"%PDF-1.7 of a test", 3)
    papers.hand_out(desk, job, built, way)
    return built


def said(job: papers.Job) -> str:
    return str(job.paper)


def test_n1_whom_the_school_spoke_with_elsewhere_is_offered_as_an_answer(desk: Desk, case: str) -> None:
    (contact,) = transfer_papers.known(desk, case).contacts
    assert contact.school == "Specimen Park Academy"
    assert (contact.name, contact.office) == ("Ola Exemplar", "Designated Safeguarding Lead")
    assert contact.day == date(2026, 11, 20)


def test_z9_a_copy_that_left_may_go_along_and_its_pages_and_fingerprint_stand_on_the_letter(
    desk: Desk, case: str
) -> None:
    built = left(desk, case, "locked", "saved")
    (copy,) = transfer_papers.known(desk, case).copies
    assert copy.words.startswith("Whole record, 3 pages, saved with a password")
    job = transfer_papers.prepare(desk, case, "transfer_letter", replace(GOING, paper=copy.entry.hash))
    assert job.paper.key_facts[0].value == "One encrypted file"
    assert built.sha256[:4].upper() in said(job)
    assert "3 pages" in said(job)


def test_z9_what_was_printed_has_no_fingerprint(desk: Desk, case: str) -> None:
    built = left(desk, case, "printed", "printed")
    (copy,) = transfer_papers.known(desk, case).copies
    job = transfer_papers.prepare(desk, case, "transfer_letter", replace(GOING, paper=copy.entry.hash))
    assert job.paper.key_facts[0].value == "One record on paper"
    assert built.sha256[:4].upper() not in said(job)
    assert "Not masked" in said(job)


def test_z9_what_did_not_come_out_of_the_printer_does_not_go(desk: Desk, case: str) -> None:
    job, built = papers.prepare(desk, case, "record"), Built("printed", b"%PDF-1.7", 3)
    entry = papers.hand_out(desk, job, built, "printed")
    papers.say_not_printed(desk, job, entry, 0)
    assert transfer_papers.known(desk, case).copies == ()


@pytest.mark.parametrize("field", ["school", "name", "office", "address", "back_to"])
def test_z9_letter_and_slip_name_no_child_whatever_is_typed(desk: Desk, case: str, field: str) -> None:
    typed = replace(GOING, **{field: "For zoë exampleton"})
    ((asked, sentence),) = transfer_papers.problems(cases.read(desk, case), typed)
    assert (asked, "zoë exampleton" in sentence) == (field, True)
    with pytest.raises(AnswerError, match="name no child"):
        transfer_papers.prepare(desk, case, "transfer_letter", typed)


def test_z9_an_addressee_may_share_part_of_a_childs_name(desk: Desk, case: str) -> None:
    typed = replace(GOING, name="Zoë Otherwise", school="Exampleton Academy")
    assert transfer_papers.problems(cases.read(desk, case), typed) == ()


def test_z9_what_is_missing_or_too_long_is_said_at_its_question(desk: Desk, case: str) -> None:
    typed = Going(school=" ", name="x" * 121, number="", reply_days=0)
    found = dict(transfer_papers.problems(cases.read(desk, case), typed))
    assert set(found) == {"school", "name", "number", "reply_days"}


def test_z9_the_slip_is_back_after_so_many_of_our_school_days(desk: Desk, case: str) -> None:
    job = transfer_papers.prepare(desk, case, "transfer_letter", GOING)
    by = cases.read(desk, case).term_dates.after(desk.now().date(), 5)
    assert str(by.day) in job.paper.key_facts[2].value


def test_n4_the_handover_page_takes_the_answers_and_the_schools_numbers(desk: Desk, case: str) -> None:
    enter_number(desk, "mash", "01632 960417", "")
    left(desk, case, "printed", "printed")
    copy = transfer_papers.known(desk, case).copies[0]
    job = transfer_papers.prepare(desk, case, "handover", replace(GOING, paper=copy.entry.hash))
    for told in ("Specimen Park Academy", "01632 960002", "01632 960417", "Whole record", "3 pages"):
        assert told in said(job)


def masked_copy(desk: Desk, wren: Signer) -> tuple[str, str]:
    """Print a masked copy of Sam's record, and give the case and the entry that says so."""
    case = sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(WATCHED)])
    entry = masking.sign(desk, case, looked_through(desk, case, begun(desk, case)), wren)
    job = papers.prepare(desk, case, "record", masked=entry.hash)
    papers.hand_out(desk, job, Built("printed", b"%PDF-1.7", 4), "printed")
    return case, transfer_papers.known(desk, case).copies[0].entry.hash


def begun(desk: Desk, case: str) -> Masking:
    return masking.begin(desk, case, id_of(desk, case, SAM.name or "")).for_reader("New School")


def test_n2_with_a_masked_copy_goes_a_masked_handover_page(desk: Desk, wren: Signer) -> None:
    case, paper = masked_copy(desk, wren)
    assert "masked for other people" in transfer_papers.known(desk, case).copies[0].words
    job = transfer_papers.prepare(desk, case, "handover", replace(GOING, paper=paper))
    read = squeezed(text_of(papers.build(job, "printed").data))
    assert "Testwell" not in read
    assert squeezed("Kept apart from: [Pupil B]") in read
    assert r"Sits away from [Pupil\xa0B] in the dining hall." in said(job)
    assert job.paper.key_facts[0].value == "Sam Madeup"
    letter = transfer_papers.prepare(desk, case, "transfer_letter", replace(GOING, paper=paper))
    assert "Masked for other people" in said(letter)


def test_z11_what_was_typed_for_the_page_is_no_way_round_the_mask(desk: Desk, wren: Signer) -> None:
    case, paper = masked_copy(desk, wren)
    enter_number(desk, "", "01632 960001", "", "Will Testwell’s social worker")
    job = transfer_papers.prepare(desk, case, "handover", replace(GOING, paper=paper))
    with pytest.raises(LeakError):
        papers.build(job, "printed")


@pytest.mark.parametrize("document", ["transfer_letter", "handover"])
def test_both_are_written_into_the_case_when_they_leave(
    desk: Desk, case: str, document: TransferDocument
) -> None:
    job = transfer_papers.prepare(desk, case, document, GOING)
    entry = papers.hand_out(desk, job, Built("printed", b"%PDF-1.7", 1), "printed")
    assert HandedOut.from_body(entry.read_body()).document == document
    assert papers.TITLES[document] in deed_words(entry, desk.holders)
    assert entry.header.case == case
