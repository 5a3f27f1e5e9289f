"""What was copied from this window: marked as not to be kept, and gone from the clipboard with the lock."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

_KDE = "x-kde-passwordManagerHint"
_NOTHING = bytes(4)  # a DWORD of 0: no
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
MARKS = {
    "linux": {_KDE: b"secret"},
    "win32": {
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): _NOTHING,
        _WINDOWS.format("CanUploadToCloudClipboard"): _NOTHING,
    },
    "darwin": {"application/x-nspasteboard-concealed-type": b"1"},
}
"""What each system's clipboard histories look for before they keep something."""


class OwnCopies(QObject):
    """Marks what is copied here while the record is open, and forgets it when it closes.

    `owns` says whether what is on the clipboard came from this program.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        owns: Callable[[], bool] | None = None,
        platform: str = sys.platform,
    ) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._owns = owns or self._clipboard.ownsClipboard
        self._marks = MARKS.get(platform, MARKS["linux"])
        self._is_open = False
        self._clipboard.dataChanged.connect(self._mark)

    def begin(self) -> None:
        """Mark what is copied from now on."""
        self._is_open = True

    def forget(self) -> None:
        """Mark no more, and empty the clipboard of what was copied from here, but of nothing else."""
        self._is_open = False
        if self._owns():
            self._clipboard.clear()
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _mark(self) -> None:
        if not self._is_open or not self._owns():
            return
        held = self._clipboard.mimeData()
        if held.hasText() and not any(held.hasFormat(mark) for mark in self._marks):
            self._clipboard.setMimeData(self._marked(held.text()))

    def _marked(self, words: str) -> QMimeData:
        marked = QMimeData()
        marked.setText(words)
        for name, value in self._marks.items():
            marked.setData(name, value)
        return marked
