"""One person: who they are, how old today, their cases, and whether they may be recorded twice."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.people_list import born_words
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.pair_card import PairCard
from ui.places import CASE, OWN_DATA_ASK, PART_PERSON, PEOPLE, TRANSFER, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.labels import Caption, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.row import Row
from ui.widgets.section_list import SectionList
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.directory_lines import YOUNG
from yps_desktop.services import directory, one_person
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase, Somebody
from yps_desktop.services.one_person import Pair

TITLE = "A person in this record"
CASES = "Their cases"
MAY_BE = "They may be recorded twice"
MAY_BE_NOTE = "Nobody is joined by the program. Look at both, then say whether they are one person."
PART = "Part from the others"
WANTED, SEND = "What is often wanted", "Send the record to another school"
OWN_DATA = "A request for their own data"
YEAR_NOTE = "suggested by the date of birth. What the school says counts."
AGE_NOTE = "worked out from what is recorded"


@dataclass(frozen=True, slots=True)
class _Read:
    one: Somebody
    pairs: tuple[Pair, ...]
    age: str
    year: str
    today: date
    joined: frozenset[str]


class CaseRow(Row):
    """A case somebody is in, under which name, and how to part them from the others; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, at: InCase, *, with_name: bool, may_part: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = LinkButton(f"Case {at.number}")
        self.link.clicked.connect(lambda: self.go.emit(Place(CASE, case=at.case)))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        if with_name:
            column.addWidget(Caption(f"As {at.name}"))
        self.across.addLayout(column, 1)
        if may_part:
            part = LinkButton(PART)
            part.setAccessibleName(f"{PART}: case {at.number}")
            place = Place(PART_PERSON, case=at.case, about=at.person)
            part.clicked.connect(lambda: self.go.emit(place))
            self.across.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)


class PersonPage(BodyPage):
    """`about` is an id they have in any case; nothing typed in a case is shown but who they are."""

    rail_words = "People"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.rows: list[CaseRow] = []
        self.cards: list[PairCard] = []

    def load(self) -> None:
        """Read who they are."""
        about = self.place.about
        self.session.ask(self, lambda desk: _read(desk, about), self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("People", Place(PEOPLE)), Crumb("A person"))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _show(self, read: _Read) -> None:
        body = PageBody(self)
        main, space = body.main, current_theme().space
        main.add(PageTitle(TITLE))
        main.add_space(space.between_cards)
        main.add(SummaryRows([Answered(name, name, words, can_change=False) for name, words in _facts(read)]))
        main.add_space(space.between_questions)
        main.add(self._cases(read))
        if read.pairs:
            main.add_space(space.between_questions)
            main.add(self._pairs(read.pairs))
        if leads := self._leads(read.one):
            main.add_space(space.between_questions)
            main.add(leads)
        self.show_body(body)
        self.shown.emit()

    def _cases(self, read: _Read) -> SectionList:
        section = SectionList(CASES, "")
        self.rows = []
        for at in read.one.cases:
            may_part = at.person in read.joined and self.may(Place(PART_PERSON))
            row = CaseRow(at, with_name=len(read.one.persons) > 1, may_part=may_part)
            row.go.connect(self.go)
            section.add(row)
            self.rows.append(row)
        return section

    def _leads(self, one: Somebody) -> SectionList | None:
        """Give what is often wanted for somebody; each begins in their newest case."""
        at = one.cases[0]
        sent = Place(TRANSFER, case=at.case, form=at.person)
        asked = Place(OWN_DATA_ASK, case=at.case, about=at.person)
        wanted = [(SEND, sent)] if one.what in YOUNG else []
        offered = [(words, place) for words, place in (*wanted, (OWN_DATA, asked)) if self.may(place)]
        if not offered:
            return None
        section = SectionList(WANTED, "")
        for words, place in offered:
            row = LinkRow(words, f"Begins in case {at.number}")
            row.opened.connect(lambda place=place: self.go.emit(place))
            section.add(row)
        return section

    def _pairs(self, pairs: tuple[Pair, ...]) -> Column:
        column = Column(12)
        section = SectionList(MAY_BE, MAY_BE_NOTE)
        column.add(section)
        self.cards = [PairCard(pair, self.may, only_other=True) for pair in pairs]
        for card in self.cards:
            card.go.connect(self.go)
            column.add(card)
        return column


def _read(desk: Desk, about: str) -> _Read:
    one = directory.somebody(desk, about)
    age = directory.age_today(desk, one)
    joined = frozenset(at.person for at in one.cases if one_person.is_joined(desk, at.person))
    return _Read(
        one,
        one_person.may_be(desk, one),
        age.words() if age is not None else "",
        directory.year_today(desk, one),
        desk.now().date(),
        joined,
    )


def _facts(read: _Read) -> list[tuple[str, str]]:
    """Give what tells somebody apart, each under a small name; what nobody recorded is left out."""
    one = read.one
    also = list(dict.fromkeys(at.name for at in one.cases if at.name != one.name))
    facts = [("Name", one.name), ("Also named", ", ".join(also)), ("Known as", one.known_as)]
    facts += [("Who they are", one.capacity[:1].upper() + one.capacity[1:])]
    facts += [("Born", born_words(one.born, None, read.today))] if one.what != "staff" or one.born else []
    facts += [("Age today", f"{read.age}, {AGE_NOTE}" if read.age else "")]
    facts += [*_years(read), ("UPN", one.upn)]
    facts += [("On the school’s list", "Yes" if one.listed else "")]
    return [(name, words) for name, words in facts if words]


def _years(read: _Read) -> list[tuple[str, str]]:
    one = read.one
    told = f"{one.year}, as told on {spell_day(one.told)}" if one.year and one.told else one.year
    suggested = f"Year {read.year}" if read.year.isdecimal() else read.year
    return [("Year group", told), ("Year group today", f"{suggested}, {YEAR_NOTE}" if suggested else "")]
