"""The user guide: every chapter by task, and a box that finds words in all of them."""

from ui.pages.parts.find_page import FindPage
from ui.pages.parts.guide_body import GuideBody, GuideToPrint
from ui.places import GUIDE_PAPER, HELP, Crumb, Place
from yps_desktop.services import guide
from yps_desktop.services.desk import Desk
from yps_desktop.services.guide import Read

NAME = "User guide"


class GuidePage(FindPage[Read]):
    """The chapters, or where the words that were typed stand."""

    make = GuideBody

    def load(self) -> None:
        """Read it; whoever may print is led to it on paper."""
        self.make = GuideToPrint if self.may(Place(GUIDE_PAPER)) else GuideBody
        super().load()

    def read(self, desk: Desk) -> Read:
        """Read the guide in the school's words."""
        return guide.read(desk.school)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb(NAME))
