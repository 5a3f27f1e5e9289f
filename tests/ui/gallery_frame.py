"""The window around each page of the gallery."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.practice_strip import PracticeStrip
from ui.widgets.rail import Rail
from ui.widgets.status_bar import StatusBar
from ui.widgets.top_bar import TopBar

SCHOOL = "Nowhere Green School"


TODAY = date(2026, 11, 20)


def framed(body: QWidget, place: str, way: list[str], saved: str, *, practice: bool = False) -> QWidget:
    rail = Rail(SCHOOL)
    rail.set_current(place)
    rail.set_count("due", 4)
    return window_around(
        rail, body, way, saved, "Wren Mockford, Designated Safeguarding Lead", practice=practice
    )


def window_around(
    rail: QWidget, body: QWidget, way: list[str], saved: str, who: str, *, practice: bool = False
) -> QWidget:
    window = QWidget()
    window.setWindowTitle("YPS Desktop")
    all_of_it = QVBoxLayout(window)
    all_of_it.setContentsMargins(0, 0, 0, 0)
    all_of_it.setSpacing(0)
    if practice:
        all_of_it.addWidget(PracticeStrip())
    across = QHBoxLayout()
    across.setSpacing(0)
    all_of_it.addLayout(across)
    across.addWidget(rail)
    right = QVBoxLayout()
    right.setSpacing(0)
    across.addLayout(right, 1)
    bar = TopBar()
    bar.set_way(way)
    bar.set_back(way != ["Home"])
    bar.set_search(isinstance(rail, Rail))
    status = StatusBar()
    status.say_saved(saved)
    status.say_who(who)
    right.addWidget(bar)
    right.addWidget(body, 1)
    right.addWidget(status)
    return window
