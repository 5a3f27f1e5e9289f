"""Q: numbers of cases come from the database, and agree with a slow, obvious count."""

from collections import Counter
from datetime import date

import pytest

from tests.services.let_go import NAME, over
from yps_desktop.record.case import Case
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import FACTS
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import cases, destroying, figures, joined, listing, sheets, shutting_out
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
ALL = Period(date(2026, 9, 1), date(2027, 8, 31))
NOTE = Note(when=TODAY, what="A call.")


def pupil(sex: str, born: int) -> Person:
    return Person(
        told_when=TODAY,
        name=f"Juniper {sex} {born}",
        standing=("pupil_here",),
        roles=("in_imagery",),
        sex=sex,
        born=date(born, 3, 4),
    )


def up_to_date(desk: Desk) -> figures.Counted:
    made = figures.bring_up_to_date(desk)
    while made.before is not None:
        made = figures.bring_up_to_date(desk, made.before)
    return figures.count(desk, ALL)


def slowly(desk: Desk) -> dict[str, Counter[str]]:
    """Count by reading every case."""
    found: dict[str, Counter[str]] = {fact: Counter() for fact in FACTS}
    for row in listing.page(desk, "all"):
        told = figures.counted_as(cases.read(desk, row.case), desk)
        for fact, values in told.facts.items() if told is not None else ():
            found[fact].update(values)
    return found


def some_cases(desk: Desk) -> list[str]:
    told = Disclosure(when=TODAY, brought_by="friend", account="Told.")
    app = Imagery(when=TODAY, description="Told.", incident="held", services="Snapchat")
    return [
        sheets.sign(desk, [Filled(told), Filled(pupil("female", 2012))]),
        sheets.sign(desk, [Filled(told), Filled(pupil("male", 2011)), Filled(app)]),
        sheets.sign(desk, [Filled(app), Filled(pupil("female", 2015))]),
        sheets.sign(desk, [Filled(NOTE)]),
    ]


def test_q_counts_agree_with_a_slow_count(desk: Desk) -> None:
    some_cases(desk)
    counted = up_to_date(desk)
    assert counted.cases == 4
    assert counted.facts == {fact: dict(many) for fact, many in slowly(desk).items()}
    assert counted.facts["sex"] == {"female": 2, "male": 1}


def test_q_a_case_counts_anew_once_something_is_written_in_it(desk: Desk) -> None:
    *_, case = some_cases(desk)
    assert up_to_date(desk).facts["sex"] == {"female": 2, "male": 1}
    sheets.sign(desk, [Filled(pupil("male", 2010), case)])
    assert up_to_date(desk).facts["sex"] == {"female": 2, "male": 2}


def test_q_only_cases_opened_in_the_period_count(desk: Desk) -> None:
    some_cases(desk)
    up_to_date(desk)
    counted = figures.count(desk, Period(date(2025, 9, 1), date(2026, 8, 31)))
    assert (counted.cases, counted.times) == (0, {})
    assert not any(counted.facts.values())


def test_q_what_was_opened_by_mistake_counts_for_nothing(desk: Desk, wren: Signer) -> None:
    first, *_ = some_cases(desk)
    sheets.sign(desk, [Filled(OpenedInError(when=TODAY, how="trying_out", reason="A trial."), first)], wren)
    assert up_to_date(desk).cases == 3


def test_q_cases_joined_count_once(desk: Desk) -> None:
    first, *_ = some_cases(desk)
    joined.join(desk, first, "2026-002", "The same picture")
    counted = up_to_date(desk)
    assert counted.cases == 3
    assert counted.facts["sex"] == {"female": 2, "male": 1}


def test_q_a_case_that_was_destroyed_goes_on_counting_and_names_nobody(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    before = up_to_date(desk)
    case = over(desk, wren, hazel)
    counted = up_to_date(desk)
    assert counted.cases == before.cases + 1
    planned = destroying.plan(desk, case)
    assert "goes on counting in the school’s numbers" in planned.shown
    assert not any(part in planned.act.figures for part in NAME.split())
    destroying.destroy(desk, planned, hazel)
    assert up_to_date(desk) == counted


def test_q_what_a_destroyed_case_counts_as_is_made_anew_of_the_entry_that_stays(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case = over(desk, wren, hazel)
    destroying.destroy(desk, destroying.plan(desk, case), hazel)
    counted, opened = up_to_date(desk), desk.vault.ledger.first_of(case)
    with desk.vault.transaction():
        desk.vault.figures.forget(opened)
    assert up_to_date(desk).cases == counted.cases - 1
    assert listing.mend_lists(desk) == 1
    assert up_to_date(desk) == counted
    assert listing.mend_lists(desk) == 0
    with desk.vault.transaction():
        desk.vault.database.change("UPDATE figure_kept SET sha256 = zeroblob(32)")
    assert listing.mend_lists(desk) == 1


def test_g7_of_a_hidden_case_that_does_not_read_back_nothing_is_said(
    desk: Desk, wren: Signer, head: KeyHolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = some_cases(desk)
    shutting_out.shut_out(desk, first, desk.me.person, "My niece.", wren, head.person)
    whole = figures.read_whole

    def damaged(at: Desk, case_id: str) -> Case:
        if case_id in (first, second):
            raise RecordDamagedError("It does not read back.")
        return whole(at, case_id)

    monkeypatch.setattr(figures, "read_whole", damaged)
    made = [figures.bring_up_to_date(desk)]
    while made[-1].before is not None:
        made.append(figures.bring_up_to_date(desk, made[-1].before))
    assert [number for one in made for number in one.damaged] == ["2026-002"]
    assert sum(one.many for one in made) == 3
