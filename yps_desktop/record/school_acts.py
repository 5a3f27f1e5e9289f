"""The entry by which a school says something else of itself: its name, its numbers, its words."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act
from yps_desktop.record.school import SchoolDetails


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolDetailsChanged(Act):
    """What the school says of itself is `now` this, `since` a day (ISO); it `was` that."""

    kind: ClassVar[str] = "school_details"
    was: SchoolDetails
    now: SchoolDetails
    since: str
