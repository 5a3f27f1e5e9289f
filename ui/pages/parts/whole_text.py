"""Signed sheets written out whole, for somebody who is to answer for having read them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Caption
from yps_desktop.guidance.spell import NOT_RECORDED
from yps_desktop.services.reading import ReadOut


class WholeText(Card):
    """Every waiting sheet, each with who signed it and when, on one card for reading."""

    def __init__(self, texts: Sequence[ReadOut], parent: QWidget | None = None) -> None:
        super().__init__("The whole text", parent, reading=True)
        self.column.setSpacing(2)
        for number, text in enumerate(texts):
            if number:
                self.column.addSpacing(24)
            self._add_text(text)

    def _add_text(self, text: ReadOut) -> None:
        self.add(Bold(text.head))
        self.add(Caption(text.signed))
        if text.corrected:
            self.add(Caption(text.corrected))
        for asked, answer in text.rows:
            self.column.addSpacing(10)
            self.add(Bold(asked))
            self.add(Body(answer, ink="text2" if answer == NOT_RECORDED else "text"))
