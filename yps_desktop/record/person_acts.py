"""Entries about who is one person: somebody of a case is somebody of another, or is not; an entry in each."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonJoined(Act):
    """Somebody in this case is one person with somebody in another, or in this one: all by id.

    `person` is who they are here, `other` the case and `other_person` who they are there; `reason` is how
    one knows. The other case holds the same entry the other way round.
    """

    kind: ClassVar[str] = "person_joined"
    person: str
    other: str
    other_person: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonParted(Act):
    """Two people are not one person, though they may seem to be, or were joined before; as `PersonJoined`."""

    kind: ClassVar[str] = "person_parted"
    person: str
    other: str
    other_person: str
    reason: str
