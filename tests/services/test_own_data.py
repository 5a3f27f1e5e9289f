"""L3: a request for one's own data, over every case somebody is in, and what others may see of it (G7)."""

from dataclasses import replace
from datetime import date

import pytest

from tests.services.conftest import CHEAP, WRENS, At
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.request_acts import LeftOutFor
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import (
    cases,
    directory,
    masking,
    nothing_held,
    own_data,
    own_data_standing,
    papers,
    sheets,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase
from yps_desktop.services.opening import Newcomer, close, give_key
from yps_desktop.services.own_data import Details
from yps_desktop.services.sheets import Filled
from yps_desktop.services.shutting_out import shut_out
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer

TAMS = "green paper kite shelf"
CAME = date(2026, 11, 18)
TODAY = Moment(date(2026, 11, 20))
ROWAN = Person(told_when=TODAY, name="Rowan Testwell", standing=("pupil_here",), roles=("in_imagery",))
WILL = Person(told_when=TODAY, name="Will Madeup", standing=("pupil_here",), roles=("passed_on",))
ROWANS_ID = "rowan"
HERSELF = Details(asker="self", came=CAME, checked="She is in Year 9 and asked me", understands="yes")


@pytest.fixture
def deputy(desk: Desk) -> KeyHolder:
    return give_key(desk, Newcomer("Tam Sampleby", "Deputy", ("write", "oversee"), TAMS), CHEAP)


def begun(desk: Desk, words: str = "Will Madeup rang.") -> str:
    """Begin a case with Rowan in it, and somebody else."""
    return sheets.sign(
        desk, [Filled(ROWAN, about=ROWANS_ID), Filled(WILL), Filled(Note(when=TODAY, what=words))]
    )


def rowan(desk: Desk) -> tuple[InCase, ...]:
    return tuple(at for one in directory.find(desk, "Rowan Testwell") for at in one.cases)


def masked(desk: Desk, case: str, person: str, reader: str, signer: Signer) -> str:
    """Confirm a masked copy, every place looked at."""
    asked = masking.begin(desk, case, person).for_reader(reader)
    asked = asked.having_looked(one.key for one in masking.where(desk, case, asked))
    return masking.sign(desk, case, asked, signer).hash


def handed(desk: Desk, case: str, copy: str) -> str:
    job = papers.prepare(desk, case, "record", masked=copy)
    return papers.hand_out(desk, job, papers.Built("printed", b"%PDF", 1), "printed").hash


def stands(desk: Desk, case: str, request: str) -> own_data_standing.Standing:
    return own_data_standing.standing(desk, case, request)


def test_l3_a_request_stands_in_every_case_with_one_id(desk: Desk) -> None:
    first, second = begun(desk), begun(desk)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    seen = stands(desk, first, request)
    assert {one.case for one in seen.cases} == {first, second}
    assert {one.request.id for one in seen.cases} == {request}
    assert (seen.name, seen.outside, seen.state) == ("Rowan Testwell", (), "open")
    assert seen.request.answer_by == date(2026, 12, 18)
    assert set(own_data_standing.waiting_cases(desk)) == {first, second}
    (listed,) = own_data_standing.requests(desk)
    assert listed.request.id == request


def test_l3_it_is_answered_with_what_was_handed_out(desk: Desk, wren: Signer) -> None:
    case = begun(desk)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    (one,) = stands(desk, case, request).cases
    assert one.state == "none"
    with pytest.raises(AnswerError, match="Nothing of case 2026-001 was handed out"):
        own_data.answer(desk, case, request, TODAY.day, "Given to her")
    copy = masked(desk, case, one.person, "Rowan Testwell", wren)
    assert stands(desk, case, request).is_ready
    paper = handed(desk, case, copy)
    left = LeftOutFor("crime", "The police asked us to wait")
    own_data.leave_out(desk, case, request, [left])
    own_data.answer(desk, case, request, TODAY.day, "Given to her")
    (one,) = stands(desk, case, request).cases
    assert one.request.answered is not None
    assert one.request.answered.given == (paper,)
    assert one.request.left_out == (left,)
    assert one.request.state == "given"
    assert own_data_standing.waiting_cases(desk) == ()
    with pytest.raises(YpsError, match="answered or called off already"):
        own_data.call_off(desk, case, request, "Too late")
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS)


def test_l3_new_text_makes_a_copy_outdated_and_the_request_itself_does_not(desk: Desk, wren: Signer) -> None:
    case = begun(desk)
    (here,) = rowan(desk)
    masked(desk, case, here.person, "Rowan Testwell", wren)
    request = own_data.ask(desk, (here,), HERSELF)
    assert stands(desk, case, request).is_ready
    sheets.sign(desk, [Filled(Note(when=TODAY, what="Will Madeup came."), case)])
    assert [one.state for one in stands(desk, case, request).cases] == ["outdated"]


