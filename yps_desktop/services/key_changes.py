"""Changing who has a key: a second person reads the very words, or the recovery sheet stands in for them.

All of it runs on *record*, but `prepare_key` and `sign_as` (services/opening.py) and `prove_sheet`
(services/recovery_sheet.py), which run on *work*.
"""

from dataclasses import dataclass, field

from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.desk import Desk
from yps_desktop.services.recovery_sheet import SheetProof, SheetText
from yps_desktop.services.writing import Signer
from yps_desktop.vault.key_change import PreparedKey
from yps_desktop.vault.newkey import WantedKey


@dataclass(frozen=True, slots=True)
class Added:
    """A further person gets a key: `want_key`, then `prepare_key` on *work*, gave it."""

    prepared: PreparedKey


@dataclass(frozen=True, slots=True)
class Renewed:
    """A lost password: `want_renewal`, then `prepare_key` on *work*, gave the new key."""

    prepared: PreparedKey


@dataclass(frozen=True, slots=True)
class RightsGiven:
    """Somebody's name, office or rights become these; empty name or office: as before."""

    person: str
    rights: tuple[str, ...]
    office: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody's key is taken from them, for a reason."""

    person: str
    reason: str


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A recovery sheet is made; the one before is worth nothing then."""


Change = Added | Renewed | RightsGiven | Taken | NewSheet


@dataclass(frozen=True, slots=True)
class Done:
    """A change that was made; `new_sheet` is to be printed now, where there is one, and is never stored."""

    new_sheet: SheetText | None = field(default=None, repr=False)


def want_renewal(desk: Desk, person: str, password: str) -> WantedKey:
    """Check that somebody who lost their password may get a new key under one typed at this screen.

    Name, office and rights stay. Raises NotAllowedError, AnswerError.
    """
    raise NotImplementedError


def words_of(desk: Desk, change: Change) -> str:
    """Write out a change as the second person reads and agrees to it: paragraphs, parted by a blank line."""
    raise NotImplementedError


def why_not(desk: Desk, change: Change) -> str:
    """Say why the person signed in cannot make a change, in a sentence; empty where they can."""
    raise NotImplementedError


def seconders(desk: Desk, change: Change) -> tuple[KeyHolder, ...]:
    """Give everybody who may agree to a change: who oversees, but not the person signed in."""
    raise NotImplementedError


def put_change(desk: Desk, change: Change, second: Signer | SheetProof | None, shown: str) -> Done:
    """Make a change of keys; `shown` is what the second person read, from `words_of`.

    `second` is None only while nobody else has a key. With the sheet a new sheet is made as well. Raises
    NotAllowedError, AnswerError, StorageError; then nothing has changed.
    """
    raise NotImplementedError


def mark_seen(desk: Desk, of: str) -> None:
    """Write down that the person signed in has seen a change made with the sheet (`Unseen.of`).

    Raises NotAllowedError for whoever made it, and for whoever does not oversee.
    """
    raise NotImplementedError
