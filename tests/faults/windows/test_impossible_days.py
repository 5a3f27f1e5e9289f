"""Days and times that cannot be, or came twice: said in words wherever they stand."""

import pytest

from tests.faults.windows.driving import go, hands_of, open_at
from ui.places import CASE, CHECK, QUESTION, Place
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.record.moments import Problem
from yps_desktop.record.twice import TWICE
from yps_desktop.services import papers
from yps_desktop.services.opening import close


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        ((30, 2, 2026), Problem.NO_SUCH_DAY),
        ((31, 4, 2026), Problem.NO_SUCH_DAY),
        ((20, 13, 2026), Problem.NO_SUCH_DAY),
        ((20, "Marchember", 2026), Problem.NO_SUCH_DAY),
        (("٢٠", 11, 2026), Problem.NO_SUCH_DAY),
        ((28, 3, 2027, "1:30"), Problem.SKIPPED_HOUR),
        ((21, 11, 2026), Problem.FUTURE),
        ((20, 11, 2026, "23:00"), Problem.FUTURE),
        ((20, 11, 26), Problem.SHORT_YEAR),
        ((20, 11, 10_000), Problem.SHORT_YEAR),
        ((20, 11, 1899), Problem.TOO_EARLY),
        ((20, 11, 2026, "25:00"), Problem.NO_SUCH_TIME),
        ((20, "", ""), Problem.NO_MONTH),
        (("", "", "", "13:00"), Problem.NO_DAY),
    ],
)
def test_a_day_that_cannot_be_is_said_at_its_question_and_kept_as_typed(program, case, day, problem):
    page = go(program, Place(QUESTION, case=case, sheet="note"))
    hands = hands_of(program)
    hands.fill("What was said or done?", "Rowan’s father rang.")
    hands.day("When was it?", *day)
    hands.press("Save and continue")
    hands.wait_for(f"Error: The day of the note {problem.value}")
    assert program.inside.page is page
    typed = page.typed()["when"]
    assert [typed[box] for box in ("day", "month", "year")] == [str(part) for part in day[:3]]


@pytest.mark.parametrize("month", ["sep", "Sept", "september", "9", "09"])
def test_a_month_may_be_typed_as_a_word(program, case, month):
    page = go(program, Place(QUESTION, case=case, sheet="note"))
    hands_of(program).day("When was it?", 3, month, 2026)
    assert page.sheet_form.sheet().when.day.isoformat() == "2026-09-03"


def test_the_hour_that_came_twice_is_taken_and_said_wherever_it_stands(program, vault, case, clock):
    go(program, Place(QUESTION, case=case, sheet="note"))
    hands = hands_of(program)
    hands.fill("What was said or done?", "She rang in the night.")
    hands.day("When was it?", 25, 10, 2026, "1:30")
    hands.press("Save and continue")
    hands.wait(lambda: program.inside.page.place.page == CHECK and hands.sees("Sign the note"), "the check")
    assert f"25 October 2026, 1:30am, {TWICE}" in hands.words()
    hands.press("Sign the note")
    hands.wait_for("Chronology")
    assert f"Happened 25 October, 1:30am, {TWICE}" in hands.words()
    hands.press_about("What was signed", "She rang")
    hands.wait_for("cannot be changed")
    assert f"25 October 2026, 1:30am, {TWICE}" in hands.words()
    go(program, Place(CASE, case=case))
    program.inside.session.finish(close, 5)
    program.inside.session.stop()
    program.stay("")
    desk = open_at(vault, clock)
    built = papers.build(papers.prepare(desk, case, "record"), "printed")
    assert "came twice" in " ".join(" ".join(page_texts(built.data)).split())
    close(desk)
