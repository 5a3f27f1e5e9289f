"""The page a new incident opens on: what to do in six lines, whom to ring now, and ways to start (D8)."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.numbers import numbers_card
from ui.pages.parts.shelf import Shelf
from ui.places import QUESTION, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Caption, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from ui.widgets.tile_rows import TileRows
from ui.widgets.way_in_card import WayInCard
from yps_desktop.guidance.services import Service
from yps_desktop.guidance.words import Edition, Start, WayIn
from yps_desktop.record.sheets import SHEETS
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import numbers

_ICONS = {"danger": "warning-triangle", "phone": "phone-device", "saw": "eye", "note": "note"}


@dataclass(frozen=True, slots=True)
class _Read:
    edition: Edition
    services: tuple[Service, ...]
    now: datetime


class NewIncidentPage(BodyPage):
    """Six lines, numbers by the hour, four ways in, and every other sheet."""

    rail_words = "New incident"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.ways: dict[str, WayInCard] = {}
        self.sheets: dict[str, LinkButton] = {}

    def load(self) -> None:
        """Read the words of the page and the numbers that answer at this hour."""
        self.session.ask(self, _read, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("New incident"),)

    def focus_first(self) -> None:
        """Put the focus on the first way in, and leave the six lines in sight."""
        if self.ways and self.body is not None:
            next(iter(self.ways.values())).setFocus()
            self.body.scroll_to_top()

    def _show(self, read: _Read) -> None:
        body = PageBody(self)
        start, main = read.edition.start, body.main
        main.add(PageTitle(start.title))
        main.add(Hint(start.intro))
        main.add_space(18)
        main.add(SectionTitle(start.lines_title))
        main.add_space(6)
        main.add(NumberedLines(start.lines))
        main.add_space(24)
        self._add_ways(start, main)
        self._add_sheets(read.edition, main)
        body.side.add(numbers_card(read.services, read.now, self.go.emit))
        self.show_body(body)
        self.shown.emit()

    def _add_ways(self, start: Start, main: Column) -> None:
        main.add(SectionTitle(start.ways_title))
        main.add_space(8)
        for way in start.ways:
            self.ways[way.id] = self._way(way)
        main.add(TileRows(*self.ways.values()))
        main.add_space(14)
        main.add(Caption(f"Each of these begins a new case. {start.note}"))

    def _way(self, way: WayIn) -> WayInCard:
        ink = "red" if way.id == "danger" else "accent"
        card = WayInCard(_ICONS.get(way.id, "note"), way.title, way.text, ink=ink)
        card.clicked.connect(lambda: self.go.emit(Place(QUESTION, sheet=way.sheet, form=way.id)))
        return card

    def _add_sheets(self, edition: Edition, main: Column) -> None:
        main.add_space(24)
        main.add(SectionTitle("Or start with any sheet"))
        for shelf in edition.shelves:
            kinds = [kind for kind in shelf.sheets if SHEETS[kind].begins_case]
            if kinds:
                main.add_space(12)
                main.add(self._shelf(shelf.title, kinds, edition))

    def _shelf(self, title: str, kinds: list[str], edition: Edition) -> Shelf:
        links = [(edition.sheets[kind].task, partial(self._begin, kind)) for kind in kinds]
        shelf = Shelf(title, links)
        self.sheets.update(zip(kinds, shelf.links, strict=True))
        return shelf

    def _begin(self, kind: str) -> None:
        self.go.emit(Place(QUESTION, sheet=kind))


def _read(desk: Desk) -> _Read:
    edition = desk.edition()
    return _Read(edition, numbers(desk), desk.now())
