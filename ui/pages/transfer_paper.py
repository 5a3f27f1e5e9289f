"""The papers a record goes with to another school, as its plan has them: letter with slip, handover page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.paper_form import Care, FormWords
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.pages.parts.transfer_act_page import crumbs_of
from ui.places import CASES, TRANSFER_PLAN, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Bold, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.record.errors import YpsError
from yps_desktop.services import transfer_papers
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import TITLES, Job
from yps_desktop.services.transfer_papers import Going, TransferDocument

CHANGE, ANSWER = "Change the plan", "Answer it"
WHICH = "Which paper?"
NOT_READY = "The plan lacks something for this paper"
NO_COPY = "What goes is not made yet, so its pages and its fingerprint do not stand on it."
_PAPERS: tuple[TransferDocument, ...] = ("transfer_letter", "handover")
_PAPER: Care = (
    "This paper names children",
    "Put it with the record in the envelope that one person opens. Fetch it from the printer now.",
)
_FILE: Care = (
    "This file names children",
    "Let it go only with a password, to one person, and tell the password by telephone.",
)
_SIGN = "Sign the letter in ink before it goes."


@dataclass(frozen=True, slots=True)
class _Read:
    job: Job
    going: Going


class TransferPaperPage(SchoolPaperPage):
    """`about` of the place is the transfer, `document` which of its papers."""

    rail_words = "Cases"
    copies = ("printed", "signed", "locked")

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.document = next((one for one in _PAPERS if one == place.document), _PAPERS[0])
        self.change: QWidget | None = None
        self._going: Going | None = None

    def load(self) -> None:
        """Compose the paper from the plan and the case as they stand."""
        self.session.ask(self, self._prepare, self._take, self._lacks)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._job is None:
            return (Crumb("Cases", Place(CASES)),)
        return crumbs_of(self._job.number, self.place, "Papers")

    def focus_first(self) -> None:
        """Put the focus on what prints, or on what leads to the plan."""
        if self.form is None and self.change is not None:
            self.change.setFocus()
        else:
            super().focus_first()

    def heading(self) -> str:
        """Give the paper's title."""
        return TITLES[self.document].capitalize()

    def words(self) -> FormWords:
        """Give what stands on the form: the handover page names children, the letter does not."""
        plain = super().words()
        return (
            replace(plain, paper=_PAPER, file=_FILE, locked=_FILE) if self.document == "handover" else plain
        )

    def who_signs(self) -> str:
        """Say that the letter is signed in ink."""
        return _SIGN if self.document == "transfer_letter" else ""

    def file_name(self) -> str:
        """Name the file by the case's number and the kind of paper."""
        return f"Case {self._the_job().number} {TITLES[self.document]}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say which case it is, offer the other paper, and lead back to the answers."""
        listed = Dropdown([Choice(one, TITLES[one].capitalize()) for one in _PAPERS], WHICH, leads_away=True)
        listed.set_value(self.document)
        listed.activated.connect(lambda _: self._go_other(listed.value() or ""))
        change = LinkButton(CHANGE)
        change.clicked.connect(self._to_plan)
        said = [] if self._going is None or self._going.paper else [Hint(NO_COPY)]
        return [Hint(f"Case {self._the_job().number}."), *said, Bold(WHICH), listed, change]

    def _prepare(self, desk: Desk) -> _Read:
        case, going = self.place.case, transfer_papers.planned(desk, self.place.case, self.place.about)
        return _Read(transfer_papers.prepare(desk, case, self.document, going), going)

    def _take(self, read: _Read) -> None:
        self._going = read.going
        self.build(read.job)

    def _lacks(self, error: YpsError) -> None:
        """Say what the plan lacks for this paper, and lead there."""
        body = PageBody(self)
        body.main.add(PageTitle(self.heading()))
        body.main.add_space(current_theme().space.between_cards)
        banner = CareBanner(NOT_READY, error.sentence, ANSWER)
        banner.pressed.connect(self._to_plan)
        self.change = banner.button
        body.main.add(banner)
        self.show_body(body)
        self.shown.emit()

    def _to_plan(self) -> None:
        self.go.emit(Place(TRANSFER_PLAN, case=self.place.case, about=self.place.about))

    def _go_other(self, document: str) -> None:
        if document not in ("", self.document):
            self.go_instead.emit(replace(self.place, document=document))
