"""Saving numbers as a file for a spreadsheet; that it left is written into the record before (Q)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.parts.save_as import AskPath, ask_csv_path
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, ErrorWords
from ui.widgets.page_body import Column
from yps_desktop.record.errors import YpsError
from yps_desktop.services import number_csv
from yps_desktop.services.desk import Desk
from yps_desktop.services.number_csv import NumberFile

SAVE = "Save as CSV, for a spreadsheet"
SAVED = "Saved. It stands in the record: who and when."


class SaveNumbers(Column):
    """A button, and below it what became of it. `make` gives the file."""

    def __init__(
        self,
        session: Session,
        make: Callable[[Desk], NumberFile],
        choose_path: AskPath = ask_csv_path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(6, parent)
        self._session, self._make, self._choose_path = session, make, choose_path
        self.button, self.done, self.error = OutlinedButton(SAVE), Body(""), ErrorWords("")
        self.button.clicked.connect(lambda: session.ask(self, self._make, self._save, self._refuse))
        for part in (self.button, self.done, self.error):
            self.add(part)
        self._say("", "")

    def _save(self, file: NumberFile) -> None:
        chosen = self._choose_path(self, f"{file.name}.csv")
        if chosen:
            save = partial(number_csv.save, file=file, target=Path(chosen))
            self._session.write(self, save, lambda _: self._say(SAVED, ""), self._refuse)

    def _refuse(self, error: YpsError) -> None:
        self._say("", error.sentence)

    def _say(self, done: str, error: str) -> None:
        for label, words in ((self.done, done), (self.error, error)):
            label.setText(words)
            label.setVisible(bool(words))
        if done or error:
            say_aloud(self, done or error)
