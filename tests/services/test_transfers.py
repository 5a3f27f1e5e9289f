"""N1, N5, N8: a record goes to another school step by step; each step stands in every case it takes along."""

from dataclasses import replace

import pytest

from tests.services.conftest import CHEAP, WRENS
from tests.services.test_masking import NOTE, SAM, WILL
from tests.services.test_packages import POLICE
from tests.services.transferring import PLAN, TODAY, by_telephone, planned, sams, transfer_of
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, NotAllowedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.deadlines import lasting_dues
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.transfer_acts import TransferCalledOff, TransferChased, TransferPlanned, TransferSent
from yps_desktop.services import (
    cases,
    home,
    joined,
    listing,
    sheets,
    shutting_out,
    transfer_settings,
    transfers,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, give_key
from yps_desktop.services.sheets import Filled
from yps_desktop.services.transfers import Goes
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


@pytest.fixture
def other_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(POLICE)])


def test_n1_a_transfer_of_two_cases_is_one_in_both(desk: Desk, case_id: str, other_id: str) -> None:
    id = planned(desk, case_id, other_id)
    seen = transfers.overview(desk, other_id, id)
    assert [one.case.id for one in seen.along] == [other_id, case_id]
    assert [one.name for one in seen.along[0].pupils] == ["Sam Madeup"]
    assert seen.plan.cases == (case_id, other_id)
    assert (seen.transfer.state, seen.lacks, seen.hints) == ("preparing", (), ())
    assert str(seen.days and seen.days.aim) == "2026-12-02"
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS)


def test_n1_the_cases_a_pupil_is_in_are_offered_with_who_they_are_there(
    desk: Desk, case_id: str, other_id: str
) -> None:
    found = [(one.number, one.name, one.pupil) for one in transfers.may_go(desk, case_id)]
    assert found[:2] == [
        ("2026-001", "Sam Madeup", sams(desk, case_id).pupils[0]),
        ("2026-001", "Will Testwell", sams(desk, case_id, "Will Testwell").pupils[0]),
    ]


def test_n1_a_plan_is_changed_by_a_further_entry_and_the_same_plan_writes_none(
    desk: Desk, case_id: str
) -> None:
    id = planned(desk, case_id)
    head = desk.vault.ledger.head()
    planned(desk, case_id, plan=replace(PLAN, transfer=id))
    assert desk.vault.ledger.head() == head
    planned(desk, case_id, plan=replace(PLAN, transfer=id, school="Another School"))
    one = transfer_of(desk, case_id)
    assert [plan.school for plan in one.all_of(TransferPlanned)] == [PLAN.school, "Another School"]


def test_n8_a_case_that_no_longer_goes_is_called_off_alone(desk: Desk, case_id: str, other_id: str) -> None:
    id = planned(desk, case_id, other_id)
    planned(desk, case_id, plan=replace(PLAN, transfer=id))
    assert (transfer_of(desk, case_id).state, transfer_of(desk, other_id).state) == (
        "preparing",
        "called_off",
    )
    assert transfer_of(desk, case_id).plan.cases == (case_id,)
    planned(desk, case_id, other_id, plan=replace(PLAN, transfer=id))
    assert transfer_of(desk, other_id).state == "preparing"


@pytest.mark.parametrize(
    ("change", "part", "words"),
    [
        ({"school": "The school of Sam Madeup"}, "school", "Sam Madeup"),
        ({"ring": "0" * 200}, "ring", "Shorten"),
        ({"last_day": "soon"}, "last_day", "Enter a day"),
        ({"agreed": "2026-12-24"}, "agreed", "lies ahead"),
        ({"reply_days": 90}, "reply_days", "between 1 and 20"),
    ],
)
def test_n1_what_cannot_be_in_a_plan_is_refused(
    desk: Desk, case_id: str, change: dict[str, str], part: str, words: str
) -> None:
    wrong = replace(PLAN, **change)  # type: ignore[arg-type]
    found = dict(transfers.problems(desk, [sams(desk, case_id)], wrong))
    assert words in found[part]
    with pytest.raises(AnswerError, match=words):
        planned(desk, case_id, plan=wrong)
    assert cases.read(desk, case_id).transfers == ()


