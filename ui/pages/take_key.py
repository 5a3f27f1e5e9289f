"""Taking a key from somebody: why, what happens then, and who agrees."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.key_change import KeyChangePage
from ui.places import Place
from ui.session import Session
from ui.widgets.labels import Body
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.services.key_changes import Taken
from yps_desktop.services.keys import Keys

WHY, WHY_HINT = "Why?", "Such as: left the school on 31 August. It is written into the record."
TOLD = (
    "{name} can then no longer unlock the record. What they signed stands and still counts. What they had "
    "begun to write and not signed is kept for whoever records.\nCould they have a copy of the recovery "
    "sheet? Then make a new sheet as well: only that ends the old one."
)


class TakeKeyPage(KeyChangePage):
    """One reason, for one person, `place.about`."""

    title, button, done = "Take a key away", "Agree and take the key away", "The key is taken away"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.why = PlainField()

    def ask(self, keys: Keys) -> Sequence[QWidget]:
        """Ask for the reason."""
        name = next((holder.name for holder in keys.active if holder.person == self.place.about), "")
        return (Body(TOLD.format(name=name)), self.asked.add("why", QuestionBlock(WHY, self.why, WHY_HINT)))

    def check(self) -> None:
        """Go on to the text."""
        reason = self.why.text().strip()
        if not self.asked.show_problems([] if reason else [("why", "Enter why")]):
            self.propose(Taken(self.place.about, reason))
