"""Keeps what is being typed: 800 ms after the last key, and at least every 5 s while typing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.page import Save
from ui.pages.parts.days import wall_clock
from ui.session import Session
from yps_desktop.record.days import spell_time
from yps_desktop.record.errors import YpsError
from yps_desktop.services import drafts
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft

PAUSE_MS, LONGEST_MS = 800, 5_000


class DraftKeeper(QWidget):
    """Saves one draft from time to time; `typed` gives what stands in the boxes now.

    A draft that cannot be saved is tried again every 5 s; what is typed stays where it is meanwhile.
    """

    kept = Signal(str)
    """Words for the status bar."""
    failed = Signal(str)
    """A sentence that says why it could not be kept."""

    def __init__(
        self, session: Session, draft: Draft, typed: Callable[[], Mapping[str, Any]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._session, self._draft, self._typed = session, draft, typed
        self._dirty = False
        self._under_way = 0
        self.is_fresh = not draft.saved_utc
        """Nothing of it was typed here or kept before."""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(self.keep)
        self._longest.timeout.connect(self.keep)

    @property
    def draft(self) -> Draft:
        """Give the draft with what stands in the boxes now."""
        return replace(self._draft, typed=dict(self._typed()))

    def touch(self) -> None:
        """Say that something was typed."""
        self._dirty, self.is_fresh = True, False
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def keep(self, then: Callable[[], None] | None = None) -> None:
        """Save now, where anything was typed since; go on with `then` once it is safe."""
        if not self._dirty:
            if then is not None:
                then()
            return
        self._rest()
        self._under_way += 1
        draft = self.draft
        self._session.ask(
            self, lambda desk: drafts.keep(desk, draft), lambda _: self._was_kept(then), self._was_not_kept
        )

    def unsaved(self) -> Save | None:
        """Give what saves the draft, or None where everything is saved."""
        if not (self._dirty or self._under_way):
            return None
        draft = self.draft

        def save(desk: Desk) -> None:
            drafts.keep(desk, draft)

        return save

    def let_go(self) -> None:
        """Save no more: the draft was signed or discarded."""
        self._rest()

    def _rest(self) -> None:
        self._dirty = False
        self._pause.stop()
        self._longest.stop()

    def _was_kept(self, then: Callable[[], None] | None) -> None:
        self._under_way -= 1
        self.kept.emit(f"Draft saved {spell_time(wall_clock(self._session).time())}")
        if then is not None:
            then()

    def _was_not_kept(self, error: YpsError) -> None:
        self._under_way -= 1
        self._dirty = True
        self._longest.start()
        self.failed.emit(error.sentence)
