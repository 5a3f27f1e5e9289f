"""A password's field with a button that shows what was typed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.theme import current_theme
from ui.widgets.buttons import OutlinedButton
from ui.widgets.plain_field import PlainField

_WIDTH, _LEAST_WIDTH = 296, 60


class PasswordBox(PlainField):
    """The box itself; what is typed can be neither undone nor brought back.

    Large words in a small window leave it less than its own width: then it is narrower, and scrolls inside.
    """

    def __init__(self, name: str, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(name, width, parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        if width:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._forget_history)

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        theme = current_theme()
        return QSize(theme.grown(_LEAST_WIDTH), theme.control_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take no undo and no redo."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _forget_history(self, _: str) -> None:
        place = self.cursorPosition()
        self.blockSignals(True)
        QLineEdit.setText(self, self.text())
        self.setCursorPosition(place)
        self.blockSignals(False)


class PasswordField(QWidget):
    """A password and Show; hidden again as soon as it is taken, or out of sight."""

    entered = Signal()
    changed = Signal()

    def __init__(
        self, name: str = "Your password", parent: QWidget | None = None, *, wide: bool = False
    ) -> None:
        super().__init__(parent)
        self.box = PasswordBox(name, 0 if wide else _WIDTH, self)
        self.show_button = OutlinedButton("Show", parent=self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().space.unit)
        layout.addWidget(self.box)
        layout.addWidget(self.show_button)
        if not wide:
            layout.addStretch(1)
        self.setFocusProxy(self.box)
        self._say_show(hidden=True)
        self.show_button.clicked.connect(self._turn)
        self.box.returnPressed.connect(self.entered)
        self.box.textChanged.connect(self.changed)

    def take(self) -> str:
        """Return what was typed and empty the box."""
        typed = self.box.text()
        self.clear()
        return typed

    def text(self) -> str:
        """Return what was typed, without emptying the box."""
        return self.box.text()

    def clear(self) -> None:
        """Empty the box and hide what comes next; it cannot be undone."""
        self.box.setText("")
        self._hide_words()

    def put(self, words: str) -> None:
        """Put words into the box for somebody to read and to remember: they are shown."""
        self.box.setText(words)
        self.box.setEchoMode(QLineEdit.EchoMode.Normal)
        self._say_show(hidden=False)

    def set_wrong(self, wrong: bool) -> None:
        """Draw the red edge, or take it away."""
        self.box.set_wrong(wrong)

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide what was typed when the page goes."""
        super().hideEvent(event)
        self._hide_words()

    def _turn(self) -> None:
        if self.box.echoMode() == QLineEdit.EchoMode.Password:
            self.box.setEchoMode(QLineEdit.EchoMode.Normal)
            self._say_show(hidden=False)
        else:
            self._hide_words()

    def _hide_words(self) -> None:
        self.box.setEchoMode(QLineEdit.EchoMode.Password)
        self._say_show(hidden=True)

    def _say_show(self, *, hidden: bool) -> None:
        self.show_button.setText("Show" if hidden else "Hide")
        self.show_button.setAccessibleName("Show password" if hidden else "Hide password")
