"""What holds for every test: no screen, no deadline, and nothing of the real home or temp folder touched."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Speed has tests of its own; here a busy machine must not fail what is right.
SUITE = settings(
    deadline=None,
    database=None,
    print_blob=True,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("suite", SUITE)
settings.register_profile("long", SUITE, max_examples=5_000)
settings.load_profile("suite")


@pytest.fixture(scope="session", autouse=True)
def _no_real_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with living_in(tmp_path_factory.mktemp("session-home")):
        yield


@pytest.fixture(autouse=True)
def _own_home(_no_real_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with living_in(tmp_path_factory.mktemp("home")):
        yield


@contextmanager
def living_in(home: Path) -> Iterator[None]:
    """Let home, settings and temp folder lie in this folder, which is there and empty."""
    folders = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "roaming",
        "LOCALAPPDATA": home / "local",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_CACHE_HOME": home / "cache",
        "TMPDIR": home / "tmp",
        "TEMP": home / "tmp",
        "TMP": home / "tmp",
    }
    (home / "tmp").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in folders.items():
            patch.setenv(name, str(folder))
        patch.setattr(tempfile, "tempdir", None)
        yield
