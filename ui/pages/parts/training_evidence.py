"""Training of staff among the eight questions: what is recorded of two school years, or that none is (O2)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.eight_section import NOT_RECORDED, RECORDED
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Body, Bold, Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.guidance.training_words import evidence_line, lacking_line, more_line
from yps_desktop.services.training import Evidence

SHOWN = 4


class TrainingEvidence(Column):
    """The newest training, or the gap, with its source and the way to the list."""

    opened = Signal()

    def __init__(self, found: Evidence, source: str, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self.add_space(6)
        self.add(Bold(RECORDED if found.trainings else NOT_RECORDED))
        for one in found.trainings[:SHOWN]:
            self.add(Body(evidence_line(one)))
        if more := more_line(len(found.trainings) - SHOWN):
            self.add(Body(more))
        if not found.trainings:
            self.add(Body(lacking_line(found.period)))
        self.add(Caption(f"Source: {source}"))
        self.link = LinkButton("Training of staff")
        self.link.clicked.connect(self.opened)
        self.add_space(4)
        self.add(ButtonRow(self.link))
