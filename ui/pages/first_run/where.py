"""Where the record is to lie, and what comes next."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.pages.first_run.step import Step, unless, why_not
from ui.widgets.buttons import OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.labels import Body, SectionTitle
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.services.founding import check_folder

USUAL, OTHER = "usual", "other"
AFTERWARDS = (
    "You print the recovery sheet, for the day on which a password is lost. In Settings choose a folder for "
    "backups, and give deputies and others keys of their own."
)
_INDENT = 36


class WhereStep(Step):
    """The usual folder, or another one that is empty or new."""

    title = "Where the record lies"

    def __init__(self, usual: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = usual
        self.which = RadioRows(
            [
                Choice(USUAL, "In your own folder on this computer", str(usual)),
                Choice(OTHER, "In another folder", "Empty or new."),
            ]
        )
        self.path = PlainField("Folder")
        self.choose_button = OutlinedButton("Choose a folder")
        self.ask(
            "where",
            QuestionBlock(
                "Where is the record to lie?",
                self._asked(),
                "On a disk of this computer. Not in a folder that is copied to the internet.",
            ),
        )
        self.add(SectionTitle("What comes next"))
        self.add(Body(AFTERWARDS))
        self.which.changed.connect(self._open)
        self.choose_button.clicked.connect(self._choose)

    def folder(self) -> Path:
        """Give the folder. Raises AnswerError where it is none that a vault may be made in."""
        return check_folder(str(self._usual) if self.which.value() == USUAL else self.path.text())

    def problem_of(self, _name: str) -> str | None:
        """Say what is wrong with the folder, or None."""
        return unless(self.which.value(), "Select where the record is to lie") or why_not(self.folder)

    def focus_on(self, _name: str) -> None:
        """Put the focus on the folder."""
        (self.path if self.which.value() == OTHER else self.which.first()).setFocus()

    def _asked(self) -> QWidget:
        asked = Column(8)
        self._opened = Column(8)
        self._opened.layout_.setContentsMargins(_INDENT, 0, 0, 0)
        for part in (Body("Which folder?"), self.path, self.choose_button):
            self._opened.add(part)
        self._opened.hide()
        asked.add(self.which)
        asked.add(self._opened)
        return asked

    def _open(self) -> None:
        self._opened.setVisible(self.which.value() == OTHER)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Folder of the record", str(self._usual.parent))
        if chosen:
            self.path.setText(chosen)
