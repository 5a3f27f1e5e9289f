"""Carrying a card of the staff exercise with the mouse, from where it lies to one of the piles (E1).

The mouse is followed here, within the page: nothing is handed to the system's own drag and drop, so that
nothing of it outlives the page, and no other program is offered the card.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.pages.parts.exercise_card import ExerciseCard, Pile
from ui.theme import current_theme
from ui.widgets.card import SignedCard
from ui.widgets.labels import CardTitle
from ui.widgets.page_body import PageBody

_BESIDE = QPoint(14, 10)
"""What is carried hangs below the pointer, so that what lies under it is seen."""
_WIDE, _EDGE, _STEP, _STEP_MS = 240, 56, 14, 30
"""Near an edge of the page, in pixels, it scrolls on by itself, a step at a time."""


class Carrying(QObject):
    """Lets cards be carried over a page; `laid` tells the card and the pile it was let go over.

    `home` is the pile of whatever is let go over the main column.
    """

    laid = Signal(object, object)

    def __init__(self, body: PageBody, home: Pile, piles: Sequence[Pile], parent: QObject) -> None:
        super().__init__(parent)
        self._body, self._home, self._piles = body, home, piles
        self._card: ExerciseCard | None = None
        self._pressed, self._at = QPoint(), QPoint()
        self.shown: QWidget | None = None
        """What hangs at the pointer; None while nothing is carried."""
        self._scrolling = QTimer(self, interval=_STEP_MS)
        self._scrolling.timeout.connect(self._scroll_on)

    def can_carry(self, card: ExerciseCard) -> None:
        """Let a card be taken wherever it is no list and no link."""
        card.setCursor(Qt.CursorShape.OpenHandCursor)
        card.installEventFilter(self)

    def eventFilter(self, card: QObject, event: QEvent) -> bool:
        """Take a card, carry it, and let it go."""
        if not isinstance(card, ExerciseCard):
            return False
        if event.type() == QEvent.Type.Hide and card is self._card:
            self._let_go()
        if not isinstance(event, QMouseEvent):
            return False
        at = event.globalPosition().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._card, self._pressed = card, at
        elif event.type() == QEvent.Type.MouseMove and card is self._card:
            self._move(at, held=bool(event.buttons() & Qt.MouseButton.LeftButton))
        elif event.type() == QEvent.Type.MouseButtonRelease and card is self._card:
            self._lay(at)
        return True

    def _move(self, at: QPoint, *, held: bool) -> None:
        self._at = at
        if not held:
            self._let_go()
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self.shown is None and far and self._card is not None:
            self._take_up(self._card)
        if self.shown is not None:
            self._follow()

    def _take_up(self, card: ExerciseCard) -> None:
        card.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.shown = shown = SignedCard(parent=self._body.viewport())
        shown.add(CardTitle(card.accessibleName()))
        shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        wide = current_theme().grown(_WIDE)
        shown.resize(wide, shown.heightForWidth(wide))
        shown.show()
        self._scrolling.start()

    def _follow(self) -> None:
        if self.shown is not None:
            self.shown.move(self._body.viewport().mapFromGlobal(self._at) + _BESIDE)
        over = self._pile_at(self._at)
        for pile in self._piles:
            pile.show_over(pile is over)

    def _scroll_on(self) -> None:
        y, high = self._body.viewport().mapFromGlobal(self._at).y(), self._body.viewport().height()
        bar = self._body.verticalScrollBar()
        if y < _EDGE or y > high - _EDGE:
            bar.setValue(bar.value() + (_STEP if y > _EDGE else -_STEP))
            self._follow()

    def _lay(self, at: QPoint) -> None:
        card, pile = self._card, self._pile_at(at) if self.shown is not None else None
        self._let_go()
        if card is not None and pile is not None:
            self.laid.emit(card, pile)

    def _let_go(self) -> None:
        self._scrolling.stop()
        for pile in self._piles:
            pile.show_over(False)
        if self._card is not None:
            self._card.setCursor(Qt.CursorShape.OpenHandCursor)
        if self.shown is not None:
            self.shown.hide()
            self.shown.deleteLater()
        self._card = self.shown = None

    def _pile_at(self, at: QPoint) -> Pile | None:
        """Give the pile at a place of the screen, where that is seen; None where there is none."""
        if not _is_at(self._body.viewport(), at):
            return None
        found = next((pile for pile in self._piles if _is_at(pile, at)), None)
        return self._home if found is None and _is_at(self._body.main, at) else found


def _is_at(widget: QWidget, at: QPoint) -> bool:
    return widget.rect().contains(widget.mapFromGlobal(at))
