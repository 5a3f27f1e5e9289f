"""Every place in the texts of a case where somebody masked is named, or may be."""

from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.masked.request import Masking

What = Literal["name", "part", "initials", "also", "born", "upn"]
"""A whole name, part of one, initials, what they are called besides, a date of birth, a pupil's number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place: which text (`entry` its hash, `field` as in `Text`), where in it, and what stands there.

    `persons` are who may be meant (ids; nobody for a pupil number of which nobody knows whose it is),
    `shared` those who stand by name and are called so too; `instead` is what is read there unless `kept`.
    `before` and `after` are the words around it. `is_word` says that it stands in small letters and is a
    word of the language too (a pupil called Will).
    """

    entry: str
    field: str
    at: int
    word: str
    what: What
    persons: tuple[str, ...]
    instead: str
    before: str
    after: str
    shared: tuple[str, ...] = ()
    is_word: bool = False
    kept: str = ""
    looked: bool = False

    @property
    def key(self) -> str:
        """Name the place: the same as long as the text and who may be meant are."""
        raise NotImplementedError


def places(case: Case, masking: Masking) -> tuple[Place, ...]:
    """Give every place in the order of the chain and of the text; answers left out have none."""
    raise NotImplementedError
