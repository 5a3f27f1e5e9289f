"""Answers read as people say them."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from yps_desktop.guidance.load import CURRENT, load_edition
from yps_desktop.guidance.spell import spell, spell_gap, spell_instant, spell_moment
from yps_desktop.guidance.words import Terms
from yps_desktop.record.days import spell_day, spell_time
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.moments import NOT_KNOWN, Moment
from yps_desktop.record.sheets import SHEETS

DAY, LONDON = date(2026, 11, 9), ZoneInfo("Europe/London")
EDITION = load_edition(CURRENT, Terms())


def spelled(name: str, value: object, *, paper: bool = False) -> str:
    kind, id = name.split(".")
    return spell(SHEETS[kind].field(id), EDITION.sheets[kind].field(id), value, paper=paper)


def test_a_day_on_screen_and_on_paper() -> None:
    assert spell_day(date(2026, 11, 20)) == "20 November 2026"
    assert spell_day(DAY, paper=True) == "Mon 9 November 2026"


@pytest.mark.parametrize(
    ("at", "screen", "paper"),
    [
        (time(16, 5), "4:05pm", "16:05"),
        (time(16), "4pm", "16:00"),
        (time(0, 1), "12:01am", "00:01"),
        (time(12), "midday", "12:00"),
        (time(9, 20), "9:20am", "09:20"),
    ],
)
def test_a_time_on_screen_and_on_paper(at: time, screen: str, paper: str) -> None:
    assert (spell_time(at), spell_time(at, paper=True)) == (screen, paper)


def test_about_stands_where_somebody_was_not_sure() -> None:
    assert spell_moment(Moment(DAY, about=True)) == "about 9 November 2026"
    assert spell_moment(Moment(DAY, time(11), about=True)) == "9 November 2026, about 11am"


def test_a_moment_on_paper_has_its_weekday() -> None:
    assert spell_moment(Moment(DAY, time(16, 5)), paper=True) == "Mon 9 November 2026, 16:05"


def test_a_clock_is_spelled_by_the_wall() -> None:
    assert spell_instant(datetime(2026, 11, 20, 14, 41, 59)) == "20 November 2026, 2:41pm"


@pytest.mark.parametrize(
    ("happened", "recorded", "words"),
    [
        (Moment(DAY, time(8, 50)), datetime(2026, 11, 9, 9, 20, 40, tzinfo=LONDON), "30 minutes after"),
        (Moment(DAY), datetime(2026, 11, 13, 9, 20, tzinfo=LONDON), "4 days after"),
        (Moment(DAY), datetime(2026, 11, 9, 23, 0, tzinfo=LONDON), "the same day"),
        (Moment(DAY, time(9, 20)), datetime(2026, 11, 9, 9, 20, 59, tzinfo=LONDON), "within a minute"),
        (Moment(DAY, time(9, 25)), datetime(2026, 11, 9, 9, 20, tzinfo=LONDON), "5 minutes before"),
    ],
)
def test_h2_the_gap_is_a_fact_and_nothing_is_called_late(
    happened: Moment, recorded: datetime, words: str
) -> None:
    assert spell_gap(happened, recorded) == words


def test_h2_the_gap_is_time_that_passed_where_the_clocks_changed() -> None:
    evening, morning = Moment(date(2026, 10, 24), time(23, 30)), datetime(2026, 10, 25, 4, 30, tzinfo=LONDON)
    assert spell_gap(evening, morning) == "6 hours after"


def test_the_kinds_of_blank_look_different() -> None:
    assert spelled("person.born", None) == "Not recorded"
    assert spelled("person.born", NOT_KNOWN) == "Not known"
    assert spelled("review.point_harm", "not_known") == "Not known"


def test_choices_read_as_one_line() -> None:
    assert spelled("imagery.kinds", ("photo", "livestream")) == "Photo, live stream"
    assert spelled("person.vulnerability", ("health", "send_ehc")) == (
        "Health, mental health included; SEND, or an EHC plan"
    )


def test_people_are_told_with_what_they_are() -> None:
    present = (Named("a", "Wren Mockford", "Head of year"), Named("b", "Perpetua Placeholder"))
    assert spelled("viewing.present", present) == "Wren Mockford, Head of year; Perpetua Placeholder"


def test_an_answer_without_words_in_this_edition_is_shown_by_its_id() -> None:
    assert spell(SHEETS["viewing"].field("form"), None, "from_a_later_edition") == "from_a_later_edition"


def test_words_somebody_typed_come_back_as_typed() -> None:
    assert spelled("note.what", "Rang.\nNobody there: Zoë’s <b>mum</b>") == (
        "Rang.\nNobody there: Zoë’s <b>mum</b>"
    )


def test_numbers_and_dates_of_birth() -> None:
    assert spelled("group.how_many", 12) == "12"
    assert spelled("person.born", date(2011, 9, 1)) == "1 September 2011"


def test_the_same_words_said_of_several_things_are_said_once() -> None:
    said = (Said("a", "Viewing: no sheet", "Nobody asked."), Said("b", "Risk", "Not weighed."))
    also = Said("c", "Imagery: Reach", "Nobody asked.")
    field = SHEETS["closing"].field("open_ends")
    spelled_ = spell(field, None, (*said, also))
    assert spelled_ == "Viewing: no sheet; Imagery: Reach: Nobody asked.\nRisk: Not weighed."
