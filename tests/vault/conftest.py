from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, by
from yps_desktop.vault.founding import create_vault
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.slots import Derivation, Person
from yps_desktop.vault.vault import Vault, open_vault


@pytest.fixture
def cheap() -> Derivation:
    return CHEAP


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path, cheap: Derivation) -> Iterator[Vault]:
    """A new vault that Wren has open."""
    made = create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=cheap)
    yield made
    made.close()


@pytest.fixture
def shared(vault: Vault, cheap: Derivation) -> Vault:
    """The same vault, with a key for Iris."""
    make_key(vault, IRIS, IRISS, by(vault.keys), cheap)
    return vault


@pytest.fixture
def reopen(folder: Path) -> Iterator[Callable[[], Vault]]:
    opened: list[Vault] = []

    def again(person: Person = WREN, password: str = WRENS) -> Vault:
        for vault in opened:
            vault.close()
        opened.append(open_vault(folder, person.id, password))
        return opened[-1]

    yield again
    for vault in opened:
        vault.close()
