"""A desk at a real vault, with a cheap key derivation and a clock that stands still until it is moved."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.school import School
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import (
    Newcomer,
    close,
    give_key,
    make_vault,
    open_desk,
    prove,
    sign_as,
)
from yps_desktop.services.writing import Signer
from yps_desktop.vault.slots import Derivation

CHEAP = Derivation(memory_kib=64, passes=1, lanes=1, cheap=True)
At = Callable[[str, str], Desk]
"""Unlocks the record for a person, by id, with their password."""
WRENS, HAZELS = "tall blue teapot lamp", "seven quiet lamps here"


class Clock:
    """A computer's clock under the test's thumb; each look moves it a second on."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    dsl = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), WRENS)
    made = make_vault(tmp_path / "vault", School(name="Nowhere Green School"), dsl, clock, CHEAP)
    yield made
    close(made)


@pytest.fixture
def head(desk: Desk) -> KeyHolder:
    return give_key(desk, Newcomer("Hazel Fictley", "Headteacher", ("countersign", "oversee"), HAZELS), CHEAP)


@pytest.fixture
def hazel(desk: Desk, head: KeyHolder) -> Signer:
    return sign_as(desk.folder, head, HAZELS)


@pytest.fixture
def wren(desk: Desk) -> Signer:
    return sign_as(desk.folder, desk.me, WRENS)


@pytest.fixture
def at_desk(desk: Desk, clock: Clock) -> Iterator[At]:
    """Lock the record and let somebody else unlock it."""
    opened = [desk]

    def unlocked(person: str, password: str) -> Desk:
        close(opened[-1])
        opened.append(open_desk(prove(desk.folder, person, password), clock))
        return opened[-1]

    yield unlocked
    close(opened[-1])
