"""The answer to a request for own data before it leaves: the very pages, printed or saved (L3)."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.pages.parts.masked_paper import LeakList
from ui.pages.parts.paper_form import Care
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.places import CASES, MASK, OWN_DATA, Crumb, Place
from ui.widgets.labels import Body
from ui.widgets.link_button import LinkButton
from yps_desktop.record.errors import YpsError
from yps_desktop.services import own_data_papers
from yps_desktop.services.own_data_papers import Gathered, put_together
from yps_desktop.services.release import LeakError

TITLE = "The answer"
WHY = (
    "A letter, what the school’s list holds, and the masked record of each case.",
    "Read all of it before it goes: masking takes out names. What else tells who somebody is, only you know.",
)
BACK = "Back to the request"
_CARE: Care = (
    "This paper is for one person",
    "Give it into their hands, or send the file locked and tell the password by telephone.",
)


class OwnDataPaperPage(SchoolPaperPage):
    """Shows the answer as one paper; leaving is written into each case it holds."""

    rail_words = "Cases"
    print_words = "Print the answer"
    copies = ("printed", "signed", "locked")
    care = _CARE

    def load(self) -> None:
        """Read the cases, compose the answer away from the record, then build and show it."""
        gather = partial(own_data_papers.gather, case_id=self.place.case, request=self.place.about)
        self.session.ask(self, gather, self._compose, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Cases", Place(CASES)), Crumb("Own data", self._request()), Crumb(TITLE))

    def heading(self) -> str:
        """Give the page's title."""
        return TITLE

    def file_name(self) -> str:
        """Name the file; it names nobody."""
        return "Answer to a request for own data.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what it holds, and lead back."""
        back = LinkButton(BACK)
        back.clicked.connect(lambda: self.go_instead.emit(self._request()))
        return [*map(Body, WHY), back]

    def _compose(self, told: Gathered) -> None:
        self.show_building()
        self.session.work(self, partial(put_together, told), self.build, self.cannot_show)

    def _request(self) -> Place:
        return Place(OWN_DATA, case=self.place.case, about=self.place.about)

    def _refused(self, error: YpsError) -> None:
        super()._refused(error)
        if isinstance(error, LeakError) and self.form is not None:
            leaks = LeakList(error, self._where_it_leaks(error))
            leaks.go.connect(self.go)
            self.form.show_after(leaks)

    def _where_it_leaks(self, error: LeakError) -> Place:
        """Lead to the copy of the case in which whoever leaks stands as a letter."""
        job, people = self._the_job(), {leak.person for leak in error.leaks}
        cases = [(job.case, job.guard), *((part.case, part.guard) for part in job.parts)]
        leaking = (one for one in cases if one[1] is not None and people & one[1].letters)
        case, guard = next(leaking, cases[0])
        return Place(MASK, case=case, about=self.place.about, masked=guard.masked if guard else "")
