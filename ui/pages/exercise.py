"""The staff exercise (E1): what it is, one case at a time, all on a board, or on paper for a room."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.link_row import LinkRow
from ui.places import EXERCISE_BOARD, EXERCISE_CASE, EXERCISE_PAPER, HELP, TRAINING_RECORD, Crumb, Place
from ui.session import Session
from ui.widgets.card import Card
from ui.widgets.facts import Facts
from ui.widgets.labels import Body, Caption, Hint, PageTitle, SectionTitle
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.exercise import Exercise, exercise
from yps_desktop.record.days import spell_day
from yps_desktop.services.desk import edition_for
from yps_desktop.services.exercise import PAPERS

TITLE = "Staff exercise"
NOT_KEPT = "What you choose here is kept nowhere."
ON_SCREEN = (
    ("One case at a time", "Read, choose, then turn it over: its type, what a school does, what to discuss."),
    ("All on a board", "Fifteen cards to lay under six types, then see where the source puts them."),
)
AFTERWARDS = Place(TRAINING_RECORD, document="exercise")
"""Where training is recorded, with what it was."""
RECORD = "Record that training took place"
RECORD_NOTE = "When, who led it, how many took part. Nothing of what anybody chose."
OWN = {
    "exercise_own": "Written by hand: what is typed about a case stands in its record and nowhere else.",
}
IN_A_ROOM = "Print the cards once a group, the sheet once a person, the trainer’s sheet for whoever leads it."


class ExercisePage(BodyPage):
    """Where the exercise begins."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.told = told = exercise()
        body = PageBody(self)
        self._begin(body.main, told)
        self._offer(body.main)
        if self.may(AFTERWARDS):
            body.main.add_space(24)
            body.main.add(SectionTitle("Afterwards"))
            self._link(body.main, RECORD, RECORD_NOTE, AFTERWARDS)
        body.main.add_space(20)
        cited = edition_for(session.school).cite(told.source)
        body.main.add(Caption(f"From, in our own words: {cited}. Checked {spell_day(told.checked)}."))
        body.side.add(types_card(told))
        body.side.add(points_card(told))
        self.show_body(body)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help", Place(HELP)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _begin(self, main: Column, told: Exercise) -> None:
        main.add(PageTitle(TITLE))
        main.add(Hint(f"{told.title}. {told.for_whom}."))
        main.add_space(14)
        main.add(NumberedLines(told.begin))
        main.add_space(14)
        main.add(Body(f"{told.means} {NOT_KEPT}"))

    def _offer(self, main: Column) -> None:
        main.add_space(24)
        main.add(SectionTitle("On this screen"))
        for page, (words, note) in zip((EXERCISE_CASE, EXERCISE_BOARD), ON_SCREEN, strict=True):
            self._link(main, words, note, Place(page))
        if not self.may(Place(EXERCISE_PAPER)):
            return
        main.add_space(24)
        main.add(SectionTitle("In a room, on paper"))
        main.add_space(6)
        main.add(Body(IN_A_ROOM))
        for document, words in PAPERS.items():
            self._link(main, words, OWN.get(document, ""), Place(EXERCISE_PAPER, document=document))

    def _link(self, main: Column, words: str, note: str, place: Place) -> None:
        row = LinkRow(words, note)
        row.opened.connect(lambda: self.go.emit(place))
        main.add(row)


def types_card(told: Exercise) -> Card:
    """Make the card with the six types."""
    card = Card("The six types")
    card.add(Facts((f"{one.name} · {one.group.lower()}", one.text) for one in told.types))
    return card


def points_card(told: Exercise) -> Card:
    """Make the card with the five points."""
    card = Card("The five points")
    card.add(Caption("One that is met: police or social care are told now."))
    card.add(NumberedLines(told.points.values()))
    return card
