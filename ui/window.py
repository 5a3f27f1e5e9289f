"""The one window on the screen: it shows a face at a time: the unlock page, the cover, the record."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.widgets.focus_ring import FocusRing
from ui.widgets.tab_order import follow_layout

TITLE = "YPS Desktop"
AFTER_PAINT_MS = 50
"""When the first face surely stands, and what it can do without may be loaded."""
LOCK_KEYS = ("Ctrl+L", "F9")
SIZE, LEAST = QSize(1280, 800), QSize(1024, 700)


class Window(QWidget):
    """Its title never tells of the record. `closing` asks for leave to close."""

    closing = Signal()
    lock = Signal()
    """The keys that lock were pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setMinimumSize(LEAST)
        self.resize(SIZE)
        self.face: QWidget | None = None
        app = QApplication.instance()
        self.ring = FocusRing(app) if isinstance(app, QApplication) else None
        for keys in LOCK_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self.lock)
        self._may_close = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def show_face(self, face: QWidget) -> None:
        """Show this face in place of the one before, which stays as it is."""
        if self.face is not None:
            self._layout.removeWidget(self.face)
            self.face.hide()
        self.face = face
        self._layout.addWidget(face)
        face.show()
        self._layout.activate()

    def close_for_good(self) -> None:
        """Close without asking anybody."""
        self._may_close = True
        self.close()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab in the order in which things stand there now."""
        follow_layout(self)
        return super().focusNextPrevChild(next)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first: what is typed has to be safe."""
        if not self._may_close:
            self.closing.emit()
        event.setAccepted(self._may_close)
