"""Numbers of one period, or of two side by side: counted, then each as a table with its chart (Q)."""

from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked_figures import (
    AskedFigures,
    Ready,
    ask_again,
    other_days,
    periods_of,
    shows_exact,
)
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.counting_figures import CountingFigures, Tallied
from ui.pages.parts.days import wall_clock
from ui.pages.parts.figure_sections import NumberOfCases, Section
from ui.pages.parts.figure_tables import FigureTables
from ui.pages.parts.hiding_figures import HidingFigures
from ui.pages.parts.save_numbers import SaveNumbers
from ui.pages.parts.updating_figures import LOOKING
from ui.places import FIGURES_PAPER, GOVERNORS, GOVERNORS_PAPER, REPORTS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton, WordsButton
from ui.widgets.labels import Body, Bold, Caption, Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.number_notes import HIDDEN_MEANS, hidden_words, limit_words, overlap_words
from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.guidance.spell import count, spell_instant
from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.page_for_governors import may_be_asked
from yps_desktop.services import figure_tables, number_csv
from yps_desktop.services.governors import YearPage
from yps_desktop.services.shutting_out import count_hidden

TITLE = "Numbers"
NO_DAYS = "It is not known which days are meant. Choose them again."
EXACT = "One child could be known by these numbers"
EXACT_HOW = (
    "Nothing is hidden, because you asked; the record says so. Not for governors, and not to be put online."
)
KEPT_OUT = "Not counted: {cases} that you are shut out of, in the whole record, whenever opened."
NOT_MADE = "Nothing can be written here, so cases that changed since they were last counted are left out."
NONE_OPENED = "Nothing to show: no case was opened in these days."
TOO_FEW = "Nothing more is told: too few cases were opened in these days, or none."
TOLD_THEN = "{year} stands here as its page for governors told it on {day}. That page stays as it is."
NOT_COUNTED = "Not counted: {cases}"
NOT_COUNTED_HOW = "What is kept of it does not read back as it was written."
READY = "The numbers are ready."
_WIDTH, _ABOVE_SECTION = 680, 12


