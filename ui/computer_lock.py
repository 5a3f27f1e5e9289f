"""Hears from the desktop that the computer goes to sleep or that its screen is locked (Linux, by D-Bus)."""

import os
import re
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIND = "org.freedesktop.login1"
_MANAGER = "/org/freedesktop/login1"
_SCREENS = (
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)
"""Who says on each desktop that the screen was locked, and where."""


class ComputerLock(QObject):
    """Listens on both buses and sends nothing; where a bus does not answer it hears nothing."""

    happened = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        system: QDBusConnection | None = None,
        session: QDBusConnection | None = None,
    ) -> None:
        super().__init__(parent)
        system, session = system or QDBusConnection.systemBus(), session or QDBusConnection.sessionBus()
        self._hear(system, _LOGIND, _MANAGER, f"{_LOGIND}.Manager", "PrepareForSleep", "begins(bool)")
        self._hear(system, _LOGIND, own_session(), f"{_LOGIND}.Session", "Lock", "locked()")
        for name, path in _SCREENS:
            self._hear(session, name, path, name, "ActiveChanged", "begins(bool)")

    @Slot(bool)
    def begins(self, begins: bool) -> None:
        """Take notice of a sleep or a locked screen that begins, not of one that ends."""
        if begins:
            self.happened.emit()

    @Slot()
    def locked(self) -> None:
        """Take notice of a session that is to be locked."""
        self.happened.emit()

    def _hear(
        self, bus: QDBusConnection, service: str, path: str, interface: str, name: str, slot: str
    ) -> None:
        if bus.isConnected():
            # PySide's stub says bytes, and it takes nothing but what SLOT gives: a str.
            bus.connect(service, path, interface, name, self, cast(bytes, SLOT(slot)))


def own_session(id: str | None = None) -> str:
    """Name the object that stands for this login at logind, which spells its id in letters and digits."""
    id = os.environ.get("XDG_SESSION_ID", "") if id is None else id
    spelled = re.sub(r"^[0-9]|[^A-Za-z0-9]", lambda sign: f"_{ord(sign.group()):02x}", id)
    return f"{_MANAGER}/session/{spelled or '_'}"
