"""A new key for somebody who lost their password: they choose a new one at this screen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.give_key import MAKING
from ui.pages.parts.key_change import KeyChangePage
from ui.pages.parts.new_password import NewPassword
from ui.places import Place
from ui.session import Session
from ui.widgets.labels import Body
from yps_desktop.services.key_changes import Renewed, want_renewal
from yps_desktop.services.keys import Keys
from yps_desktop.services.opening import PreparedKey, WantedKey, prepare_key

TOLD = (
    "{name} chooses a new password here and gets a new key. Name, office and what they may do stay. What "
    "they signed before stands as it is.\nHand over the keyboard now: {me} does not see the password."
)


class RenewKeyPage(KeyChangePage):
    """A new password for one person, `place.about`."""

    title, button, done = (
        "A new key after a lost password",
        "Agree and make the new key",
        "The new key is made",
    )

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._known: tuple[str, ...] = (session.school.name,)
        self.password = NewPassword("Their new password, typed by themselves", lambda: self._known)

    def ask(self, keys: Keys) -> Sequence[QWidget]:
        """Ask for the new password."""
        self.summary.chosen.connect(self.password.focus_on)
        holder = next((one for one in keys.active if one.person == self.place.about), None)
        name, office = (holder.name, holder.office) if holder is not None else ("", "")
        self._known = (self.session.school.name, name, office)
        return (Body(TOLD.format(name=name, me=self.session.me.name)), self.password)

    def focus_first(self) -> None:
        """Put the focus on the password."""
        if self.card is None:
            self.password.focus_on("password")
        else:
            super().focus_first()

    def check(self) -> None:
        """Make the key on *work*, then show what will happen."""
        if self.asked.show_problems(self.password.problems()):
            return
        self.set_busy(MAKING)
        person, password = self.place.about, self.password.text()
        self.session.ask(self, lambda desk: want_renewal(desk, person, password), self._derive, self.refuse)

    def _derive(self, wanted: WantedKey) -> None:
        self.session.work(self, lambda: prepare_key(wanted), self._prepared, self.refuse)

    def _prepared(self, prepared: PreparedKey) -> None:
        self.password.clear()
        self.propose(Renewed(prepared))
