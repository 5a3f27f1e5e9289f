"""Where a paper is saved: the system's own window for files, with a name that tells of nobody."""

from collections.abc import Callable

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

AskPath = Callable[[QWidget, str], str]


def ask_path(parent: QWidget, name: str) -> str:
    """Let somebody choose where a file goes; empty where they choose none.

    The system asks before it replaces a file, and knows its name with the ending.
    """
    window = QFileDialog(parent, "Save as PDF", filter="PDF (*.pdf)")
    window.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    window.setDefaultSuffix("pdf")
    documents = QStandardPaths.writableLocation(_DOCUMENTS)
    window.setDirectory(documents if documents and QDir(documents).exists() else QDir.homePath())
    window.selectFile(name)
    chosen = window.selectedFiles() if window.exec() else []
    if isValid(window):  # a lock takes it away while it stands open
        window.deleteLater()
    return chosen[0] if chosen else ""


_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
