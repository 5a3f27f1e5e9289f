"""One more folder for backups: which one, and whether its drive is kept elsewhere."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.session import Session
from ui.widgets.aloud import say_wrong_at
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.page_body import Column
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.record.errors import YpsError
from yps_desktop.services.backup_places import add_place, places_file

AWAY, HERE = "away", "here"
KEPT = (
    Choice(AWAY, "Away from here", "Taken out after each backup and kept in another building."),
    Choice(HERE, "Here"),
)
CHOOSE_WHERE = "Select where that drive is kept"
CHOOSE_FOLDER = "Choose a folder"


class NewFolder(Column):
    """Asks for both and adds the folder; `added` says that it is done."""

    added = Signal()

    def __init__(self, session: Session, vault: str, parent: QWidget | None = None) -> None:
        super().__init__(16, parent)
        self._session, self._vault, self._is_busy = session, vault, False
        self.path, self.kept = PlainField("Folder for backups"), RadioRows(KEPT)
        self.choose_button = OutlinedButton("Choose a folder")
        self.add_button = OutlinedButton("Add this folder")
        self.folder_block = QuestionBlock(
            "Which folder?", self.path, "On another drive than the record, such as a USB stick."
        )
        self.kept_block = QuestionBlock("Where is that drive kept between backups?", self.kept)
        for part in (
            self.folder_block,
            ButtonRow(self.choose_button),
            self.kept_block,
            ButtonRow(self.add_button),
        ):
            self.add(part)
        self.choose_button.clicked.connect(self._choose)
        self.add_button.clicked.connect(self._add)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Folder for backups", self.path.text())
        if chosen:
            self.path.setText(chosen)

    def _add(self) -> None:
        if self._is_busy:
            return
        typed, kept = self.path.text().strip(), self.kept.value()
        self._say_folder(None if typed else CHOOSE_FOLDER)
        self.kept_block.set_error(CHOOSE_WHERE if typed and kept is None else None)
        if typed and kept is None:
            say_wrong_at(self.kept.first(), CHOOSE_WHERE)
        elif typed:
            self._keep(Path(typed), away=kept == AWAY)

    def _keep(self, folder: Path, *, away: bool) -> None:
        """Look at the folder away from the window: a drive that hangs must not hold it."""
        self._is_busy, vault = True, self._vault
        self._session.work(
            self,
            lambda: add_place(places_file(), vault, folder, away=away),
            lambda _: self.added.emit(),
            self._refuse,
        )

    def _refuse(self, error: YpsError) -> None:
        self._is_busy = False
        self._say_folder(error.sentence)

    def _say_folder(self, wrong: str | None) -> None:
        self.folder_block.set_error(wrong)
        self.path.set_wrong(wrong is not None)
        if wrong:
            say_wrong_at(self.path, wrong)
