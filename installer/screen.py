"""Whether the program's window has a screen to appear on."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

WITHOUT_WINDOW = frozenset({"tour", "verify", "backup", "check", "-h", "--help", "--version"})

NO_SCREEN = (
    "YPS Desktop is set up, but there is no screen here to show its window on: start it where there is one,"
    " or let `python3 -m installer run tour DIR` play it through and leave its pictures and papers in DIR"
    " (`xvfb-run -a python3 -m installer run` starts it on a screen nobody sees)."
)


def lacks_screen(words: Sequence[str], environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether the program would open a window where there is nothing to show it on."""
    if not platform.startswith("linux") or (words and words[0] in WITHOUT_WINDOW):
        return False
    return not has_screen(environ)


def has_screen(environ: Mapping[str, str]) -> bool:
    """Tell whether a display is named; naming another Qt platform (offscreen, vnc) counts as knowing best."""
    return any(environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
