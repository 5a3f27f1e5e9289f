"""Hands and eyes at the real window: keys pressed, things clicked, pictures taken, words waited for.

The tour and the journeys of the tests share them. Things are found as a person finds them, by their words.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from ui.tour.gaps import GapWatch

W = TypeVar("W", bound=QWidget)
_PATIENCE = 30.0
"""Seconds until something that should appear is missed."""
_NAP = 0.005


class NotThereError(AssertionError):
    """What was looked for did not appear: said with what does stand there."""


class Hands:
    """Works a window. `is_busy` says whether something is still being read that may change the page."""

    def __init__(self, window: Callable[[], QWidget], is_busy: Callable[[], bool] = lambda: False) -> None:
        self._window, self._is_busy = window, is_busy
        self.gaps = GapWatch()

    @property
    def longest_gap(self) -> float:
        """Give the longest time, in seconds, in which the window could not answer."""
        return self.gaps.longest

    @property
    def window(self) -> QWidget:
        """Give the window as it stands now."""
        return self._window()

    def press(self, words: str, within: str = "") -> None:
        """Click a button, link or row by its words; `within` names the question or group it stands in."""
        self._touch(lambda: self._matching(QAbstractButton, words, within), _said(words, within))

    def press_about(self, words: str, about: str) -> None:
        """Click one of several links with the same words: the one that is about something."""

        def these() -> list[QWidget]:
            names = ((b, b.accessibleName()) for b in self._shown(QAbstractButton))
            return [b for b, name in names if name.startswith(words) and about in name]

        self._touch(these, f"{words!r} about {about!r}")

    def click(self, widget: QWidget) -> None:
        """Bring something into sight and click its middle."""
        self._touch(lambda: [widget] if isValid(widget) else [], type(widget).__name__)

    def _touch(self, found: Callable[[], list[QWidget]], what: str) -> None:
        """Click the first thing found, once the window rests and it keeps its place. Raises NotThereError."""
        widget = self._at_rest(found, what)
        middle = QPoint(min(20, widget.width() // 2), widget.height() // 2)
        self.gaps.note(f"a click on {_words_of(widget).splitlines()[:1]}")
        with self.gaps.turn():
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)
        self.breathe()

    def _at_rest(self, found: Callable[[], list[QWidget]], what: str) -> QWidget:
        """Wait as a person does: until nothing is being read any more and what is wanted stands still."""
        before: tuple[QWidget, QPoint] | None = None
        end = monotonic() + _PATIENCE
        while True:
            there = [] if self._is_busy() else [each for each in found() if each.isEnabled()]
            now = (there[0], there[0].mapTo(self.window, QPoint())) if there else None
            if now is not None and now == before:
                return now[0]
            if monotonic() > end:
                raise NotThereError(f"{what} cannot be clicked. The window shows: {self.words()[:1500]}")
            before = now
            if now is None:
                self.breathe()
                sleep(_NAP)
            else:
                self.bring_into_sight(now[0])

    def choose(self, question: str, answer: str) -> None:
        """Choose an answer to a question."""
        self.press(answer, question)

    def open_task(self, words: str) -> None:
        """Open a task of the case page by its words."""
        self.wait_for("Chronology")
        self.press(words)

    def fill(self, name: str, text: str, within: str = "") -> None:
        """Click into a field, empty it and type."""
        self._touch(lambda: self._matching((QLineEdit, QPlainTextEdit), name, within), _said(name, within))
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.key(Qt.Key.Key_Delete)
        self.write(text)

    def fill_first(self, question: str, text: str) -> None:
        """Type into the first empty field of a question, whatever its name."""

        def empty() -> list[QWidget]:
            boxes = [box for box in self._shown(QPlainTextEdit) if _stands_in(box, question)]
            return [box for box in boxes if not box.toPlainText()]

        self._touch(empty, f"an empty field in {question!r}")
        self.write(text)

    def write(self, text: str) -> None:
        """Type where the focus is, one key after another, in any script."""
        self.gaps.note("typing")
        for letter in text:
            with self.gaps.turn():
                self._type(letter)
        self.breathe()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the focus is."""
        self.gaps.note(f"the key {key.name}")
        with self.gaps.turn():
            QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        self.breathe()

    def day(self, question: str, day: int, month: int, year: int, clock: str = "") -> None:
        """Fill the boxes of a day and, where given, its time."""
        for box, value in (("Day", day), ("Month", month), ("Year", year), ("Time", clock)):
            if value != "":
                self.fill(box, str(value), question)

    def wait_for(self, words: str) -> None:
        """Wait until words stand somewhere in the window."""
        self.wait(lambda: self.sees(words), f"“{words}”")

    def wait(self, there: Callable[[], bool], what: str) -> None:
        """Wait until something is so. Raises NotThereError."""
        end = monotonic() + _PATIENCE
        while not there():
            if monotonic() > end:
                raise NotThereError(f"{what} did not appear. The window shows: {self.words()[:1500]}")
            self.breathe()
            sleep(_NAP)
        self.breathe()

    def sees(self, words: str) -> bool:
        """Say whether words stand somewhere in the window now."""
        return words in self.words()

    def words(self) -> str:
        """Read all that the window shows, a line a thing."""
        return "\n".join(_words_of(widget) for widget in self._shown(QWidget) if _words_of(widget))

    def find(self, kind: type[QWidget] | tuple[type[QWidget], ...], name: str, within: str = "") -> QWidget:
        """Find something shown by its words, once it is there. Raises NotThereError."""
        found: list[QWidget] = []

        def there() -> bool:
            found[:] = self._matching(kind, name, within)
            return bool(found)

        # The window takes a turn while it is waited for, and may make the page anew in it: look again.
        while not there():
            self.wait(there, _said(name, within))
        return found[0]

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll until something can be seen."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 40, 60)
            parent = parent.parentWidget()
        self.breathe()

    def look(self, path: Path) -> None:
        """Take a picture of the window."""
        self.breathe()
        path.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(path))

    def breathe(self) -> None:
        """Let the window take one turn: do what waits to be done, and let go of what is done with."""
        with self.gaps.turn():
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _type(self, letter: str) -> None:
        target = QApplication.focusWidget() or self.window
        key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            typed = "\r" if letter == "\n" else letter
            QCoreApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, typed))

    def _matching(
        self, kind: type[QWidget] | tuple[type[QWidget], ...], name: str, within: str
    ) -> list[QWidget]:
        kinds = kind if isinstance(kind, tuple) else (kind,)
        shown = [w for k in kinds for w in self._shown(k) if _is_called(w, name)]
        return [w for w in shown if not within or _stands_in(w, within)]

    def _shown(self, kind: type[W]) -> Iterator[W]:
        for widget in self.window.findChildren(kind):
            if widget.isVisible():
                yield widget


def _said(name: str, within: str) -> str:
    return f"{name!r}" + (f" in {within!r}" if within else "")


def _is_called(widget: QWidget, name: str) -> bool:
    said = widget.accessibleName() or _words_of(widget)
    return said == name or said.split("\n")[0] == name


def _stands_in(widget: QWidget, name: str) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if parent.accessibleName() == name:
            return True
        parent = parent.parentWidget()
    return False


def _words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.accessibleName() or widget.text()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    return widget.accessibleName()
