"""Passwords tried: a wait after wrong ones, and what the person is told of them at sign-in."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from yps_desktop.record.errors import YpsError
from yps_desktop.services.preferences import preferences_file
from yps_desktop.vault import tries
from yps_desktop.vault.smallfile import make_folder
from yps_desktop.vault.tries import Tries, read_tries, seconds_to_wait

if TYPE_CHECKING:  # the unlock page stands before what opens a vault is loaded
    from yps_desktop.services.desk import Clock
    from yps_desktop.vault.door import Proof

__all__ = [
    "MustWaitError",
    "Tries",
    "forget_tries",
    "noted_here",
    "prove_in_turn",
    "read_tries",
    "seconds_to_wait",
    "wait_words",
]


class MustWaitError(YpsError):
    """Too many wrong passwords were typed for a person: `seconds` must pass before the next."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"{wait_words(seconds)} Nothing has changed.")
        self.seconds = seconds


def noted_here() -> Path:
    """Name the folder, of this computer's user, where tries at a backup are noted: nothing is added to it."""
    return preferences_file().parent


def prove_in_turn(
    folder: Path, person: str, password: str, clock: "Clock", noted: Path | None = None
) -> "Proof":
    """Prove a password, and note a wrong one; after several in a row there is a wait. Slow, on *work*.

    They are noted beside the vault, or for a backup in the folder `noted`.
    Raises MustWaitError without looking at the password, and as `prove` does.
    """
    from yps_desktop.vault.door import prove
    from yps_desktop.vault.errors import WrongPasswordError

    beside = noted or folder
    if seconds := seconds_to_wait(beside, person, clock()):
        raise MustWaitError(seconds)
    try:
        proof = prove(folder, person, password)
    except WrongPasswordError:
        if noted is not None:
            with suppress(OSError):
                make_folder(noted)
        tries.note_wrong(beside, person, clock())
        raise
    tries.note_right(beside, person)
    return proof


def forget_tries(folder: Path, person: str) -> Tries | None:
    """Take away what is noted of a person, and give it: it is told once."""
    noted = read_tries(folder, person)
    tries.forget(folder, person)
    return noted if noted is not None and noted.untold else None


def wait_words(seconds: int) -> str:
    """Say how long the wait is: "Several wrong passwords were typed. You can try again in 15 seconds."."""
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} minute{'s' if minutes > 1 else ''}"] if minutes else []
    parts += [f"{rest} second{'s' if rest > 1 else ''}"] if rest or not minutes else []
    return f"Several wrong passwords were typed. You can try again in {' '.join(parts)}."
