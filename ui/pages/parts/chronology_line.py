"""The chronology beside a case: when each thing happened and, apart from it, when it was recorded."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.days import capital, when_words
from ui.pages.parts.event_words import tags_of, words_of
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.timeline import Happening, Timeline
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.clocks import said_of_clock
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.chronology import Event, chronology
from yps_desktop.record.school import School
from yps_desktop.record.twice import said_twice, which_hour

FIRST_SHOWN, MORE_SHOWN = 14, 60
TOLD = ("sheet", "within", "ink")
"""Events whose time somebody told; the others happened when they were recorded."""
_TO_READ = ("sheet", "correction")


class ChronologyLine(Column):
    """Events newest first; `opened` carries the hash of a sheet somebody wants to read."""

    opened = Signal(str)

    def __init__(
        self, case: Case, edition: Edition, school: School, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(0, parent)
        self._case, self._edition, self._school, self._now = case, edition, school, now
        self._line = Timeline()
        self.add(self._line)
        self._rest: Sequence[Event] = tuple(reversed(chronology(case)))
        self.more = LinkButton("")
        self.more.clicked.connect(lambda: self._show_next(MORE_SHOWN))
        self.add(self.more)
        self._show_next(FIRST_SHOWN)

    def _show_next(self, many: int) -> None:
        """Show the next earlier ones: all of a long case at once would hold the window up."""
        self._add_events(self._rest[:many])
        self._rest = self._rest[many:]
        self.more.setText(f"Show {count(len(self._rest), 'earlier entry', 'earlier entries')}")
        self.more.setVisible(bool(self._rest))

    def _add_events(self, events: Sequence[Event]) -> None:
        for event in events:
            happening = Happening(
                _title(event, self._now),
                words_of(event, self._case, self._edition),
                self._captions(event),
                tags_of(event, self._case, self._school),
            )
            self._line.add_happening(happening, *self._links(event, happening))

    def _captions(self, event: Event) -> tuple[str, ...]:
        gap = event.gap_words()
        said = [f"{_recorded(event, self._now)}{f', {gap}' if gap else ''}"] if event.happened else []
        said.append(f"{self._case.author(event.entry).name}, signed")
        if event.corrected is not None and event.kind == "sheet":
            said.append(f"Corrected on {when_words(event.corrected, self._now)}")
        said += [capital(words) for words in said_of_clock(event.entry.header.clock)]
        return tuple(said)

    def _links(self, event: Event, happening: Happening) -> tuple[LinkButton, ...]:
        if event.kind not in _TO_READ or event.written is None:
            return ()
        link, written = LinkButton("What was signed"), event.written
        link.setAccessibleName(f"What was signed. {happening.title}. {happening.words}")
        link.clicked.connect(lambda: self.opened.emit(written.hash))
        return (link,)


def _recorded(event: Event, now: datetime) -> str:
    return f"Recorded {when_words(event.recorded, now)}{which_hour(event.recorded)}"


def _title(event: Event, now: datetime) -> str:
    """Say when it happened; who is in it, told without a day, happens at no time."""
    if isinstance(event.happened, Moment):
        twice = said_twice(event.happened, event.entry.header.zone) if event.kind in TOLD else ""
        return f"Happened {when_words(event.happened, now)}{twice}"
    return _recorded(event, now) if event.happened is None else "Happened: not known"
