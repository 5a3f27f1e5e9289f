"""Closing, opening again and opened by mistake, at a real vault (B4, B6, B7)."""

from datetime import date

import pytest

from yps_desktop.guidance.gaps import open_end_line
from yps_desktop.record.errors import AnswerError, CaseClosedError
from yps_desktop.record.fields import Said
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.closing import open_ends
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.sheets.life import Closing, OpenedInError, Reopening
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import cases, home, listing, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft
from yps_desktop.services.questions import open_question
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
NOTE = Note(when=TODAY, what="A mother rang.")
REOPENING = Reopening(when=TODAY, reason="It was sent on again.")


@pytest.fixture
def case(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE)])


def closing(desk: Desk, case: str) -> Closing:
    """Answer as the closing page does: a reason for each thing that stays open."""
    ends = open_question(desk, Draft("d", case, "closing", None, "", {})).things["open_end"]
    reasons = tuple(Said(of, name, "A word on the telephone, and no more.") for of, name in ends)
    return Closing(when=TODAY, summary="A call.", followed_up="It came to nothing.", open_ends=reasons)


def close(desk: Desk, case: str, wren: Signer, hazel: Signer) -> None:
    sheets.sign(desk, [Filled(closing(desk, case), case)], wren)
    responses.respond(desk, responses.to_read(desk, case), hazel, "agreed")


def test_b6_a_closing_names_everything_that_stays_open(desk: Desk, case: str, wren: Signer) -> None:
    bare = Closing(when=TODAY, summary="A call.", followed_up="Nothing.")
    with pytest.raises(AnswerError, match="why each thing stays open"):
        sheets.sign(desk, [Filled(bare, case)], wren)
    sheets.sign(desk, [Filled(closing(desk, case), case)], wren)
    assert life_of(cases.read(desk, case)) == "closing"


def test_b6_a_closed_case_leaves_home_and_the_open_list(
    desk: Desk, case: str, wren: Signer, hazel: Signer
) -> None:
    sheets.sign(desk, [Filled(closing(desk, case), case)], wren)
    assert [one.waiting[0].kind for one in home.look_into(desk, [case]).found] == ["closing"]
    responses.respond(desk, responses.to_read(desk, case), hazel, "agreed")
    assert home.look_into(desk, [case]).found == ()
    assert listing.page(desk, "open") == ()
    assert [row.line.words for row in listing.page(desk, "closed")] == [("Closed",)]


def test_b7_nothing_else_is_signed_into_a_closed_case_until_it_is_opened_again(
    desk: Desk, case: str, wren: Signer, hazel: Signer
) -> None:
    close(desk, case, wren, hazel)
    with pytest.raises(CaseClosedError, match="Open it again first"):
        sheets.sign(desk, [Filled(NOTE, case)])
    assert open_question(desk, Draft("d", case, "note", None, "", {})).over
    sheets.sign(desk, [Filled(REOPENING, case)])
    sheets.sign(desk, [Filled(NOTE, case)])
    assert not open_question(desk, Draft("d", case, "note", None, "", {})).over


def test_b6_corrections_go_on_in_a_closed_case_and_wait_for_the_headteacher_on_home(
    desk: Desk, case: str, wren: Signer, hazel: Signer
) -> None:
    close(desk, case, wren, hazel)
    note, said = cases.read(desk, case).written
    sheets.correct(desk, case, note.hash, Note(when=TODAY, what="A father rang."), "Slip")
    again = Closing(when=TODAY, summary="A call from a father.", followed_up="It came to nothing.")
    sheets.correct(desk, case, said.hash, again, "Slip", wren)
    assert life_of(cases.read(desk, case)) == "closed"
    found = home.look_into(desk, [case]).found
    assert [(one.dues, len(one.waiting)) for one in found] == [((), 1)]


def test_b4_a_case_opened_by_mistake_is_kept_and_says_so(desk: Desk, case: str, wren: Signer) -> None:
    mistake = OpenedInError(when=TODAY, how="trying_out", reason="To see how it works.")
    sheets.sign(desk, [Filled(mistake, case)], wren)
    assert [row.line.words for row in listing.page(desk, "closed")] == [("Opened by mistake",)]
    assert listing.counts(desk).open == 0
    assert [written.sheet for written in cases.read(desk, case).written] == [NOTE, mistake]


def test_b6_open_ends_are_named_in_the_words_of_the_guidance(desk: Desk, case: str) -> None:
    read = cases.read(desk, case)
    names = [open_end_line(read, desk.edition(), end) for end in open_ends(read)]
    assert "Disclosure: no sheet" in names
    assert not any("/" in name for name in names)


def test_b6_no_case_begins_with_its_own_closing(desk: Desk, wren: Signer) -> None:
    with pytest.raises(AnswerError):
        sheets.sign(desk, [Filled(Closing(when=TODAY, summary="x", followed_up="x"))], wren)
