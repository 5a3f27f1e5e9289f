"""The yes: what is taken in of another school's record, into which case, signed with one's own password."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from ui.pages.parts.arrived import Arrived
from ui.pages.parts.arrived_page import ArrivedPage
from ui.pages.parts.came_words import into_words
from ui.pages.parts.proving import Proving, clock_words
from ui.places import TAKEN_IN, WHO_HERE, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.labels import Caption, Hint, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.signing_card import SigningCard
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.record.errors import YpsError
from yps_desktop.services import receiving
from yps_desktop.services.desk import Desk
from yps_desktop.services.receiving import Match, ToMatch
from yps_desktop.services.writing import Signer

TITLE = "Check and take in"
INTRO = "It is taken in whole or not at all. Their record stays theirs, apart from what you write here."
MEANING = "What they signed stays as they signed it. You sign that it came, and who it is about here."
TAKE_IN, BACK = "Take it in", "Back, and take nothing in yet"
WRITING = "Checking it once more and writing it. Nothing counts before all of it is written."
COMPARED = "Read out on the telephone, and the same"
MET = "Met before in this record"
SOMEBODY_NEW, AWAY = "somebody new here", "does not come to this school"
KEPT_OUT = "{names} will be kept out of the case here: they are named in it with a part of their own."


class TakeRecordInPage(ArrivedPage):
    """What will be written, once more, and the password."""

    short = TITLE

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.card: SigningCard | None = None
        self.doing = Caption(WRITING)

    def show_arrived(self, arrived: Arrived) -> None:
        """Show what will be written; whoever has not said who is who does so first."""
        if len(arrived.matches) < len(arrived.review.people):
            self.go_instead.emit(Place(WHO_HERE))
            return
        body, space = PageBody(self), current_theme().space
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(INTRO))
        body.main.add_space(14)
        for names in (one.kept_out for one in arrived.review.cases if one.kept_out):
            body.main.add(CareBanner("Who may see it", KEPT_OUT.format(names=", ".join(names))))
            body.main.add_space(12)
        rows = SummaryRows(list(_rows(arrived)))
        rows.change.connect(lambda _: self.go_instead.emit(Place(WHO_HERE)))
        body.main.add(rows)
        body.main.add_space(space.between_sections)
        body.main.add(self._signing(arrived))
        body.main.add_space(8)
        body.main.add(self.doing)
        self.doing.hide()
        self.show_body(body)
        self.shown.emit()

    def _signing(self, arrived: Arrived) -> SigningCard:
        me = self.session.me
        who = f"Signing as {me.name}, {me.office}"
        self.card = SigningCard(who, clock_words(self.session), TAKE_IN, meaning=MEANING, later=BACK)
        self._proving = Proving(self.session, self.card, me)
        self.card.sign.connect(
            lambda password: self._proving.prove(password, lambda signer: self._take_in(arrived, signer))
        )
        self.card.later.connect(lambda: self.go_instead.emit(Place(WHO_HERE)))
        return self.card

    def _take_in(self, arrived: Arrived, signer: Signer) -> None:
        self.doing.show()
        say_aloud(self, WRITING)
        review, answers = arrived.review, arrived.answers

        def write(desk: Desk) -> tuple[str, ...]:
            return receiving.take_in(desk, review, answers, signer)

        self.session.write(
            self, write, lambda ids: self._make_receipt(arrived, ids, signer), self._not_taken_in
        )

    def _make_receipt(self, arrived: Arrived, ids: tuple[str, ...], signer: Signer) -> None:
        """Make the receipt with the same signature; without one it is made on the next page."""
        arrived.taken = ids

        def made(data: bytes) -> None:
            arrived.receipt, arrived.outcome = data, "taken_in"
            self.go_instead.emit(Place(TAKEN_IN))

        self.session.write(
            self,
            lambda desk: receiving.receipt(desk, arrived.opened, "taken_in", signer),
            made,
            lambda _: self.go_instead.emit(Place(TAKEN_IN)),
        )

    def _not_taken_in(self, error: YpsError) -> None:
        self.doing.hide()
        self._proving.fail(error)


def _rows(arrived: Arrived) -> Iterator[Answered]:
    opened = arrived.opened
    key = MET if opened.signed_by.met else COMPARED
    yield Answered("from", "From", arrived.school, can_change=False)
    yield Answered("key", "Key", f"{opened.signed_by.name}. {key}", can_change=False)
    for one in arrived.review.cases:
        there = f"Case {one.opened.case.number} there"
        yield Answered(one.opened.case.id, there, into_words(one), can_change=False)
    for who in arrived.review.people:
        yield Answered(who.theirs, who.name, _here(who, arrived.matches[who.theirs]))


def _here(who: ToMatch, match: Match) -> str:
    if not match.comes:
        return f"{who.name} {AWAY}"
    if match.candidate is None:
        return SOMEBODY_NEW[:1].upper() + SOMEBODY_NEW[1:]
    return f"{match.candidate.name}, {match.candidate.note}"
