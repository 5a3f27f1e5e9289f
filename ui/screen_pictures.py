"""Leaves a window out of pictures that other programs take of the screen, where the system can do that."""

import sys

from PySide6.QtWidgets import QWidget

_SHOWN, _LEFT_OUT = 0x00, 0x11  # WDA_NONE, WDA_EXCLUDEFROMCAPTURE (from Windows 10, version 2004)


def can_leave_out(platform: str = sys.platform) -> bool:
    """Say whether this system lets a window be left out. X11, Wayland and Qt on macOS do not."""
    return platform == "win32"


def leave_out_of_pictures(window: QWidget, *, leave_out: bool) -> None:
    """Leave a window out of screenshots, recordings and shared screens, or show it there again."""
    if can_leave_out():
        import ctypes

        user32 = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
        user32.SetWindowDisplayAffinity(
            ctypes.c_void_p(int(window.winId())), _LEFT_OUT if leave_out else _SHOWN
        )
