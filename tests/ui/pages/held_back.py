"""Tasks of a window whose long work waits until a test lets it go."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from tests.ui.pages.asking import settle
from ui.tasks import Failed, InlineTasks


class HeldBack(InlineTasks):
    """Holds long work back until it is let go."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []
        self.calls: list[Callable[[], Any]] = []

    def work(
        self, owner: QObject, call: Callable[[], Any], then: Callable[[Any], None], failed: Failed
    ) -> None:
        self.calls.append(call)
        self.held.append(lambda: self.ask(owner, call, then, failed))

    def let_go(self) -> None:
        self.held.pop(0)()
        settle()

    def finish_all(self) -> None:
        while self.held:
            self.let_go()
