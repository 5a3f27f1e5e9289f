"""What a form must be told besides its questions: the time, the zone, and who is already named."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ui.forms.offers import LookUp
from yps_desktop.record.fields import Named


@dataclass(frozen=True)
class FormContext:
    """`now` gives the wall clock in `zone` (an IANA name); `known` are people who may be chosen.

    `new_id` makes a random id for somebody named here for the first time; `cite` spells a source in full;
    `left_out` are the ids of known people not offered where a question asks `among` some only; `things` are
    what a question asks about one by one, by its `each`: the id and the name of each; `reported` are the
    questions beside which it says that their source was read second-hand; `look_up` finds people of the
    school's lists while a name is typed.
    """

    now: Callable[[], datetime]
    zone: str
    new_id: Callable[[], str]
    known: tuple[Named, ...] = ()
    cite: Callable[[str], str] = str
    left_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    things: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    reported: frozenset[str] = frozenset()
    look_up: LookUp | None = None
