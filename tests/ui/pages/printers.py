"""Printers for tests: one whose paper is a file, one that takes no more, one that goes away."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from ui.pages.parts.printing import AWAY, Printers, settled
from yps_desktop.record.errors import YpsError


class PaperTray(Printers):
    """A printer whose paper is a file."""

    def __init__(self, folder: Path) -> None:
        self.out = folder / "printed.pdf"

    def names(self) -> tuple[str, ...]:
        return ("Office printer",)

    def open(self, name: str) -> QPrinter:
        return settled(on_file(QPrinter(QPrinter.PrinterMode.HighResolution), self.out))


class NoPrinters(Printers):
    """A computer without a printer."""

    def names(self) -> tuple[str, ...]:
        return ()


class Jams(PaperTray):
    """A printer that takes so many pages and no more."""

    def __init__(self, folder: Path, after: int) -> None:
        super().__init__(folder)
        self._after = after

    def open(self, name: str) -> QPrinter:
        return settled(on_file(_Jammed(self._after), self.out))


class Gone(PaperTray):
    """A printer that was there when the page opened, and of which only another is left."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._left = [("Office printer", "Hall copier"), ("Hall copier",)]

    def names(self) -> tuple[str, ...]:
        return self._left.pop(0)

    def open(self, name: str) -> QPrinter:
        raise YpsError(AWAY.format(name=name))


class _Jammed(QPrinter):
    def __init__(self, after: int) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self._left = after

    def newPage(self) -> bool:
        self._left -= 1
        return self._left > 0 and super().newPage()


def on_file(printer: QPrinter, file: Path) -> QPrinter:
    """Let a printer print into a PDF file, or where that cannot be written fail to begin."""
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer
