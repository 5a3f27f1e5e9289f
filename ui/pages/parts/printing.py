"""Printing: which printers there are, and the pages of the very bytes drawn on one of them."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from yps_desktop.record.errors import YpsError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_AN_INCH = 300
PRINT_SCALE = DOTS_AN_INCH / 72
"""Pixels a point at which pages are drawn for a printer."""

_IN_MEMORY = Path("/dev/shm")
_OWN_PRINT_SYSTEM = "/run/cups/cups.sock"
_FAILED = "The printer did not take the pages. Look at the printer, then print again."


class Printers:
    """The printers of this computer."""

    def names(self) -> tuple[str, ...]:
        """Give their names, the usual one first."""
        from PySide6.QtPrintSupport import QPrinterInfo

        _ask_this_computer_only()
        usual = QPrinterInfo.defaultPrinterName()
        listed = QPrinterInfo.availablePrinterNames()
        return tuple(sorted(listed, key=lambda name: (name != usual, name.casefold())))

    def open(self, name: str) -> "QPrinter":
        """Give a printer by name, for A4 without margins of its own."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        _ask_this_computer_only()
        printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
        return settled(printer)


def _ask_this_computer_only() -> None:
    """Keep CUPS to its own socket: otherwise it asks a port, or whatever computer its settings name."""
    if sys.platform == "linux":
        os.environ["CUPS_SERVER"] = _OWN_PRINT_SYSTEM


def settled(printer: "QPrinter") -> "QPrinter":
    """Set a printer to whole A4 pages at 300 dots an inch, with a job name that tells nobody anything."""
    from PySide6.QtGui import QPageSize

    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setResolution(DOTS_AN_INCH)
    printer.setDocName("YPS Desktop")
    return printer


def print_pages(printer: "QPrinter", pages: int, draw: Callable[[int], QImage]) -> None:
    """Print pages, each drawn when its turn comes; it runs on *work*. Raises YpsError."""
    with _temporary_files_in_memory():
        painter = QPainter()
        if not painter.begin(printer):
            raise YpsError(_FAILED)
        try:
            for page in range(pages):
                if page and not printer.newPage():
                    raise YpsError(_FAILED)
                _draw(painter, printer.width(), printer.height(), draw(page))
        finally:
            painter.end()


def _draw(painter: QPainter, width: int, height: int, image: QImage) -> None:
    scale = min(width / image.width(), height / image.height())
    painter.drawImage(QRect(0, 0, round(image.width() * scale), round(image.height() * scale)), image)


@contextmanager
def _temporary_files_in_memory() -> Iterator[None]:
    """Let the print system's short-lived files lie in memory: no file on the disk holds case text."""
    if sys.platform != "linux" or not os.access(_IN_MEMORY, os.W_OK):
        yield
        return
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(_IN_MEMORY)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before
