"""Which file is taken in or opened: the system's own window for files."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

AskFile = Callable[[QWidget], str]

_EVERY = "Every file (*)"


def choose_file(parent: QWidget, title: str, kinds: str = "") -> str:
    """Let somebody choose a file; empty where they choose none. `kinds` are offered before every file."""
    window = QFileDialog(parent, title, filter=f"{kinds};;{_EVERY}" if kinds else _EVERY)
    window.setFileMode(QFileDialog.FileMode.ExistingFile)
    chosen = window.selectedFiles() if window.exec() else []
    if isValid(window):  # a lock takes it away while it stands open
        window.deleteLater()
    return chosen[0] if chosen else ""


def ask_package(parent: QWidget) -> str:
    """Let somebody choose the file another school sent, whatever it is called."""
    return choose_file(parent, "Choose the file they sent")
