"""Practice: a vault of invented people and cases, in a folder of its own that goes when its window closes.

Everything in it is made through the real services, so that what is practised is what is done. Only the
passwords differ: they are shown, and guessing them costs nothing.
"""

import re
import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from yps_desktop.record.school import School
from yps_desktop.services.clock_watch import ClockWatch
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.invention import Stage, StoryClock
from yps_desktop.services.invention_referred import look_into_the_safe, refer_now, with_the_police
from yps_desktop.services.invention_settled import countersigned, seen_without_choosing
from yps_desktop.services.invention_waiting import awaiting_headteacher, fresh_note, sent_back
from yps_desktop.services.numbers import enter_number
from yps_desktop.services.opening import Newcomer, close, give_key, make_vault, sign_as
from yps_desktop.services.preferences import usual_vault_folder
from yps_desktop.services.writing import Signer
from yps_desktop.vault.errors import StorageError, VaultInUseError
from yps_desktop.vault.lock import VaultLock
from yps_desktop.vault.slots import Derivation

SCHOOL = School(name="Practice Vale School", urn="000000", dfe="000/0000", practice=True)
DSL = Newcomer("Wren Mockford", "Designated Safeguarding Lead", ("write", "oversee"), "practice teapot lamp")
HEADTEACHER = Newcomer(
    "Hazel Fictley", "Headteacher", ("countersign", "oversee"), "practice seven quiet owls"
)
PEOPLE = (DSL, HEADTEACHER)
"""Who has a key in practice; the window shows their passwords."""

CHEAP = Derivation(memory_kib=64, passes=1, lanes=1, cheap=True)
"""No protection at all: a practice vault holds only inventions, and its passwords are shown."""

NUMBERS = (
    ("police_contact", "01632 960111", "Mon to Fri, 8am to 4pm"),
    ("mash", "01632 960417", "Mon to Fri, 8:30am to 5pm"),
    ("out_of_hours", "01632 960999", ""),
    ("lado", "01632 960230", "Mon to Fri, 9am to 5pm"),
)
"""Numbers that nobody can be reached at, kept apart for drama: service, number, when it answers."""

STORIES: tuple[Callable[[Stage], None], ...] = (
    countersigned,
    with_the_police,
    seen_without_choosing,
    sent_back,
    refer_now,
    awaiting_headteacher,
    look_into_the_safe,
    fresh_note,
)
"""What is invented, in the order in which it happened."""

_FOLDER = re.compile(r"practice-[0-9a-f]{16}")


class Stay:
    """A window's hold on a practice folder, for as long as the window stands, locked or not.

    The vault's own lock is free while the window is locked, so it cannot say that the folder is still wanted.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = _lock_of(folder)
        self._lock.acquire()

    @classmethod
    def begin(cls, parent: Path | None = None) -> Self:
        """Name a fresh folder and hold it; the vault is made in it later. Raises OSError."""
        parent = parent or practice_parent()
        parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return cls(parent / f"practice-{secrets.token_hex(8)}")

    @classmethod
    def again(cls, folder: Path) -> Self:
        """Hold a folder that another process, which is just ending, has held. Raises ValueError, OSError."""
        if _FOLDER.fullmatch(folder.name) is None:
            raise ValueError("not the folder of a practice vault")
        return cls(folder)

    def leave(self) -> None:
        """Let go of the folder and keep it: a locked window takes it over."""
        self._lock.release()

    def end(self) -> None:
        """Remove the folder, whose vault must be closed; what the disk keeps goes at the next start."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.release()
        _forget(self.folder)


def practice_parent() -> Path:
    """Name the folder that practice folders lie in."""
    return usual_vault_folder().parent


def make_practice(folder: Path, clock: Clock) -> Desk:
    """Invent a school's record in a new or empty folder, and sit its DSL down at it. Runs on *record*.

    Takes a second or so. Raises as `opening.make_vault` does.
    """
    story = StoryClock(clock, SCHOOL.zone)
    desk = make_vault(folder, SCHOOL, DSL, story, CHEAP)
    try:
        _invent(desk, story)
    except BaseException:
        close(desk)
        raise
    desk.clock, desk.watch = clock, ClockWatch(clock)
    return desk


def sweep(parent: Path | None = None) -> int:
    """Remove practice folders that nobody has open any more, and say how many went."""
    return sum(_removed(folder) for folder in _left_over(parent or practice_parent()))


def _invent(desk: Desk, story: StoryClock) -> None:
    head = give_key(desk, HEADTEACHER, CHEAP)
    hazel = sign_as(desk.folder, head, HEADTEACHER.password)
    stage = Stage(desk, story, Signer(desk.me, desk.vault.keys), hazel)
    for service, number, hours in NUMBERS:
        enter_number(desk, service, number, hours)
    for tell in STORIES:
        tell(stage)


def _left_over(parent: Path) -> list[Path]:
    try:
        names = {path.name.removesuffix(".lock") for path in parent.iterdir() if not path.is_symlink()}
    except OSError:
        return []
    return [parent / name for name in sorted(names) if _FOLDER.fullmatch(name)]


def _removed(folder: Path) -> bool:
    """Remove a folder whose two locks are free; a folder that will not go wholly goes another time."""
    stay = _lock_of(folder)
    try:
        stay.acquire(timeout=0)
    except (Timeout, OSError):
        return False
    try:
        return _is_closed(folder) and _is_gone(folder)
    finally:
        stay.release()
        if not folder.exists():
            _forget(folder)


def _is_closed(folder: Path) -> bool:
    lock = VaultLock(folder)
    try:
        lock.take()
    except (VaultInUseError, StorageError):
        return False
    lock.release()
    return True


def _is_gone(folder: Path) -> bool:
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def _lock_of(folder: Path) -> FileLock:
    return FileLock(folder.with_name(f"{folder.name}.lock"), timeout=5, thread_local=False)


def _forget(folder: Path) -> None:
    with suppress(OSError):
        folder.with_name(f"{folder.name}.lock").unlink()
