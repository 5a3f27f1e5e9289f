"""What somebody who signs in is told: when they last had the record open, and what came since.

Read after the window stands, so that unlocking waits for none of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from yps_desktop.services.desk import Desk
from yps_desktop.services.tries import Tries, forget_tries, read_tries
from yps_desktop.vault.anchors import read_anchor
from yps_desktop.vault.sightings import last_seen
from yps_desktop.vault.since import count_by_author

MOST = 500
"""Entries that are counted one by one; of more it is said that there are more."""
_WAITED = 4


@dataclass(frozen=True, slots=True)
class LastTime:
    """Where the chain stood when somebody left (`at`, on the school's wall), and who wrote how much since.

    `since` is by name, most first; `are_more` says that there is more than is counted.
    """

    at: datetime | None
    seq: int
    since: Mapping[str, int]
    are_more: bool = False


@dataclass(frozen=True, slots=True)
class Welcome:
    """What to tell at sign-in; `tries` are the wrong passwords nobody told the person of yet."""

    last: LastTime | None
    tries: Tries | None
    now: datetime

    @property
    def someone_tried(self) -> bool:
        """Say whether so many wrong passwords were typed that a slip of the finger does not explain it."""
        return self.tries is not None and self.tries.untold >= _WAITED


def welcome(desk: Desk) -> Welcome:
    """Read what the person signing in is to be told. A few wrong passwords are told once, by this."""
    tries = read_tries(desk.folder, desk.me.person)
    if tries is not None and tries.untold < _WAITED:
        forget_tries(desk.folder, desk.me.person)
    told = tries if tries is not None and tries.untold else None
    return Welcome(_last_time(desk), told, desk.now())


def acknowledge_tries(desk: Desk) -> None:
    """Take it that the person has read how many wrong passwords were typed for them."""
    forget_tries(desk.folder, desk.me.person)


def _last_time(desk: Desk) -> LastTime | None:
    """Give what the log beside the vault tells, where the chain still holds it."""
    seen = last_seen(desk.folder, desk.me.person)
    if seen is None or desk.vault.ledger.find_anchor(seen.code) is None:
        return None
    seq = read_anchor(seen.code).seq
    counted = count_by_author(desk.vault.database, seq, MOST + 1, but=desk.vault.views.hidden())
    since = {_name(desk, author): number for author, number in counted.items()}
    return LastTime(_at(desk, seen.left_utc), seq, since, sum(counted.values()) > MOST)


def _at(desk: Desk, left_utc: str) -> datetime | None:
    try:
        return datetime.fromisoformat(left_utc).astimezone(desk.now().tzinfo)
    except (ValueError, OverflowError):
        return None


def _name(desk: Desk, author: str) -> str:
    if author == desk.me.person:
        return ""
    holder = desk.holders.get(author)
    return holder.name if holder is not None else "somebody"
