"""Works the window by keyboard alone: Tab, arrows, Space, Enter and letters; no mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.journeys.looking import name_of
from ui.tour.hands import Hands
from ui.widgets.filter_tabs import FilterTabs

_FAR = 200


class Keyboard:
    """Goes from one thing that takes the focus to the next, as somebody does who cannot use a mouse."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def at(self) -> str:
        """Give the name of what has the focus."""
        widget = QApplication.focusWidget()
        return name_of(widget) if widget is not None else ""

    def to(self, name: str, within: str = "") -> None:
        """Press Tab, and Down within a group of answers, until something of this name has the focus."""
        passed: list[str] = []
        while not self._is_at(name, within):
            passed.append(self.at())
            assert len(passed) < _FAR, f"{name!r} is not reached; Tab passes {passed}"
            self._hands.key(Qt.Key.Key_Down if self._has_more_answers() else Qt.Key.Key_Tab)

    def press(self, name: str, within: str = "") -> None:
        """Go to something and press Space."""
        self.to(name, within)
        self._hands.key(Qt.Key.Key_Space)

    def enter(self) -> None:
        """Press Enter."""
        self._hands.key(Qt.Key.Key_Return)

    def type(self, words: str, name: str = "", within: str = "") -> None:
        """Type where the focus is, or go to a field first."""
        if name:
            self.to(name, within)
        self._hands.write(words)

    def choose(self, question: str, answer: str) -> None:
        """Go to a question's answers and choose one."""
        self.press(answer, question)

    def answer(self, question: str, answer: str) -> None:
        """Choose an answer and leave the question by Tab: Down would choose the next."""
        self.choose(question, answer)
        self._hands.key(Qt.Key.Key_Tab)

    def _is_at(self, name: str, within: str) -> bool:
        widget = QApplication.focusWidget()
        if widget is None or name_of(widget).split("\n")[0] != name:
            return False
        return not within or within in _around(widget)

    def _has_more_answers(self) -> bool:
        """Say whether Down leads to the next answer of the same question: tabs stand beside each other."""
        widget = QApplication.focusWidget()
        group = widget.group() if isinstance(widget, QAbstractButton) else None
        if group is None or not group.exclusive():
            return False
        return group.buttons()[-1] is not widget and not _stands_in_tabs(group.buttons()[0])


def _stands_in_tabs(button: QAbstractButton) -> bool:
    return isinstance(button.parentWidget(), FilterTabs)


def _around(widget: QWidget) -> list[str]:
    parent, names = widget.parentWidget(), []
    while parent is not None:
        names.append(parent.accessibleName())
        parent = parent.parentWidget()
    return names
