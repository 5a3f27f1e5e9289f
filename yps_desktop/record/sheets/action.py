"""Something to be done: what, by whom, by when, and what came of it (H1)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, choice, moment, only_if, people, text
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Sheet):
    """One thing that somebody is to do."""

    kind: ClassVar[str] = "action"
    about: ClassVar[Subject | None] = "action"
    leads: ClassVar[tuple[str, ...]] = ("what",)

    what: str | None = text("H1", long=True, needed=True)
    who: tuple[Named, ...] | None = people("H1", among="staff", needed=True)
    by: Moment | None = moment("H1", future=True)
    when: Moment | None = moment("H1", needed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionDone(Sheet):
    """What came of an action."""

    kind: ClassVar[str] = "action_done"
    about: ClassVar[Subject | None] = "action"
    follows: ClassVar[tuple[str, ...]] = ("action",)
    settles: ClassVar[tuple[str, ...]] = ("outcome", "done", "dropped")
    leads: ClassVar[tuple[str, ...]] = ("outcome",)

    outcome: str | None = choice("H1", "done", "part", "dropped", needed=True)
    when: Moment | None = moment("H1", needed=True)
    what: str | None = text("H1", long=True, when=only_if("outcome", "done", "part"))
    dropped_reason: str | None = text("H1", long=True, when=only_if("outcome", "dropped"), needed=True)
    by: Moment | None = moment("H1", when=only_if("outcome", "part"), future=True)
