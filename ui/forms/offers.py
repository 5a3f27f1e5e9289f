"""People of the school's lists, offered below a box while a name is typed in it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.reveal import reveal

LookUp = Callable[[QObject, str, Callable[[tuple[Any, ...]], None]], None]
"""Finds people by what was typed, each with a `name` and a `note`; brings them while the owner is there."""
ON_THE_LIST = "On the school’s list"


class Offers(Column):
    """A link a person; nobody is chosen until one is pressed. `chosen` carries whom was found."""

    chosen = Signal(object)

    def __init__(self, look_up: LookUp, heading: str = ON_THE_LIST, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._look_up, self._heading, self._turn = look_up, heading, 0
        self.links: list[LinkButton] = []
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(lambda: reveal(self))
        self.hide()

    def ask(self, typed: str) -> None:
        """Offer whoever fits what is typed by now; an answer that comes too late is left alone."""
        self._turn += 1
        turn = self._turn

        def found(people: tuple[Any, ...]) -> None:
            if turn == self._turn:
                self._show(people)

        self._look_up(self, typed, found)

    def end(self) -> None:
        """Offer nobody any more."""
        self._turn += 1
        self._show(())

    def _show(self, people: tuple[Any, ...]) -> None:
        self.clear()
        self.links = [self._link(person) for person in people]
        if people:
            self.layout_.insertWidget(0, Caption(f"{self._heading}:"))
            say_aloud(self, f"{self._heading}: {len(people)}")
            self._laid_out.start()
        self.setVisible(bool(people))

    def _link(self, person: Any) -> LinkButton:
        link = LinkButton(f"{person.name}, {person.note}")
        link.clicked.connect(lambda: self._choose(person))
        self.layout_.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return link

    def _choose(self, person: Any) -> None:
        self.end()
        self.chosen.emit(person)
