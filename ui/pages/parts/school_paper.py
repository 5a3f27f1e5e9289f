"""A paper of the school's own, of no case: shown, then printed or saved, each written into the record."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.paper import AskPath, ask_path
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.page_view import PageView, Shown, draw_page
from ui.pages.parts.paper_body import PaperBody
from ui.pages.parts.printing import PRINT_SCALE, Printers, print_pages
from ui.places import Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Bold, PageTitle
from yps_desktop.record.errors import YpsError
from yps_desktop.services import papers
from yps_desktop.services.papers import Built, Job, Way

NO_PRINTER = "No printer is set up on this computer. Save it as a PDF file."
DONE: dict[Way, str] = {
    "printed": "Sent to the printer, and written into the record.",
    "saved": "Saved, and written into the record.",
}


class SchoolPaperPage(BodyPage):
    """Shows one such paper. A page of it composes the paper in `load` and hands it to `build`."""

    print_words = "Print"

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
        self.printers, self._choose_path = printers or Printers(), choose_path
        self.view = PageView(session)
        names = self.printers.names()
        self.printer = Dropdown([Choice(name, name) for name in names], "Printer")
        self.print_button = MainButton(self.print_words, "printer")
        self.save_button = OutlinedButton("Save as PDF") if names else MainButton("Save as PDF")
        self.status, self.summary = Bold(""), ErrorSummary()
        self._job: Job | None = None
        self._built: Built | None = None
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)

    def heading(self) -> str:
        """Give the page's title."""
        raise NotImplementedError

    def file_name(self) -> str:
        """Name the file it is saved as, unless somebody names it otherwise."""
        raise NotImplementedError

    def above(self) -> Sequence[QWidget]:
        """Give what stands above the printer: what the paper is for."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the focus on what prints or saves."""
        if self.body is not None and self._built is not None:
            (self.save_button if self.print_button.isHidden() else self.print_button).setFocus()
            self.body.scroll_to_top()

    def build(self, job: Job) -> None:
        """Build the composed paper away from the record, and show it."""
        self._job = job
        self.session.work(self, lambda: papers.build(job, "printed"), self._show, self.cannot_show)

    def _show(self, built: Built) -> None:
        self._built = built
        body = PaperBody(self)
        main = body.main
        main.add(self.summary)
        main.add(PageTitle(self.heading()))
        can_print = self.printer.value() is not None
        parts: list[QWidget] = [*self.above()]
        parts += [Bold("Printer"), self.printer] if can_print else [Body(NO_PRINTER)]
        buttons = (self.print_button, self.save_button) if can_print else (self.save_button,)
        for part in (*parts, ButtonRow(*buttons), self.status):
            main.add_space(12)
            main.add(part)
        self.print_button.setHidden(not can_print)
        body.side.add(self.view)
        self.view.sized.connect(body.set_wide)
        self.show_body(body)
        self.view.show_paper(built)
        self.shown.emit()

    def _print(self) -> None:
        if self._built is None or self._job is None:
            return
        job, built, shown = self._job, self._built, Shown(self._built)
        printer = self.printers.open(self.printer.value() or "")

        def at_the_printer() -> None:
            print_pages(printer, built.pages, lambda page: draw_page(shown, page, PRINT_SCALE))

        def written(_: None) -> None:
            self.session.work(self, at_the_printer, lambda _: self._done("printed"), self._fail)

        self._say("Printing.")
        hand_out = partial(papers.hand_out, job=job, built=built, way="printed")
        self.session.write(self, hand_out, written, self._fail)

    def _save(self) -> None:
        path = self._choose_path(self, self.file_name())
        if not path or self._job is None or self._built is None:
            return
        save = partial(papers.save, job=self._job, built=self._built, target=Path(path))
        self._say("Saving.")
        self.session.write(self, save, lambda _: self._done("saved"), self._fail)

    def _done(self, way: Way) -> None:
        self._say(DONE[way])
        self.said.emit(DONE[way].rstrip("."))

    def _fail(self, error: YpsError) -> None:
        self.status.setText("")
        self.summary.show_problems([("", error.sentence.rstrip("."))])

    def _say(self, words: str) -> None:
        self.summary.show_problems(())
        self.status.setText(words)
        say_aloud(self.status, words)
