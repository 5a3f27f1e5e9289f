"""A note or a telephone call, the commonest entry: a time and what was said (B8)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, moment, people, text
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Sheet):
    """Something said or done that has no sheet of its own."""

    kind: ClassVar[str] = "note"
    leads: ClassVar[tuple[str, ...]] = ("what",)

    when: Moment | None = moment("B8", needed=True)
    what: str | None = text("B8", long=True, needed=True)
    with_whom: tuple[Named, ...] | NotKnown | None = people("B8", unknown=True)
