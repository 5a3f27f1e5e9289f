"""Q: cases in which a young person already had an earlier one, and what is overdue, from the database."""

from collections.abc import Collection
from datetime import date

import pytest

from tests.vault.invented import WREN
from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import Figures
from yps_desktop.vault.figures import FIRST, REPEAT
from yps_desktop.vault.person_rows import Link, People, PersonRow
from yps_desktop.vault.vault import Vault
from yps_desktop.vault.views import CaseRow

YEAR = Period(date(2026, 9, 1), date(2027, 8, 31))


def case(
    vault: Vault,
    seq: int,
    *young: str,
    also: Collection[str] = (),
    links: Collection[Link] = (),
    hidden: bool = False,
    day: date | None = None,
    counts: bool = True,
) -> None:
    """Keep a case about these young people, in which others are besides."""
    kept_out = (f"!{WREN.id}",) if hidden else ()
    people = [PersonRow(one, "here", one, b"{}", one) for one in (*young, *also)]
    figures = Figures(day or date(2026, 11, seq), len(young), {"kind": ("held",)}, {}) if counts else None
    with vault.transaction():
        vault.views.put(CaseRow(seq, f"c{seq}", f"2026-{seq:03}", shut_out=kept_out))
        vault.directory.put(seq, People(people, tuple(links)))
        vault.figures.put(seq, figures, young)


def repeats(vault: Vault, period: Period, most: int = 1) -> int:
    """Count a few at a time."""
    many, place = vault.figures.repeats(period, FIRST, most)
    while place is not None:
        more, place = vault.figures.repeats(period, place, most)
        many += more
    return many


def test_q_a_case_whose_young_person_had_an_earlier_one_is_a_repeat(vault: Vault) -> None:
    case(vault, 2, "a", "b")
    case(vault, 3, "c")
    assert repeats(vault, YEAR) == 0
    case(vault, 5, "d", "b", "a")
    case(vault, 6, "a")
    assert repeats(vault, YEAR) == 2


def test_q_the_earlier_case_may_lie_before_the_period(vault: Vault) -> None:
    case(vault, 2, "a", day=date(2024, 9, 1))
    case(vault, 3, "a", day=date(2025, 8, 31))
    case(vault, 5, "a")
    assert repeats(vault, YEAR) == 1
    assert repeats(vault, Period(date(2024, 9, 1), date(2025, 8, 30))) == 0
    assert repeats(vault, Period(date(2024, 9, 1), date(2027, 8, 31)), most=2) == 2


def test_q_who_was_joined_by_an_entry_is_one_person(vault: Vault) -> None:
    case(vault, 2, "a")
    case(vault, 3, "b")
    case(vault, 5, "c", links=[Link("c", "a", joined=True, seq=9)])
    assert repeats(vault, YEAR) == 1


def test_q_who_only_told_of_a_case_had_none_by_it(vault: Vault) -> None:
    case(vault, 2, "a", also=["b"])
    case(vault, 3, "b")
    case(vault, 5, "c", also=["a"])
    assert repeats(vault, YEAR) == 0


def test_g7_a_hidden_case_is_no_repeat_and_makes_none(vault: Vault) -> None:
    case(vault, 2, "a", hidden=True)
    case(vault, 3, "a", "b")
    case(vault, 5, "b", hidden=True)
    assert repeats(vault, YEAR) == 0
    case(vault, 6, "a")
    assert repeats(vault, YEAR) == 1


def test_q_what_was_opened_by_mistake_makes_no_repeat(vault: Vault) -> None:
    case(vault, 2, "a", counts=False)
    case(vault, 3, "a")
    assert repeats(vault, YEAR) == 0


def test_q_of_a_destroyed_case_what_was_counted_stays_and_it_makes_no_other_a_repeat(vault: Vault) -> None:
    gone = Figures(date(2026, 11, 3), 1, {REPEAT: ("yes",)}, {})
    case(vault, 2, "a")
    case(vault, 3, "a")
    case(vault, 5, "a")
    assert repeats(vault, YEAR) == 2
    for seq, stays in ((2, None), (3, gone)):
        with vault.transaction():
            vault.directory.forget(seq)
            vault.figures.put(seq, stays)
    assert repeats(vault, YEAR) == 1


@pytest.mark.parametrize("hidden", [False, True])
def test_g7_what_is_kept_for_good_tells_of_no_earlier_case_that_anybody_is_shut_out_of(
    vault: Vault, hidden: bool
) -> None:
    case(vault, 2, "a", "b", hidden=hidden)
    case(vault, 3, "b", "c")
    assert vault.figures.earlier(3, ["b", "c"]) == (() if hidden else (("c2", "b"),))
    assert vault.figures.earlier(3, ["c"]) == vault.figures.earlier(2, ["a", "b"]) == ()


def test_q_no_id_of_a_person_stays_once_a_case_is_forgotten(vault: Vault) -> None:
    case(vault, 2, "a-person")
    with vault.transaction():
        vault.figures.forget(2)
    assert vault.database.rows("SELECT * FROM figure") == []
    assert "a-person" not in repr(vault.figures.kept(2))


def test_q_what_is_overdue_is_counted_by_kind_as_of_now(vault: Vault) -> None:
    for seq, due in (
        (2, {"answer": "2026-11-20T09:00:00Z", "meeting": "2026-12-01T09:00:00Z"}),
        (3, {"answer": "2026-11-21T09:00:00Z"}),
    ):
        with vault.transaction():
            vault.views.put(CaseRow(seq, f"c{seq}", f"2026-{seq:03}"))
            vault.figures.put(seq, Figures(date(2026, 11, seq), 0, {}, {}, due))
    assert vault.figures.overdue(YEAR, "2026-11-20T09:00:00Z") == ({}, 0)
    assert vault.figures.overdue(YEAR, "2026-11-20T09:00:01Z") == ({"answer": 1}, 1)
    assert vault.figures.overdue(YEAR, "2027-01-01T00:00:00Z") == ({"answer": 2, "meeting": 1}, 2)


def test_q_cases_that_say_anything_of_a_fact_are_counted_once(vault: Vault) -> None:
    for seq, apps in ((2, ("Snapchat", "Discord")), (3, ())):
        with vault.transaction():
            vault.figures.put(seq, Figures(date(2026, 11, seq), 0, {"app": apps} if apps else {}, {}))
    assert vault.figures.saying("app", YEAR) == 1


def test_q_the_first_day_is_that_of_a_case_that_is_seen(vault: Vault) -> None:
    assert vault.figures.first_day() is None
    case(vault, 2, hidden=True)
    case(vault, 3)
    assert vault.figures.first_day() == date(2026, 11, 3)
