from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vault.invented import CHEAP, NOW, SCHOOL, WREN, WRENS
from yps_desktop.vault.founding import create_vault
from yps_desktop.vault.vault import Vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    made = create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP)
    yield made
    made.close()
