"""How long the window could not answer: the time between two turns of its event loop."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter


class GapWatch:
    """Times each turn of the event loop; what the hands do between two turns does not count.

    `longest` is in seconds; `after` says what was done last when it came.
    """

    def __init__(self) -> None:
        self.longest, self.after = 0.0, ""
        self._doing = ""

    def note(self, doing: str) -> None:
        """Say what is done next."""
        self._doing = doing

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Time what the window does in one turn, or with one key or click."""
        began = perf_counter()
        yield
        gap = perf_counter() - began
        if gap > self.longest:
            self.longest, self.after = gap, self._doing
