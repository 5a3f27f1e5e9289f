"""The computer's lock and sleep lock the record; a crash leaves no memory in a file; titles name nobody."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from tests.ui.shell.conftest import unlock
from ui.computer_lock import ComputerLock, own_session
from ui.resuming import REASONS
from ui.tour.hands import Hands
from ui.watch import Watch

ROOT = Path(__file__).resolve().parents[3]
LOGIND, GNOME = "org.freedesktop.login1", "org.gnome.ScreenSaver"
MANAGER, SCREEN = "/org/freedesktop/login1", "/org/gnome/ScreenSaver"
TITLED = {"setWindowTitle": 0, "getExistingDirectory": 1, "getSaveFileName": 1, "getOpenFileName": 1}
"""What gives a window its title, and at which place."""

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux has it")


@pytest.fixture
def bus():
    """A bus of our own, by its address."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("there is no dbus-daemon")
    words = [daemon, "--session", "--nofork", "--nopidfile", "--print-address"]
    running = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    yield running.stdout.readline().strip()
    for name in ("heard", "said"):
        QDBusConnection.disconnectFromBus(name)
    running.kill()
    running.communicate()


@pytest.fixture
def say(bus):
    """Send a signal as logind or as the desktop's screen saver."""
    saying = QDBusConnection.connectToBus(bus, "said")
    for name in (LOGIND, GNOME):
        saying.registerService(name)

    def said(path: str, interface: str, name: str, *values: object) -> None:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(values))
        saying.send(message)

    return said


@on_linux
@pytest.mark.parametrize(
    "signal",
    [
        (MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", True),
        (own_session(), f"{LOGIND}.Session", "Lock"),
        (SCREEN, GNOME, "ActiveChanged", True),
    ],
    ids=["sleep", "session", "screen"],
)
def test_a_computer_that_sleeps_or_is_locked_is_heard(bus, say, qtbot, signal):
    heard = QDBusConnection.connectToBus(bus, "heard")
    lock = ComputerLock(None, heard, heard)
    with qtbot.waitSignal(lock.happened, timeout=5_000):
        say(*signal)


@on_linux
def test_one_that_wakes_and_another_person_s_session_are_not(bus, say, qtbot):
    heard = QDBusConnection.connectToBus(bus, "heard")
    lock = ComputerLock(None, heard, heard)
    times: list[int] = []
    lock.happened.connect(lambda: times.append(1))
    with qtbot.waitSignal(lock.happened, timeout=5_000):
        say(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", False)
        say(f"{MANAGER}/session/_3999", f"{LOGIND}.Session", "Lock")
        say(SCREEN, GNOME, "ActiveChanged", True)
    assert times == [1]


@pytest.mark.parametrize(("id", "path"), [("2", "_32"), ("c1", "c1"), ("12", "_312"), ("a-b", "a_2db")])
def test_a_session_is_named_as_logind_spells_it(id, path):
    assert own_session(id) == f"{MANAGER}/session/{path}"


@on_linux
def test_what_is_heard_locks_the_open_record_and_nothing_at_the_door(start, vault):
    program = start(vault)
    watch, hands = Watch(program), Hands(lambda: program.window)
    unlock(program)
    hands.wait(lambda: watch._system is not None, "an ear")
    watch._system.begins(True)
    assert REASONS["slept"] in hands.words()
    door = program.window.face
    watch._system.locked()
    assert program.window.face is door


@pytest.mark.parametrize(
    ("message", "what", "locks"),
    [
        (0x02B1, 0x7, True),
        (0x02B1, 0x8, False),
        (0x0218, 0x4, True),
        (0x0218, 0x12, False),
        (0x7, 0x4, False),
    ],
    ids=["locked", "unlocked", "asleep", "awake", "another"],
)
def test_messages_of_windows_are_told_apart(message, what, locks):
    pytest.importorskip("ctypes.wintypes")
    from ui.windows_lock import means_lock

    assert means_lock(message, what) is locks


@on_linux
def test_a_crash_leaves_no_memory_in_a_file():
    code = (
        "import ctypes, resource; from ui.private_memory import keep_memory_private; keep_memory_private();"
        "print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "(0, 0) 0"


def test_no_window_is_given_a_title_that_the_program_did_not_write_beforehand():
    found = {
        f"{file.relative_to(ROOT).as_posix()}:{call.lineno}"
        for file in (ROOT / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _names_somebody(call)
    }
    assert found == set()


@pytest.mark.parametrize("call", ["w.setWindowTitle(case.number)", "D.getSaveFileName(w, f'Case {n}')"])
def test_a_title_that_tells_of_a_case_would_be_seen(call):
    assert _names_somebody(ast.parse(call).body[0].value)


def _names_somebody(call: ast.Call) -> bool:
    """Say whether a call gives a window a title that is neither a literal nor a constant of the module."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    at = {"setWindowTitle": 0, "getExistingDirectory": 1, "getSaveFileName": 1, "getOpenFileName": 1}.get(
        name
    )
    if at is None or len(call.args) <= at:
        return False
    title = call.args[at]
    return not isinstance(title, ast.Constant) and not (isinstance(title, ast.Name) and title.id.isupper())
