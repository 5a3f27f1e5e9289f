"""Banners that stand under a page's title: awaiting the headteacher, refer now, and care."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Bold
from ui.widgets.panel import Panel


class Banner(Panel):
    """Bold words, what they mean, and perhaps one button."""

    pressed = Signal()

    def __init__(
        self, ground: str, bar: str, icon: str, title: str, words: str, button: str, parent: QWidget | None
    ) -> None:
        super().__init__(ground, bar, icon, parent)
        self.setAccessibleName(title)
        self.add(Bold(title))
        self.add(Body(words))
        self.button = OutlinedButton(button) if button else None
        if self.button is not None:
            self.button.setAccessibleDescription(title)
            self.button.clicked.connect(self.pressed)
            self.set_button(self.button)


class AwaitingBanner(Banner):
    """Something waits for somebody, such as the headteacher's countersignature."""

    def __init__(self, title: str, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__("amber_bg", "amber", "pen", title, words, button, parent)


class ReferNowBanner(Banner):
    """A referral was directed; it stands above everything on Home and on the case."""

    def __init__(self, title: str, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__("role_bg", "role", "telephone", title, words, button, parent)


class CareBanner(Banner):
    """Something may go wrong outside the program, such as paper left in a printer."""

    def __init__(self, title: str, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__("amber_bg", "amber", "exclamation-circle", title, words, button, parent)


class DoneBanner(Banner):
    """Something is done and safe, such as a signed record."""

    def __init__(self, title: str, words: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__("green_bg", "green", "tick-circle", title, words, button, parent)
