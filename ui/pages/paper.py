"""A paper of a case before it leaves: which paper, which copy, the very pages, printing and saving."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.days import recorded_words, wall_clock
from ui.pages.parts.masked_paper import NEVER_MASKED, LeakList, MaskedLine, NotAsItIs
from ui.pages.parts.outgoing import OutgoingPage
from ui.pages.parts.paper_form import FormWords, PaperForm
from ui.pages.parts.printing import Sent
from ui.pages.parts.read_received import read_received
from ui.pages.parts.school_paper import NOTED
from ui.pages.parts.which_paper import ADVICE as ADVICE_KEY
from ui.pages.parts.which_paper import TRANSFER as TRANSFER_KEY
from ui.pages.parts.which_paper import WhichPaper, key_of
from ui.places import ADVICE, CASE, CASES, INK, MASK, PAPER, TRANSFER, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Caption, Hint
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.spell import count
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.services import cases, papers
from yps_desktop.services.case_papers import (
    CASE_TITLES,
    CaseDocument,
    Offered,
    Wanted,
    offered,
    printed_lately,
    title_of,
    waiting_sheets,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Gathered, Job
from yps_desktop.services.release import LeakError

_PAPER = ("This paper names children", "Fetch it from the printer now. A shared printer may keep a copy.")
_FILE = (
    "This file names children and is not locked",
    "Whoever has the file can read it. Keep it where only those who need it can reach it.",
)
_LOCKED = (
    "This file names children",
    "Tell the password by telephone, never in the message that carries the file.",
)
_SIGNED_ON_PAPER: tuple[CaseDocument, ...] = ("record", "viewing", "custody", "sign_off")
"""Papers that people sign in ink."""
DID_NOT = "Printed {at}, {pages}: did not all of it come out?"
_OF_OWN_PAGES = {ADVICE_KEY: ADVICE, TRANSFER_KEY: TRANSFER}
"""Papers about which a page of their own asks first: for which parent, to which school."""


@dataclass(frozen=True, slots=True)
class _Read:
    gathered: Gathered
    case: Case
    papers: tuple[Offered, ...]
    printed: Entry | None
    """What this person printed of it lately, while nobody has said that it did not come out."""


class PaperPage(OutgoingPage):
    """Shows one document of a case and hands it out."""

    rail_words = "Cases"
    copies = ("printed", "signed", "locked")

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.document = _document(place)
        self._read: _Read | None = None

    def load(self) -> None:
        """Read what it is made of, then compose, build and show it away from the record."""
        if self.document == "received" and self.place.about:
            case, about = self.place.case, self.place.about
            read_received(self.session, self, case, about, lambda _: self._gather(), self._cannot_prepare)
        else:
            self._gather()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)),)
        if self._read is None:
            return way
        return (
            *way,
            Crumb(f"Case {self._read.case.number}", Place(CASE, case=self.place.case)),
            Crumb("Print"),
        )

    def words(self) -> FormWords:
        """Give what stands on the form."""
        return FormWords(
            f"Print the {self._title()}", "", _PAPER, _FILE, _LOCKED, NOTED.format(record="case")
        )

    def file_name(self) -> str:
        """Name the file by the case's number and the kind of paper: what a device is called may be a name."""
        masked = ", masked copy" if self.place.masked else ""
        return f"Case {self._the_job().number} {CASE_TITLES[self.document]}{masked}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say which case it is, and offer its other papers."""
        parts: list[QWidget] = [Hint(f"Case {self._the_job().number}.")]
        if self.session.school.practice:
            parts.append(Caption("Practice. Everything here is made up, and the paper says so."))
        listed = self._read.papers if self._read is not None else ()
        if len(listed) > 1:
            self.which = WhichPaper(
                listed, self._wanted(), [key for key, page in _OF_OWN_PAGES.items() if self.may(Place(page))]
            )
            self.which.chosen.connect(self._go_other)
            parts.append(self.which)
        return parts if self.document == "received" else [*parts, self._masked_line()]

    def who_signs(self) -> str:
        """Say who can sign it in ink, where people sign it."""
        if self.document not in _SIGNED_ON_PAPER or self.place.masked:
            return ""
        who = f"The {self.session.school.headteacher}, or whoever was present,"
        if self.document == "custody":
            who = "Whoever hands it over, and whoever receives it,"
        return f"{who} can sign the paper in ink.{' Then say so here.' if self.ink_place() else ''}"

    def ink_place(self) -> Place | None:
        """Give where a signature in ink is written down, for whom that is."""
        if not self.may(Place(INK)):
            return None
        return Place(INK, case=self.place.case, entry=self._to_be_signed(), document=self.document)

    def _gather(self) -> None:
        self.session.ask(self, self._read_all, self._compose, self._cannot_prepare)

    def _read_all(self, desk: Desk) -> _Read:
        place = self.place
        gathered = papers.gather(desk, place.case, self._wanted(), place.masked)
        case = cases.read(desk, place.case)
        listed = offered(case, desk.school)
        if place.masked:
            listed = tuple(one for one in listed if one.wanted.document not in NEVER_MASKED)
        return _Read(gathered, case, listed, printed_lately(desk, case, self.document, place.masked))

    def _masked_line(self) -> MaskedLine:
        assert self._read is not None
        line = MaskedLine(self._read.case, self.place.masked, may_mask=self.may(Place(MASK)))
        line.go.connect(self.go)
        return line

    def _refused(self, error: YpsError) -> None:
        super()._refused(error)
        if isinstance(error, LeakError) and self.form is not None:
            leaks = LeakList(error, Place(MASK, case=self.place.case, masked=self.place.masked))
            leaks.go.connect(self.go)
            self.form.show_after(leaks)

    def _cannot_prepare(self, error: YpsError) -> None:
        if not self.place.masked or not self.may(Place(MASK)):
            self.cannot_show(error)
            return
        refused = NotAsItIs(error.sentence, Place(MASK, case=self.place.case, masked=self.place.masked))
        refused.go.connect(self.go)
        body = PageBody(self)
        body.main.add(refused)
        self.show_body(body)
        self.shown.emit()

    def _compose(self, read: _Read) -> None:
        self._read = read
        composed = partial(papers.put_together, read.gathered)
        self.session.work(self, composed, partial(self._build, read), self._cannot_prepare)

    def _build(self, read: _Read, job: Job) -> None:
        self.build(job)
        if read.printed is not None and self.form is not None:
            self._offer_to_say(read.printed, self.form)

    def _offer_to_say(self, printed: Entry, form: PaperForm) -> None:
        """Offer to say of what was printed before a lock that it did not come out."""
        out = papers.printout_of(printed)
        pages, at = count(out.all_pages, "page"), recorded_words(printed, wall_clock(self.session))
        link = LinkButton(DID_NOT.format(pages=pages, at=at))
        sent = Sent(out.all_pages, "")
        link.clicked.connect(lambda: self.ask_what_came_out(printed, out, sent, is_shown=False))
        form.buttons.add_space(12)
        form.buttons.add(ButtonRow(link))

    def _wanted(self) -> Wanted:
        return Wanted(self.document, self.place.entry, self.place.about)

    def _title(self) -> str:
        title = title_of(self._read.case, self._wanted()) if self._read is not None else ""
        return f"{title}, masked" if self.place.masked else title

    def _go_other(self, key: str) -> None:
        if key in _OF_OWN_PAGES:
            self.go_instead.emit(Place(_OF_OWN_PAGES[key], case=self.place.case))
        papers_here = self._read.papers if self._read is not None else ()
        for wanted in (one.wanted for one in papers_here if key_of(one.wanted) == key):
            place = Place(PAPER, case=self.place.case, document=wanted.document, about=wanted.about)
            self.go_instead.emit(replace(place, masked=self.place.masked))

    def _to_be_signed(self) -> str:
        """Name the one sheet whose printed copy is signed; of more than one the next page asks which."""
        if self._read is None:
            return ""
        case = self._read.case
        named = case.find(self.place.entry) if self.place.entry else None
        if named is None and self.document == "viewing":
            named = case.newest("viewing")
        if self.document == "sign_off":
            waiting = waiting_sheets(case, self.session.school)
            named = waiting[0] if len(waiting) == 1 else None
        if self.document == "custody":
            named = case.newest("hand_over", self.place.about)
        return named.hash if named else ""


def _document(place: Place) -> CaseDocument:
    """Say which paper a place names; one this program does not know is the whole record."""
    return next((document for document in CASE_TITLES if document == place.document), "record")
