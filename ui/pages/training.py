"""Training of staff that took place, by school year: recorded here, corrected, taken back (E1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.in_portions import InPortions
from ui.places import EIGHT_REGISTER, EXERCISE, REPORTS, TRAINING_BACK, TRAINING_RECORD, Crumb, Place
from ui.session import Session
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.empty_card import EmptyCard
from ui.widgets.labels import Body, Bold, Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.row import Row
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.training_words import people_words, what_words
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import school_year, spell_year
from yps_desktop.record.rules.training import SOURCE, Training
from yps_desktop.record.times import recorded
from yps_desktop.record.training_acts import TrainingTookPlace
from yps_desktop.services import training
from yps_desktop.services.deed_words import who_did
from yps_desktop.services.desk import Desk

TITLE = "Training of staff"
INTRO = "That it took place, for whoever asks. What anybody chose in the exercise is kept nowhere."
RECORD, CORRECT, BACK = "Record that training took place", "Correct it", "Take it back"
NONE, NONE_SAID = (
    "No training is recorded",
    "Once some took place, write down when, who led it and how many came.",
)
COUNTS = "It is shown under question 2 of an inspector, and printed without names on the register of cases."
AT_ONCE = 20
_PLACES = ((EIGHT_REGISTER, "Eight questions over the register"), (EXERCISE, "Staff exercise"))


@dataclass(frozen=True, slots=True)
class _Read:
    every: tuple[Training, ...]
    by: dict[str, str]
    """Who recorded each, by its id."""
    source: str


class TrainingPage(BodyPage):
    """A button, and all that is recorded, newest first."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.may_write = self.may(Place(TRAINING_RECORD))
        self.rows: list[TrainingRow] = []
        self._by: dict[str, str] = {}
        self.record_button = MainButton(RECORD)
        self.record_button.clicked.connect(lambda: self.go.emit(Place(TRAINING_RECORD)))

    def load(self) -> None:
        """Read what is recorded."""
        self.session.ask(self, _look, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb("Training"))

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None:
            self.body.read_from_top(TITLE)

    def _show(self, read: _Read) -> None:
        self._by, body = read.by, PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        body.main.add_space(20)
        if self.may_write:
            body.main.add(ButtonRow(self.record_button))
            body.main.add_space(20)
        if read.every:
            years = list(_by_year(read.every))
            sections = (self._year(first, held) for first, held in years)
            body.main.add(InPortions(sections, len(years), _years_at_once(years), _more, gap=20))
        else:
            body.main.add(EmptyCard(NONE, NONE_SAID))
        self._say_why(body.side, read.source)
        self.show_body(body)
        self.shown.emit()

    def _year(self, first: date, held: Sequence[Training]) -> SectionList:
        section = SectionList(f"School year {spell_year(school_year(first))}")
        for one in held:
            row = TrainingRow(one, self._by[one.id], self.may_write)
            for link, page in ((row.correct, TRAINING_RECORD), (row.back, TRAINING_BACK)):
                place = Place(page, about=one.id)
                link.clicked.connect(lambda _=False, place=place: self.go.emit(place))
            section.add(row)
            self.rows.append(row)
        return section

    def _say_why(self, side: Column, source: str) -> None:
        card = Card("Where it counts")
        card.add(Body(COUNTS))
        for page, words in _PLACES:
            link = LinkButton(words)
            link.clicked.connect(lambda _=False, page=page: self.go.emit(Place(page)))
            card.add(link)
        card.add(Caption(f"Source: {source}"))
        side.add(card)


class TrainingRow(Row):
    """One training: its day, what it was, who led it and took part, what was corrected, and two ways on."""

    def __init__(self, one: Training, by: str, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said, words = one.said, Column(2)
        words.add(Bold(f"{spell_day(one.day)}: {what_words(said.what, said.words)}"))
        words.add(Body(f"{people_words(said.number)}. Led by {said.led}."))
        for line in (_took_part(said), _how(said)):
            if line:
                words.add(Body(line))
        words.add(Caption(_recorded(one, by)))
        for before in one.before:
            words.add(Caption(_before(before)))
        self.correct, self.back = LinkButton(CORRECT), LinkButton(BACK)
        for link in (self.correct, self.back):
            link.setAccessibleName(f"{link.text()}: training on {spell_day(one.day)}")
        if may_write:
            words.add_space(4)
            words.add(ButtonRow(self.correct, self.back, gap=22))
        self.across.addWidget(words, 1)


def _took_part(said: TrainingTookPlace) -> str:
    return "; ".join(line.strip() for line in said.who.splitlines() if line.strip())


def _how(said: TrainingTookPlace) -> str:
    return ". ".join(part.rstrip(".") for part in (said.took, said.where) if part)


def _before(said: TrainingTookPlace) -> str:
    """Say what stood there before a correction, in one run."""
    day = spell_day(date.fromisoformat(said.day))
    first = f"{day}: {what_words(said.what, said.words)}, {people_words(said.number)}, led by {said.led}"
    reason = f"Its reason: {said.reason.rstrip('.')}" if said.reason else ""
    return f"Before: {'. '.join(filter(None, (first, _took_part(said), _how(said), reason)))}."


def _look(desk: Desk) -> _Read:
    every, cite = training.every(desk), desk.edition().cite
    by = {one.id: who_did(one.first, desk.holders) for one in every}
    return _Read(every, by, "; ".join(map(cite, SOURCE.split("; "))))


def _by_year(every: Sequence[Training]) -> Iterator[tuple[date, list[Training]]]:
    for first, held in groupby(every, key=lambda one: school_year(one.day).first):
        yield first, list(held)


def _years_at_once(years: Sequence[tuple[date, list[Training]]]) -> int:
    """Give how many years are shown first: this many rows, and one year at least."""
    rows = shown = 0
    for _, held in years:
        rows += len(held)
        shown += rows <= AT_ONCE
    return max(1, shown)


def _more(left: int) -> str:
    return f"Show {count(left, 'earlier school year')}"


def _recorded(one: Training, by: str) -> str:
    said = f"Recorded {spell_day(recorded(one.first).date())} by {by}"
    if not one.corrected:
        return f"{said}."
    last = spell_day(recorded(one.corrected[-1]).date())
    return f"{said}. Corrected {last}: {one.said.reason.rstrip('.')}."
