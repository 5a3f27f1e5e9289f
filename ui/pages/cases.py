"""The list of cases: newest first, by where they stand, or those in which words were found."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.models.case_list import CaseList
from ui.pages.parts.arrived_page import CAME_HERE
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.instead import put_instead
from ui.pages.parts.preview import Preview
from ui.places import CASE, EIGHT_REGISTER, NEW_INCIDENT, PAPER, RECEIVE, REGISTERS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.choice import Choice
from ui.widgets.empty_card import EmptyCard
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.page_table import PageTable
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.standing import Standing, standing
from yps_desktop.services import cases, listing
from yps_desktop.services.desk import Desk
from yps_desktop.services.listing import Counts, Filter, Listed

_WIDTHS = (110, 164, 190, 156)
_MAIN_WIDTH, _SIDE_WIDTH = 620, 320
_ROWS, _ROWS_OF_BIG_WORDS = 8, 4
_NEWEST = "Newest first. Enter opens a case."
_NUMBERED = "The case of that number stands first, then the newest."
_FILTERS: tuple[Filter, ...] = ("open", "awaiting_countersign", "overdue", "closed", "all")


@dataclass(frozen=True, slots=True)
class _Read:
    rows: tuple[Listed, ...]
    counts: Counts
    now: datetime


@dataclass(frozen=True, slots=True)
class _Pointed:
    case: Case
    standing: Standing
    edition: Edition
    now: datetime


class CasesPage(BodyPage):
    """The list with a preview at its side."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self._which: Filter = next((one for one in _FILTERS if one == place.form), "open")
        self._words = ""
        self._turn = 0
        self.model = CaseList(self)
        self.model.wants_more.connect(self._read_on)
        self.table: PageTable | None = None
        self.preview: Preview | None = None
        self._preview_place = Column(0)
        self._tabs: FilterTabs | None = None

    def load(self) -> None:
        """Read the first cases of the list."""
        self._read_first()

    def look_for(self, words: str) -> None:
        """Show the cases in which these words are found, or the list again."""
        self._words = words.strip()
        if self.body is not None:
            self._read_first()

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Cases"),)

    def focus_first(self) -> None:
        """Put the focus on the list, with the title in sight."""
        if self.table is not None and self.model.rowCount():
            self.table.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _call(self, before: int | None = None) -> Callable[[Desk], _Read]:
        which, words = self._which, self._words

        def read(desk: Desk) -> _Read:
            rows = listing.find(desk, words, before) if words else listing.page(desk, which, before)
            return _Read(rows, listing.counts(desk), desk.now())

        return read

    def _read_first(self) -> None:
        self._turn += 1
        turn = self._turn

        def take(read: _Read) -> None:
            if turn == self._turn:
                self._show(read)

        self.session.ask(self, self._call(), take, self.cannot_show)

    def _read_on(self, before: int) -> None:
        turn = self._turn

        def take(read: _Read) -> None:
            if turn == self._turn:
                self.model.go_on(read.rows, read.now)

        self.session.ask(self, self._call(before), take)

    def _show(self, read: _Read) -> None:
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.model.start(read.rows, read.now)
        body = PageBody(self, main_width=_MAIN_WIDTH, side_width=_SIDE_WIDTH)
        self._fill(body.main, read)
        self._preview_place = Column(0)
        if read.rows:
            body.side.add(self._preview_place)
        self.show_body(body)
        if self.table is not None and read.rows:
            self.table.selectRow(0)
        if had_focus:
            self.focus_first()
        self.shown.emit()

    def _fill(self, main: Column, read: _Read) -> None:
        main.add(PageTitle("Cases"))
        main.add(Hint(f"Found for “{self._words}”. {_order(read.rows)}" if self._words else _NEWEST))
        if self._words:
            again = LinkButton("Show the whole list again")
            again.clicked.connect(lambda: self.look_for(""))
            main.add(again)
        main.add_space(10)
        self._tabs = self._make_tabs(read.counts)
        main.add(self._tabs)
        main.add_space(10)
        self.table = self._make_table() if read.rows else None
        main.add(self.table if self.table is not None else self._nothing())
        main.add_space(14)
        inspector = LinkButton("What an inspector will ask of all cases")
        inspector.clicked.connect(lambda: self.go.emit(Place(EIGHT_REGISTER)))
        lists = LinkButton("Registers without names, to print")
        lists.clicked.connect(lambda: self.go.emit(Place(REGISTERS)))
        came = LinkButton(CAME_HERE)
        came.clicked.connect(lambda: self.go.emit(Place(RECEIVE)))
        links = (inspector, lists) if self.may(Place(REGISTERS)) else (inspector,)
        links = (*links, came) if self.may(Place(RECEIVE)) else links
        main.add(ButtonRow(*links, gap=24, flow=True))

    def _make_tabs(self, counts: Counts) -> FilterTabs:
        awaiting = f"Awaiting {self.session.school.headteacher}"
        tabs = FilterTabs(
            [
                Choice("open", f"Open ({counts.open})"),
                Choice("awaiting_countersign", f"{awaiting} ({counts.awaiting_countersign})"),
                Choice("overdue", f"Overdue ({counts.overdue})"),
                Choice("closed", "Closed"),
                Choice("all", "All"),
            ]
        )
        tabs.set_current("all" if self._words else self._which)
        tabs.chosen.connect(self._choose)
        return tabs

    def _choose(self, which: str) -> None:
        self._which = next(one for one in _FILTERS if one == which)
        self._words = ""
        self._read_first()
        if self._tabs is not None:
            self._tabs.tab(which).setFocus()

    def _make_table(self) -> PageTable:
        table = PageTable("Cases", _WIDTHS)
        table.setModel(self.model)
        table.show_rows(_ROWS if current_theme().percent < 150 else _ROWS_OF_BIG_WORDS)
        table.opened.connect(self._open)
        table.pointed.connect(self._point)
        return table

    def _nothing(self) -> QWidget:
        if self._words:
            hint = "Look for a case number, a name as it was written, or a police reference."
            return EmptyCard("Nothing was found", hint)
        titles: dict[Filter, str] = {
            "open": "No case is open",
            "awaiting_countersign": f"Nothing waits for the {self.session.school.headteacher}",
            "overdue": "Nothing is overdue",
            "closed": "No case is closed",
        }
        begins = self.may(Place(NEW_INCIDENT))
        card = EmptyCard(
            titles.get(self._which, "No incidents have been recorded"),
            *(["When something happens, choose New incident."] if begins else []),
            button="New incident" if begins and self._which in ("open", "all") else "",
        )
        card.pressed.connect(lambda: self.go.emit(Place(NEW_INCIDENT)))
        return card

    def _open(self, row: int) -> None:
        self.go.emit(Place(CASE, case=self.model.listed(row).case))

    def _point(self, row: int) -> None:
        if row < 0:
            return
        case_id, turn = self.model.listed(row).case, self._turn

        def take(pointed: _Pointed) -> None:
            if turn == self._turn and self.table is not None and self.table.currentIndex().row() == row:
                self._show_preview(pointed)

        def refuse(error: YpsError) -> None:
            put_instead(self._preview_place, CareBanner("This case cannot be shown", error.sentence))

        self.session.ask(self, lambda desk: _look(desk, case_id), take, refuse)

    def _show_preview(self, pointed: _Pointed) -> None:
        case_id = pointed.case.id
        self.preview = Preview(pointed.case, pointed.standing, pointed.edition, pointed.now)
        self.preview.print_button.setVisible(self.may(Place(PAPER)))
        self.preview.wants_open.connect(lambda: self.go.emit(Place(CASE, case=case_id)))
        self.preview.wants_print.connect(lambda: self.go.emit(Place(PAPER, case=case_id, document="record")))
        put_instead(self._preview_place, self.preview)


def _order(found: tuple[Listed, ...]) -> str:
    """Say how the cases found stand: the one whose number was typed goes before newer ones."""
    return _NUMBERED if any(one.at > found[0].at for one in found) else "Newest first."


def _look(desk: Desk, case_id: str) -> _Pointed:
    case = cases.read(desk, case_id)
    return _Pointed(case, standing(case, desk.school), desk.edition(case.edition), desk.now())
