"""E1: that training took place is an entry of no case: recorded, corrected, taken back; no results."""

from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.services.conftest import HAZELS, At
from yps_desktop.record.act import Act
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.errors import AnswerError, NotAllowedError, RecordDamagedError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.periods import school_year
from yps_desktop.record.training_acts import TrainingTakenBack, TrainingTookPlace
from yps_desktop.services import audit, training
from yps_desktop.services.audit import Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.training import LONGEST, Details
from yps_desktop.services.writing import Signer, of_act, write

DAY = date(2026, 11, 18)
HELD = Details(DAY, "Wren Mockford", ("exercise", "staff_page"), 34, who="Teaching assistants", took="1 hour")


def said(desk: Desk) -> list[str]:
    return [line.what for line in audit.lines(desk, Wanted())]


def test_e1_training_is_an_entry_of_no_case_with_who_led_it_what_it_was_and_how_many_took_part(
    desk: Desk,
) -> None:
    id = training.record(desk, HELD)
    entry = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert (entry.header.case, entry.header.kind) == (None, "training")
    (held,) = training.every(desk)
    assert (held.id, held.day, held.corrected) == (id, DAY, ())
    assert {name: getattr(held.said, name) for name in ("led", "what", "number", "who", "took")} == {
        name: asdict(HELD)[name] for name in ("led", "what", "number", "who", "took")
    }
    assert said(desk)[0] == "Wrote down training of staff on 18 November 2026, 34 people"


def test_e1_a_correction_counts_and_leaves_the_first_entry_where_it_is(desk: Desk) -> None:
    id = training.record(desk, HELD)
    first = desk.vault.ledger.head().seq
    training.correct(desk, id, replace(HELD, number=36), "Two came late")
    (held,) = training.every(desk)
    assert (held.said.number, held.said.reason, held.first.header.seq) == (36, "Two came late", first)
    assert [one.header.seq for one in held.corrected] == [first + 1]
    assert said(desk)[0] == "Corrected what is recorded of training of staff on 18 November 2026, 36 people"


def test_e1_what_was_taken_back_counts_no_more_and_cannot_be_corrected(desk: Desk) -> None:
    id = training.record(desk, HELD)
    training.take_back(desk, id, "Recorded twice")
    assert training.every(desk) == ()
    with pytest.raises(YpsError, match=r"it was taken back\. Nothing has changed"):
        training.correct(desk, id, HELD, "Changed my mind")
    assert said(desk)[0] == "Took back that training of staff took place"


def test_e1_it_is_listed_newest_day_first_and_by_period(desk: Desk) -> None:
    for days, number in ((0, 3), (400, 5), (30, 4)):
        training.record(desk, replace(HELD, day=DAY - timedelta(days), number=number))
    assert [one.said.number for one in training.every(desk)] == [3, 4, 5]
    assert [one.number for one in training.on_register(desk, school_year(DAY))] == [4, 3]


@pytest.mark.parametrize(
    ("wrong", "part"),
    [
        ({"day": DAY + timedelta(30)}, "day"),
        ({"day": date(1, 1, 1)}, "day"),
        ({"led": " "}, "led"),
        ({"led": "\ufffc\x00"}, "led"),
        ({"led": "x" * (LONGEST + 1)}, "led"),
        ({"what": ()}, "what"),
        ({"what": ("other",)}, "words"),
        ({"what": ("other",), "words": "\x07"}, "words"),
        ({"number": 0}, "number"),
        ({"number": 5_001}, "number"),
        ({"who": "x" * 4_001}, "who"),
        ({"where": "x" * (LONGEST + 1)}, "where"),
    ],
)
def test_what_is_lacking_is_said_and_nothing_is_written(
    desk: Desk, wrong: dict[str, object], part: str
) -> None:
    details, head = replace(HELD, **wrong), desk.vault.ledger.head()
    assert [id for id, _ in training.problems(details, desk.now().date())] == [part]
    with pytest.raises(AnswerError, match="Nothing has changed"):
        training.record(desk, details)
    assert desk.vault.ledger.head() == head