def test_n1_only_young_people_of_the_case_go(desk: Desk, case_id: str) -> None:
    for pupils in ((), ("nobody",)):
        with pytest.raises(AnswerError):
            transfers.plan(desk, [Goes(case_id, pupils)], PLAN)


def test_n5_without_a_school_it_is_said_who_has_the_file(desk: Desk, case_id: str) -> None:
    id = planned(desk, case_id, plan=replace(PLAN, school="", name="", told=""))
    assert [one.code for one in transfers.overview(desk, case_id, id).lacks] == ["school"]
    told = replace(
        PLAN, transfer=id, school="", name="", told="The authority’s officer for missing education"
    )
    planned(desk, case_id, plan=told)
    assert transfers.overview(desk, case_id, id).lacks == ()


def test_n1_a_plan_says_what_it_lacks_and_hints_at_the_rest(desk: Desk, case_id: str) -> None:
    id = planned(desk, case_id, plan=TransferPlanned(transfer="", pupils=(), cases=(), school="A School"))
    seen = transfers.overview(desk, case_id, id)
    assert [one.code for one in seen.lacks] == ["name", "ring", "others", "way"]
    assert [one.code for one in seen.hints] == ["spoken", "agreed", "last_day", "number"]


def test_n2_why_others_stand_by_name_is_asked_where_there_are_others(desk: Desk, case_id: str) -> None:
    bare = replace(PLAN, named_reason="")
    id = planned(desk, case_id, plan=bare)
    assert [one.code for one in transfers.overview(desk, case_id, id).lacks] == ["named_reason"]
    alone = sheets.sign(desk, [Filled(SAM), Filled(POLICE)])
    assert transfers.overview(desk, alone, planned(desk, alone, plan=bare)).lacks == ()


def test_n1_no_step_is_written_before_its_turn(desk: Desk, case_id: str) -> None:
    id = planned(desk, case_id)
    with pytest.raises(YpsError, match="Nothing was made"):
        transfers.say_sent(desk, case_id, TransferSent(transfer=id, day=TODAY, how="by_hand"))
    with pytest.raises(YpsError, match="No receipt"):
        transfers.say_chased(desk, case_id, TransferChased(transfer=id, day=TODAY, whom="Ola"))
    with pytest.raises(YpsError, match="was sent yet"):
        transfers.say_answered(desk, case_id, by_telephone(id))
    with pytest.raises(YpsError, match="no such transfer"):
        transfers.call_off(desk, case_id, "ff" * 16, "Another school")
    assert len(transfer_of(desk, case_id).steps) == 1


def test_n1_a_day_that_lies_ahead_is_no_day_it_was_done(desk: Desk, case_id: str) -> None:
    id = planned(desk, case_id)
    with pytest.raises(AnswerError, match="lies ahead"):
        transfers.say_sent(desk, case_id, TransferSent(transfer=id, day="2027-01-01", how="by_hand"))


def test_n1_what_is_typed_of_a_step_is_kept_as_every_text_and_has_an_end(desk: Desk, case_id: str) -> None:
    id = planned(desk, case_id)
    with pytest.raises(AnswerError, match="Shorten it"):
        transfers.call_off(desk, case_id, id, "long " * 500)
    transfers.call_off(desk, case_id, id, " They\r\nstay\x07 ")
    off = transfer_of(desk, case_id).newest(TransferCalledOff)
    assert off is not None
    assert off.reason == "They\nstay"


