"""The headteacher's weekly sheet before it is printed or saved: one page, written down as any paper is."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.paper import AskPath, ask_path
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.page_view import PageView, Shown, draw_page
from ui.pages.parts.paper_body import PaperBody
from ui.pages.parts.printing import PRINT_SCALE, Printers, print_pages
from ui.places import SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Bold, PageTitle
from yps_desktop.record.errors import YpsError
from yps_desktop.services import home, papers, week
from yps_desktop.services.home import OpenCase, Slice
from yps_desktop.services.papers import Built, Job, Way

WHY = (
    "One page in numbers, without any pupil: what is open, what waits, who opened and printed how often, "
    "backups, changes of keys.",
    "It belongs in the {head}’s own folder. The code at its foot shows later whether the record still holds "
    "what it held today.",
)
NO_PRINTER = "No printer is set up on this computer. Save it as a PDF file."
DONE: dict[Way, str] = {
    "printed": "Sent to the printer, and written into the record.",
    "saved": "Saved, and written into the record.",
}


class WeekPage(BodyPage):
    """Reads the open cases a few at a time, as Home does, then shows the sheet."""

    rail_words = "Settings"

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
        self.print_button = MainButton("Print the sheet", "printer")
        self.save_button = OutlinedButton("Save as PDF") if names else MainButton("Save as PDF")
        self.status, self.summary = Bold(""), ErrorSummary()
        self._found: list[OpenCase] = []
        self._job: Job | None = None
        self._built: Built | None = None
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)

    def load(self) -> None:
        """Read the open cases, then compose, build and show the sheet."""
        self.session.ask(self, home.outline, lambda outline: self._look_into(outline.ids), self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Weekly sheet"))

    def focus_first(self) -> None:
        """Put the focus on what prints or saves."""
        if self.body is not None and self._built is not None:
            (self.save_button if self.print_button.isHidden() else self.print_button).setFocus()
            self.body.scroll_to_top()

    def _look_into(self, left: Sequence[str]) -> None:
        if not left:
            found = tuple(self._found)
            self.session.ask(self, lambda desk: week.prepare(desk, found), self._build, self.cannot_show)
            return
        now, later = left[: home.SLICE], left[home.SLICE :]

        def take(read: Slice) -> None:
            self._found += read.found
            self._look_into(later)

        self.session.ask(self, lambda desk: home.look_into(desk, now), take, self.cannot_show)

    def _build(self, job: Job) -> None:
        self._job = job
        self.session.work(self, lambda: papers.build(job, "printed"), self._show, self.cannot_show)

    def _show(self, built: Built) -> None:
        self._built = built
        body = PaperBody(self)
        main, head = body.main, self.session.school.headteacher
        main.add(self.summary)
        main.add(PageTitle(f"The {head}’s weekly sheet"))
        can_print = self.printer.value() is not None
        parts: list[QWidget] = [Body(sentence.format(head=head)) for sentence in WHY]
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
        path = self._choose_path(self, "Weekly sheet.pdf")
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
