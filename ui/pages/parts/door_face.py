"""What every page has that stands before the record is open: at its foot, the way to guide and About."""

from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.places import ABOUT, GUIDE
from ui.theme import Style, current_theme
from ui.widgets.edged_bar import EdgedBar
from ui.widgets.link_button import LinkButton

GUIDE_LINK, ABOUT_LINK = "User guide (F1)", "About"


class DoorFace(QWidget):
    """One of the doors: nobody has signed in, so what is read from here knows no record."""

    read = Signal(str)
    """Somebody wants to read: GUIDE, at the chapter that fits this door, or ABOUT."""
    door: ClassVar[str]
    """Which of the DOORS it is."""
    name: ClassVar[str]
    """What it is called in the way back to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.foot = DoorFoot()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.foot)
        self.foot.guide.clicked.connect(self.read_guide)
        self.foot.about.clicked.connect(lambda: self.read.emit(ABOUT))
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.read_guide)

    def stand(self, asks: QWidget) -> None:
        """Put what the door asks above its foot."""
        self._layout.insertWidget(self._layout.count() - 1, asks, 1)
        self.foot.raise_()  # a screen reader reads in this order

    def read_guide(self) -> None:
        """Ask for the chapter that fits."""
        self.read.emit(GUIDE)

    def may_be_left(self) -> bool:
        """Say whether nothing is being worked out whose answer comes back to this page."""
        return True

    def say_trouble(self, sentence: str) -> None:
        """Say what went wrong; whatever was waited for does not come."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus where somebody begins."""


class DoorFoot(EdgedBar):
    """Two quiet links along the lower edge of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.guide = LinkButton(GUIDE_LINK, style=Style.META)
        self.about = LinkButton(ABOUT_LINK, style=Style.META)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 0)
        layout.setSpacing(24)
        for link in (self.guide, self.about):
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        self.fit()

    def fit(self) -> None:
        """Fit the size to the text."""
        theme = current_theme()
        self.setFixedHeight(theme.status_bar_height + theme.space.unit)  # the ring of the focus keeps inside