def test_n1_a_transfer_is_called_off_with_its_reason_in_every_case(
    desk: Desk, case_id: str, other_id: str
) -> None:
    id = planned(desk, case_id, other_id)
    with pytest.raises(AnswerError):
        transfers.call_off(desk, case_id, id, " ")
    transfers.call_off(desk, other_id, id, "They stay after all")
    for one in (case_id, other_id):
        off = transfer_of(desk, one).newest(TransferCalledOff)
        assert off is not None
        assert off.reason == "They stay after all"
        assert lasting_dues(cases.read(desk, one)) == ()
    with pytest.raises(YpsError, match="over"):
        transfers.call_off(desk, case_id, id, "Again")


def test_n1_of_joined_cases_a_transfer_is_told_once_and_stays_with_both_when_they_part(
    desk: Desk, case_id: str, other_id: str
) -> None:
    joined.join(desk, case_id, "2026-002", "The same event")
    id = planned(desk, case_id)
    assert len(transfer_of(desk, case_id).steps) == 1
    joined.part(desk, case_id, other_id, "Two events")
    assert (transfer_of(desk, case_id).id, transfer_of(desk, other_id).id) == (id, id)


def test_n1_the_row_and_home_say_what_is_due_of_a_case_that_is_closed(
    desk: Desk, wren: Signer, case_id: str
) -> None:
    mistake = OpenedInError(when=NOTE.when, how="other", reason="It was no incident")
    sheets.sign(desk, [Filled(mistake, case_id)], wren)
    planned(desk, case_id)
    (row,) = listing.page(desk, "closed")
    assert row.line.due_what == "Send the record to the next school"
    ids = home.outline(desk).ids
    assert ids == (case_id,)
    (found,) = home.look_into(desk, ids).found
    assert [due.kind for due in found.dues] == ["transfer_send"]


def test_n1_a_case_is_found_by_the_school_its_record_goes_to(desk: Desk, case_id: str, other_id: str) -> None:
    planned(desk, case_id)
    assert [one.case for one in listing.find(desk, "specimen park")] == [case_id]


def test_g7_whoever_is_shut_out_of_one_case_learns_nothing_of_it_from_the_other(
    desk: Desk, wren: Signer, case_id: str, other_id: str
) -> None:
    id = planned(desk, case_id, other_id)
    ada = give_key(desk, Newcomer("Ada Sampleby", "Deputy", ("write",), "nine green apple trees"), CHEAP)
    shutting_out.shut_out(desk, other_id, desk.me.person, "Related to a child in it", wren, ada.person)
    with pytest.raises(NoSuchCaseError):
        transfers.overview(desk, other_id, id)
    seen = transfers.overview(desk, case_id, id)
    assert [one.case.id for one in seen.along] == [case_id]
    transfers.call_off(desk, case_id, id, "They stay")
    planned(desk, case_id, plan=replace(PLAN, transfer=id))
    assert other_id in transfer_of(desk, case_id).plan.cases
    kinds = [entry.header.kind for entry in desk.vault.ledger.of_case(other_id)]
    assert "transfer_called_off" not in kinds


def test_n1_the_school_sets_when_a_receipt_is_asked_for_and_what_is_kept(desk: Desk, case_id: str) -> None:
    for kept, days in (("everything", "5"), ("copy", "0"), ("copy", "21"), ("copy", "two")):
        with pytest.raises(AnswerError):
            transfer_settings.set_after_transfer(desk, kept, days)
    transfer_settings.set_after_transfer(desk, "summary", " 3 ")
    assert (desk.school.kept_after_transfer, desk.school.receipt_days) == ("summary", 3)
    planned(desk, case_id)
    assert transfer_of(desk, case_id).reply_days == 3


def test_n1_who_may_not_write_plans_nothing(desk: Desk, head: KeyHolder, case_id: str) -> None:
    desk.me = head
    with pytest.raises(NotAllowedError):
        transfers.plan(desk, [Goes(case_id, ("s",))], PLAN)


def test_n1_a_last_day_in_a_year_that_cannot_be_meant_is_asked_again(desk: Desk, case_id: str) -> None:
    found = transfers.problems(desk, [sams(desk, case_id)], replace(PLAN, last_day="9999-12-31"))
    assert [part for part, _ in found] == ["last_day"]
