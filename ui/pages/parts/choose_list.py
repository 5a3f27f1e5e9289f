"""Which file a list is taken in from."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.choose_file import AskFile, choose_file

__all__ = ["AskFile", "ask_file"]

_LISTS = "Lists (*.csv *.txt *.tsv *.xlsx *.xml *.ctf)"


def ask_file(parent: QWidget) -> str:
    """Let somebody choose a list; empty where they choose none."""
    return choose_file(parent, "Choose a list", _LISTS)
