"""What comes once the thing is made that goes to another school: it has to go, and somebody says so."""

from PySide6.QtCore import Signal

from ui.theme import current_theme
from ui.widgets.banner import DoneBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.labels import Caption, Code
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column

NEXT, STEPS = "Say that it is sent", "Back to the steps"
SAVED_WORDS = "It stands in the case: who made it, when, and the fingerprint. Now it has to go."
PRINTED_WORDS = "It stands in the case: who, when, which pages. Now it has to go."
FINGERPRINT = "The file’s fingerprint"


class NowSend(Column):
    """Leads on; `fingerprint` is shown where it stands nowhere else on the page."""

    sent = Signal()
    steps = Signal()

    def __init__(self, title: str, words: str, fingerprint: str = "") -> None:
        super().__init__(current_theme().space.unit)
        self.main_button, back = MainButton(NEXT), LinkButton(STEPS)
        self.main_button.clicked.connect(self.sent)
        back.clicked.connect(self.steps)
        self.add(DoneBanner(title, words))
        if fingerprint:
            self.add(Caption(FINGERPRINT))
            self.add(Code(fingerprint))
        self.add(ButtonRow(self.main_button, back, gap=22, flow=True))
