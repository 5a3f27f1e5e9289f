"""Every request for own data that may be seen here, those that wait first; nobody by name (L3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.own_data_said import clock_words
from ui.places import NOTHING_HELD, OWN_DATA, PEOPLE, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Body, Hint, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.section_list import SectionList
from yps_desktop.record.days import spell_day
from yps_desktop.services.desk import Desk
from yps_desktop.services.own_data_standing import Listed, requests

TITLE = "Requests for own data"
INTRO = "Somebody asks what is recorded about them. It is answered within a month."
HOW = "A request begins on the page of a case or a person. Each is listed here once, under one of its cases."
WAITS, ENDED, NONE = "Waiting for an answer", "Answered, refused or called off", "None."
NOBODY = "Nothing is recorded about who asks"
MOST = 50
_STATES = {"given": "Answered", "refused": "Refused", "called_off": "Called off"}


@dataclass(frozen=True, slots=True)
class _Read:
    listed: tuple[Listed, ...]
    today: date


class OwnDataRequestsPage(BodyPage):
    """Two lists, and the way for whoever is in no case."""

    rail_words = "People"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.rows: list[LinkRow] = []

    def load(self) -> None:
        """Read them."""
        self.session.ask(self, _look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("People", Place(PEOPLE)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the first that waits."""
        if self.rows:
            self.rows[0].link.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _show(self, read: _Read) -> None:
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        body.main.add_space(16)
        waiting = [one for one in read.listed if one.request.is_open]
        body.main.add(self._section(WAITS, waiting, read.today))
        body.main.add_space(20)
        ended = [one for one in read.listed if not one.request.is_open]
        body.main.add(self._section(ENDED, ended, read.today))
        body.main.add_space(20)
        body.main.add(Body(HOW))
        if self.may(Place(NOTHING_HELD)):
            nobody = LinkRow(NOBODY, "Answer all the same: a letter, and an entry without a name.")
            nobody.opened.connect(lambda: self.go.emit(Place(NOTHING_HELD)))
            self.rows.append(nobody)
            body.main.add_space(12)
            body.main.add(nobody)
        self.show_body(body)
        self.shown.emit()

    def _section(self, title: str, listed: Sequence[Listed], today: date) -> SectionList:
        section = SectionList(title)
        for one in listed[:MOST]:
            row = LinkRow(f"Case {one.number}, asked on {spell_day(one.request.came)}", _note(one, today))
            place = Place(OWN_DATA, case=one.case, about=one.request.id)
            row.opened.connect(lambda place=place: self.go.emit(place))
            section.add(row)
            self.rows.append(row)
        if not listed:
            section.add(Hint(NONE))
        return section


def _look(desk: Desk) -> _Read:
    return _Read(requests(desk), desk.now().date())


def _note(one: Listed, today: date) -> str:
    if one.request.is_open:
        by, left = clock_words(one.request, today)
        return f"Answer it {by}. {left}"
    state = _STATES.get(one.request.state, "")
    day = one.request.answered.day if one.request.answered is not None else ""
    return f"{state} on {spell_day(date.fromisoformat(day))}" if day else state
