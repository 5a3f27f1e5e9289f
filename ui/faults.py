"""The one hook for bugs: what happened is kept without a word of the record, and said in one sentence."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

SENTENCE = (
    "Something in the program went wrong and this was not done. What was saved before is safe. "
    "If it happens again, lock the record and unlock it."
)
_KEPT = 64 * 1024


class Faults:
    """Takes every bug of the process: writes where it happened, then tells whoever listens."""

    def __init__(self) -> None:
        self.tell: Callable[[str], None] = lambda _sentence: None
        self.interrupt: Callable[[], object] = lambda: None

    def install(self) -> None:
        """Become the process's hook, in every thread."""
        sys.excepthook = self.take
        threading.excepthook = lambda told: self.take(told.exc_type, told.exc_value, told.exc_traceback)

    def take(
        self, kind: type[BaseException], _fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take one bug. Ctrl+C in the terminal is none: it asks the window to close."""
        if issubclass(kind, KeyboardInterrupt):
            self.interrupt()
            return
        _keep(where_it_happened(kind, trace))
        self.tell(SENTENCE)


def where_it_happened(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Write a bug as its kind and the lines it came through: never its message, which may hold case text."""
    import traceback

    lines = [
        f"  {frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([kind.__name__, *lines, ""])


def _keep(words: str) -> None:
    from datetime import UTC, datetime

    from platformdirs import user_log_path

    stamp = datetime.now(UTC).isoformat(timespec="seconds")
    file = user_log_path("YPS Desktop", appauthor=False) / "faults.log"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        mode = "a" if file.exists() and file.stat().st_size < _KEPT else "w"
        with file.open(mode, encoding="utf-8") as log:
            log.write(f"{stamp} {words}")
    except OSError:
        return
