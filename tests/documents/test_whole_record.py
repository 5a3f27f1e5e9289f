"""The whole record (Z1, Z13, Z14): every entry, who signed it when and with which key, and what is open."""

from dataclasses import replace

from tests.documents.case_example import (
    DISCLOSURE,
    EDITION,
    MISTAKEN,
    NOT_REFERRED,
    NOW,
    SCHOOL,
    case_told,
    record_of,
    told_chain,
)
from tests.documents.paper_example import STAMP
from tests.documents.reading import text_drawn
from tests.record.builder import DSL, HEADTEACHER, HOLDER, WREN, Chain, at, utc
from yps_desktop.documents import whole_record
from yps_desktop.documents.answers import Small
from yps_desktop.documents.chronology import chronology_days
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn, printed
from yps_desktop.documents.signatures import key_of, when_of
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.sheets.action import Action, ActionDone
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person


def _text(case: Case, **more: object) -> str:
    """Give the record's text with all white as one space; a rule may part a line from its next."""
    return " ".join(text_drawn(record_of(case, **more)).split())  # type: ignore[arg-type]


def _pages(case: Case) -> tuple[str, ...]:
    return page_texts(drawn(record_of(case), Node("Document")))


def test_z1_every_sheet_stands_with_who_signed_when_and_with_which_key() -> None:
    case = case_told()
    text = _text(case)
    for written in case.written:
        for version in written.versions:
            assert str(version.entry.header.seq) in text
        assert key_of(written.entry) in text
        assert when_of(written.entry) in text
    assert "Wren Mockford (Designated Safeguarding Lead)" in text


def test_z1_what_came_of_something_names_the_entry_it_follows() -> None:
    chain = Chain()
    begun = chain.sheet(Action(when=at(20), what="Ring the family", who=(WREN,)), "t1")
    chain.sheet(ActionDone(when=at(20), outcome="done"), "t1")
    text = _text(chain.case())
    assert f"Follows entry {begun.header.seq}." in text
    assert text.count("Action: what came of it (Action: Ring the family)") >= 3


def test_z1_the_words_of_the_sheets_are_all_there() -> None:
    text = _text(case_told())
    for said in (
        "“A picture of Juniper is going round Year 10, Rowan sent it.” He was upset & asked what now.",
        "nobody could tell without opening the page",
        "Hazel Fictley, Headteacher; Idris Placeholder, tutor of 10B",
        "0071 942",
        "DSL’s safe",
        "SP/PRACTICE/77",
        "“They said they’d show my nan if I didn’t send another one.”",
        "PC 0000 Fiktion",
    ):
        assert said in text


def test_z1_both_signatures_stand_with_their_dates() -> None:
    chain = Chain(opened=utc(20, "14:10"))
    decision = chain.sheet(NOT_REFERRED, on=utc(20, "17:10"))
    chain.now = utc(21, "08:30")
    chain.respond("agreed", decision)
    text = _text(chain.case())
    assert "Signed Wren Mockford Designated Safeguarding Lead Fri 20 November 2026, 17:10" in text
    assert "Countersigned Hazel Fictley Headteacher Sat 21 November 2026, 08:30" in text


def test_g2_a_correction_shows_both_texts_the_reason_and_which_entry_corrects_which() -> None:
    text = _text(case_told())
    assert "First written Tutor room 4" in text
    assert "Corrected to Tutor room 14" in text
    assert "Reason The room was misread." in text
    assert "entry 12 corrects 2." in text


def test_g2_a_second_correction_keeps_the_first() -> None:
    chain = Chain()
    entry = chain.sheet(DISCLOSURE)
    chain.correct(entry, replace(DISCLOSURE, where="Room 2"), reason="First slip")
    chain.correct(entry, replace(DISCLOSURE, where="Room 3"), reason="Second slip")
    text = _text(chain.case())
    assert text.index("First written Tutor room 4") < text.index("Room 2") < text.index("Room 3")
    assert text.index("First slip") < text.index("Second slip")


