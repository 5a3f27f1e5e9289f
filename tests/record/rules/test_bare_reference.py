"""Z8: a reference stands in a register only where it is a number and can be nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from tests.record.builder import Chain, at
from yps_desktop.record.case import Case
from yps_desktop.record.rules.bare_reference import bare_reference
from yps_desktop.record.sheets.people import Person

ZOE = Person(told_when=at(20), name="Zoë Nowak-Exampleton", standing=("pupil_here",), born=date(2012, 3, 4))


@pytest.fixture
def case() -> Case:
    chain = Chain()
    chain.sheet(ZOE, about="z")
    chain.sheet(replace(ZOE, name="Cal Rainham", born=None), about="c")
    return chain.case()


@pytest.mark.parametrize(
    "number",
    [
        *("NV/2026/0000815", "CAD 4512/20NOV26", "42/123456/26", "INC-000412", "20261120-0567", "GMP/1234"),
        *("MASH-2026-0417", "LADO 2026:14", "1234567/26", "TR-20 4471", "STORM#00412", "A1234"),
    ],
)
def test_numbers_as_agencies_give_them_are_shown(case: Case, number: str) -> None:
    assert bare_reference(f" {number} ", case) == number


@pytest.mark.parametrize(
    "typed",
    [
        *("", "Zoë 123456", "ZOE/123456", "123 Exampleton 456", "nowak1234", "re Zoe", "12"),
        *("ZN/123456", "ZE 2026 0815", "CR/123456", "WM 2026 0815", "Bobby 12345", "Jo and Al 123"),
        *("04032012", "CAD 040312 77", "4/3/2012", "12.05.11", "2012-03-04", "ref 20120304"),
        *(
            "A123456789012",
            "07700 900123",
            "QQ 12 34 56 C",
            "<b>123</b>",
            "١٢٣٤٥٦",
            "123\u202e456",
            "Зоя 123",
        ),
        "1234 she lives at 5 Long Lane in the village",
    ],
)
def test_what_may_name_somebody_is_not(case: Case, typed: str) -> None:
    assert bare_reference(typed, case) is None
