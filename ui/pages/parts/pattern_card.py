"""A card for one pattern: its question, what it is counted from, the cases behind it, what to do next (Q)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button_row import ButtonRow
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import DottedLines
from yps_desktop.guidance.patterns import counted_of, next_of, patterns_words, question_of
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.days import spell_day
from yps_desktop.services.patterns import Behind, Found

MORE = "And {cases} more, opened before these."
GONE = "Let go since, and counted all the same: {cases}."
FURTHER = "The same can be asked {times} more, of other cases."


class PatternCard(Card):
    """Names nobody: cases are numbers and days, each leading to its page; `opened` carries a case's id."""

    opened = Signal(str)

    def __init__(self, found: Found, edition: Edition, parent: QWidget | None = None) -> None:
        self.question = question_of(found.pattern, edition)
        super().__init__(self.question, parent)
        words = patterns_words()
        self.links: dict[str, LinkButton] = {}
        self.add(Body(counted_of(found.pattern, edition)))
        self.column.addSpacing(6)
        self.add(Bold(words.behind))
        self.add(self._links(found.cases))
        for said in _beside(found):
            self.add(Caption(said))
        self.column.addSpacing(6)
        self.add(Bold(words.next))
        self.add(DottedLines(next_of(found.pattern, edition.terms)))
        self.add(Caption(f"Source: {edition.cite(words.patterns[found.pattern.id].source)}"))

    def _links(self, cases: tuple[Behind, ...]) -> ButtonRow:
        row = ButtonRow(flow=True)
        for one in cases:
            link = self.links[one.case] = LinkButton(f"{one.number}, {spell_day(one.opened)}")
            link.setAccessibleName(f"Case {one.number}, opened {spell_day(one.opened)}")
            link.setAccessibleDescription(self.question)
            link.clicked.connect(lambda _=False, case=one.case: self.opened.emit(case))
            row.add(link)
        return row


def _beside(found: Found) -> list[str]:
    """Say what of a pattern is not led to: older cases, those that were destroyed, more of the same kind."""
    said = [MORE.format(cases=count(found.more, "case"))] if found.more else []
    if found.gone:
        said.append(GONE.format(cases=count(found.gone, "case")))
    if found.pattern.further:
        said.append(FURTHER.format(times=count(found.pattern.further, "time")))
    return said
