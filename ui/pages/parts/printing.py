"""Printing: which printers there are, and the pages of the very bytes drawn on one of them."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QTransform

from ui.pages.parts.how_far import HowFar, StoppedError
from yps_desktop.record.errors import YpsError
from yps_desktop.services.papers import Printout

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_AN_INCH = 300
PRINT_SCALE = DOTS_AN_INCH / 72
"""Pixels a point at which pages are drawn for a printer."""
AWAY = "The printer “{name}” is not there any more. Choose another. Nothing has been printed."

_IN_MEMORY = (Path("/dev/shm"), Path(f"/run/user/{os.getuid() if hasattr(os, 'getuid') else 0}"))
"""Folders of Linux that no disk holds."""
_BAND = 440
"""Rows of a page that are given to the printer at once."""
_OVERLAP = 8
_OWN_PRINT_SYSTEM = "/run/cups/cups.sock"


@dataclass(frozen=True, slots=True)
class Sent:
    """How many pages a printer took, copies counted, and why no more: empty where it took them all."""

    pages: int
    why: Literal["", "failed", "stopped"]


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
        """Give a printer by name, for A4 without margins of its own. Raises YpsError where it went away."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        _ask_this_computer_only()
        found = QPrinterInfo.printerInfo(name)
        if found.isNull():
            raise YpsError(AWAY.format(name=name))
        return settled(QPrinter(found, QPrinter.PrinterMode.HighResolution))


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


def print_pages(printer: "QPrinter", out: Printout, draw: Callable[[int], QImage], how_far: HowFar) -> Sent:
    """Print pages, each drawn when its turn comes; it runs on *work*.

    `draw` is given pages counted from 0. Several copies are drawn one after the other: not every printer
    counts by itself. What went wrong is in the answer: the pages before it may be on paper.
    """
    with _temporary_files_in_memory():
        painter = QPainter()
        if not painter.begin(printer):
            return Sent(0, "failed")
        try:
            sent = _print_all(painter, printer, out, draw, how_far)
        finally:
            painter.end()
        failed = sent.why == "" and printer.printerState() == printer.PrinterState.Error
        return Sent(sent.pages, "failed") if failed else sent


def _print_all(
    painter: QPainter, printer: "QPrinter", out: Printout, draw: Callable[[int], QImage], how_far: HowFar
) -> Sent:
    for sent, (copy, page) in enumerate(_in_order(out)):
        try:
            how_far.tell(_words(out, copy, page))
        except StoppedError:
            printer.abort()
            return Sent(sent, "stopped")
        if sent and not printer.newPage():
            return Sent(sent, "failed")
        _draw(painter, printer.width(), printer.height(), draw(page - 1))
    return Sent(out.all_pages, "")


def _in_order(out: Printout) -> Iterator[tuple[int, int]]:
    """Give copy and page, both counted from 1, one whole copy after the other."""
    return ((copy, page) for copy in range(1, out.copies + 1) for page in range(out.first, out.last + 1))


def _words(out: Printout, copy: int, page: int) -> str:
    of_copies = f", copy {copy} of {out.copies}" if out.copies > 1 else ""
    return f"Page {page:,} of {out.last:,}{of_copies}."


def _draw(painter: QPainter, width: int, height: int, image: QImage) -> None:
    """Draw a page as large as the paper; one that lies across is turned, its head to the left.

    It is drawn in bands, and the window has its turn after each: Qt packs what it is given in one go.
    """
    if image.width() > image.height() and width < height:
        image = image.transformed(QTransform().rotate(-90))
    scale = min(width / image.width(), height / image.height())
    across = round(image.width() * scale)
    for top, end in _bands(image):
        at, to = round(top * scale), round(end * scale)
        painter.drawImage(QRect(0, at, across, to - at), image, QRect(0, top, image.width(), end - top))
        sleep(0)


def _bands(image: QImage) -> Iterator[tuple[int, int]]:
    """Part a page amid white rows, so that nothing is cut; else let a band reach into the next."""
    top, whole = 0, image.height()
    while top + _BAND < whole:
        aim = top + _BAND
        end = next((row for row in range(aim, aim - _BAND // 2, -1) if _is_clear(image, row)), None)
        yield top, min(whole, end or aim + _OVERLAP)
        top = end or aim
    yield top, whole


def _is_clear(image: QImage, row: int) -> bool:
    white = b"\xff" * image.bytesPerLine()
    around = range(row - _OVERLAP, row + _OVERLAP)
    return all(image.constScanLine(one) == white for one in around if one < image.height())


@contextmanager
def _temporary_files_in_memory() -> Iterator[None]:
    """Let the print system's short-lived files lie in memory: no file on the disk holds case text."""
    folder = next((one for one in _IN_MEMORY if os.access(one, os.W_OK)), None)
    if sys.platform != "linux" or folder is None:
        yield
        return
    before = os.environ.get("TMPDIR")
    os.environ["TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["TMPDIR"]
        else:
            os.environ["TMPDIR"] = before
