"""What a form must be told besides its questions: the time, the zone, and who is already named."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from yps_desktop.record.fields import Named


@dataclass(frozen=True)
class FormContext:
    """`now` gives the wall clock in `zone` (an IANA name); `known` are people who may be chosen.

    `new_id` makes a random id for somebody named here for the first time; `cite` spells a source in full.
    """

    now: Callable[[], datetime]
    zone: str
    new_id: Callable[[], str]
    known: tuple[Named, ...] = ()
    cite: Callable[[str], str] = str
