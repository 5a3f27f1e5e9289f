"""The ring around whatever has the focus, drawn outside it and over its neighbours."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

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
    )
)


class FocusRing(QWidget):
    """One ring for all windows: it follows the focus, moves with what it surrounds, and takes no click.

    Create one when the application starts and keep it; `stop` before the application ends is not needed.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_moved)
        self._focus_moved(None, app.focusWidget())

    def target(self) -> QWidget | None:
        """Return what the ring surrounds, or None."""
        return self._target

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the target and everything it lies in."""
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        theme = current_theme()
        shape = self._ring().translated(-self.pos())
        radius = theme.radius.focus
        draw_box(sharp(self), shape, None, theme.colour("focus"), theme.focus.width, radius)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        self._unwatch()
        self._target = now if now is not None and _takes_ring(now) else None
        if self._target is None:
            self.hide()
            self.setParent(None)
            return
        self._watch(self._target)
        self.setParent(self._target.window())
        self._follow()

    def _watch(self, target: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        target.destroyed.connect(self._target_gone)

    def _unwatch(self) -> None:
        for widget in self._watched:
            try:
                widget.removeEventFilter(self)
            except RuntimeError:
                continue  # already deleted by Qt
        self._watched = []

    def _target_gone(self) -> None:
        self._target = None
        self.hide()

    def _follow(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        room = self._room()
        seen = self._ring().intersected(room)
        if seen.isEmpty() or not target.window().rect().intersects(seen):
            self.hide()
            return
        self.setGeometry(seen)
        self.show()
        self.raise_()
        self.update()

    def _ring(self) -> QRect:
        """Return the ring's outer edge in the window's coordinates, drawn inwards at the window's edges."""
        target = self._target
        if target is None:
            return QRect()
        focus = current_theme().focus
        away = focus.gap + focus.width
        window = target.window()
        around = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-away, -away, away, away)
        return around.intersected(window.rect())

    def _room(self) -> QRect:
        """Return where the ring may be seen: never outside the page that the target scrolls in."""
        target = self._target
        if target is None:
            return QRect()
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
