"""Closing, reopening, opened by mistake, and who leads (B3, B4, B6, B7)."""

import pytest

from tests.record.builder import DSL, HAZEL, HEAD, JUNIPER, WREN, Chain, at
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.rules.case_line import line_of
from yps_desktop.record.rules.closing import closing_notices, lacking, open_ends
from yps_desktop.record.rules.five_lines import five_lines
from yps_desktop.record.rules.life import life_of, why_not_sign
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.rules.tasks import tasks
from yps_desktop.record.school import School
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.life import Closing, FileCopy, Lead, OpenedInError, Reopening
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.times import recorded

CLOSING = Closing(when=at(20), summary="One picture between two pupils.", followed_up="Talks and RSHE.")
REOPENING = Reopening(when=at(20), reason="It was sent on again.")
MISTAKE = OpenedInError(when=at(20), how="recorded_twice", reason="It is case 2026-002.")
ALONE = School(name="Small School", second_reader="none")


def test_b6_a_closing_waits_for_the_headteacher_and_the_case_stays_open_until_then() -> None:
    chain = Chain()
    closing = chain.sheet(CLOSING)
    assert life_of(chain.case()) == "closing"
    assert standing(chain.case()).is_open
    assert standing(chain.case()).awaiting == (closing.hash,)
    assert "Being closed" in standing(chain.case()).lasting_words
    chain.respond("agreed", closing)
    assert life_of(chain.case()) == "closed"
    assert standing(chain.case()).lasting_words[0] == "Closed"


def test_b6_a_closing_may_be_countersigned_in_ink() -> None:
    chain = Chain()
    chain.ink(chain.sheet(CLOSING), "Perpetua Placeholder", "Acting headteacher")
    assert life_of(chain.case()) == "closed"


def test_b6_a_closing_signed_in_ink_and_then_corrected_stays_closed() -> None:
    chain = Chain()
    closing = chain.sheet(CLOSING)
    chain.ink(closing, "Perpetua Placeholder", "Headteacher")
    chain.correct(closing, Closing(when=at(20), summary="Put better.", followed_up="Talks."))
    assert life_of(chain.case()) == "closed"


def test_b6_a_witness_in_ink_does_not_close_a_case() -> None:
    chain = Chain()
    chain.ink(chain.sheet(CLOSING), "Idris Placeholder", "tutor of 10B")
    assert life_of(chain.case()) == "closing"


def test_g5_where_nobody_reads_second_the_closing_holds_at_once_and_says_so() -> None:
    chain = Chain()
    chain.sheet(CLOSING)
    stands = standing(chain.case(), ALONE)
    assert (stands.life, stands.no_second_reader) == ("closed", True)


def test_b6_a_closing_that_was_sent_back_leaves_the_case_open_and_asks_to_be_corrected() -> None:
    chain = Chain()
    closing = chain.sheet(CLOSING)
    chain.respond("sent_back", closing, comment="Say more of Juniper.")
    case = chain.case()
    assert life_of(case) == "open"
    task = next(task for task in tasks(case, recorded(case.opened)) if task.id.startswith("sent_back"))
    assert task.kind == "closing"
    chain.correct(closing, CLOSING.__class__(when=at(20), summary="More.", followed_up="Talks."))
    assert life_of(chain.case()) == "closing"


def test_b6_correcting_a_closing_afterwards_opens_nothing_and_awaits_the_headteacher_again() -> None:
    chain = Chain()
    closing = chain.sheet(CLOSING)
    chain.respond("agreed", closing)
    chain.correct(closing, Closing(when=at(20), summary="Put better.", followed_up="Talks."))
    stands = standing(chain.case())
    assert (stands.life, stands.awaiting) == ("closed", (closing.hash,))


def test_b7_a_reopening_opens_a_closed_case_and_leaves_the_closing_behind() -> None:
    chain = Chain()
    chain.respond("agreed", chain.sheet(CLOSING))
    chain.sheet(REOPENING)
    assert life_of(chain.case()) == "open"
    assert standing(chain.case()).awaiting == ()


def test_b7_a_closing_that_nobody_had_agreed_to_is_left_behind_by_a_later_one() -> None:
    chain = Chain()
    chain.sheet(CLOSING)
    later = chain.sheet(CLOSING)
    assert standing(chain.case()).awaiting == (later.hash,)


def test_b6_a_closing_that_was_agreed_to_vouches_for_a_decision_before_it() -> None:
    chain = Chain()
    decision = Decision(
        when=at(20), course="in_school", reason="Mild.", enough_information="yes", manageable="yes"
    )
    waiting = chain.sheet(decision)
    assert standing(chain.case()).awaiting == (waiting.hash,)
    chain.respond("agreed", chain.sheet(CLOSING))
    assert standing(chain.case()).awaiting == ()


def test_b4_a_case_opened_by_mistake_says_so_at_once_and_waits_for_nobody() -> None:
    chain = Chain()
    chain.sheet(MISTAKE)
    stands = standing(chain.case())
    assert (stands.life, stands.is_open, stands.awaiting) == ("opened_in_error", False, ())
    assert line_of(chain.case()).words == ("Opened by mistake",)
    chain.sheet(REOPENING)
    assert life_of(chain.case()) == "open"