class FiguresPage(BodyPage):
    """`form` and `about` are the days, `document` whether small numbers are hidden or as they are.

    Numbers as they are come only from the questions, once: whoever comes back later is asked again.
    """

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.progress = Hint(LOOKING)
        self.sections: dict[str, Section] = {}
        self.csv: SaveNumbers | None = None

    def load(self) -> None:
        """Show what was counted a moment ago, or count; numbers as they are only where just asked for."""
        asked, exact = self.session.figures, shows_exact(self.place)
        mine = asked if asked is not None and asked.place == self.place else None
        if not periods_of(self.place):
            self.cannot_show(YpsError(NO_DAYS))
        elif exact and mine is None:
            self.go_instead.emit(ask_again(self.place))
        elif exact and mine is not None and mine.ready is not None:
            self._show(mine.ready)
        else:
            self.session.figures = None
            self._count(exact=exact)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        asked = Crumb(TITLE, other_days(self.place))
        return (Crumb("Reports", Place(REPORTS)), asked, Crumb("Counted"))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _count(self, *, exact: bool) -> None:
        counting = CountingFigures(self.session, self, periods_of(self.place), self.cannot_show, exact=exact)
        counting.progress.connect(self.progress.setText)
        counting.ended.connect(self._put_as_they_are if exact else self._hide)
        body = PageBody(self, main_width=_WIDTH)
        body.main.add(PageTitle(TITLE))
        body.main.add(self.progress)
        self.show_body(body)
        self.shown.emit()
        counting.start()

    def _put_as_they_are(self, tallied: Tallied) -> None:
        counted = tallied.counted
        self.session.ask(
            self,
            lambda desk: figure_tables.numbers(desk, counted),
            lambda numbers: self._counted(numbers, tallied.damaged),
            self.cannot_show,
        )

    def _hide(self, tallied: Tallied) -> None:
        hiding = HidingFigures(self.session, self, self.cannot_show)
        hiding.ended.connect(lambda numbers, years: self._counted(numbers, tallied.damaged, years))
        hiding.start(tallied)

    def _counted(self, numbers: Numbers, damaged: tuple[str, ...], hidden: tuple[YearPage, ...] = ()) -> None:
        at = wall_clock(self.session)

        def show(kept_out: int) -> None:
            self._show(Ready(numbers, at, damaged, kept_out, hidden))
            say_aloud(self, READY)

        self.session.ask(self, count_hidden, show, self.cannot_show)

    def _show(self, ready: Ready) -> None:
        self.session.figures = AskedFigures(self.place, ready)
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        numbers, body = ready.numbers, PageBody(self, main_width=_WIDTH)
        main = body.main
        main.add(PageTitle(TITLE))
        main.add(Bold(" and ".join(numbers.names)))
        main.add(Caption(f"Counted {spell_instant(ready.at)}"))
        main.add_space(14)
        self._say_how(main, ready)
        main.add_space(20)
        main.add(NumberOfCases(numbers))
        main.add_space(16)
        self._add_what_can_be_done(main, numbers)
        nothing = why_nothing(numbers)
        main.add_space(current_theme().space.between_sections)
        if nothing:
            main.add(Body(nothing))
        else:
            tables = FigureTables(numbers)
            self.sections = tables.sections
            tables.wanted.connect(self._bring_to_the_top)
            main.add(tables)
            tables.begin()
        self.show_body(body)
        if had_focus:
            self.focus_first()
        self.shown.emit()

    def _say_how(self, main: Column, ready: Ready) -> None:
        numbers = ready.numbers
        if numbers.limit is None:
            main.add(CareBanner(EXACT, EXACT_HOW))
        else:
            main.add(Body(limit_words(numbers.limit)))
            main.add_space(12)
            main.add(Bold(HIDDEN_MEANS))
            main.add(Body(hidden_words(numbers.limit)))
        for year in ready.hidden:
            if year.since is not None:
                main.add_space(12)
                main.add(Body(TOLD_THEN.format(year=year.name, day=spell_day(year.since))))
        if overlap_words(numbers):
            main.add_space(12)
            main.add(Body(overlap_words(numbers)))
        if ready.damaged:
            main.add_space(12)
            cases = ", ".join(ready.damaged)
            main.add(CareBanner(NOT_COUNTED.format(cases=cases), NOT_COUNTED_HOW))
        if self.session.read_only:
            main.add_space(12)
            main.add(Body(NOT_MADE))
        if ready.kept_out:
            main.add_space(12)
            main.add(Body(KEPT_OUT.format(cases=count(ready.kept_out, "case"))))

    def _add_what_can_be_done(self, main: Column, numbers: Numbers) -> None:
        """Offer paper and file of numbers as they are; of hidden ones only the page for governors leaves."""
        year, *others = numbers.periods
        buttons: list[WordsButton] = []
        exact, nothing = not numbers.protected, why_nothing(numbers)
        if exact and not nothing and self.may(Place(FIGURES_PAPER)):
            buttons.append(
                self._leading("Print or save", replace(self.place, page=FIGURES_PAPER), MainButton)
            )
        today, kind = wall_clock(self.session).date(), OutlinedButton if exact else MainButton
        if all(may_be_asked(one, today) for one in numbers.periods) and self.may(Place(GOVERNORS)):
            page = Place(GOVERNORS) if others else Place(GOVERNORS_PAPER, form=year.to_text())
            buttons.append(self._leading("Page for governors", page, kind))
        buttons.append(self._leading("Ask for other numbers", other_days(self.place)))
        main.add(ButtonRow(*buttons, flow=True))
        if exact and not nothing and self.may(Place(FIGURES_PAPER)):
            main.add_space(12)
            self.csv = SaveNumbers(self.session, lambda desk: number_csv.of_numbers(desk, numbers))
            main.add(self.csv)

    def _leading(self, words: str, place: Place, kind: type[WordsButton] = OutlinedButton) -> WordsButton:
        button = kind(words)
        button.clicked.connect(lambda: self.go.emit(place))
        return button

    def _bring_to_the_top(self, wanted: QWidget) -> None:
        """Scroll until a table, or the links to all of them, stands at the top."""
        inside = self.body.widget() if self.body is not None else None
        if inside is not None and self.body is not None:
            top = wanted.mapTo(inside, QPoint(0, 0)).y() - _ABOVE_SECTION
            self.body.verticalScrollBar().setValue(top)


def why_nothing(numbers: Numbers) -> str:
    """Say why there is nothing but the number of cases; empty where there is more."""
    if any(cell.high for cell in numbers.cases):
        return ""
    if numbers.protected:
        return TOO_FEW
    return NONE_OPENED
