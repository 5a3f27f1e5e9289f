"""What else a case shows in inspection view: a signed sheet, and what an inspector will ask of the case."""

from ui.pages.eight import EightPage
from ui.pages.eight import Read as EightRead
from ui.pages.inspection.shown_cases import TITLE
from ui.pages.signed import Read, SignedPage
from ui.places import Crumb
from ui.widgets.card import Card
from yps_desktop.record.rules.eight_questions import eight_questions
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection import OneCase
from yps_desktop.services.inspection_view import show


class ShownSheetPage(SignedPage):
    """A sheet as it stands, with what was corrected and who signed; nothing can follow from here."""

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb(TITLE), *super().crumbs()[1:])

    def look(self, desk: Desk) -> Read:
        """Read the sheet, and write down that it is shown."""
        case = show(desk, self.place.case, "sheet", self.place.entry)
        return self.read_in(desk, case)

    def what_can_follow(self, _read: Read, /) -> Card | None:
        """Offer nothing."""
        return None


class ShownEightPage(EightPage):
    """The eight questions of one case; only what was signed can be opened from here."""

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb(TITLE), *super().crumbs()[1:])

    def look(self, desk: Desk) -> EightRead:
        """Ask the questions of the case, and write down that they are shown."""
        case, now = show(desk, self.place.case, "eight"), desk.now()
        found = OneCase(case, eight_questions(case, now, desk.school), now)
        return EightRead(found, desk.edition(case.edition))
