"""The faces of the window, one at a time; behind what is read before anybody signed in, a door waits."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.pages.making import Making
from ui.pages.parts.door_face import DoorFace
from ui.widgets.aloud import say_aloud
from ui.window import Window
from yps_desktop.record.errors import YpsError

if TYPE_CHECKING:  # nothing of the guide is loaded before the unlock page stands
    from ui.tasks import Tasks
    from yps_desktop.services.guide import Read


class Doors(QObject):
    """Shows a face in place of another, and from each door the guide and About, which read no record."""

    def __init__(self, window: Window, threads: "Callable[[], Tasks]", folder: Callable[[], Path]) -> None:
        super().__init__(window)
        self._window, self._threads, self._folder = window, threads, folder
        self._waiting: DoorFace | None = None
        self._hand: QWidget | None = None
        self.is_practice = False

    def show(self, face: QWidget, *, keeps: QWidget | None = None) -> None:
        """Show a face; the one before goes, unless it is `keeps`, and so does a door that waits behind it."""
        before, waiting, self._waiting = self._window.face, self._waiting, None
        self._window.show_face(face)
        for gone in (before, waiting):
            if gone is not None and gone is not keeps:
                gone.deleteLater()
        if isinstance(face, DoorFace):
            face.read.connect(lambda page: self._read(face, page))

    def say_trouble(self, sentence: str) -> None:
        """Say at the door that stands or waits what went wrong; somebody who reads is led back to it."""
        self.come_back()
        face = self._window.face
        if isinstance(face, DoorFace | Making):
            face.say_trouble(sentence)

    def come_back(self) -> None:
        """Show the door that waits, as it was left and with the focus where that was."""
        door, self._waiting = self._waiting, None
        if door is None:
            return
        reading = self._window.face
        self._window.show_face(door)
        if reading is not None:
            reading.deleteLater()
        say_aloud(door, door.name)
        hand, self._hand = self._hand, None
        if hand is not None and isValid(hand) and hand.isVisible():
            hand.setFocus()
        else:
            door.focus_first()

    def _read(self, door: DoorFace, page: str) -> None:
        """Read the guide away from the window, then show what was asked for."""
        if door.may_be_left():
            self._threads().work(door, read_guide, lambda read: self._lead(door, read, page), give_up)

    def _lead(self, door: DoorFace, read: "Read", page: str) -> None:
        if self._window.face is not door or not door.may_be_left():
            return
        from ui.reading_face import ReadingFace

        self._hand = self._window.focusWidget()
        face = ReadingFace(read, door, self._threads(), self._folder(), is_practice=self.is_practice)
        face.left.connect(self.come_back)
        self._waiting = door
        self._window.show_face(face)
        face.begin(page)


def read_guide() -> "Read":
    """Read the guide in the words that most schools use: those of this one are in the record."""
    from yps_desktop.record.school import School
    from yps_desktop.services import guide

    return guide.read(School(name=""))


def give_up(error: YpsError) -> None:
    """Hand an error that cannot be to the one hook for bugs, which says so on the door."""
    raise error