def test_g2_a_wrongly_named_person_stands_on_no_page() -> None:
    chain = Chain()
    chain.sheet(Person(name=MISTAKEN.name, year_group="Year 10 Quokka", roles=("received",)), MISTAKEN.id)
    account = "Pell Nobodyson told it. So did Nobodyson’s mother."
    told = replace(DISCLOSURE, who_told=(MISTAKEN,), account=account)
    chain.sheet(told)
    chain.sheet(Note(when=at(20), what="Nobodyson was sent home"))
    assert "Nobodyson" in _text(chain.case())
    chain.withdraw(MISTAKEN.id)
    text = _text(chain.case())
    for hidden in ("Nobodyson", "Pell", "Quokka", "Another of that name"):
        assert hidden not in text
    assert "[named by mistake]" in text
    assert "somebody who was named by mistake" in text


def test_c3_not_referred_awaits_the_headteacher_on_page_1_and_on_the_sheet() -> None:
    chain = Chain()
    chain.sheet(NOT_REFERRED, on=utc(20, "17:10"))
    first, *others = _pages(chain.case())
    assert "Awaiting headteacher since Fri 20 November 2026, 17:10" in first
    assert "Awaiting headteacher since Fri 20 November 2026, 17:10" in others[-1]
    assert "awaiting" in others[0]


def test_g3_what_was_sent_back_stands_with_its_comment() -> None:
    chain = Chain()
    decision = chain.sheet(NOT_REFERRED)
    chain.respond("sent_back", decision, comment="Ask the police again.")
    text = _text(chain.case())
    assert "Sent back Hazel Fictley" in text
    assert "“Ask the police again.”" in text


def test_g3_a_countersignature_to_an_older_text_says_so() -> None:
    chain = Chain()
    decision = chain.sheet(NOT_REFERRED)
    chain.respond("agreed", decision)
    chain.correct(decision, replace(NOT_REFERRED, reason="Told anew"))
    text = _text(chain.case())
    assert f"Given to the text of entry {decision.header.seq}, before it was corrected." in text
    assert "Awaiting headteacher since" in text


def test_g5_no_second_reader_is_said() -> None:
    chain = Chain()
    chain.sheet(NOT_REFERRED)
    text = _text(chain.case(), school=replace(SCHOOL, second_reader="none"))
    assert "The headteacher is the DSL; no second reader." in text
    assert "Awaiting headteacher" not in text


def test_g6_a_signature_in_ink_says_where_the_paper_is() -> None:
    chain = Chain()
    entry = chain.sheet(NOT_REFERRED)
    chain.ink(entry, "Bram Oakfield", "Chair of governors")
    text = _text(chain.case())
    assert "Signed in ink Bram Oakfield Chair of governors Fri 20 November 2026" in text
    assert "Paper kept: Safe." in text


def test_g8_the_school_names_its_headteacher() -> None:
    chain = Chain()
    chain.sheet(NOT_REFERRED)
    assert "Awaiting principal" in _text(chain.case(), school=replace(SCHOOL, headteacher="principal"))


def test_r5_against_the_advice_stands_on_page_1() -> None:
    first = _pages(case_told())[0]
    assert "Against the advice." in first


def test_y2_ages_on_three_days_and_possibly_under_13() -> None:
    first = " ".join(_pages(case_told())[0].split())
    assert "Juniper Exampleton Is in the imagery, made it 15 15 15" in first
    assert "12–13 possibly under 13" in first


def test_z13_page_1_says_what_is_open_and_ends_there() -> None:
    first, second, *_ = _pages(case_told())
    for heading in ("In five lines", "People", "Decision and who signed", "Not recorded yet"):
        assert heading in first
    assert "What an inspector will ask" in second


def test_z13_page_1_is_one_page_however_much_was_written() -> None:
    chain = told_chain()
    long = "Much was said about it and all of it was written down here. " * 300
    chain.sheet(replace(DISCLOSURE, account=long, where=long))
    chain.sheet(replace(NOT_REFERRED, reason=long, against_advice_reason=long))
    for number in range(30):
        name = f"Somebody With A Long Name Number {number}"
        chain.sheet(Person(name=name, roles=("in_imagery", "passed_on", "pressured")), f"x{number}")
    pages = _pages(chain.case())
    assert "Not recorded yet" in pages[0]
    assert "From the next page on: what an inspector asks" in " ".join(pages[0].split())
    assert "What an inspector will ask" in pages[1]


