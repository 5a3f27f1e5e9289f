"""Two schools' desks and a package on its way from one to the other, for the tests of receiving."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, Clock
from tests.services.test_masking import NOTE, SAM, WILL
from tests.services.test_packages import OLAS, QUICK
from yps_desktop.record.school import School
from yps_desktop.services import packages, receiving, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, close, make_vault, sign_as
from yps_desktop.services.packages import Opened, Sending
from yps_desktop.services.receiving import Answers, Match
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

HERE, THERE = "Nowhere Green School", "Specimen Park Academy"


@pytest.fixture
def there(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """The receiving school."""
    ola = Newcomer("Ola Exemplar", "Designated Safeguarding Lead", ("write", "oversee"), OLAS)
    made = make_vault(tmp_path / "there", School(name=THERE), ola, clock, CHEAP)
    yield made
    close(made)


@pytest.fixture
def ola(there: Desk) -> Signer:
    return sign_as(there.folder, there.me, OLAS)


@pytest.fixture
def case_id(desk: Desk) -> str:
    """The case that goes: Sam, Will and a note."""
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


class Post:
    """Sends cases of one desk to another, as often as a test wants."""

    def __init__(self, desk: Desk, there: Desk, signer: Signer, folder: Path) -> None:
        self._desk, self._there, self.signer, self._folder = desk, there, signer, folder
        self.words = packages.suggest_words()

    def send(self, *some: Sending, to: str = THERE) -> Opened:
        """Make a package of cases and open it at the other desk."""
        package = packages.prepare(self._desk, some, to, "01632 960001")
        path = self._folder / "package"
        path.write_bytes(packages.make(package, self.signer, self.words, self._desk.now(), QUICK).data)
        return packages.open_file(path, self.words, packages.met_keys(self._there), self._there.now())


@pytest.fixture
def post(desk: Desk, there: Desk, wren: Signer, tmp_path: Path) -> Post:
    return Post(desk, there, wren, tmp_path)


def all_new(found: receiving.Review) -> Answers:
    """Answer that everybody in it comes and is new here."""
    return Answers(tuple(Match(one.theirs) for one in found.people), compared=True)


def only(found: receiving.Review, name: str) -> Answers:
    """Answer that one of them comes, new here, and nobody else."""
    return Answers(tuple(Match(one.theirs, comes=one.name == name) for one in found.people))


def taken_in(there: Desk, opened: Opened, ola: Signer) -> tuple[str, ...]:
    """Take a package in with everybody new."""
    found = receiving.review(there, opened)
    return receiving.take_in(there, found, all_new(found), ola)
