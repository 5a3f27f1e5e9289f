"""What holds for every test: no screen, no deadline, and nothing of the real home or temp folder touched."""

from __future__ import annotations

import gc
import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.attacks.tries import attack  # noqa: F401 - any test may be an attack

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_IN_MEMORY, _ENOUGH = Path("/dev/shm"), 4 << 30
if _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ENOUGH:
    # Each save waits for the disk several times, and a vault is founded in thousands of tests.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_IN_MEMORY))

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


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _own_home(_no_real_home: None, _homes: Path) -> Iterator[None]:
    # Not by `mktemp`: that looks through all the folders there are for the next number.
    home = Path(tempfile.mkdtemp(dir=_homes))
    with living_in(home):
        yield
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Make the application of all tests in the program's own style, whatever the system's is."""
    from ui.theme import STYLE  # late: most tests need no window

    return ["tests", *STYLE]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let Python look for what nobody reaches between tests with windows, never while one is being painted.

    A test's window is often reached only by itself: Python would take it apart under Qt's hands.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, object, object]:
    """Let closed windows go before the record they show is closed: pytest-qt only asks them to, for later.

    Whatever window a test leaves goes after it: each one left would be dressed anew with every theme to come.
    So does what it left on the clipboard, which Qt would free at the end, after Python has gone.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    _let_go()
    try:
        return (yield)
    finally:
        _let_go(everything=True)


def _let_go(*, everything: bool = False) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent  # late: most tests need no window
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets() if everything else ():
        if window.parent() is None:
            window.hide()
            window.deleteLater()
    if everything:
        QApplication.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
