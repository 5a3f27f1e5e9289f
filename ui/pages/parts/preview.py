"""A case at the side of the list: the few facts that tell it from the others, and the way in."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.days import capital, recorded_words
from ui.pages.parts.dues import due_words
from ui.pages.parts.summary import Fact, kind_of_incident, summary_of
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.labels import Caption, SectionTitle
from ui.widgets.tag import Tag, TagKind
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.deadlines import every_due
from yps_desktop.record.rules.standing import Standing


class Preview(Card):
    """One case in short; it is no opening of the case and shows nobody's account."""

    wants_open = Signal()
    wants_print = Signal()

    def __init__(
        self,
        case: Case,
        standing: Standing,
        edition: Edition,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(f"Case {case.number} in short")
        self.add(SectionTitle(f"Case {case.number}"))
        line = kind_of_incident(case, edition)
        if line:
            self.add(Caption(line))
        urgent = standing.awaiting_headteacher or standing.refer_now or standing.sent_back
        for place, words in enumerate(standing.words(now)[:2]):
            kind = TagKind.DUE if urgent and place == 0 else TagKind.PLAIN
            self.column.addWidget(Tag(words, kind), 0, Qt.AlignmentFlag.AlignLeft)
        self.add(Facts([*summary_of(case, edition), *_next(case, standing, now)]))
        self._add_buttons()

    def _add_buttons(self) -> None:
        self.open_button, self.print_button = MainButton("Open case"), OutlinedButton("Print")
        self.open_button.clicked.connect(self.wants_open)
        self.print_button.clicked.connect(self.wants_print)
        self.column.addSpacing(8)
        self.add(ButtonRow(self.open_button, self.print_button))


def _next(case: Case, standing: Standing, now: datetime) -> list[Fact]:
    due = next(iter(every_due(case, standing.is_open)), None)
    last = ("Last written", capital(recorded_words(case.last, now)))
    if due is None:
        return [last]
    when = due_words(due.at, now, all_day=due.all_day)
    return [("Next", f"{due.what}. {when}"), last]
