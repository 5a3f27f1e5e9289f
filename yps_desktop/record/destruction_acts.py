"""The entry about a case that was destroyed: what stays of it for good, which names nobody (L2).

It stands in no case. The very next entry is the answer of a second person who oversees, or it is damage; and
only under the two may the words of a case's entries be missing.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from yps_desktop.record.act import Act
from yps_desktop.record.transfer_acts import TransferLine


@dataclass(frozen=True, slots=True)
class Gone:
    """One of the cases destroyed, by id, and its number, which is never given again.

    `opened` and `closed` are days (ISO); `closed` is empty for what went under another's number.
    """

    case: str
    number: str
    opened: str
    closed: str = ""


@dataclass(frozen=True, slots=True)
class HeldIn:
    """A backup, or a copy kept aside, that holds the case still: `place` is its random id.

    `where` says in plain words which it is, never a path: a path may tell a name. `due` is the day (ISO) it
    falls due by the rule for backups, if one is made there each month; empty where nobody can tell. `now`
    says that it could be reached, so that it is replaced at once.
    """

    place: str
    where: str
    due: str = ""
    now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesGone(Act):
    """What held a destroyed case at one place is gone; `of` is the hash of the entry that says it was.

    `place` is that of its `HeldIn`; `how` says whether the program replaced it, or somebody deleted it.
    """

    kind: ClassVar[str] = "copies_gone"
    of: str
    place: str
    how: Literal["replaced", "told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDestroyed(Act):
    """A case was destroyed, with all that went under its number; the one whose number it was comes first.

    `entries` counts those whose words went. `years` and `day` (ISO, or empty) are the school's rule and the
    day it gave; `why` is the reason where it was done before that day, or there was none. `went` is the day
    (ISO) by which every pupil of ours in it had gone on, where the school keeps no copy then; `transfers` say
    where it had gone; `summary` is what the school keeps of it. `papers` are the SHA-256 (hex) of what
    was handed out of it, so that such a paper is known again where it turns up. `figures` is what it goes on
    counting as in the school's numbers (Q), as `Figures` spells it in canonical JSON; empty where it counts
    for nothing.
    """

    kind: ClassVar[str] = "destroyed"
    cases: tuple[Gone, ...]
    entries: int
    years: int
    day: str
    why: str = ""
    went: str = ""
    transfers: tuple[TransferLine, ...] = ()
    summary: tuple[str, ...] = ()
    held_in: tuple[HeldIn, ...] = ()
    papers: tuple[str, ...] = ()
    figures: str = ""
