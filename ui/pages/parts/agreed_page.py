"""What pages share whose text a second person reads, and agrees to at its end with their own password."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.second_person import SecondCard
from ui.places import Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.page_body import PageBody
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.opening import sign_as
from yps_desktop.services.writing import Signer

READ, WHAT = "Read, then agree", "What will happen"
NOT_YET = "Nothing is changed yet"
READING_WIDTH = 592


class AgreedPage(BodyPage):
    """Changes nothing before another person has agreed; `card` is theirs, once the text stands there."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.card: SecondCard | None = None
        self.summary = ErrorSummary()
        self.asked = Asked(self.summary)

    def let_read(self, holder: KeyHolder | None) -> None:
        """Let the rail step aside for another person at this screen, or bring it back."""
        self.second_person = (holder.office, holder.name) if holder is not None else None
        self.shown.emit()

    def prove(self, holder: KeyHolder, password: str, then: Callable[[Signer], None]) -> None:
        """Prove the second person's password, and go on with what they sign."""
        self.say_busy()
        folder = self.session.folder
        self.session.work(self, lambda: sign_as(folder, holder, password), then, self.not_agreed)

    def not_agreed(self, error: YpsError) -> None:
        """Say at the card why nothing was changed."""
        if self.card is not None:
            self.card.say_refused(error.sentence)

    def say_busy(self) -> None:
        """Say that it is being done."""
        if self.card is not None:
            self.card.say_busy()

    def begin_body(self) -> PageBody:
        """Begin what is read anew, with room at its top for what is amiss; nobody agrees to it yet."""
        self.card, self.summary = None, ErrorSummary()
        self.asked = Asked(self.summary)
        body = PageBody(self, main_width=READING_WIDTH)
        body.main.add(self.summary)
        body.main.add(GapBelow(self.summary, current_theme().space.between_questions))
        return body

    def show_from_top(self, body: PageBody) -> None:
        """Show what is read from its beginning."""
        self.show_body(body)
        body.scroll_to_top()
        self.shown.emit()
        self.focus_first()
