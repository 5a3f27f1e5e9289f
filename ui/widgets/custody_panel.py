"""Where a device is now: the place in large words, on green, or on amber where nobody knows."""

from PySide6.QtWidgets import QWidget

from ui.widgets.labels import Body, Caption, SectionTitle
from ui.widgets.panel import Panel


class CustodyPanel(Panel):
    """ "Now in", the place, seal and key, and when it was last seen."""

    def __init__(self, place: str, details: str, last_seen: str, parent: QWidget | None = None) -> None:
        super().__init__("green_bg", "green", "lock", parent)
        self.setAccessibleName(f"Now in {place}")
        self.add(Caption("Now in"))
        self.add(SectionTitle(place))
        for label in (Body(details), Caption(last_seen)):
            if label.text():
                self.add(label)


class WhereUnknownPanel(Panel):
    """Nobody has said where the device is."""

    def __init__(self, sentence: str, details: str = "", parent: QWidget | None = None) -> None:
        super().__init__("amber_bg", "amber", "exclamation-circle", parent)
        self.setAccessibleName(sentence)
        self.add(SectionTitle(sentence))
        if details:
            self.add(Body(details))
