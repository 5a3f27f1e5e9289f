"""Hears from Windows that the computer goes to sleep or that its screen is locked. Written, not yet tried."""

import ctypes
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray
from PySide6.QtWidgets import QApplication, QWidget

_POWER, _SESSION = 0x0218, 0x02B1  # WM_POWERBROADCAST, WM_WTSSESSION_CHANGE
_SUSPEND = 0x4  # PBT_APMSUSPEND
_LEFT = (0x2, 0x4, 0x6, 0x7)  # another at the screen, the remote line cut, signed out, locked
_THIS_SESSION = 0


class WindowsLock(QAbstractNativeEventFilter):
    """Calls `happened` at each sleep or lock that a window of this program is told of."""

    def __init__(self, window: QWidget, happened: Callable[[], None]) -> None:
        super().__init__()
        self._happened = happened
        api = ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined,unused-ignore]
        api.WTSRegisterSessionNotification(ctypes.c_void_p(int(window.winId())), _THIS_SESSION)
        app = QApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)

    def nativeEventFilter(
        self, _kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Look at a message and let it go on its way."""
        told = wintypes.MSG.from_address(int(message))
        if means_lock(told.message, told.wParam):
            self._happened()
        return False, 0


def means_lock(message: int, what: int) -> bool:
    """Say whether a message of Windows tells of a sleep that begins or of somebody who left the screen."""
    return (message == _POWER and what == _SUSPEND) or (message == _SESSION and what in _LEFT)