def test_z13_gaps_are_named_on_page_1() -> None:
    chain = Chain()
    chain.sheet(Note(when=at(20), what="A call"))
    first = _pages(chain.case())[0]
    assert "Disclosure: no sheet" in first
    assert "Nothing is decided yet." in first


def test_z14_drafts_are_counted_never_printed() -> None:
    assert "2 drafts wait to be signed: no part of the record, not printed." in _text(case_told(), drafts=2)
    assert "draft" not in _text(case_told())


def test_z14_the_four_blanks_differ() -> None:
    text = _text(case_told())
    assert "Not known" in text
    assert "Not recorded · asked for when the case is closed" in text
    assert "does not apply · Risk of harm now: No" in text


def test_z14_a_question_the_edition_did_not_ask_says_so() -> None:
    sheets = dict(EDITION.sheets)
    fields = {id: words for id, words in sheets["note"].fields.items() if id != "with_whom"}
    sheets["note"] = replace(sheets["note"], fields=fields)
    chain = Chain()
    chain.sheet(Note(when=at(20), what="A call"))
    paper = whole_record.compose(chain.case(), replace(EDITION, sheets=sheets), SCHOOL, STAMP, NOW)
    row = "not asked in this edition · the question came later, or has been retired"
    assert row in " ".join(text_drawn(paper).split())
    assert row not in _text(chain.case())


def test_h2_when_it_happened_and_when_it_was_recorded_both_stand_with_the_gap() -> None:
    text = _text(case_told())
    assert "Happened Fri 20 November 2026, 16:31; recorded 13 minutes after." in text
    assert "16:31 16:44 " in text


def test_h2_who_is_in_it_told_without_a_day_happens_at_no_time() -> None:
    chain = Chain()
    chain.sheet(Person(name="Bram Oakfield"), "b")
    line = chronology_days(chain.case(), EDITION).days[-1].events[-1]
    assert (line.happened, line.recorded) == (Small("no time"), "10:00")
    assert "Bram Oakfield" in _text(chain.case())


def test_an_entry_made_while_the_clock_stood_back_says_so() -> None:
    chain = Chain()
    note = Note(when=at(20), what="A call")
    chain.add("sheet", {"sheet": "note", "about": None, "answers": note.to_answers()}, clock="back")
    assert "the computer’s clock stood earlier than at an entry before" in _text(chain.case())


def test_papers_handed_out_and_looks_stand_at_the_end() -> None:
    text = _text(case_told())
    assert "Whole record, unsigned copy, printed, 6 pages, by Wren Mockford" in text


def test_an_answer_from_a_newer_program_is_shown_by_id() -> None:
    chain = Chain()
    answers = {**Note(when=at(20), what="A call").to_answers(), "later_question": "kept"}
    chain.add("sheet", {"sheet": "note", "about": None, "answers": answers})
    assert "later_question kept (from a newer program)" in _text(chain.case())


def test_a_person_alone_with_a_key_is_said() -> None:
    chain = Chain()
    chain.holders = {DSL: HOLDER}
    chain.sheet(NOT_REFERRED)
    assert "No second person has a key to this record yet." in _text(chain.case())
    chain.holders[HEADTEACHER.person] = HEADTEACHER
    assert "No second person has a key" not in _text(chain.case())


def test_names_from_many_places_are_printed_as_typed() -> None:
    chain = Chain()
    names = ("Zoë Ńguyễn-O’Brien", "Ștefan Łukasz", "Мария Пример", "Ελένη", "Ọlá", "<b>Bobby & Co")
    people = tuple(Named(str(at), name) for at, name in enumerate(names))
    chain.sheet(Note(when=at(20), with_whom=people, what="x"))
    text = _text(chain.case())
    assert all(name in text for name in names)


def test_the_printed_record_is_archivable() -> None:
    assert printed(record_of(case_told())).startswith(b"%PDF")


def test_b1_a_case_of_one_note_has_a_first_page_without_empty_tables() -> None:
    chain = Chain()
    chain.sheet(Note(when=at(20), what="A call"))
    first = _pages(chain.case())[0]
    assert "Nobody is named yet." in first
    assert "Part in it" not in first
