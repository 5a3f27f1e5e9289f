"""What another school proposed, being due there: each taken on as an action of ours, or set aside (N8)."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.pages.parts.days import day_words, when_words
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import SmallButton
from ui.widgets.labels import Bold, Caption
from ui.widgets.row import Row
from ui.widgets.section_list import SectionList
from yps_desktop.services.proposals import Proposed

TITLE = "What they proposed"
NOTE = "It was due there. Nothing of it binds this school before somebody takes it on."
NONE = "Everything they proposed has an answer."
TAKE_ON, SET_ASIDE = "Take it on", "Set it aside"


class ProposedRows(SectionList):
    """A row each while it waits; both signals carry the proposal's id."""

    taken_on = Signal(str)
    put_aside = Signal(str)

    def __init__(self, proposed: Iterable[Proposed], now: datetime, *, may_answer: bool) -> None:
        listed = tuple(proposed)
        super().__init__(TITLE, NOTE if listed else NONE)
        for one in listed:
            self.add(self._row(one, now, may_answer=may_answer))

    def _row(self, one: Proposed, now: datetime, *, may_answer: bool) -> Row:
        row, words = Row(), QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Bold(one.proposal.what))
        words.addWidget(Caption(due_words(one, now)))
        if may_answer:
            words.addWidget(self._buttons(one))
        row.across.addLayout(words, 1)
        return row

    def _buttons(self, one: Proposed) -> ButtonRow:
        take_on, aside = SmallButton(TAKE_ON), SmallButton(SET_ASIDE)
        for button, signal in ((take_on, self.taken_on), (aside, self.put_aside)):
            button.setAccessibleName(f"{button.words()}: {one.proposal.what}")
            button.clicked.connect(lambda _=False, signal=signal: signal.emit(one.id))
        return ButtonRow(take_on, aside)


def due_words(one: Proposed, now: datetime) -> str:
    """Say when it was due there."""
    due = one.on_the_clock(now.tzinfo)
    when = day_words(due.date(), now.date()) if one.proposal.all_day else when_words(due, now)
    return f"Due there {when}"
