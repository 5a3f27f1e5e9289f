"""A case's number is known however it is typed."""

import pytest

from yps_desktop.record.case_numbers import plain_number


@pytest.mark.parametrize(
    "typed", ["2026-003", " Case 2026-003 ", "2026/003", "2026 003", "2026003", "2026–003"]
)
def test_a_number_however_typed_is_the_one_that_is_printed(typed: str) -> None:
    assert plain_number(typed) == "2026-003"


@pytest.mark.parametrize("typed", ["", "003", "2026-03", "NV/2026/003", "2026-003-1"])
def test_what_is_no_number_of_a_case_becomes_none(typed: str) -> None:
    assert plain_number(typed) == typed.casefold()