@pytest.mark.parametrize("reason", ["", " ", "\x00", "x" * (LONGEST + 1)])
def test_a_correction_and_taking_back_need_a_reason(desk: Desk, reason: str) -> None:
    id = training.record(desk, HELD)
    for change in (
        lambda: training.correct(desk, id, HELD, reason),
        lambda: training.take_back(desk, id, reason),
    ):
        with pytest.raises(AnswerError, match="Nothing has changed"):
            change()
    assert training.every(desk)[0].corrected == ()


@pytest.mark.parametrize(
    ("typed", "name", "named"),
    [
        ({"led": "Mrs O’Sample"}, "Ida O'Sample", True),
        ({"who": "Office staff\nNed TESTLEY-Fictum"}, "Ned Fictum", True),
        ({"who": "All lunchtime staff"}, "Ned Fictum", False),
        ({"led": "Samantha"}, "Sam Fictum", False),
        ({"led": "Somebody else"}, "", False),
    ],
)
def test_l3_training_that_may_name_whoever_asks_for_their_own_data_is_found(
    desk: Desk, typed: dict[str, str], name: str, named: bool
) -> None:
    id = training.record(desk, replace(HELD, **typed))
    found = (DAY,) if named else ()
    assert training.days_naming(desk, name) == found
    training.correct(desk, id, replace(HELD, led="The lead", who=""), "Nobody is named")
    assert training.days_naming(desk, name) == found
    assert [one.led for one in training.every(desk)[0].before] == [typed.get("led", HELD.led)]


def test_whoever_only_countersigns_reads_it_and_writes_none(desk: Desk, head: KeyHolder, at_desk: At) -> None:
    training.record(desk, HELD)
    theirs = at_desk(head.person, HAZELS)
    assert len(training.every(theirs)) == 1
    with pytest.raises(NotAllowedError):
        training.record(theirs, HELD)


@pytest.mark.parametrize(
    "act",
    [
        TrainingTookPlace(training="t", day="2026-11-18", led="W", what=("exercise",), number=1),
        TrainingTakenBack(training="t", reason="Not held"),
    ],
    ids=lambda act: act.kind,
)
def test_training_that_somebody_signs_without_the_right_is_taken_by_no_record(
    desk: Desk, hazel: Signer, act: Act
) -> None:
    head, as_if = desk.vault.ledger.head(), Signer(replace(hazel.holder, rights=("write",)), hazel.keys)
    with pytest.raises(RecordDamagedError, match="had not the right to it"):
        write(desk, [of_act(act)], signer=as_if)
    assert desk.vault.ledger.head() == head


def test_o2_an_inspector_is_shown_training_of_this_school_year_and_the_one_before(desk: Desk) -> None:
    for day in (date(2026, 9, 3), date(2025, 9, 1), date(2025, 8, 31)):
        training.record(desk, replace(HELD, day=day))
    found = training.evidence(desk)
    assert [one.day for one in found.trainings] == [date(2026, 9, 3), date(2025, 9, 1)]
    assert found.period.to_text() == "2025-09-01/2026-11-20"


@pytest.mark.parametrize(
    "wrong",
    [{"day": "soon"}, {"day": "0001-01-01"}, {"what": ()}, {"number": 0}, {"number": -5}, {"led": ""}],
)
def test_an_entry_about_training_that_lacks_what_it_must_have_is_damage_and_no_crash(
    desk: Desk, wrong: dict[str, Any]
) -> None:
    sound: dict[str, Any] = {"day": "2026-11-18", "led": "W", "what": ("exercise",), "number": 1}
    write(desk, [of_act(TrainingTookPlace(training="t", **{**sound, **wrong}))])
    with pytest.raises(FormatError, match="does not have what it must have"):
        training.every(desk)
