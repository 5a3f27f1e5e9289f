"""Q: patterns are asked of the database, each with the cases behind it, and nobody is named."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.services.conftest import Clock
from tests.services.let_go import begun, closed, destroyed
from tests.services.test_one_person import at
from yps_desktop.record.errors import NotAllowedError
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.figures import Figures
from yps_desktop.record.rules.patterns import PatternId
from yps_desktop.record.sheets.deletion import Deletion
from yps_desktop.record.sheets.imagery import Imagery
from yps_desktop.record.sheets.life import OpenedInError
from yps_desktop.record.sheets.people import Person
from yps_desktop.services import figures, joined, one_person, patterns, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.patterns import Behind, Found
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer
from yps_desktop.vault.views import CaseRow

TODAY = Moment(date(2026, 11, 20))
SNAPCHAT = Imagery(when=TODAY, description="Told.", incident="held", services="Snap")
ZOE = Person(told_when=TODAY, name="Zoë Exampleton", standing=("pupil_here",), roles=("in_imagery",))
LINE = b'{"more":0,"number":"%d","opened":"%s","people":[],"standing":[],"words":[]}'


def looked(desk: Desk) -> dict[PatternId, Found]:
    """Bring the figures up to date and look by every rule."""
    made = figures.bring_up_to_date(desk)
    while made.before is not None:
        made = figures.bring_up_to_date(desk, made.before)
    looking = patterns.begin(desk)
    while looking.left:
        looking = patterns.look_on(desk, looking)
    return {one.pattern.id: one for one in looking.found}


def three_on_snapchat(desk: Desk) -> list[str]:
    return [sheets.sign(desk, [Filled(SNAPCHAT), Filled(ZOE)]) for _ in range(3)]


def kept(desk: Desk, number: int, *, listed: bool = True, hidden: bool = False) -> None:
    """Keep what a case counts as, without its entries; one that is not listed was destroyed."""
    day = desk.now().date() - timedelta(days=number)
    told = Figures(day, 1, {"app": ("Discord",)}, {})
    with desk.vault.transaction():
        if listed:
            kept_out = (f"!{desk.me.person}",) if hidden else ()
            line = LINE % (number, day.isoformat().encode())
            desk.vault.views.put(
                CaseRow(1000 + number, f"c{number}", f"2026-{number:03}", line=line, shut_out=kept_out)
            )
        desk.vault.figures.put(1000 + number, told)


def test_q_the_cases_behind_a_pattern_are_led_to_by_number_and_day_newest_first(desk: Desk) -> None:
    first, second, third = three_on_snapchat(desk)
    before = desk.vault.ledger.head()
    found = looked(desk)
    assert set(found) == {"same_app"}
    told = found["same_app"]
    assert [one.case for one in told.cases] == [third, second, first]
    assert told.cases[0] == Behind(third, "2026-003", TODAY.day)
    assert (told.pattern.many, told.pattern.of, told.more, told.gone) == (3, 3, 0, 0)
    assert "Zoë" not in repr(found)
    assert desk.vault.ledger.head() == before, "looking for patterns opens no case"


def test_q_nothing_is_looked_for_where_there_is_no_case(desk: Desk) -> None:
    assert (looked(desk), patterns.begin(desk).left) == ({}, ())


def test_q_one_case_raises_no_question(desk: Desk) -> None:
    sheets.sign(desk, [Filled(SNAPCHAT), Filled(ZOE)])
    assert looked(desk) == {}


def test_q_what_was_opened_by_mistake_is_behind_no_pattern(desk: Desk, wren: Signer) -> None:
    first, *_ = three_on_snapchat(desk)
    sheets.sign(desk, [Filled(OpenedInError(when=TODAY, how="trying_out", reason="A trial."), first)], wren)
    assert looked(desk) == {}


def test_q_cases_joined_count_once(desk: Desk) -> None:
    first, second, _ = three_on_snapchat(desk)
    joined.join(desk, first, "2026-002", "The same picture")
    assert looked(desk) == {}
    sheets.sign(desk, [Filled(SNAPCHAT)])
    assert [one.number for one in looked(desk)["same_app"].cases] == ["2026-004", "2026-003", "2026-001"]
    joined.part(desk, first, second, "Not the same.")
    assert looked(desk)["same_app"].pattern.many == 4


def test_q_a_destroyed_case_goes_on_counting_and_is_led_to_no_more(desk: Desk) -> None:
    for number in (1, 2):
        kept(desk, number)
    kept(desk, 3, listed=False)
    told = looked(desk)["same_app"]
    assert (told.pattern.many, len(told.cases), told.gone) == (3, 2, 1)


def test_q_a_case_that_two_people_destroyed_leaves_its_count_behind(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    case = begun(desk)
    for one in (case, None, None):
        sheets.sign(desk, [Filled(SNAPCHAT, one)])
    closed(desk, case, wren, hazel)
    before = looked(desk)["same_app"]
    destroyed(desk, case, hazel)
    told = looked(desk)["same_app"]
    assert (before.gone, told.gone) == (0, 1)
    assert told.pattern == before.pattern
    assert [one.number for one in told.cases] == ["2026-003", "2026-002"]


def test_g7_a_hidden_case_is_neither_counted_nor_led_to(desk: Desk) -> None:
    for number in (1, 2):
        kept(desk, number)
    kept(desk, 3, hidden=True)
    assert looked(desk) == {}
    kept(desk, 4)
    told = looked(desk)["same_app"]
    assert (told.pattern.many, told.pattern.of, told.gone) == (3, 3, 0)
    assert "c3" not in repr(told)


def test_q_of_very_many_cases_the_newest_are_led_to(desk: Desk) -> None:
    for number in range(1, 16):
        kept(desk, number)
    told = looked(desk)["same_app"]
    assert (len(told.cases), told.more, told.cases[0].case) == (patterns.MOST_LISTED, 7, "c1")


def test_q_however_few_rows_are_read_at_a_time_the_same_is_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    three_on_snapchat(desk)
    sheets.sign(desk, [Filled(replace(SNAPCHAT, services="Snap, then Discord")), Filled(ZOE), Filled(ZOE)])
    kept(desk, 1)
    at_once = looked(desk)
    monkeypatch.setattr(patterns, "ROWS", 1)
    assert looked(desk) == at_once
    assert (at_once["same_app"].pattern.many, at_once["same_app"].pattern.of) == (4, 5)


def test_q_a_young_person_whom_an_entry_joined_is_one(desk: Desk) -> None:
    first, second, told = (
        sheets.sign(desk, [Filled(one)]) for one in (ZOE, ZOE, replace(ZOE, roles=("reported",)))
    )
    assert looked(desk) == {}
    for other in (first, told):
        one_person.join(desk, at(desk, second), at(desk, other), "Her mother said so.")
    assert [one.case for one in looked(desk)["same_person"].cases] == [second, first]


def test_q_deletions_nobody_confirmed_show_once_they_are_old_enough(desk: Desk, clock: Clock) -> None:
    asked = Deletion(
        form="asked",
        whom=(Named("z", "Zoë"),),
        when=TODAY,
        police_said="no",
        despite_referral="It goes round still.",
    )
    for _ in range(2):
        sheets.sign(desk, [Filled(asked)])
    assert "deletions" not in looked(desk)
    clock.at += timedelta(days=28)
    assert looked(desk)["deletions"].pattern.many == 2


def test_q_who_only_countersigns_is_told_no_patterns(desk: Desk) -> None:
    looking = patterns.begin(desk)
    desk.me = replace(desk.me, rights=("countersign",))
    for ask in (lambda: patterns.begin(desk), lambda: patterns.look_on(desk, looking)):
        with pytest.raises(NotAllowedError):
            ask()
