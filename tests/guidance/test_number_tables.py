"""Q: numbers are said the same way in the window, on paper, in a chart and in a file."""

import pytest

from yps_desktop.guidance.number_tables import NOT_IN_IT, NOT_TOLD, Cell, Span, exactly

HOUR, DAY = 60, 24 * 60


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        (exactly(7), "7"),
        (exactly(0), "0"),
        (exactly(10_000), "10,000"),
        (Cell(5, 9), "5 to 9"),
        (NOT_TOLD, "hidden"),
        (NOT_IN_IT, "–"),
    ],
)
def test_q_a_number_a_band_and_what_is_hidden_are_said_in_words(cell: Cell, words: str) -> None:
    assert cell.words == words
    assert cell.is_hidden == (words == "hidden")


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(7, 20, 5 * HOUR, 3 * DAY), "5 hours in the middle, 20 minutes to 3 days, of 7 cases"),
        (Span(1, 40, 40, 40), "40 minutes, of 1 case"),
        (Span(3, 0, 0, 5), "at once in the middle, at once to 5 minutes, of 3 cases"),
        (Span(0), "none"),
        (Span(within=4 * HOUR), "up to 4 hours"),
        (Span(within=0), "longer than a year"),
        (Span(), "hidden"),
    ],
)
def test_q_a_time_is_said_with_its_middle_and_its_range(span: Span, words: str) -> None:
    assert span.words == words
    assert span.is_hidden == (words == "hidden")


def test_q_of_a_protected_time_no_single_case_is_told() -> None:
    assert (Span(within=HOUR).range, Span(within=HOUR).many) == ("", None)
