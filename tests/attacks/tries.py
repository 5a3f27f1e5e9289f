"""How often an attack is tried, and what it must reach: the fixture `attack`.

Any test anywhere becomes a row of `python3 -m installer attack` by asking for it:

    def test_nothing_acknowledged_is_lost(attack, vault):
        for number in attack("kill -9 while saving", short=20, full=1_000, must="0 lost, 0 damaged"):
            ...  # one try; what is not as it must be is an assertion, as in any test

The suite tries `short` times, the command `full` times. Going through it counts each try that came to its
end; a test that does not go one by one sets `tried`, and says in `reached` what it measured where `must` does
not say that. A test that fails, or that tried less often than it should, is a row not reached. Tests
that give the same words for what they are stand in one row, their tries added up.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass

import pytest

PROPERTY = "attack"


@dataclass(slots=True)
class Tries:
    """One attack of one test: `count` tries are to be made; `tried` and `reached` say what came of it."""

    what: str
    count: int
    must: str
    tried: int = 0
    reached: str = ""

    def __iter__(self) -> Iterator[int]:
        """Count from 0; a try counts once the next one is asked for."""
        for number in range(self.count):
            yield number
            self.tried += 1


Attack = Callable[..., Tries]


def in_full() -> bool:
    """Say whether the command runs the attacks, and not the suite."""
    return os.environ.get("YPS_ATTACK") == "full"


@pytest.fixture
def attack(record_property: Callable[[str, object], None]) -> Iterator[Attack]:
    """Declare an attack: `attack("what it is", short=20, full=1_000, must="all noticed")`."""
    declared: list[Tries] = []

    def declare(what: str, *, short: int, full: int, must: str = "all noticed") -> Tries:
        declared.append(Tries(what, full if in_full() else short, must))
        return declared[-1]

    yield declare
    for tries in declared:
        record_property(PROPERTY, asdict(tries))
