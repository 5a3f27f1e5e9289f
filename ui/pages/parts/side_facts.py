"""The side column of a question page: what is already on the record, and what happens next."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.labels import Body, Caption
from yps_desktop.services.known import Fact

ALREADY = "Already on the record"
ONCE = "Asked once. You need not type it again."
NEXT = "What happens next"


class AlreadyOnRecord(Card):
    """Facts from other sheets of the case."""

    def __init__(self, facts: Sequence[Fact], parent: QWidget | None = None) -> None:
        super().__init__(ALREADY, parent)
        self.add(Caption(ONCE))
        self.column.addSpacing(8)
        self.add(Facts([(fact.name, fact.words) for fact in facts]))


class WhatHappensNext(Card):
    """A few sentences on what comes after this page."""

    def __init__(self, *sentences: str, parent: QWidget | None = None) -> None:
        super().__init__(NEXT, parent)
        for sentence in sentences:
            self.add(Body(sentence))
