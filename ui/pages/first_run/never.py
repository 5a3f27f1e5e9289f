"""The first step: what the program keeps, and what it never holds."""

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.step import Step
from ui.widgets.banner import CareBanner
from ui.widgets.labels import Body, SectionTitle
from ui.widgets.link_button import LinkButton

NEVER = (
    "It never holds a picture or a video of a child, and it has no place to put one. Nobody copies, saves "
    "or prints such imagery into it.",
    "It never goes online. It sends nothing to anybody, and nobody can look into it from outside.",
    "It keeps what people said, decided and did, encrypted, on this computer. Each entry is signed and "
    "dated, and nothing signed can be changed in silence.",
)
NEEDED = (
    "The next pages ask for your school, for you, and for the folder where the record is to lie. It takes "
    "about three minutes.",
    "A child in danger now? Ring 999 first.",
)
CUT_OFF = (
    "Making the record was not finished",
    "The program was stopped while it made the record. Nothing had been recorded in it, and nothing is lost. "
    "Begin again: the same folder can be used.",
)


class NeverStep(Step):
    """Three plain sentences, and what comes next."""

    title = "What this program never holds"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layout_.setSpacing(12)
        for sentence in NEVER:
            self.add(Body(sentence))
        self.add_space(8)
        self.add(SectionTitle("What you need now"))
        for sentence in NEEDED:
            self.add(Body(sentence))
        self.elsewhere = LinkButton("Open a record that was made before")
        self.backup = LinkButton("Bring a record back from a backup")
        self.add(self.elsewhere)
        self.add(self.backup)

    def say_cut_off(self) -> None:
        """Say first of all that making a record was cut off the last time."""
        self.layout_.insertWidget(0, CareBanner(*CUT_OFF))
