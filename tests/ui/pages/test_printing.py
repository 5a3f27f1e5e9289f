"""Pages on a printer: each once a copy, only those asked for, stopped on the way, and nothing left behind."""

import os
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QImage

from tests.ui.pages.printers import Jams, PaperTray
from ui.pages.parts import printing
from ui.pages.parts.how_far import HowFar
from ui.pages.parts.printing import Printers, Sent, print_pages
from yps_desktop.record.errors import YpsError
from yps_desktop.services.papers import Printout

SHADES = (0, 80, 160)


def drawn(page: int) -> QImage:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(QColor.fromRgb(SHADES[page], SHADES[page], SHADES[page]))
    return image


def shades(file: Path) -> list[int]:
    """Read back which pages came out, by their shade of grey."""
    with pypdfium2.PdfDocument(file) as printed:
        return [_middle(page) for page in printed]


def _middle(page: pypdfium2.PdfPage) -> int:
    bitmap = page.render(scale=0.1, grayscale=True)
    at = (bitmap.height // 2) * bitmap.stride + bitmap.width // 2
    found = int(bytes(bitmap.buffer)[at])
    return min(SHADES, key=lambda shade: abs(shade - found))


def test_every_page_comes_out_once_a_copy_one_whole_copy_after_the_other(tmp_path: Path) -> None:
    tray = PaperTray(tmp_path)
    sent = print_pages(tray.open(""), Printout(1, 3, 2), drawn, HowFar())
    assert sent == Sent(6, "")
    assert shades(tray.out) == [*SHADES, *SHADES]


def test_only_the_pages_asked_for_come_out(tmp_path: Path) -> None:
    tray = PaperTray(tmp_path)
    assert print_pages(tray.open(""), Printout(2, 3), drawn, HowFar()) == Sent(2, "")
    assert shades(tray.out) == [80, 160]


def test_it_says_at_which_page_of_which_copy_it_is(tmp_path: Path) -> None:
    how_far, heard = HowFar(), []

    def draw(page: int) -> QImage:
        heard.append(how_far.words)
        return drawn(page)

    print_pages(PaperTray(tmp_path).open(""), Printout(2, 3, 2), draw, how_far)
    assert heard[1:3] == ["Page 3 of 3, copy 1 of 2.", "Page 2 of 3, copy 2 of 2."]


def test_a_page_is_given_to_the_printer_in_bands_that_cut_no_line(tmp_path: Path) -> None:
    page = QImage(100, 3508, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    lines = range(20, 3480, 60)
    for top in lines:
        for row in range(top, top + 30):
            for x in range(10):
                page.setPixel(x, row, 0)
    bands = list(printing._bands(page))
    assert bands[0][0] == 0
    assert [end for _, end in bands] == [*(top for top, _ in bands[1:]), 3508]
    assert len(bands) > 6
    assert not [end for _, end in bands for top in lines if top <= end < top + 30]


def test_no_line_is_left_between_the_bands_a_page_is_given_in(tmp_path: Path) -> None:
    black = QImage(210, 1188, QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    tray = PaperTray(tmp_path)
    print_pages(tray.open(""), Printout(1, 1), lambda _: black, HowFar())
    with pypdfium2.PdfDocument(tray.out) as printed:
        bitmap = printed[0].render(scale=1.37, grayscale=True)
    column = bytes(bitmap.buffer)[5 :: bitmap.stride][5 : bitmap.height - 5]
    assert max(column) == 0


def test_stopped_on_the_way_it_says_how_many_pages_the_printer_has(tmp_path: Path) -> None:
    how_far = HowFar()

    def draw(page: int) -> QImage:
        if page == 1:
            how_far.stop()
        return drawn(page)

    assert print_pages(PaperTray(tmp_path).open(""), Printout(1, 3), draw, how_far) == Sent(2, "stopped")


def test_a_printer_that_takes_no_more_is_said_with_how_many_it_took(tmp_path: Path) -> None:
    assert print_pages(Jams(tmp_path, 2).open(""), Printout(1, 3), drawn, HowFar()) == Sent(2, "failed")


def test_a_printer_that_takes_nothing_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "printed.pdf").mkdir()
    assert print_pages(PaperTray(tmp_path).open(""), Printout(1, 3), drawn, HowFar()) == Sent(0, "failed")


def test_what_the_print_system_keeps_for_a_moment_lies_in_memory_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory, on_disk = tmp_path / "memory", tmp_path / "tmp"
    memory.mkdir()
    on_disk.mkdir()
    monkeypatch.setattr(printing, "_IN_MEMORY", (tmp_path / "not there", memory))
    monkeypatch.setenv("TMPDIR", str(on_disk))
    seen = []

    def draw(page: int) -> QImage:
        seen.append((os.environ["TMPDIR"], QDir.tempPath()))
        return drawn(page)

    print_pages(PaperTray(tmp_path).open(""), Printout(1, 2), draw, HowFar())
    assert seen == [(str(memory), str(memory))] * 2
    assert os.environ["TMPDIR"] == str(on_disk)
    assert not list(memory.iterdir())
    assert not list(on_disk.iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux does it lie in a folder")
def test_that_memory_is_no_disk() -> None:
    mounted = {line.split()[1]: line.split()[2] for line in Path("/proc/mounts").read_text().splitlines()}
    assert all(mounted[str(folder)] == "tmpfs" for folder in printing._IN_MEMORY if str(folder) in mounted)


def test_a_printer_that_went_away_is_said_by_its_name() -> None:
    with pytest.raises(YpsError, match="“Office printer” is not there any more"):
        Printers().open("Office printer")
