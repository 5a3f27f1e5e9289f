"""Which file a list is taken in from: the system's own window for files."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

AskFile = Callable[[QWidget], str]

_LISTS = "Lists (*.csv *.txt *.tsv *.xlsx *.xml *.ctf)"


def ask_file(parent: QWidget) -> str:
    """Let somebody choose a file; empty where they choose none."""
    window = QFileDialog(parent, "Choose a list", filter=f"{_LISTS};;Every file (*)")
    window.setFileMode(QFileDialog.FileMode.ExistingFile)
    chosen = window.selectedFiles() if window.exec() else []
    if isValid(window):  # a lock takes it away while it stands open
        window.deleteLater()
    return chosen[0] if chosen else ""
