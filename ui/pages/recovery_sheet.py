"""The recovery sheet: making a new one, printing it while it is in memory, and reading it back from paper."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.parts.how_far import HowFar
from ui.pages.parts.key_change import KeyChangePage
from ui.pages.parts.page_view import PageView, Shown, draw_page
from ui.pages.parts.paper_body import PaperBody
from ui.pages.parts.printing import PRINT_SCALE, Printers, Sent, print_pages
from ui.pages.parts.save_as import AskPath, ask_path
from ui.pages.parts.second_person import GROUPS
from ui.pages.parts.sheet_print import SheetPrint, SheetReadBack
from ui.places import HOME, KEYS, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Body
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import YpsError
from yps_desktop.services.key_changes import NewSheet
from yps_desktop.services.keys import Keys
from yps_desktop.services.papers import Built, Printout
from yps_desktop.services.recovery_paper import NAME, SheetJob, build_sheet, prepare_sheet, save_sheet
from yps_desktop.services.recovery_sheet import (
    SheetProof,
    SheetText,
    keep_proved_sheet,
    keep_sheet,
    prove_sheet,
)

TITLE = "Make a new recovery sheet"
NO_SHEET = "No recovery sheet was ever made."
ONCE = (
    "A sheet is printed once, right after it is made. As soon as there is a new one, the old one no "
    "longer opens the record."
)
ON_PAPER = "It is on paper: read it back"
PRINTED = "Sent to the printer. Fetch it, then say that it is on paper."
STOPPED = "Stopped. What the printer already has may still come out."
NOT_TAKEN = "The printer did not take the sheet. Look at the printer, then print it again."
SAVED = "Saved. Print it from there, then say that it is on paper."
KEPT = "The recovery sheet is kept"


class RecoverySheetPage(KeyChangePage):
    """A new sheet is a change of keys; one that was just made is printed here, and only here."""

    title, button, done = TITLE, "Make the new sheet", "A new recovery sheet is made"

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
        self.view: PageView | None = None
        self.form: SheetPrint | None = None
        self.back_form: SheetReadBack | None = None
        self._built: Built | None = None
        self.on_paper = LinkButton(ON_PAPER)
        self.on_paper.clicked.connect(self._read_all)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (*super().crumbs()[:-1], Crumb(NAME))

    def load(self) -> None:
        """Show the sheet that was just made, or ask whether a new one is to be made."""
        if self.session.sheet is None:
            super().load()
        else:
            self._show_sheet(self.session.sheet)

    def focus_first(self) -> None:
        """Put the focus on what comes next."""
        form = self.back_form or self.form
        if form is None:
            super().focus_first()
        else:
            form.focus_first()
            if self.body is not None:
                self.body.scroll_to_top()

    def ask(self, keys: Keys) -> Sequence[QWidget]:
        """Say what stands with the sheet; one that was printed before the record was locked is read back."""
        is_open = keys.sheet is not None and not keys.sheet.is_kept
        return (Body(sheet_words(keys)), *((ButtonRow(self.on_paper),) if is_open else ()), Body(ONCE))

    def check(self) -> None:
        """Go on to the text."""
        self.propose(NewSheet())

    def _show_sheet(self, sheet: SheetText) -> None:
        self.back_form = None
        self.view = PageView(self.session)
        self.form = form = SheetPrint(self.printers.names(), practice=self.session.school.practice)
        form.wants_print.connect(self._print)
        form.wants_save.connect(self._save)
        form.on_paper.connect(lambda: self._read_back(sheet))
        form.later.connect(lambda: self.go.emit(Place(HOME)))
        self.show_body(PaperBody(form, self.view, self))
        if self._built is not None:
            self._take(self._built)
        else:
            self.session.ask(self, lambda desk: prepare_sheet(desk, sheet), self._build, self._say)

    def _build(self, job: SheetJob) -> None:
        self.session.work(self, lambda: build_sheet(job), self._take, self._say)

    def _take(self, built: Built) -> None:
        self._built = built
        if self.view is not None:
            self.view.show_paper(built)
        if self.form is not None:
            self.form.set_pages(built.pages)
        self.shown.emit()

    def _print(self, printer_name: str, out: Printout) -> None:
        if self._built is None or self.form is None:
            return
        try:
            printer = self.printers.open(printer_name)
        except YpsError as error:
            self._say(error)
            return
        how_far, draw = HowFar(), partial(draw_page, Shown(self._built), scale=PRINT_SCALE)
        self.form.say_busy("Printing.", how_far)
        self.session.work(self, lambda: print_pages(printer, out, draw, how_far), self._printed, self._say)

    def _printed(self, sent: Sent) -> None:
        if self.form is None:
            return
        if sent.why == "failed":
            self.form.say_problem(NOT_TAKEN)
        else:
            self.form.say_ready(PRINTED if sent.why == "" else STOPPED)

    def _save(self, *_: str) -> None:
        path = self._choose_path(self, f"{NAME}.pdf")
        if self._built is not None and self.form is not None and path:
            built, record, form = self._built, self.session.folder, self.form
            form.run.say("Saving.")
            save = partial(save_sheet, record, built, Path(path))
            self.session.work(self, save, lambda _: form.say_ready(SAVED), self._say)

    def _read_back(self, sheet: SheetText) -> None:
        form = SheetReadBack(sheet.asked, "Show the sheet again")
        form.kept.connect(lambda typed, where: self._keep(sheet, typed, where))
        form.again.connect(lambda: self._show_again(sheet))
        self._show_back(form)

    def _show_again(self, sheet: SheetText) -> None:
        self._show_sheet(sheet)
        self.focus_first()

    def _read_all(self) -> None:
        """Read back a sheet that is not in memory any more: every group, so that it proves itself."""
        form = SheetReadBack(GROUPS, "Leave without changing anything")
        form.kept.connect(self._prove)
        form.again.connect(self.back)
        self._show_back(form)

    def _show_back(self, form: SheetReadBack) -> None:
        self.form, self.view, self.back_form = None, None, form
        body = PageBody(self)
        body.main.add(form)
        self.show_body(body)
        self.shown.emit()
        self.focus_first()

    def _keep(self, sheet: SheetText, typed: dict[int, str], where: str) -> None:
        self.session.write(
            self, lambda desk: keep_sheet(desk, sheet, typed, where), lambda _: self._kept(), self._say
        )

    def _prove(self, typed: dict[int, str], where: str) -> None:
        folder, groups = self.session.folder, " ".join(typed.values())

        def keep(proof: SheetProof) -> None:
            self.session.write(
                self, lambda desk: keep_proved_sheet(desk, proof, where), lambda _: self._kept(), self._say
            )

        self.session.work(self, lambda: prove_sheet(folder, groups), keep, self._say)

    def _kept(self) -> None:
        self.session.sheet = None
        self.go_instead.emit(Place(HOME if self.place.form == "first" else KEYS))
        self.said.emit(KEPT)

    def _say(self, error: YpsError) -> None:
        if self.back_form is not None:
            self.back_form.refuse(error.sentence)
        elif self.form is not None:
            self.form.say_problem(error.sentence)
        self.shown.emit()


def sheet_words(keys: Keys) -> str:
    """Say what stands with the recovery sheet."""
    sheet = keys.sheet
    if sheet is None:
        return NO_SHEET
    made = f"The sheet in use was made on {spell_day(sheet.made)}"
    if sheet.is_kept:
        return f"{made} and is kept: {sheet.kept.rstrip('.')}."
    return f"{made}. Nobody has typed it back from paper, so it may never have been printed."
