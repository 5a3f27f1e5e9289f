"""What is measured on is a real record: its chain holds, its cases open, its lists find them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.invented import Filler, new_desk
from tests.bench.measure import compared, slope
from yps_desktop.services import cases, listing
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close
from yps_desktop.vault.chain import verify_chain


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path / "vault")
    yield desk
    close(desk)


def test_what_is_filled_in_quickly_is_a_whole_chain(desk: Desk) -> None:
    Filler(desk).fill(7, 5)
    report = verify_chain(desk.vault.database, desk.vault.ledger)
    assert (report.entries, report.cases) == (1 + 7 * 6, 7)


def test_it_grows_from_size_to_size(desk: Desk) -> None:
    filler = Filler(desk)
    filler.fill(3)
    filler.fill(5, 8)
    assert [len(cases.read(desk, case).written) for case in filler.cases] == [2, 2, 2, 8, 8]


def test_its_cases_are_listed_and_found(desk: Desk) -> None:
    filler = Filler(desk, closed=2)
    filler.fill(5)
    assert [listed.case for listed in listing.page(desk, "open")] == filler.cases[:1:-1]
    assert [listed.case for listed in listing.find(desk, "nv 2026 0000004")] == [filler.cases[3]]


def test_a_ratio_over_its_aim_is_not_met() -> None:
    assert compared("", 1.6, 1.0, 1.5).met is False
    assert compared("", 1.6, 1.0, 1.5, plus=0.2).met is True


def test_a_slope_of_one_is_growing_in_step() -> None:
    assert slope((10, 1000), (0.1, 10.0)) == pytest.approx(1.0)
