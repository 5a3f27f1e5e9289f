"""Pupils and staff: which lists of the school are here, and taking one in from a file of its system."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock, when_words
from ui.pages.parts.intake_run import IntakeRun
from ui.pages.parts.intake_words import WHOM, act_words, counted
from ui.places import SETTINGS, TAKE_IN, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Caption, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.services import school_lists
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_lists import Of, Standing

TITLE = "Pupils and staff"
WHAT_THEY_ARE = (
    "Lists that the school’s own system wrote. Who is on them is offered where somebody is named in a case.",
    "They are part of no case. They lie in this record, encrypted, and go into its backups.",
)
NONE_YET = "None taken in yet."
LISTS_OF: tuple[Of, ...] = ("pupils", "staff")


@dataclass(frozen=True, slots=True)
class _Read:
    pupils: Standing
    staff: Standing


class ListsPage(BodyPage):
    """Says how many people are listed and since when; only counts, nobody by name."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.buttons: dict[Of, OutlinedButton] = {}

    def load(self) -> None:
        """Read what there is of each list."""
        self.session.ask(self, _read, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on taking pupils in, or begin reading."""
        if self.buttons:
            self.buttons["pupils"].setFocus()
        elif self.body is not None:
            self.body.read_from_top(TITLE)

    def _show(self, read: _Read) -> None:
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        for sentence in WHAT_THEY_ARE:
            body.main.add_space(8)
            body.main.add(Body(sentence))
        for standing in (read.pupils, read.staff):
            body.main.add_space(current_theme().space.between_cards)
            body.main.add(self._card(standing))
        self.show_body(body)
        self.shown.emit()
        self._sweep()

    def _card(self, standing: Standing) -> Card:
        of = standing.of
        card = Card(WHOM[of].capitalize())
        if standing.when is None or standing.act is None:
            card.add(Body(NONE_YET))
        else:
            when = when_words(standing.when, wall_clock(self.session))
            card.add(Bold(counted(standing.many, of)))
            card.add(Caption(f"Last taken in {when}, by {standing.who}. {act_words(standing.act)}"))
        if self.may(Place(TAKE_IN)):
            self.buttons[of] = button = OutlinedButton(f"Take in {WHOM[of]} from a file")
            button.clicked.connect(lambda: self.go.emit(Place(TAKE_IN, form=of)))
            card.column.addSpacing(6)
            card.add(ButtonRow(button))
        return card

    def _sweep(self) -> None:
        """Clear away what a taking in that was left half-way wrote beside the lists in use."""
        if self.may(Place(TAKE_IN)):
            for of in LISTS_OF:
                IntakeRun(self.session, of, self).sweep(lambda: None)


def _read(desk: Desk) -> _Read:
    return _Read(school_lists.standing(desk, "pupils"), school_lists.standing(desk, "staff"))
