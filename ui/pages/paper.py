"""A paper before it leaves: which copy, the very pages, printing and saving, each written into the case."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.page_view import PageView, Shown, draw_page
from ui.pages.parts.paper_body import PaperBody
from ui.pages.parts.paper_form import PaperForm
from ui.pages.parts.printing import PRINT_SCALE, Printers, print_pages
from ui.places import CASE, CASES, INK, PAPER, Crumb, Place
from ui.session import Session
from ui.widgets.choice import Choice
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.services import cases, papers
from yps_desktop.services.case_papers import (
    CASE_TITLES,
    CaseDocument,
    Offered,
    Wanted,
    offered,
    title_of,
    waiting_sheets,
)
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import Built, Copy, Job, Way

AskPath = Callable[[QWidget, str], str]


def ask_path(parent: QWidget, name: str) -> str:
    """Let somebody choose where a file goes; empty where they choose none."""
    return QFileDialog.getSaveFileName(parent, "Save as PDF", name, "PDF (*.pdf)")[0]


@dataclass(frozen=True, slots=True)
class _Read:
    job: Job
    case: Case
    papers: tuple[Offered, ...]


class PaperPage(BodyPage):
    """Shows one document of a case and hands it out."""

    rail_words = "Cases"

    def __init__(
        self,
        session: Session,
        place: Place,
        parent: QWidget | None = None,
        *,
        printers: Printers | None = None,
        choose_path: AskPath = ask_path,
    ) -> None:
        super().__init__(session, place, parent)
        self.document = _document(place)
        self.printers = printers or Printers()
        self._choose_path = choose_path
        self._read: _Read | None = None
        self._built: dict[Copy, Built] = {}
        self.view = PageView(session)
        self.form: PaperForm | None = None

    def load(self) -> None:
        """Compose the paper, then build and show it away from the record."""
        self.session.ask(self, self._prepare, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Cases", Place(CASES)),)
        if self._read is None:
            return way
        return (
            *way,
            Crumb(f"Case {self._read.job.number}", Place(CASE, case=self.place.case)),
            Crumb("Print"),
        )

    def focus_first(self) -> None:
        """Put the focus on what prints or saves, with the title in sight."""
        if self.form is not None and self.body is not None:
            self.form.focus_first()
            self.body.scroll_to_top()

    def _prepare(self, desk: Desk) -> _Read:
        job = papers.prepare(desk, self.place.case, self.document, self.place.entry, self.place.about)
        case = cases.read(desk, self.place.case)
        return _Read(job, case, offered(case, desk.school))

    def _show(self, read: _Read) -> None:
        self._read = read
        self.form = PaperForm(
            read.job.number,
            self._title(),
            tuple(_choice(one) for one in read.papers),
            self.printers.names(),
            practice=self.session.school.practice,
        )
        self.form.set_paper(_key(self._wanted()))
        self.form.copy_chosen.connect(self._build_chosen)
        self.form.wants_print.connect(self._print)
        self.form.wants_save.connect(self._save)
        self.form.wants_other.connect(self._go_other)
        body = PaperBody(self)
        body.main.add(self.form)
        body.side.add(self.view)
        self.view.sized.connect(body.set_wide)
        self.show_body(body)
        self._build("printed")

    def _wanted(self) -> Wanted:
        return Wanted(self.document, self.place.entry, self.place.about)

    def _title(self) -> str:
        return title_of(self._read.case, self._wanted()) if self._read is not None else ""

    def _go_other(self, key: str) -> None:
        papers_here = self._read.papers if self._read is not None else ()
        for wanted in (one.wanted for one in papers_here if _key(one.wanted) == key):
            place = Place(PAPER, case=self.place.case, document=wanted.document, about=wanted.about)
            self.go_instead.emit(place)

    def _build_chosen(self, copy: Copy) -> None:
        self._build(_shown_for(copy))

    def _is_chosen(self, copy: Copy) -> bool:
        """Say whether this copy is the one chosen now: another may have been, while it was built."""
        chosen = self.form.copy_wanted() if self.form is not None else copy
        return copy in (chosen, _shown_for(chosen))

    def _build(self, copy: Copy) -> None:
        if copy in self._built:
            self._show_built(self._built[copy])
            return
        job = self._job()
        self.session.work(self, lambda: papers.build(job, copy), self._take_built, self._refused)

    def _take_built(self, built: Built) -> None:
        self._built[built.copy] = built
        if self._is_chosen(built.copy):
            self._show_built(built)
        self.shown.emit()

    def _show_built(self, built: Built) -> None:
        self.view.show_paper(built)
        if self.form is not None:
            self.form.set_pages(built.pages)

    def _print(self, printer_name: str) -> None:
        built = self._built.get("printed")
        if built is None or self.form is None:
            return
        printer = self.printers.open(printer_name)
        shown = Shown(built)

        def at_the_printer() -> None:
            print_pages(printer, built.pages, lambda page: draw_page(shown, page, PRINT_SCALE))

        def written(_: None) -> None:
            self.session.work(self, at_the_printer, lambda _: self._done("printed"), self._refused)

        self.form.say_busy("Printing.")
        self._write(built, "printed", written)

    def _save(self, copy: Copy, password: str) -> None:
        path = self._choose_path(self, f"Case {self._job().number} {self._title()}.pdf")
        if not path or self.form is None:
            return
        self.form.say_busy("Saving.")
        job, target = self._job(), Path(path)
        ready = self._built.get(copy)

        def take(built: Built) -> None:
            if self._is_chosen(copy):
                self.view.show_paper(built, password)
            save = partial(papers.save, job=job, built=built, target=target)
            self.session.write(self, save, lambda _: self._done("saved"), self._refused)

        self.session.work(self, lambda: ready or papers.build(job, copy, password), take, self._refused)

    def _write(self, built: Built, way: Way, then: Callable[[None], None]) -> None:
        """Write into the case that this copy leaves, before it does."""
        job = self._job()
        self.session.write(self, lambda desk: papers.hand_out(desk, job, built, way), then, self._refused)

    def _done(self, way: Way) -> None:
        if self.form is None:
            return
        self.form.say_done(way, self.session.school.headteacher, ink=self.may(Place(INK)))
        self.form.wants_ink.connect(self._go_ink)
        self.form.wants_again.connect(lambda: self.go_instead.emit(self.place))
        self.said.emit(
            "Printed, and written into the case" if way == "printed" else "Saved, and written into the case"
        )

    def _go_ink(self) -> None:
        self.go.emit(Place(INK, case=self.place.case, entry=self._to_be_signed(), document=self.document))

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
        return named.hash if named else ""

    def _job(self) -> Job:
        if self._read is None:
            raise YpsError("The paper is not ready yet.")
        return self._read.job

    def _refused(self, error: YpsError) -> None:
        if self.form is not None:
            self.form.say_problem(error.sentence)
        self.shown.emit()


def _document(place: Place) -> CaseDocument:
    """Say which paper a place names; one this program does not know is the whole record."""
    return next((document for document in CASE_TITLES if document == place.document), "record")


def _key(wanted: Wanted) -> str:
    return f"{wanted.document} {wanted.about}".strip()


def _choice(one: Offered) -> Choice:
    return Choice(_key(one.wanted), one.title[:1].upper() + one.title[1:])


def _shown_for(copy: Copy) -> Copy:
    """Give the copy that is shown: a locked one is not until there is a password, with the same pages."""
    return "printed" if copy == "locked" else copy
