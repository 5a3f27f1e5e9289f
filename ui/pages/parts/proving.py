"""A password typed into a signing card, proved away from the record and forgotten at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.pages.parts.days import wall_clock
from ui.session import Session
from ui.widgets.labels import Caption
from ui.widgets.signing_card import SigningCard
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.opening import sign_as
from yps_desktop.services.writing import Signer

CHECKING = "Checking the password. This takes about a second."
_PATIENCE_MS, _MINUTE_MS = 200, 20_000


class Proving(QObject):
    """Turns a password into a Signer on *work*; what is wrong is said at the card, and nothing is kept.

    `holder` is whose password is asked for. A second press while the first is under way does nothing.
    """

    def __init__(self, session: Session, card: SigningCard, holder: KeyHolder) -> None:
        super().__init__(card)
        self._session, self._card, self._holder = session, card, holder
        self._busy = False
        if session.school.practice and card.asks_password:
            card.before_password.add(Caption(practice_password(holder)))
        self._waiting = Caption(CHECKING)
        self._waiting.hide()
        card.column.addWidget(self._waiting)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._waiting.show)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(lambda: card.set_clock(clock_words(session)))
        self._minute.start()

    @property
    def is_busy(self) -> bool:
        """Say whether a signature is under way."""
        return self._busy

    def prove(self, password: str, then: Callable[[Signer], None]) -> None:
        """Prove the password and go on with the Signer; call `done` or `fail` when that has ended."""
        if self._busy:
            return
        if not password:
            self._card.show_error(f"Enter {whose(self._holder, self._session)} password")
            return
        self.begin()
        folder, holder, clock = self._session.folder, self._holder, self._session.clock
        self._session.work(self, lambda: sign_as(folder, holder, password, clock), then, self.fail)

    def begin(self) -> None:
        """Say that a signature is under way."""
        self._busy = True
        self._card.clear_error()
        self._patience.start()

    def fail(self, error: YpsError) -> None:
        """Say at the card why nothing was signed."""
        self.done()
        self._card.show_error(error.sentence)

    def done(self) -> None:
        """Say that the signature is no longer under way."""
        self._busy = False
        self._patience.stop()
        self._waiting.hide()


def practice_password(holder: KeyHolder) -> str:
    """Say the invented password: whoever practises was never told it, and guessing it costs nothing."""
    from yps_desktop.services.practice import PEOPLE

    words = next((who.password for who in PEOPLE if who.name == holder.name), "")
    return f"In practice the password is “{words}”." if words else ""


def whose(holder: KeyHolder, session: Session) -> str:
    """Write "your" or "Hazel Fictley’s"."""
    return "your" if holder.person == session.me.person else f"{holder.name}’s"


def clock_words(session: Session) -> str:
    """Write the time beside a signature: "20 November 2026, 2:41pm by this computer’s clock"."""
    return f"{spell_instant(wall_clock(session))} by this computer’s clock"
