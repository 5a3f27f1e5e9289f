"""The page for governors of one school year: as it first left, or made now; printed or saved (Q)."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.counting_figures import CountingFigures, Tallied
from ui.pages.parts.save_numbers import SaveNumbers
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.pages.parts.updating_figures import LOOKING
from ui.places import GOVERNORS, REPORTS, Crumb, Place
from ui.session import Session
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.labels import Body, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import YpsError
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.services import governors, number_csv
from yps_desktop.services.governors import YearPage

TITLE = "Page for governors"
ANEW = "anew"
NO_YEAR = "It is not known which school year is meant. Choose one again."
WHY = "It names nobody. Small numbers are hidden, and whatever would give them away."
FIRST = "Once it is printed or saved, this is the page of that year: later it comes out again as it is now."
BROUGHT_BACK = (
    "On {day} an older copy took the record’s place. If a page of this year was handed out before, it is not "
    "known here: look for one first, because two pages can be compared."
)
KEPT = "It was handed out on {day} and comes out again as it was then, also after cases were corrected."
SAME = "Made anew it would tell the same, so this is the page that was handed out on {day}."
WANTS_ANEW = "It was wrong: make a new page"
COMPARED, MAKE, LEAVE = "Two pages of one year can be compared", "Make a new page", "Leave it as it is"


class GovernorsPaperPage(SchoolPaperPage):
    """`form` is the year; `document` says that a page that was handed out is to be made anew."""

    rail_words = "Reports"
    print_words = "Print the page"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.year = Period.from_text(place.form)
        self.progress = Hint(LOOKING)
        self.made: YearPage | None = None
        self.before: YearPage | None = None

    def load(self) -> None:
        """Look whether a page of the year was handed out; else count, then compose, build and show it."""
        year = self.year
        if year is None or not spell_year(year):
            self.cannot_show(YpsError(NO_YEAR))
        else:
            self.session.ask(self, partial(governors.kept, year=year), self._look_at, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        chosen = Crumb(TITLE, Place(GOVERNORS))
        return (Crumb("Reports", Place(REPORTS)), chosen, Crumb(self._name()))

    def heading(self) -> str:
        """Name the paper."""
        return f"{TITLE}, {self._name()}"

    def file_name(self) -> str:
        """Name the file by its year."""
        return f"{self.heading()}.pdf"

    def above(self) -> Sequence[QWidget]:
        """Say what it is, whether it was handed out, and offer it as a file for a spreadsheet."""
        made = self.made
        if made is None:
            return [Body(WHY)]
        csv = SaveNumbers(self.session, lambda desk: number_csv.of_page(desk, made))
        return [Body(WHY), *self._which(made), csv]

    def _name(self) -> str:
        return spell_year(self.year) if self.year is not None else ""

    def _which(self, made: YearPage) -> list[QWidget]:
        if made.since is None:
            first = Body(FIRST)
            if made.brought_back is None:
                return [first]
            return [first, Body(BROUGHT_BACK.format(day=spell_day(made.brought_back)))]
        day = spell_day(made.since)
        if self.before is not None:
            return [Body(SAME.format(day=day))]
        again = LinkButton(WANTS_ANEW)
        again.clicked.connect(lambda: self.go.emit(self._anew()))
        return [Body(KEPT.format(day=day)), again]

    def _anew(self) -> Place:
        return replace(self.place, document=ANEW)

    def _look_at(self, kept: YearPage | None) -> None:
        if kept is None:
            self._count()
        elif self.place.document == ANEW:
            self._warn(kept)
        else:
            self._prepare(kept)

    def _warn(self, kept: YearPage) -> None:
        """Say what two pages of one year could tell, before another is made."""
        self.before, body = kept, PageBody(self)
        leave, make = MainButton(LEAVE), OutlinedButton(MAKE)
        make.clicked.connect(self._make_anew)
        leave.clicked.connect(self.back)
        body.main.add(PageTitle(self.heading()))
        body.main.add_space(14)
        body.main.add(CareBanner(COMPARED, governors.warning(kept)))
        body.main.add_space(20)
        body.main.add(ButtonRow(leave, make))
        self.show_body(body)
        leave.setFocus()
        self.shown.emit()

    def _make_anew(self) -> None:
        self.shown.connect(self.focus_first)  # the button that had the focus goes
        self._count()

    def _count(self) -> None:
        if self.year is None:
            return
        counting = CountingFigures(self.session, self, (self.year,), self.cannot_show, exact=False)
        counting.progress.connect(self.progress.setText)
        counting.ended.connect(self._make)
        body = PageBody(self)
        body.main.add(PageTitle(self.heading()))
        body.main.add(self.progress)
        self.show_body(body)
        counting.start()

    def _make(self, tallied: Tallied) -> None:
        make = governors.governors_page if self.before is None else governors.make_anew
        (counted,) = tallied.counted
        self.session.ask(
            self, lambda desk: make(desk, counted.period, counted), self._prepare, self.cannot_show
        )

    def _prepare(self, made: YearPage) -> None:
        """Compose it; from here on nothing is to be made anew, and "Back to the paper" shows this one."""
        self.made, self.place = made, replace(self.place, document="")
        self.session.ask(self, lambda desk: governors.prepare(desk, made), self.build, self.cannot_show)
