"""Who in school was told of it, what and why: no more people than need to know (B10)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, moment, people, person, text
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Told(Sheet):
    """One time somebody in school was told."""

    kind: ClassVar[str] = "told"
    leads: ClassVar[tuple[str, ...]] = ("who", "what")

    who: tuple[Named, ...] | None = people("B10", among="staff", needed=True)
    when: Moment | None = moment("B10", needed=True)
    what: str | None = text("B10", long=True, needed=True)
    why: str | None = text("B10", long=True)
    by_whom: Named | None = person("B10", among="staff")
