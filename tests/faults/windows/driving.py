"""What tests of the whole program share: somebody at the desk or at the window, and what the window shows."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.services.conftest import WRENS, Clock
from ui.pages.page import Page
from ui.places import Place
from ui.program import Program
from ui.tour.hands import Hands
from ui.widgets.banner import CareBanner
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close, look_at, open_desk, prove


def open_at(folder: Path, clock: Clock, name: str = "Wren Mockford", password: str = WRENS) -> Desk:
    """Sit somebody down at a vault without a window."""
    who = next(one for one in look_at(folder).people if one.name == name)
    return open_desk(prove(folder, who.id, password), clock)


def hands_of(program: Program) -> Hands:
    return Hands(lambda: program.window, program.is_busy)


def try_to_unlock(program: Program, name: str = "Wren Mockford", password: str = WRENS) -> None:
    hands = hands_of(program)
    hands.choose("Who are you?", name)
    hands.fill("Your password", password)
    hands.press("Unlock")


def unlock(program: Program, name: str = "Wren Mockford", password: str = WRENS) -> None:
    arrived: list[object] = []
    program.entered.connect(lambda: arrived.append(1))
    try_to_unlock(program, name, password)
    hands_of(program).wait(lambda: bool(arrived), "the unlocked window")


def go(program: Program, place: Place) -> Page:
    """Go to a place and wait until it is complete."""
    assert program.inside is not None
    arrived: list[Place] = []
    program.inside.arrived.connect(arrived.append)
    program.inside.go(place)
    hands_of(program).wait(lambda: bool(arrived), f"the page {place.page}")
    page = program.inside.page
    assert page is not None
    return page


def wait_ms(milliseconds: int) -> None:
    """Let the program's own timers run."""
    QTest.qWait(milliseconds)


def banners(program: Program) -> list[str]:
    """Give the titles of the banners that stand on the page."""
    shown = [one for one in program.window.findChildren(CareBanner) if one.isVisible()]
    return [one.accessibleName() for one in shown]


def put_away(program: Program) -> None:
    if program.inside is not None:
        program.inside.session.finish(close, 5)
        program.inside.session.stop()


def paste(program: Program, question: str, text: str) -> None:
    """Paste a long text: fourteen thousand keys would take half a minute."""
    hands = hands_of(program)
    QGuiApplication.clipboard().setText(text)
    hands.fill(question, "")
    hands.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()
