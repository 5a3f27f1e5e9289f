"""N1–N8: how a record that goes to another school stands, what is due of it, and what stays of it."""

from dataclasses import replace
from datetime import date

import pytest

from tests.record.builder import Chain, at
from yps_desktop.record.case import Case
from yps_desktop.record.rules.deadlines import every_due
from yps_desktop.record.rules.transfers import (
    Transfer,
    clocks,
    gone_with_receipt,
    log_lines,
    receipt_by,
    transfer_in,
    transfers,
)
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.transfer_acts import (
    Answer,
    TransferAct,
    TransferAnswered,
    TransferCalledOff,
    TransferChased,
    TransferMade,
    TransferPlanned,
    TransferSent,
)

ID = "ab" * 16
PLAN = TransferPlanned(
    transfer=ID,
    pupils=("j",),
    cases=("c",),
    school="Specimen Park Academy",
    last_day="2026-11-27",
    child="yes",
    parents="yes",
    way="package",
)
MADE = TransferMade(transfer=ID, way="package", sha256="f1", package="p1")
SENT = TransferSent(transfer=ID, day="2026-11-27", how="by_hand", sha256="f1")
CHASED = TransferChased(transfer=ID, day="2026-12-04", whom="Ola Exemplar")


def answered(answer: Answer = "taken_in", sha256: str = "f1") -> TransferAnswered:
    return TransferAnswered(transfer=ID, answer=answer, by="slip", day="2026-12-05", sha256=sha256)


def chain_of(*acts: TransferAct) -> Chain:
    chain = Chain()
    chain.sheet(Person(name="Juniper", standing=("pupil_here",), told_when=at(20)), "j")
    for act in acts:
        chain.add(act.kind, act.to_body())
    return chain


def after(*acts: TransferAct) -> tuple[Case, Transfer]:
    case = chain_of(*acts).case()
    (one,) = transfers(case)
    return case, one


def due_of(*acts: TransferAct) -> list[tuple[str, date]]:
    case, _ = after(*acts)
    return [(due.kind, due.at.date()) for due in every_due(case, is_open=False)]


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ((), "preparing"),
        ((MADE,), "preparing"),
        ((MADE, SENT), "sent"),
        ((MADE, SENT, CHASED), "chased"),
        ((MADE, SENT, answered()), "received"),
        ((MADE, SENT, answered("sent_twice")), "received"),
        ((MADE, SENT, answered("not_agreed")), "refused"),
        ((MADE, SENT, answered("not_ours"), PLAN), "preparing"),
        ((MADE, SENT, answered(), MADE), "received"),
        ((MADE, SENT, answered(), MADE, SENT), "sent"),
        ((TransferCalledOff(transfer=ID, reason="They stay"),), "called_off"),
    ],
)
def test_n1_a_transfer_stands_as_its_last_step_says(steps: tuple[TransferAct, ...], state: str) -> None:
    assert after(PLAN, *steps)[1].state == state


def test_n1_the_later_plan_wins_and_the_earlier_stays() -> None:
    _, one = after(PLAN, replace(PLAN, school="Another School"))
    assert one.plan.school == "Another School"
    assert [plan.school for plan in one.all_of(TransferPlanned)] == [
        "Specimen Park Academy",
        "Another School",
    ]


def test_n1_both_clocks_run_and_the_earlier_day_is_due() -> None:
    case, one = after(PLAN)
    days = clocks(case, one)
    assert days is not None
    assert (days.school_days, days.calendar_days) == (date(2026, 12, 4), date(2026, 12, 2))
    assert due_of(PLAN) == [("transfer_send", date(2026, 12, 2))]
    (due,) = every_due(case, is_open=False)
    assert due.source == "KCSIE: by 4 December 2026 in school days, by 2 December 2026 in calendar days"


def test_n1_whoever_was_not_spoken_with_is_due_before_the_last_day() -> None:
    assert due_of(replace(PLAN, parents=""))[0] == ("transfer_spoken", date(2026, 11, 27))


def test_n5_without_a_last_day_nothing_is_counted_and_it_still_stands_in_the_list() -> None:
    from datetime import UTC, datetime

    from yps_desktop.record.rules.tasks import tasks

    case, _ = after(replace(PLAN, school="", told="The authority knows", last_day=""))
    assert every_due(case, is_open=False) == ()
    found = tasks(case, datetime(2026, 11, 21, tzinfo=UTC))
    assert [one.about for one in found if one.kind == "transfer_send"] == [ID]


def test_n1_the_receipt_is_asked_for_after_the_schools_days_and_again_after_each_time() -> None:
    assert due_of(PLAN, MADE, SENT) == [("transfer_receipt", date(2026, 12, 4))]
    assert due_of(PLAN, MADE, SENT, CHASED) == [("transfer_receipt", date(2026, 12, 11))]
    case, one = after(replace(PLAN, reply_days=2), MADE, SENT)
    assert receipt_by(case, one) == date(2026, 12, 1)


def test_n1_a_refusal_asks_what_is_next_and_a_receipt_ends_it() -> None:
    assert due_of(PLAN, MADE, SENT, answered("not_ours")) == [("transfer_refused", date(2026, 12, 7))]
    assert due_of(PLAN, MADE, SENT, answered()) == []


def test_n7_only_a_pupil_whose_record_was_taken_in_is_gone() -> None:
    assert gone_with_receipt(after(PLAN, MADE, SENT)[0]) == ()
    assert gone_with_receipt(after(PLAN, MADE, SENT, answered("not_ours"))[0]) == ()
    assert gone_with_receipt(after(PLAN, MADE, SENT, answered())[0]) == ("j",)


def test_n1_the_log_names_no_child_and_each_sending_with_its_own_receipt() -> None:
    again = replace(MADE, sha256="f2", package="p2")
    told = replace(PLAN, child="no", child_why_not="Juniper is ill", parents_why_not="Juniper’s mother")
    case, _ = after(
        told,
        MADE,
        SENT,
        replace(answered(), receipt="{}"),
        again,
        replace(SENT, day="2026-12-18", sha256="f2"),
    )
    first, second = log_lines(case)
    assert (first.sha256, first.package, first.answer, first.receipt) == ("f1", "p1", "taken_in", "{}")
    assert (second.sha256, second.sent, second.answer) == ("f2", "2026-12-18", "")
    assert "Juniper" not in repr((first, second))


def test_n1_each_sending_names_the_school_it_went_to_though_the_plan_changed_since() -> None:
    elsewhere = replace(PLAN, school="Another School")
    again, sent = replace(MADE, sha256="f2"), replace(SENT, sha256="f2")
    case, one = after(PLAN, MADE, SENT, answered("not_ours"), elsewhere, again, sent)
    assert [line.school for line in log_lines(case)] == ["Specimen Park Academy", "Another School"]
    assert one.plan.school == "Another School"


def test_n1_a_step_of_no_transfer_is_none() -> None:
    case = chain_of(SENT).case()
    assert (transfers(case), transfer_in(case, ID), log_lines(case)) == ((), None, ())
