"""Where a paper or another file is saved: the system's own window for files, its name telling of nobody."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

AskPath = Callable[[QWidget, str], str]


@dataclass(frozen=True, slots=True)
class FileKind:
    """What the window is called, which files it shows, and the ending a name gets."""

    title: str
    shown: str
    ending: str


PDF = FileKind("Save as PDF", "PDF (*.pdf)", "pdf")
PACKAGE = FileKind("Save the package", "Package (*.age)", "age")
CSV = FileKind("Save as CSV", "CSV (*.csv)", "csv")
RECEIPT = FileKind("Save the receipt", "Receipt (*.json)", "json")


def ask_path(parent: QWidget, name: str, kind: FileKind = PDF) -> str:
    """Let somebody choose where a file goes; empty where they choose none.

    The system asks before it replaces a file, and knows its name with the ending.
    """
    window = QFileDialog(parent, kind.title, filter=kind.shown)
    window.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    window.setDefaultSuffix(kind.ending)
    documents = QStandardPaths.writableLocation(_DOCUMENTS)
    window.setDirectory(documents if documents and QDir(documents).exists() else QDir.homePath())
    window.selectFile(name)
    chosen = window.selectedFiles() if window.exec() else []
    if isValid(window):  # a lock takes it away while it stands open
        window.deleteLater()
    return chosen[0] if chosen else ""


def ask_package_path(parent: QWidget, name: str) -> str:
    """Let somebody choose where a package goes; empty where they choose none."""
    return ask_path(parent, name, PACKAGE)


def ask_csv_path(parent: QWidget, name: str) -> str:
    """Let somebody choose where a file for a spreadsheet goes; empty where they choose none."""
    return ask_path(parent, name, CSV)


def ask_receipt_path(parent: QWidget, name: str) -> str:
    """Let somebody choose where a receipt goes; empty where they choose none."""
    return ask_path(parent, name, RECEIPT)


_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
