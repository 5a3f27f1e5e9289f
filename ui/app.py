"""The composition root: the one place that builds and joins everything."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.every_page import PAGES as PAGES
from ui.faults import Faults
from ui.housekeeping import Housekeeping
from ui.theme import FIRST_FONTS, LATER_FONTS, STYLE, apply, load_fonts, theme_for
from ui.widgets.headings import announce_headings
from ui.window import AFTER_PAINT_MS, Window
from yps_desktop.services.preferences import (
    Preferences,
    preferences_file,
    read_preferences,
    usual_vault_folder,
)

if TYPE_CHECKING:
    from ui.page_stack import PageFactory
    from ui.program import Program
    from yps_desktop.services.practice import Stay

ROOT = Path(__file__).resolve().parents[1]


class Start(NamedTuple):
    """What the program was started with.

    `vault` is a folder or None; after a lock `how` says how it was left, `person` who locked, `place` the
    window's own geometry in hex.
    """

    vault: Path | None = None
    how: str = ""
    person: str = ""
    place: str = ""


def run(start: Start) -> int:
    """Open the window and give the exit code."""
    preferences = read_preferences(preferences_file())
    app = make_application(preferences)
    program = make_program(start, folder_of(start, preferences))
    program.remembers = start.vault is None
    program.leave = lambda how: start_afresh(program, how)
    QTimer.singleShot(AFTER_PAINT_MS, program, lambda: keep_watch(program))
    expected = bool(start.how) or (start.vault is None and bool(preferences.vault))
    program.begin(start.how, start.person, expected=expected)
    program.window.show()
    return app.exec()


def make_program(start: Start, folder: Path, pages: Mapping[str, "PageFactory"] = PAGES) -> "Program":
    """Make the window and what stands in it; bugs are taken from here on."""
    from ui.program import Program

    window, faults = Window(), Faults()
    faults.interrupt = window.close
    faults.install()
    if start.place:
        window.restoreGeometry(bytes.fromhex(start.place))
    return Program(window, folder, pages, faults)


def practise(start: Start) -> int:
    """Open the window on invented people; their folder goes when it closes."""
    from yps_desktop.services.practice import Stay, sweep

    app = make_application(read_preferences(preferences_file()))
    stay = Stay.again(start.vault) if start.vault else Stay.begin()
    sweep()
    program = make_program(start, stay.folder)
    program.remembers = False
    program.leave = lambda how: _lock_practice(program, stay, how)
    QTimer.singleShot(AFTER_PAINT_MS, program, lambda: keep_watch(program))
    program.window.show()
    program.begin_practice(start.how, start.person)
    code = app.exec()
    stay.end()
    return code


def play_tour(folder: Path) -> int:
    """Play the story through the real windows, unseen, and leave its pictures and papers in a folder."""
    from ui.tour.play import play

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return play(folder, make_application(Preferences()), PAGES)


def make_application(preferences: Preferences) -> QApplication:
    """Make the application with its fonts and its theme."""
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("YPS Desktop")
    Housekeeping(app)
    announce_headings(app)
    load_fonts(FIRST_FONTS)
    QTimer.singleShot(AFTER_PAINT_MS, app, lambda: load_fonts(LATER_FONTS))
    apply(app, theme_for(app, preferences.look, preferences.text_percent))
    return app


def keep_watch(program: "Program") -> None:
    """Lock what stands open unattended; loaded when the first face stands, before anything is unlocked."""
    from ui.private_memory import keep_memory_private
    from ui.watch import Watch

    keep_memory_private()
    Watch(program)


def folder_of(start: Start, preferences: Preferences) -> Path:
    """Say where the vault lies, or will lie: as told, as chosen before, or in the usual place."""
    if start.vault is not None:
        return start.vault.absolute()
    return Path(preferences.vault) if preferences.vault else usual_vault_folder()


def start_afresh(program: "Program", how: str, *act: str) -> None:
    """Start the program again, locked, and end this process with everything it held."""
    from PySide6.QtCore import QProcess

    module = [] if getattr(sys, "frozen", False) else ["-m", "yps_desktop"]
    place = bytes(program.window.saveGeometry().data()).hex()
    words = act or ("--vault", str(program.folder))
    again = [*module, *words, "--how", how, "--person", program.person, "--place", place]
    QProcess.startDetached(sys.executable, again, str(ROOT))
    os._exit(0)


def _lock_practice(program: "Program", stay: "Stay", how: str) -> None:
    stay.leave()
    start_afresh(program, how, "practice", "--again", str(stay.folder))
