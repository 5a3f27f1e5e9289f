"""N3: a record that came from another school is printed as theirs, and ours says that it came."""

from dataclasses import replace

from tests.documents.case_example import EDITION, NOW, SCHOOL, record_of
from tests.documents.paper_example import STAMP
from tests.documents.received_example import received_there, told
from yps_desktop.documents import received_record
from yps_desktop.documents.received_record import ReceivedTold
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.receive_acts import ProposalSetAside


def words(some: ReceivedTold) -> str:
    return repr(received_record.compose(some, EDITION, SCHOOL, STAMP, NOW))


def test_n3_the_first_page_says_from_where_who_signed_it_there_and_what_is_proven() -> None:
    paper = received_record.compose(told(), EDITION, SCHOOL, STAMP, NOW)
    first = repr(paper.front[-1])
    assert "Received from Nowhere Green School" in first
    assert "Signed there by " in first
    assert "Wren Mockford (Designated Safeguarding Lead)" in first
    assert "the key was compared on the telephone" in first
    assert "Of 11 entries 8 came whole" in first
    assert paper.stamp.document.endswith("signed there by Wren Mockford")
    assert paper.stamp.copy == "copy of a received record"


def test_n3_the_last_page_names_the_entries_whose_words_are_vouched_for() -> None:
    said = words(told())
    assert "Vouched for" in said
    assert "Entries 4, 5, 6." in said


def test_n4_their_handover_page_comes_first() -> None:
    paper = received_record.compose(told(), EDITION, SCHOOL, STAMP, NOW)
    assert "Whom to ring" in repr(paper.blocks[0])


def test_n3_a_record_that_came_whole_says_so() -> None:
    assert "Every entry came whole" in words(replace(told(), vouched=frozenset()))


def test_n3_our_record_says_that_another_was_received_and_is_printed_apart() -> None:
    paper = record_of(received_there().case())
    said = repr(paper)
    assert "recorded before is in its own record" in repr(paper.front[0])
    assert "Received from Nowhere Green School: case 2026-001 there, 11 entries" in said
    assert "printed as “Received from …”" in said
    assert "What Nowhere Green School recorded before is in its own record, printed apart." in said
    assert "Will Testwell told" not in said


def test_n8_a_proposal_set_aside_stands_in_the_order_of_time() -> None:
    chain = received_there()
    of = chain.entries[-1].hash
    act = ProposalSetAside(received=of, at=0, what="Ask again", reason="Told already")
    chain.add(ProposalSetAside.kind, act.to_body())
    said = repr(record_of(chain.case()))
    assert "Set aside what Nowhere Green School proposed: Ask again. Why: Told already" in said


def test_z11_a_masked_copy_of_our_case_says_that_the_received_record_is_kept_back() -> None:
    shown = mask_case(received_there().case(), Masking("ours"))
    said = repr(record_of(shown))
    assert "The record received from Nowhere Green School, 11 entries, " in said
    assert "is kept back" in said
    assert "Juniper" not in said
