"""A paper before it leaves: built and shown, then printed or saved, each written down first."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.did_it_print import DidItPrint, Left, SaidNotPrinted
from ui.pages.parts.how_far import HowFar, StoppedError
from ui.pages.parts.page_view import PageView, Shown, draw_page
from ui.pages.parts.paper_body import PaperBody
from ui.pages.parts.paper_form import FormWords, PaperForm
from ui.pages.parts.printing import PRINT_SCALE, Printers, Sent, print_pages
from ui.pages.parts.save_as import AskPath, ask_path
from ui.places import Place
from ui.session import Session
from yps_desktop.guidance.spell import count
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.services import papers
from yps_desktop.services.papers import Built, Copy, Job, Printout

Take = Callable[[Built], None]

BUILDING = "Putting the paper together."
LEFT = "The printer took {took} of {all}, then no more. The record says that it was printed."


class OutgoingPage(BodyPage):
    """Shows one paper and lets it leave. A page of it composes the paper and hands it to `build`."""

    copies: tuple[Copy, ...] = ("printed",)

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
        self.form: PaperForm | None = None
        self._job: Job | None = None
        self._built: dict[Copy, Built] = {}
        self._waiting: dict[Copy, list[Take]] = {}

    def words(self) -> FormWords:
        """Give what stands on the form: title, main button, what to take care of."""
        raise NotImplementedError

    def file_name(self) -> str:
        """Name the file it is saved as, unless somebody names it otherwise; it names nobody."""
        raise NotImplementedError

    def above(self) -> Sequence[QWidget]:
        """Give what stands above the printer: what the paper is for."""
        raise NotImplementedError

    def given_password(self) -> str:
        """Give the password that locks the file, where nobody is asked for one."""
        return ""

    def who_signs(self) -> str:
        """Say who can sign the printed paper in ink; empty where it is not for signing."""
        return ""

    def ink_place(self) -> Place | None:
        """Give where a signature in ink on this paper is written down, or None."""
        return None

    def focus_first(self) -> None:
        """Put the focus on what prints or saves; on the page where that is below what is in sight."""
        if self.form is None or self.body is None:
            return
        self.form.focus_first()
        if self.body.shows_from_top(self.form.main_button):
            self.body.scroll_to_top()
        else:
            self.body.read_from_top(self.words().title)

    def build(self, job: Job) -> None:
        """Show the form, build the composed paper away from the record, and show that."""
        self._job = job
        password = self.given_password()
        self.form = form = PaperForm(
            self.words(), self.printers.names(), self.copies, self.above(), password=password
        )
        form.copy_chosen.connect(self._show_chosen)
        form.wants_print.connect(self._print)
        form.wants_save.connect(self._save)
        self.show_body(PaperBody(form, self.view, self))
        self._show_chosen(form.copy_wanted())

    @property
    def record(self) -> str:
        """Say what the paper's leaving is written into."""
        return "case" if self._job is not None and self._job.case else "record"

    def _show_chosen(self, copy: Copy) -> None:
        shown = _shown_for(copy)
        self._when_built(shown, "", partial(self._show_built, shown))

    def _show_built(self, copy: Copy, built: Built) -> None:
        """Show a copy that was built, unless another was chosen meanwhile."""
        if self.form is not None and copy == _shown_for(self.form.copy_wanted()):
            self.view.show_paper(built)
            self.form.set_pages(built.pages)
        self.shown.emit()

    def _when_built(self, copy: Copy, password: str, take: Take) -> None:
        """Hand on a copy once it is built; what is being built already is not built twice."""
        if copy in self._built:
            take(self._built[copy])
        elif copy in self._waiting:
            self._waiting[copy].append(take)
        else:
            self._waiting[copy] = [take]
            how_far = self._new_work()
            if self.form is not None:
                self.form.say_building(BUILDING, how_far)
            work = partial(papers.build, self._the_job(), copy, password, how_far.tell)
            self.session.work(self, work, partial(self._take_built, copy), partial(self._not_built, copy))

    def _take_built(self, copy: Copy, built: Built) -> None:
        if copy != "locked":
            self._built[copy] = built
        if self.form is not None:
            self.form.say_ready()
        for take in self._waiting.pop(copy, []):
            take(built)

    def _not_built(self, copy: Copy, error: YpsError) -> None:
        self._waiting.pop(copy, None)
        self._refused(error)

    def _new_work(self) -> HowFar:
        """Give what long work tells how far it is; it ends where the page is left."""
        how_far = HowFar()
        self.destroyed.connect(how_far.stop)
        return how_far

    def _print(self, printer_name: str, out: Printout) -> None:
        if self.form is not None:
            self.form.hide_buttons()
            self._when_built("printed", "", partial(self._print_built, printer_name, out))

    def _print_built(self, printer_name: str, out: Printout, built: Built) -> None:
        """Write down that the paper leaves, then let it; a printer that is gone is noticed before.

        From there on it goes on where the page is left, too: the record says that it printed.
        """
        try:
            printer = self.printers.open(printer_name)
        except YpsError as error:
            if self.form is not None:
                self.form.choice.look_again(self.printers.names())
            self._refused(error)
            return
        job, how_far, session = self._the_job(), HowFar(), self.session
        if self.form is not None:
            self.form.say_busy("Printing.", how_far)
        draw = partial(draw_page, Shown(built), scale=PRINT_SCALE)

        def written(paper: Entry) -> None:
            work = partial(print_pages, printer, out, draw, how_far)
            session.work(session, work, partial(self._ask_whether_printed, session, paper, out))

        hand_out = partial(papers.hand_out, job=job, built=built, way="printed", out=out)
        session.write(session, hand_out, written, self._refused)

    def _ask_whether_printed(self, session: Session, paper: Entry, out: Printout, sent: Sent) -> None:
        """Ask what came out; where the page was left meanwhile, say at least what went wrong."""
        if not isValid(self):
            if sent.why:
                session.trouble.emit(LEFT.format(took=count(sent.pages, "page"), all=out.all_pages))
            return
        self.ask_what_came_out(paper, out, sent)

    def ask_what_came_out(self, paper: Entry, out: Printout, sent: Sent, *, is_shown: bool = True) -> None:
        """Ask it in place of the form; `paper` is the entry that says it was to be printed.

        Where another printing of it is shown by now, its missing pages cannot follow: they may lie elsewhere.
        """
        can_go_on = is_shown and out.copies == 1
        asked = DidItPrint(sent, out.all_pages, self.record)
        asked.yes.connect(self._printed)
        asked.fewer.connect(lambda pages: self._say_not_printed(asked, paper, pages, out.first, can_go_on))
        self._show_after(asked, asked.focus_first)

    def _printed(self) -> None:
        self._leave("Printed", f"It stands in the {self.record}: who, when, which pages.", self.who_signs())

    def _say_not_printed(
        self, asked: DidItPrint, paper: Entry, pages: int, first: int, can_go_on: bool
    ) -> None:
        say = partial(papers.say_not_printed, job=self._the_job(), paper=paper, pages=pages)
        self.session.write(
            self,
            say,
            lambda _: self._said_not_printed(pages, first + pages if pages and can_go_on else 0),
            lambda error: asked.refuse(error.sentence),
        )

    def _said_not_printed(self, pages: int, next_page: int) -> None:
        if self.form is None:
            return
        form = self.form
        said = SaidNotPrinted(pages, self.record, next_page=next_page)
        said.again.connect(form.show_before)
        said.done.connect(lambda: self.go_instead.emit(self.place))
        said.rest.connect(form.show_before)
        said.rest.connect(lambda: form.choice.ask_from(next_page))
        self._show_after(said, said.main_button.setFocus)
        self.said.emit(f"Written into the {self.record}")

    def _save(self, copy: Copy, password: str) -> None:
        path = self._choose_path(self, self.file_name())
        if path and self.form is not None:
            self.form.hide_buttons()
            self._when_built(copy, password, partial(self._save_built, Path(path), password))

    def _save_built(self, target: Path, password: str, built: Built) -> None:
        if self.form is None:
            return
        if built.copy == self.form.copy_wanted():
            self.view.show_paper(built, password)
        self.form.run.say("Saving.")
        save = partial(papers.save, job=self._the_job(), built=built, target=target)
        self.session.write(self, save, lambda _: self._saved(), self._refused)

    def _saved(self) -> None:
        self._leave("Saved as a PDF file", f"It stands in the {self.record}: who, when, which pages.")
        self.said.emit(f"Saved, and written into the {self.record}")

    def _leave(self, title: str, words: str, who_signs: str = "") -> None:
        if self.form is None:
            return
        ink = self.ink_place() if who_signs else None
        left = Left((title, words), who_signs, ink=ink is not None)
        left.again.connect(lambda: self.go_instead.emit(self.place))
        if ink is not None:
            left.ink.connect(lambda: self.go.emit(ink))
        self._show_after(left, left.main_button.setFocus)

    def _show_after(self, widget: QWidget, focus: Callable[[], None]) -> None:
        """Show what comes after in place of the form, below the title."""
        if self.form is not None and self.body is not None:
            self.form.show_after(widget)
            focus()
            self.body.scroll_to_top()

    def _the_job(self) -> Job:
        if self._job is None:
            raise YpsError("The paper is not ready yet.")
        return self._job

    def _refused(self, error: YpsError) -> None:
        if not isValid(self):
            return
        if self.form is not None and isinstance(error, StoppedError):
            self.form.say_ready(error.sentence)
        elif self.form is not None:
            self.form.say_problem(error.sentence)
        self.shown.emit()


def _shown_for(copy: Copy) -> Copy:
    """Give the copy that is shown: a locked one is not until there is a password, with the same pages."""
    return "printed" if copy == "locked" else copy
