"""Sentences that stand at the top of the page until somebody closes them: what could not be done, and why."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import SmallButton
from ui.widgets.labels import Bold
from ui.widgets.page_body import Column
from ui.widgets.panel import Panel


class Message(Panel):
    """One sentence with Close, and perhaps a button before it."""

    def __init__(self, sentence: str, ground: str, bar: str, icon: str) -> None:
        super().__init__(ground, bar, icon)
        self.sentence, self.lasting = sentence, False
        self.setAccessibleName(sentence)
        self.add(Bold(sentence))
        self.close_button = SmallButton("Close")
        self.close_button.setAccessibleName(f"Close: {sentence}")

    def offer(self, words: str, act: Callable[[], None]) -> None:
        """Put a button before Close."""
        button = SmallButton(words)
        button.clicked.connect(act)
        self.set_button(ButtonRow(button, self.close_button))


class Messages(QWidget):
    """The messages of the window, newest last; the same sentence stands there once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        space = current_theme().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.page_x, space.unit * 2, space.page_x, 0)
        self._column = Column(space.unit)
        layout.addWidget(self._column)
        self._shown: list[Message] = []
        self.hide()

    def sentences(self) -> list[str]:
        """Give the sentences that stand there."""
        return [message.sentence for message in self._shown]

    def trouble(self, sentence: str) -> Message:
        """Say what could not be done."""
        return self._show(Message(sentence, "amber_bg", "amber", "exclamation-circle"))

    def tell(self, sentence: str) -> Message:
        """Say what is well."""
        return self._show(Message(sentence, "green_bg", "green", "tick-circle"))

    def remind(self, sentence: str) -> Message:
        """Say what still stands open."""
        return self._show(Message(sentence, "info_bg", "accent", "lock"))

    def keep(self, sentence: str) -> Message:
        """Say what has to be read: it stands over every page until somebody closes it."""
        message = self.trouble(sentence)
        message.lasting = True
        return message

    def clear(self) -> None:
        """Take all messages away but those that have to be read."""
        for message in [one for one in self._shown if not one.lasting]:
            self._close(message)

    def _show(self, message: Message) -> Message:
        for same in [other for other in self._shown if other.sentence == message.sentence]:
            self._close(same)
        message.set_button(message.close_button)
        message.close_button.clicked.connect(lambda: self._close(message), Qt.ConnectionType.QueuedConnection)
        self._shown.append(message)
        self._column.add(message)
        self.show()
        say_aloud(message, message.sentence, at_once=True)
        return message

    def _close(self, message: Message) -> None:
        if message in self._shown:
            self._shown.remove(message)
            message.hide()
            message.deleteLater()
        self.setVisible(bool(self._shown))
