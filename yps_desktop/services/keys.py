"""Who has a key to the record, who had one, and what stands with the recovery sheet. All runs on *record*."""

from dataclasses import dataclass
from datetime import date

from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.desk import Desk


@dataclass(frozen=True, slots=True)
class Former:
    """Somebody who had a key: as they were, the day it was taken, by whom (a name) and why."""

    holder: KeyHolder
    day: date
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The recovery sheet in use: the day it was made, and where it is kept; empty until two groups of it
    were typed back."""

    id: str
    made: date
    kept: str = ""

    @property
    def is_kept(self) -> bool:
        """Say whether somebody proved that it was printed."""
        return bool(self.kept)


@dataclass(frozen=True, slots=True)
class Unseen:
    """A change of keys made with the recovery sheet that no second person has seen yet.

    `of` names it for `mark_seen`; `words` is the text that was agreed to; `by` a name; `mine` that the
    person signed in made it, so that somebody else has to see it.
    """

    of: str
    day: date
    by: str
    words: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Recovery:
    """A day on which nobody with a key was left, and whom the sheet opened the record for (names)."""

    day: date
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """Everything the page about keys shows; `sheet` is None until one was made."""

    active: tuple[KeyHolder, ...]
    former: tuple[Former, ...]
    sheet: Sheet | None
    unseen: tuple[Unseen, ...]
    may_i_oversee: bool


def who_has_a_key(desk: Desk) -> Keys:
    """Say who has a key, who had one, and what stands with the recovery sheet."""
    raise NotImplementedError


def unseen_changes(desk: Desk) -> tuple[Unseen, ...]:
    """List the changes made with the sheet that no second person has seen: for Home and every page."""
    raise NotImplementedError


def needs_second(desk: Desk) -> bool:
    """Say whether a change of keys takes a second person: always, but where only one has a key."""
    raise NotImplementedError


def recovered_on(desk: Desk) -> tuple[Recovery, ...]:
    """Give the days on which the record was opened with the sheet alone: said on every later first page."""
    raise NotImplementedError
