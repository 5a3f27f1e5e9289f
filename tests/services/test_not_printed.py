"""What a printer did not give out is said as a further entry, and told wherever the printing is."""

from dataclasses import replace

import pytest

from tests.services.test_shut_out import NOTE
from yps_desktop.documents.handled import handled
from yps_desktop.record.acts import HandedOut, NotPrinted
from yps_desktop.record.errors import AnswerError, NoSuchCaseError
from yps_desktop.services import cases, papers, sheets, shutting_out
from yps_desktop.services.deed_words import deed_words
from yps_desktop.services.papers import Built, Printout
from yps_desktop.services.sheets import Filled

BUILT = Built("printed", b"%PDF-1.7 invented", 12)


@pytest.fixture
def job(desk, wren):
    case_id = sheets.sign(desk, [Filled(NOTE)], wren)
    return papers.prepare(desk, case_id, "record")


def newest(desk):
    return desk.vault.ledger.entry(desk.vault.ledger.head().seq)


def said(desk):
    return deed_words(newest(desk), desk.holders)


def test_a_paper_that_did_not_print_is_said_so_in_an_entry_that_names_it(desk, job):
    paper = papers.hand_out(desk, job, BUILT, "printed")
    papers.say_not_printed(desk, job, paper, 0)
    case = cases.read(desk, job.case)
    assert case.came_out(case.papers[0][0]) == NotPrinted(paper=paper.hash, document="record", pages=0)
    assert (
        deed_words(newest(desk), desk.holders) == "Said that the whole record did not come out of the printer"
    )


def test_the_record_s_last_page_says_it_beside_the_printing(desk, job):
    papers.hand_out(desk, job, BUILT, "printed")
    jammed = papers.hand_out(desk, job, BUILT, "printed", Printout(1, 12, 2))
    papers.say_not_printed(desk, job, jammed, 7)
    told = repr(handled(cases.read(desk, job.case)))
    assert told.count("came out of the printer") == 1
    assert "printed, 12 pages, 2 copies" in told
    assert "Only 7 pages came out of the printer, by Wren Mockford" in told


def test_the_pages_that_were_missing_are_printed_and_named(desk, job):
    papers.hand_out(desk, job, BUILT, "printed", Printout(8, 12))
    assert HandedOut.from_body(newest(desk).read_body()).pages == 12
    assert said(desk) == "Printed the whole record, pages 8 to 12 of 12"


@pytest.mark.parametrize("pages", [-1, 5, 12])
def test_as_many_pages_as_were_to_be_printed_are_no_fewer(desk, job, pages):
    paper = papers.hand_out(desk, job, BUILT, "printed", Printout(8, 12))
    before = desk.vault.ledger.head()
    with pytest.raises(AnswerError):
        papers.say_not_printed(desk, job, paper, pages)
    assert desk.vault.ledger.head() == before


def test_g7_whoever_is_shut_out_meanwhile_says_nothing_of_it(desk, job, wren, head):
    paper = papers.hand_out(desk, job, BUILT, "printed")
    shutting_out.shut_out(desk, job.case, desk.me.person, "My niece.", wren, head.person)
    with pytest.raises(NoSuchCaseError):
        papers.say_not_printed(desk, job, paper, 0)


def test_a_paper_of_no_case_can_fail_as_well(desk, job):
    form = replace(job, case="", document="form")
    papers.say_not_printed(desk, form, papers.hand_out(desk, form, BUILT, "printed"), 3)
    assert newest(desk).header.case is None
    assert (
        deed_words(newest(desk), desk.holders)
        == "Said that only 3 pages of the blank form came out of the printer"
    )
