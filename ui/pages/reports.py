"""Reports: what the record tells as a whole, in numbers, questions and lists, and who was trained."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.link_row import LinkRow
from ui.places import (
    EIGHT_REGISTER,
    FIGURES_ASK,
    FIGURES_LIMIT,
    GOVERNORS,
    PATTERNS,
    REGISTERS,
    TRAINING,
    Crumb,
    Place,
)
from ui.session import Session
from ui.widgets.labels import Hint, PageTitle, SectionTitle
from ui.widgets.page_body import Column, PageBody

TITLE = "Reports"
INTRO = "What the record tells as a whole. Nothing here is sent anywhere."


@dataclass(frozen=True, slots=True)
class Offer:
    """Something the place leads to: its words, one line what it is for, and where it is."""

    words: str
    note: str
    place: Place


SECTIONS: tuple[tuple[str, tuple[Offer, ...]], ...] = (
    (
        "Count",
        (
            Offer(
                "Numbers",
                "How many cases, of what kind, how long things took; two periods side by side.",
                Place(FIGURES_ASK),
            ),
            Offer(
                "Patterns",
                "Questions that several cases raise together, each with the cases behind it.",
                Place(PATTERNS),
            ),
            Offer(
                "Page for governors",
                "One page a school year, to hand on. It names nobody; small numbers are hidden.",
                Place(GOVERNORS),
            ),
            Offer(
                "Small numbers",
                "Below which number cases are not told. Five, unless you set another.",
                Place(FIGURES_LIMIT),
            ),
        ),
    ),
    (
        "List",
        (
            Offer(
                "Registers",
                "Cases, viewings, devices and references on paper, by number and without names.",
                Place(REGISTERS),
            ),
            Offer(
                "Eight questions over the register",
                "What an inspector will ask of all cases, and where something is not recorded.",
                Place(EIGHT_REGISTER),
            ),
        ),
    ),
    (
        "Train",
        (
            Offer(
                "Training",
                "That staff were trained: when, by whom and in what. The exercise is there as well.",
                Place(TRAINING),
            ),
        ),
    ),
)


class ReportsPage(BodyPage):
    """Rows that lead on; what the person signed in may not open is not offered."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.rows: dict[str, LinkRow] = {}
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        for title, offers in SECTIONS:
            open_to_me = [offer for offer in offers if self.may(offer.place)]
            if open_to_me:
                body.main.add_space(20)
                body.main.add(SectionTitle(title))
                self._lead(body.main, open_to_me)
        self.show_body(body)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb(TITLE),)

    def focus_first(self) -> None:
        """Put the focus on the first row."""
        first = next(iter(self.rows.values()), None)
        if first is not None and self.body is not None:
            first.link.setFocus()
            self.body.scroll_to_top()

    def _lead(self, main: Column, offers: list[Offer]) -> None:
        for offer in offers:
            row = self.rows[offer.place.page] = LinkRow(offer.words, offer.note)
            row.opened.connect(lambda place=offer.place: self.go.emit(place))
            main.add(row)
