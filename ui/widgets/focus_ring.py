"""The ring around whatever has the focus, drawn outside it and over its neighbours."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from ui.theme import current_theme
from ui.widgets.painted import draw_box, sharp

_MOVES = frozenset(
    (
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.ParentChange,
        QEvent.Type.ZOrderChange,
        QEvent.Type.LayoutRequest,
    )
)


class FocusRing(QObject):
    """One ring for all windows: it follows the focus and moves with what it surrounds.

    Create one when the windows are built and keep it as long as they stand.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._former: list[QWidget] = []
        self._ring = _Ring()
        app.focusChanged.connect(self._focus_moved)
        self._focus_moved(None, app.focusWidget())

    def ring(self) -> QWidget:
        """Return what is drawn; it is made anew where its window took it along."""
        if not isValid(self._ring):
            self._ring = _Ring()
        return self._ring

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the target and everything it lies in."""
        if event.type() in _MOVES:
            self._follow()
        return False

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        self._unwatch()
        ring = self.ring()
        if now is None or not _takes_ring(now):
            ring.hide()
            ring.setParent(None)
            return
        self._watch(now)
        ring.setParent(now.window())
        self._follow()

    def _watch(self, target: QWidget) -> None:
        self._target = target
        widget: QWidget | None = target
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()

    def _unwatch(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        # Let go of at the next change only: whoever else hears of this one still asks about what had the
        # focus, and a window that nobody else holds would be gone by then.
        self._former, self._watched, self._target = self._watched, [], None

    def _follow(self) -> None:
        target, ring = self._target, self.ring()
        if target is None or not isValid(target) or not target.isVisible():
            ring.hide()
            return
        around = _around(target)
        seen = around.intersected(_room(target))
        if seen.isEmpty():
            ring.hide()
            return
        self._ring.shape = around.translated(-seen.topLeft())
        ring.setGeometry(seen)
        ring.show()
        ring.raise_()
        ring.update()


class _Ring(QWidget):
    """Draws the ring, or the part of it that can be seen; it takes neither click nor focus."""

    def __init__(self) -> None:
        super().__init__()
        self.shape = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        width, radius = theme.focus.width, theme.radius.focus
        draw_box(sharp(self), self.shape, None, theme.colour("focus"), width, radius)


def _around(target: QWidget) -> QRect:
    """Return the ring's outer edge in the window's coordinates, drawn inwards at the window's edges."""
    focus = current_theme().focus
    away = focus.gap + focus.width
    window = target.window()
    box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    return box.adjusted(-away, -away, away, away).intersected(window.rect())


def _room(target: QWidget) -> QRect:
    """Return where the ring may be seen: never outside the page that the target scrolls in."""
    window = target.window()
    room = window.rect()
    ancestor = target.parentWidget()
    while ancestor is not None and ancestor is not window:
        area = ancestor.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is ancestor:
            room = room.intersected(QRect(ancestor.mapTo(window, QPoint(0, 0)), ancestor.size()))
        ancestor = area
    return room


def _takes_ring(widget: QWidget) -> bool:
    popup = widget.window().windowType() == Qt.WindowType.Popup
    return not popup and not widget.isWindow()
