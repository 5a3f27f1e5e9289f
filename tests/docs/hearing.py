"""A stage that hears what is played on it: act by act, what was pressed and what stood there then."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.services.conftest import CHEAP
from tests.ui.pages.transfer_example import lock_quickly
from ui.app import PAGES
from ui.pages.not_taken_in import NotTakenInPage
from ui.pages.page import Page
from ui.pages.take_in import TakeInPage
from ui.places import NOT_TAKEN_IN, TAKE_IN, Place
from ui.session import Session
from ui.tour.hands import Hands
from ui.tour.stage import Stage

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Touch:
    """The words of what was pressed, if anything was; all that stood there; all that could be pressed."""

    pressed: frozenset[str]
    shown: frozenset[str]
    buttons: frozenset[str]


Trace = tuple[Touch, ...]


class HearingHands(Hands):
    """Hands that hear what stands in the window before each touch."""

    def __init__(self, window: Callable[[], QWidget], is_busy: Callable[[], bool]) -> None:
        super().__init__(window, is_busy)
        self.touches: list[Touch] = []

    def hear(self, pressed: frozenset[str] = NOTHING) -> None:
        """Take note of all words that are shown, and of the first line of each."""
        shown, buttons = set[str](), set[str]()
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                said = _said(widget)
                shown |= said
                buttons |= said if isinstance(widget, QAbstractButton) else NOTHING
        self.touches.append(Touch(pressed, frozenset(shown), frozenset(buttons)))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key, which is heard by its name, such as “Ctrl+L”."""
        self.hear(frozenset({QKeySequence(modifier.value | key.value).toString()}))
        super().key(key, modifier)

    def _at_rest(self, found: Callable[[], list[QWidget]], what: str) -> QWidget:
        widget = super()._at_rest(found, what)
        self.hear(frozenset(_said(widget)))
        return widget


class HearingStage(Stage):
    """Keeps for each act, by its name, what was heard in it. `stick` stands for a USB stick for backups."""

    def __init__(self, folder: Path, app: QApplication) -> None:
        pages = {**PAGES, NOT_TAKEN_IN: self._not_taken_in_page, TAKE_IN: self._take_in_page}
        super().__init__(folder, app, pages, derivation=CHEAP)
        self.lock = lock_quickly
        self.hearing = HearingHands(self._front, self.program.is_busy)
        self.hands = self.hearing
        self.heard: dict[str, Trace] = {}
        self.stick = folder.parent / "Backup stick"

    def play(self, act: Callable[[Stage, Hands], None]) -> None:
        """Play one act and keep what was heard, with a last look at where it ended."""
        self.hearing.touches = []
        super().play(act)
        self.hearing.hear()
        self.heard[named(act)] = tuple(self.hearing.touches)

    def _not_taken_in_page(self, session: Session, place: Place) -> Page:
        return NotTakenInPage(session, place, ask=self._chosen)

    def _take_in_page(self, session: Session, place: Place) -> Page:
        return TakeInPage(session, place, ask=lambda _: str(self._came))


def stick_of(stage: Stage) -> Path:
    """Give where backups go on a stage."""
    assert isinstance(stage, HearingStage)
    return stage.stick


def named(act: Callable[..., None]) -> str:
    """Name an act by its module and itself."""
    return f"{act.__module__.rpartition('.')[2]}.{act.__name__}"


def words_heard(traces: Iterable[Trace]) -> set[str]:
    """Give every word that stood in the window at any touch."""
    return {word for trace in traces for touch in trace for word in touch.shown}


def _said(widget: QWidget) -> set[str]:
    words = [widget.accessibleName()]
    words += [widget.text()] if isinstance(widget, QLabel | QAbstractButton) else []
    return {line for each in words if each for line in (each, each.splitlines()[0])}