def test_b6_a_closed_case_has_nothing_due_no_clock_and_no_task() -> None:
    chain = Chain()
    chain.sheet(Disclosure(when=at(20, "09:00"), account="Told."))
    assert line_of(chain.case()).due_kind == "contact"
    chain.respond("agreed", chain.sheet(CLOSING))
    case = chain.case()
    line, stands = line_of(case), standing(case)
    assert (line.due_utc, stands.clock_ends, stands.decision_awaited) == (None, None, False)
    assert line.standing[0] == "closed"
    assert tasks(case, recorded(case.opened)) == ()


@pytest.mark.parametrize("turn", [CLOSING, MISTAKE])
def test_b7_what_is_closed_takes_a_reopening_and_nothing_else(turn: Closing | OpenedInError) -> None:
    chain = Chain()
    entry = chain.sheet(turn)
    if turn is CLOSING:
        chain.respond("agreed", entry)
    case = chain.case()
    note = Note(when=at(20), what="A mother rang.")
    assert "Open it again first" in why_not_sign(case, [note])
    assert why_not_sign(case, [REOPENING]) == ""
    assert why_not_sign(case, [REOPENING, note]) == ""


def test_b7_an_open_case_need_not_be_opened_again() -> None:
    case = Chain().case()
    assert "is open" in why_not_sign(case, [REOPENING])
    assert why_not_sign(case, [CLOSING]) == ""


def _with_a_pupil() -> Chain:
    chain = Chain()
    chain.sheet(Person(name="Juniper Exampleton", standing=("pupil_here",)), "j")
    return chain


def test_b6_closing_names_every_gap_with_its_reason_and_every_young_person() -> None:
    chain = _with_a_pupil()
    case = chain.case()
    ends = open_ends(case)
    assert {"gap/disclosure///", "file_copy/j"} <= {end.id for end in ends}
    assert lacking(case, CLOSING) == ("outcomes", "open_ends")
    reasons = tuple(Said(end.id, "…", "Not known to anybody.") for end in ends)
    told = Closing(outcomes=(Said("j", "Juniper", "Back in class."),), open_ends=reasons)
    assert lacking(case, told) == ()
    assert lacking(case, Closing(outcomes=told.outcomes, open_ends=reasons[1:])) == ("open_ends",)


def test_b6_the_reasons_are_asked_for_only_where_something_stays_open() -> None:
    (notice,) = closing_notices(_with_a_pupil().case())
    assert (notice.reason_field, notice.sentence[:1].isdigit()) == ("open_ends", True)


def test_g8_what_the_head_signed_in_ink_under_the_schools_own_word_is_no_open_end_of_a_closing() -> None:
    chain = Chain()
    decided = chain.sheet(
        Decision(when=at(20), course="in_school", reason="…", enough_information="yes", manageable="yes")
    )
    chain.respond("sent_back", decided, comment="Say more.")
    chain.ink(decided, "Hazel Fictley", "Rector")

    def sent_back(school: School | None) -> list[str]:
        return [end.id for end in open_ends(chain.case(), school) if end.answer == "sent_back"]

    assert len(sent_back(None)) == 1
    assert sent_back(School(name="X", headteacher="rector")) == []


def test_b6_what_is_due_stays_open_at_closing_and_is_named_once() -> None:
    chain = Chain()
    chain.sheet(Disclosure(when=at(20, "09:00"), account="Told."))
    ids = [end.id for end in open_ends(chain.case())]
    assert "due/contact/" in ids
    assert len(ids) == len(set(ids))


def test_b9_a_pupil_whose_own_file_got_its_copy_is_no_open_end() -> None:
    chain = _with_a_pupil()
    assert "file_copy/j" in {end.id for end in open_ends(chain.case())}
    chain.sheet(FileCopy(when=at(20), where="Filing cabinet", young_people=(Named("j", "Juniper"),)))
    assert "file_copy/j" not in {end.id for end in open_ends(chain.case())}


def test_g9_whoever_countersigns_a_closing_reads_the_decision_and_what_changed_since_the_closing() -> None:
    chain = Chain()
    chain.sheet(Decision(when=at(20), course="police", reason="An adult is in it."))
    closing = chain.sheet(CLOSING)
    note = chain.sheet(Note(when=at(20), what="The officer rang."))
    lines = five_lines(chain.case(), chain.written(closing))
    assert (lines.course, lines.reason) == ("police", "An adult is in it.")
    assert [change.of for change in lines.changed] == [note.hash]


def test_b3_whoever_the_lead_was_last_handed_to_leads() -> None:
    chain = Chain()
    assert chain.case().lead == DSL
    chain.sheet(Lead(when=at(20), to_person=HAZEL, how_long="while_away", until=at(27)))
    assert chain.case().lead == HEAD
    chain.sheet(Lead(when=at(20), to_person=WREN))
    assert chain.case().lead == DSL


def test_g2_somebody_named_by_mistake_is_masked_in_a_closing_too() -> None:
    chain = _with_a_pupil()
    said = (Said(JUNIPER.id, "Juniper Exampleton", "Juniper is back in class."),)
    chain.sheet(Closing(when=at(20), summary="…", followed_up="…", outcomes=said))
    chain.withdraw("j")
    sheet = chain.case().of("closing")[0].sheet
    assert "Juniper" not in str(sheet.answers())
