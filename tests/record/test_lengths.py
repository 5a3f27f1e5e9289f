"""H2: a length of time in words that a reader can hold against 24 hours."""

from datetime import timedelta

import pytest

from yps_desktop.record.lengths import spell_length


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (timedelta(minutes=1), "1 minute"),
        (timedelta(minutes=59, seconds=59), "59 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(hours=1, minutes=40), "1 hour 40 minutes"),
        (timedelta(hours=23, minutes=59), "23 hours 59 minutes"),
        (timedelta(days=1, minutes=50), "1 day"),
        (timedelta(hours=47), "1 day 23 hours"),
        (timedelta(days=4, hours=3), "4 days"),
        (timedelta(days=1200), "1,200 days"),
    ],
)
def test_h2_a_length_of_time_is_told_without_losing_an_hour_that_counts(
    length: timedelta, words: str
) -> None:
    assert spell_length(length) == words