def test_l3_a_copy_for_a_school_is_not_one_for_whoever_asks(desk: Desk, wren: Signer) -> None:
    case = begun(desk)
    (here,) = rowan(desk)
    masked(desk, case, here.person, "New School", wren)
    request = own_data.ask(desk, (here,), HERSELF)
    assert [one.state for one in stands(desk, case, request).cases] == ["for_another"]


def test_l3_the_time_is_extended_to_three_months_with_a_reason(desk: Desk) -> None:
    case = begun(desk)
    request = own_data.ask(desk, rowan(desk), HERSELF)
    with pytest.raises(AnswerError, match="why it takes longer"):
        own_data.extend(desk, case, request, " ", TODAY.day)
    with pytest.raises(AnswerError, match="between the request and today"):
        own_data.extend(desk, case, request, "Many cases", date(2026, 11, 21))
    own_data.extend(desk, case, request, "Many cases", TODAY.day)
    assert stands(desk, case, request).request.answer_by == date(2027, 2, 18)


def test_l3_it_is_refused_or_called_off_with_a_reason(desk: Desk) -> None:
    case = begun(desk)
    one, other = (own_data.ask(desk, rowan(desk), HERSELF) for _ in range(2))
    own_data.refuse(desk, case, one, TODAY.day, "By letter", "The same was given last week")
    own_data.call_off(desk, case, other, "She took it back")
    assert [stands(desk, case, id).state for id in (one, other)] == ["refused", "called_off"]


@pytest.mark.parametrize(
    ("details", "said"),
    [
        (replace(HERSELF, came=date(2026, 11, 21)), "must not lie ahead"),
        (replace(HERSELF, checked=" "), "how you know"),
        (replace(HERSELF, asker="parent"), "name of who asks"),
    ],
)
def test_l3_what_is_lacking_is_asked_for(desk: Desk, details: Details, said: str) -> None:
    begun(desk)
    with pytest.raises(AnswerError, match=said):
        own_data.ask(desk, rowan(desk), details)


def test_l3_where_nothing_is_held_an_entry_of_no_case_names_nobody(desk: Desk, head: KeyHolder) -> None:
    entry = nothing_held.say_so(desk, CAME, TODAY.day, head.person)
    assert entry.header.case is None
    assert entry.read_body() == {"came": "2026-11-18", "day": "2026-11-20", "looked": head.person}


def test_l3_somebody_of_the_same_name_is_asked_about_and_not_taken(desk: Desk) -> None:
    case = begun(desk)
    other = sheets.sign(desk, [Filled(ROWAN)])
    (here,) = (at for at in rowan(desk) if at.case == case)
    request = own_data.ask(desk, (here,), HERSELF)
    there = stands(desk, case, request)
    assert there.outside == ()
    assert [one.cases[0].case for one in there.perhaps] == [other]


def test_g7_a_case_somebody_is_shut_out_of_is_in_no_request_of_theirs(
    desk: Desk, deputy: KeyHolder, wren: Signer, at_desk: At
) -> None:
    seen, hidden = begun(desk), begun(desk)
    shut_out(desk, hidden, deputy.person, "He is her uncle", wren)
    first = at_desk(deputy.person, TAMS)
    assert [one.case for one in rowan(first)] == [seen]
    request = own_data.ask(first, rowan(first), HERSELF)
    there = stands(first, seen, request)
    assert ([one.case for one in there.cases], there.outside) == ([seen], ())
    assert [one.name for one in there.others] == ["Wren Mockford"]
    with pytest.raises(NoSuchCaseError):
        stands(first, hidden, request)


def test_g7_a_second_person_adds_what_the_first_never_sees(
    desk: Desk, deputy: KeyHolder, wren: Signer, at_desk: At
) -> None:
    seen, hidden = begun(desk), begun(desk)
    shut_out(desk, hidden, deputy.person, "He is her uncle", wren)
    first = at_desk(deputy.person, TAMS)
    request = own_data.ask(first, rowan(first), HERSELF)
    with pytest.raises(YpsError, match="somebody else looks"):
        own_data.look_again(first, seen, request)

    second = at_desk(wren.holder.person, WRENS)
    there = stands(second, seen, request)
    assert [one.case for one in there.outside] == [hidden]
    with pytest.raises(AnswerError, match="Add the cases"):
        own_data.look_again(second, seen, request)
    own_data.add_cases(second, seen, request, there.outside)
    own_data.look_again(second, hidden, request)

    first = at_desk(deputy.person, TAMS)
    there = stands(first, seen, request)
    assert [one.case for one in there.cases] == [seen]
    assert ([one.name for one in there.looked], there.others) == (["Wren Mockford"], ())
    own_data.refuse(first, seen, request, TODAY.day, "By letter", "A reason")
    assert own_data_standing.waiting_cases(first) == ()

    second = at_desk(wren.holder.person, WRENS)
    assert own_data_standing.waiting_cases(second) == (hidden,)
    assert cases.read(second, hidden).requests
