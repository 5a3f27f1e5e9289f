"""Advice worked out from what is recorded: it names its source and gives no orders."""

from PySide6.QtWidgets import QWidget

from ui.widgets.labels import Body, Bold, Caption
from ui.widgets.panel import Panel

YOURS = "The decision is yours, with a reason."


class AdvicePanel(Panel):
    """ "Advice: …" in bold, why, and the source last."""

    def __init__(self, advice: str, why: str, source: str, parent: QWidget | None = None) -> None:
        super().__init__("info_bg", "accent", "lamp", parent)
        title = f"Advice: {advice}"
        self.setAccessibleName(title)
        self.add(Bold(title))
        if why:
            self.add(Body(why))
        self.add(Caption(f"Source: {source.rstrip('.')}. {YOURS}" if source else YOURS))
