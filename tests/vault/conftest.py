from datetime import UTC, datetime

import pytest

from yps_desktop.vault.slots import Derivation


@pytest.fixture
def cheap() -> Derivation:
    """A derivation that costs next to nothing: the writer takes it only because it says so."""
    return Derivation(memory_kib=64, passes=1, lanes=1, cheap=True)


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
