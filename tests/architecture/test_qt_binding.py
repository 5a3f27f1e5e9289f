"""The pinned PySide6 keeps count of None: 6.12.0 lost one at every call and ended the program."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_20000_calls_that_return_nothing_lose_no_reference_to_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for turn in range(20_000):
        label.setText(str(turn & 1))
    # Python's own workings move the count by a few either way; the fault moved it by one a call.
    assert abs(sys.getrefcount(None) - before) < 1_000
