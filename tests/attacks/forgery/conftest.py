"""A vault with everything in it that can be shown, and copies of its folder to do harm to."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.attacks.forgery.filled import fill
from tests.services.conftest import clock, desk, hazel, head, wren  # noqa: F401 - somebody at a real screen
from tests.vault.invented import CHEAP, IRIS, IRISS, NOW, SCHOOL, WREN, WRENS, by
from yps_desktop.vault.founding import create_vault
from yps_desktop.vault.newkey import make_key
from yps_desktop.vault.vault import Vault, open_vault

Copy = Callable[[Path], Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    """A new vault that Wren, the DSL, has open, and in which Iris, the headteacher, has a key."""
    made = create_vault(folder, SCHOOL, WREN, WRENS, role="dsl", edition="2026", now=NOW, derivation=CHEAP)
    make_key(made, IRIS, IRISS, by(made.keys), CHEAP)
    yield made
    made.close()


@pytest.fixture
def filled(vault: Vault, folder: Path) -> Path:
    """The folder of a vault with short and long texts everywhere, closed."""
    fill(vault)
    vault.close()
    open_vault(folder, WREN.id, WRENS).close()
    return folder


@pytest.fixture
def copied(tmp_path: Path) -> Copy:
    """Copies a folder as it lies on the disk, as somebody does who means to put it back later."""
    made: list[Path] = []

    def copy(folder: Path) -> Path:
        made.append(tmp_path / f"copy-{len(made)}")
        return shutil.copytree(folder, made[-1])

    return copy
