"""The school: what it says of itself can be changed here, by an entry that says what was and what is."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.proving import Proving, clock_words
from ui.pages.parts.school_questions import SchoolQuestions
from ui.places import SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.card import Card
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Caption, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.signing_card import SigningCard
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.record.school import School, SchoolDetails
from yps_desktop.record.school_said import details_of
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_details import (
    NOTHING_NEW,
    SchoolChange,
    change_details,
    changes,
    why_not_nobody,
)
from yps_desktop.services.writing import Signer

TITLE = "The school"
INTRO = (
    "Papers, packages and the page for unlocking bear a new name from now on. What was signed before stays "
    "as it was, and the papers of older cases say what the school was called until then."
)
MEANING = "The entry says what was and what is. After you sign, nobody can change it, you included."
SAVED = "What the school says of itself is changed"
STAYS = (
    "Passwords, keys and backups stay as they are.",
    "The recovery sheet opens the record as before. It bears the name of the day it was made: make a new one "
    "only if that would puzzle whoever finds it.",
    "A signed copy of a paper names the school as it was called when the signing person’s key was made.",
    "What somebody here is called, such as headteacher, is changed under People with a key.",
)


@dataclass(frozen=True, slots=True)
class _Read:
    school: School
    changes: tuple[SchoolChange, ...]
    why_not_nobody: str


class SchoolPage(BodyPage):
    """The questions of the first start, filled in; signing with the password makes the change."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.errors, self.asked = ErrorSummary(), SchoolQuestions(session)
        me = session.me
        self.card = SigningCard(
            f"Signing as {me.name}, {me.office}",
            clock_words(session),
            "Sign the change",
            meaning=MEANING,
            later="Leave without changing anything",
        )
        self._proving = Proving(session, self.card, me)
        self.errors.chosen.connect(lambda name: self.asked.focus_on(name))
        self.card.sign.connect(self._sign)
        self.card.later.connect(self.back)

    def load(self) -> None:
        """Read what the school says now."""
        self.session.ask(self, _read, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the name."""
        self.asked.focus_first()
        if self.body is not None:
            self.body.scroll_to_top()

    def _show(self, read: _Read) -> None:
        self.asked.put(read.school, read.why_not_nobody)
        body, space = PageBody(self), current_theme().space
        for part, gap in ((self.errors, 0), (GapBelow(self.errors, space.between_questions), 0)):
            body.main.add(part)
            body.main.add_space(gap)
        body.main.add(PageTitle(TITLE))
        body.main.add_space(8)
        body.main.add(Body(INTRO))
        body.main.add_space(space.between_questions)
        body.main.add(self.asked)
        body.main.add_space(space.between_sections)
        body.main.add(self.card)
        stays = Card("What stays")
        for line in STAYS:
            stays.add(Body(line))
        body.side.add(stays)
        if read.changes:
            body.side.add(_changes_card(read.changes))
        self.show_body(body)
        self.shown.emit()

    def _sign(self, password: str) -> None:
        if self._proving.is_busy:
            return
        problems = self.asked.problems()
        if not problems and self.asked.details() == details_of(self.session.school):
            problems = [("name", NOTHING_NEW)]
            self.asked.mark(*problems[0])
        self.errors.show_problems(problems)
        if not problems:
            told, day = self.asked.details(), self.asked.day()
            self._proving.prove(password, lambda signer: self._change(told, day, signer))
        elif self.body is not None:
            self.body.scroll_to_top()

    def _change(self, told: SchoolDetails, day: date, signer: Signer) -> None:
        def change(desk: Desk) -> School:
            return change_details(desk, told, day, signer)

        self.session.write(self, change, self._changed, self._proving.fail)

    def _changed(self, school: School) -> None:
        self._proving.done()
        self.session.now_called(school)
        self.said.emit(SAVED)
        self.go_instead.emit(Place(SETTINGS))


def _read(desk: Desk) -> _Read:
    return _Read(desk.school, changes(desk), why_not_nobody(desk))


def _changes_card(some: tuple[SchoolChange, ...]) -> Card:
    card = Card("What was changed")
    for one in some:
        card.add(Body(one.what))
        card.add(Caption(f"Signed by {one.who}, {spell_instant(one.when)}"))
    return card
