"""The audit: who opened, printed, saved and changed keys, and when; by case, person, day and kind."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.models.audit_list import AuditList
from ui.pages.parts.audit_filter import AuditFilter
from ui.pages.parts.body_page import BodyPage
from ui.places import CASE, SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.choice import Choice
from ui.widgets.empty_card import EmptyCard
from ui.widgets.filter_tabs import FilterTabs
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.page_table import PageTable
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import audit
from yps_desktop.services.audit import Group, Line, Wanted
from yps_desktop.services.desk import Desk

TITLE = "Who opened and printed what"
_WHAT = "Newest first. What was written in a case stands in its chronology. Reading this is not written down."
_NOTHING = "Nothing of that kind is written down"
_TABS: tuple[tuple[Group, str], ...] = (
    ("all", "All"),
    ("opened", "Opened or shown"),
    ("papers", "Printed or saved"),
    ("keys", "Keys and rights"),
    ("backups", "Backups"),
)
_WIDTHS = (150, 120, 200, 120)
_MAIN_WIDTH, _SIDE_WIDTH = 640, 300
_ROWS, _ROWS_OF_BIG_WORDS = 8, 4


@dataclass(frozen=True, slots=True)
class _Read:
    lines: tuple[Line, ...]
    holders: tuple[KeyHolder, ...]
    number: str
    now: datetime


class AuditPage(BodyPage):
    """`case` begins with one case, `form` with one kind."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        group: Group = next((one for one, _ in _TABS if one == place.form), "all")
        self.wanted = Wanted(group)
        self._turn = 0
        self.model = AuditList(self)
        self.model.wants_more.connect(self._read_on)
        self.table: PageTable | None = None
        self.filter: AuditFilter | None = None
        self.tabs: FilterTabs | None = None

    def load(self) -> None:
        """Read the newest lines."""
        self._ask(self.wanted, first=True)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the lines, with the title in sight."""
        if self.table is not None and self.model.rowCount():
            self.table.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _ask(self, wanted: Wanted, *, first: bool = False) -> None:
        self._turn += 1
        turn, case = self._turn, self.place.case if first else ""

        def read(desk: Desk) -> _Read:
            number = audit.number_of(desk, case) if case else wanted.number
            found = audit.lines(desk, replace(wanted, number=number))
            return _Read(found, tuple(desk.holders.values()), number, desk.now())

        def take(found: _Read) -> None:
            if turn != self._turn:
                return
            chosen = self.tabs is not None and wanted.group != self.wanted.group
            self.wanted = replace(wanted, number=found.number)
            self._show(found)
            if chosen and self.tabs is not None:
                self.tabs.tab(wanted.group).setFocus()
            elif not first:
                self.focus_first()

        self.session.ask(self, read, take, self._refused)

    def _refused(self, error: YpsError) -> None:
        if isinstance(error, AnswerError) and self.filter is not None:
            self.filter.say_wrong(error.sentence)
        else:
            self.cannot_show(error)

    def _read_on(self, before: tuple[str, int]) -> None:
        turn, wanted = self._turn, self.wanted

        def take(found: tuple[tuple[Line, ...], datetime]) -> None:
            if turn == self._turn:
                self.model.go_on(*found)

        self.session.ask(self, lambda desk: (audit.lines(desk, wanted, before), desk.now()), take)

    def _show(self, read: _Read) -> None:
        self.model.start(read.lines, read.now)
        body = PageBody(self, main_width=_MAIN_WIDTH, side_width=_SIDE_WIDTH)
        self._fill(body.main, read)
        self.filter = AuditFilter(self.session, read.holders)
        self.filter.put(self.wanted)
        self.filter.asked.connect(self._look)
        self.filter.cleared.connect(lambda: self._ask(Wanted(self.wanted.group)))
        body.side.add(self.filter)
        self.show_body(body)
        self.shown.emit()

    def _fill(self, main: Column, read: _Read) -> None:
        main.add(PageTitle(TITLE))
        main.add(Hint(_WHAT))
        main.add_space(10)
        self.tabs = FilterTabs([Choice(key, words) for key, words in _TABS])
        self.tabs.set_current(self.wanted.group)
        self.tabs.chosen.connect(self._choose)
        main.add(self.tabs)
        main.add_space(10)
        self.table = self._make_table() if read.lines else None
        main.add(self.table if self.table is not None else EmptyCard(_NOTHING))

    def _make_table(self) -> PageTable:
        table = PageTable(TITLE, _WIDTHS)
        table.setModel(self.model)
        table.show_rows(_ROWS if current_theme().percent < 150 else _ROWS_OF_BIG_WORDS)
        table.opened.connect(self._open)
        table.selectRow(0)
        return table

    def _choose(self, group: str) -> None:
        self._ask(replace(self.wanted, group=next(one for one, _ in _TABS if one == group)))

    def _look(self) -> None:
        wanted = self.filter.read(self.wanted) if self.filter is not None else None
        if wanted is not None:
            self._ask(wanted)

    def _open(self, row: int) -> None:
        """Open the case of a line."""
        if case := self.model.line(row).case:
            self.go.emit(Place(CASE, case=case))
