"""Settings: where each of them leads, what is chosen for this computer, and whose record this is."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.pages.parts.about_words import TITLE as ABOUT_TITLE
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.locking_choices import LockingChoices
from ui.pages.parts.look_choices import LookChoices
from ui.pages.recovery_sheet import sheet_words
from ui.pages.terms import in_short
from ui.places import (
    ABOUT,
    AUDIT,
    BACKUPS,
    CHECK_PAPER,
    DUTY,
    INSPECTION,
    KEEPING,
    KEYS,
    LISTS,
    NUMBERS,
    SCHOOL,
    TERMS,
    WEEK,
    Crumb,
    Place,
)
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.labels import Caption, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from yps_desktop.record.days import spell_day
from yps_desktop.record.holders import COUNTERSIGNS
from yps_desktop.record.rules.decision_notices import duty_begins
from yps_desktop.record.school import School
from yps_desktop.record.school_days import term_dates
from yps_desktop.services.desk import Desk
from yps_desktop.services.keys import Keys, who_has_a_key

NOT_RECORDED = "Not recorded"
CHANGE_SCHOOL = "Change what the school is called"
NO_SECOND = "Nobody who countersigns has a key yet. Nothing waits for it: papers say so."
INSPECTION_SHOWN = "They read the cases you name, at this screen, and nothing else."
NO_DUTY = "No day is set, so no decision asks about it."
AUDITED = "Each opening, paper, backup and change of keys: by whom and when."
WEEKLY = "One page in numbers. On paper, it shows later if the record was rewritten."

_Way = tuple[str, str, str]
"""A page that Settings lead to, its words, and a line on how it stands there, unless the words say it all."""


@dataclass(frozen=True, slots=True)
class _Read:
    school: School
    keys: Keys


class SettingsPage(BodyPage):
    """Leads on; what belongs to this computer is chosen here, and kept at once."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.locking, self.look = LockingChoices(), LookChoices()
        self.rows: list[LinkRow] = []

    def load(self) -> None:
        """Read the school and who has a key."""
        self.session.ask(self, _read, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings"),)

    def focus_first(self) -> None:
        """Put the focus on the first thing that leads somewhere."""
        if self.rows:
            self.rows[0].link.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _show(self, read: _Read) -> None:
        body = PageBody(self)
        body.main.add(PageTitle("Settings"))
        self._lead(body.main, "People", _to_people(read))
        self._lead(body.main, "Keeping the record and proving it", _to_proof(read.school))
        self._lead(body.main, "What the program goes by", _to_what_it_goes_by(read.school))
        self._choices(body.main)
        body.side.add(self._school_card(read.school))
        body.side.add(self._lies())
        self.show_body(body)
        self.shown.emit()

    def _lead(self, main: Column, title: str, ways: Sequence[_Way]) -> None:
        """List the pages that may be offered, and nothing where none may."""
        offered = [way for way in ways if self.may(Place(way[0]))]
        if not offered:
            return
        section = SectionList(title)
        for page, words, note in offered:
            row = LinkRow(words, note)
            row.opened.connect(lambda page=page: self.go.emit(Place(page)))
            section.add(row)
            self.rows.append(row)
        main.add_space(16)
        main.add(section)

    def _lies(self) -> Card:
        """Say where the record lies, and lead to what else there is to say of this program."""
        card = Card("Where the record lies")
        card.add(Caption(str(self.session.folder)))
        about = LinkButton(ABOUT_TITLE)
        about.clicked.connect(lambda: self.go.emit(Place(ABOUT)))
        card.add(about)
        return card

    def _school_card(self, school: School) -> Card:
        card = Card("The school")
        card.add(Facts(_of_school(school)))
        if self.may(Place(SCHOOL)):
            change = LinkButton(CHANGE_SCHOOL)
            change.clicked.connect(lambda: self.go.emit(Place(SCHOOL)))
            card.add(change)
        return card

    def _choices(self, main: Column) -> None:
        main.add_space(28)
        main.add(SectionTitle("On this computer"))
        for part in (self.locking, self.look):
            main.add_space(12)
            main.add(part)


def _read(desk: Desk) -> _Read:
    return _Read(desk.school, who_has_a_key(desk))


def _to_people(read: _Read) -> tuple[_Way, ...]:
    names = ", ".join(holder.name for holder in read.keys.active)
    said = [f"{names}.", sheet_words(read.keys)]
    if not any(holder.may(COUNTERSIGNS) for holder in read.keys.active):
        said.insert(1, NO_SECOND)
    return (
        (KEYS, "People with a key", " ".join(said)),
        (LISTS, "Pupils and staff", ""),
        (AUDIT, "Who opened and printed what", AUDITED),
        (INSPECTION, "Show cases to an inspector", INSPECTION_SHOWN),
    )


def _to_proof(school: School) -> tuple[_Way, ...]:
    return (
        (BACKUPS, "Backups", ""),
        (KEEPING, "Keeping and letting go", ""),
        (CHECK_PAPER, "Check a paper", ""),
        (WEEK, f"The {school.headteacher}’s weekly sheet", WEEKLY),
    )


def _to_what_it_goes_by(school: School) -> tuple[_Way, ...]:
    return (
        (NUMBERS, "Numbers to ring", ""),
        (TERMS, "Term dates", in_short(term_dates(school))),
        (DUTY, "A duty to report by law", _duty(school)),
    )


def _of_school(school: School) -> list[tuple[str, str]]:
    told = (
        ("Name", school.name),
        ("URN", school.urn),
        ("DfE number", school.dfe),
        ("Word for the imagery", school.imagery),
        ("Word for the headteacher", school.headteacher),
    )
    return [(name, answer or NOT_RECORDED) for name, answer in told]


def _duty(school: School) -> str:
    since = duty_begins(school)
    return f"Asked about from {spell_day(since)}." if since else NO_DUTY
