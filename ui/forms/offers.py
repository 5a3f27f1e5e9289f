"""People of the school's lists, offered below a box while a name is typed in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.aloud import say_aloud
from ui.widgets.labels import Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.reveal import reveal
from yps_desktop.services.listed_people import ListedPerson

LookUp = Callable[[QObject, str, Callable[[tuple[ListedPerson, ...]], None]], None]
"""Finds people by what was typed, and brings them while the owner is there."""
ON_THE_LIST = "On the school’s list"


class Offers(Column):
    """A link a person; nobody is chosen until one is pressed. `chosen` carries a ListedPerson."""

    chosen = Signal(object)

    def __init__(self, look_up: LookUp, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._look_up, self._turn = look_up, 0
        self.links: list[LinkButton] = []
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(lambda: reveal(self))
        self.hide()

    def ask(self, typed: str) -> None:
        """Offer whoever fits what is typed by now; an answer that comes too late is left alone."""
        self._turn += 1
        turn = self._turn

        def found(people: tuple[ListedPerson, ...]) -> None:
            if turn == self._turn:
                self._show(people)

        self._look_up(self, typed, found)

    def end(self) -> None:
        """Offer nobody any more."""
        self._turn += 1
        self._show(())

    def _show(self, people: tuple[ListedPerson, ...]) -> None:
        self.clear()
        self.links = [self._link(person) for person in people]
        if people:
            self.layout_.insertWidget(0, Caption(f"{ON_THE_LIST}:"))
            say_aloud(self, f"{ON_THE_LIST}: {len(people)}")
            self._laid_out.start()
        self.setVisible(bool(people))

    def _link(self, person: ListedPerson) -> LinkButton:
        link = LinkButton(f"{person.name}, {person.note}")
        link.clicked.connect(lambda: self._choose(person))
        self.layout_.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return link

    def _choose(self, person: ListedPerson) -> None:
        self.end()
        self.chosen.emit(person)
