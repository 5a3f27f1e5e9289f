"""What pages share that change who has a key: questions, the whole text, the second person at its end."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.pages.parts.agreed_page import NOT_YET, READ, WHAT, AgreedPage
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.second_person import SecondCard
from ui.places import KEYS, RECOVERY_SHEET, SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import key_changes
from yps_desktop.services.desk import Desk
from yps_desktop.services.key_changes import Change, Done
from yps_desktop.services.keys import Keys, needs_second, who_has_a_key
from yps_desktop.services.recovery_sheet import SheetProof, prove_sheet
from yps_desktop.services.writing import Signer


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change as it is read: its words, who may agree, and whether the sheet may or nobody has to."""

    change: Change
    words: str
    seconders: tuple[KeyHolder, ...]
    alone: bool
    sheet: bool


class KeyChangePage(AgreedPage):
    """Asks what is to change, shows every word of it, and takes the second person’s agreement."""

    title: ClassVar[str] = ""
    button: ClassVar[str] = ""
    """What the main button at the end of the text says."""
    done: ClassVar[str] = ""
    """What the status bar says afterwards."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.on = MainButton("Continue")
        self.leave = LinkButton("Leave without changing anything")
        self.busy = Bold("")
        self.leave.clicked.connect(self.back)
        self.on.clicked.connect(self.check)

    @abstractmethod
    def ask(self, keys: Keys) -> Sequence[QWidget]:
        """Give what is asked before the text is read, from the top down."""

    @abstractmethod
    def check(self) -> None:
        """Check what was answered, and `propose` the change."""

    def load(self) -> None:
        """Read who has a key."""
        self.session.ask(self, who_has_a_key, self._begin, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (
            Crumb("Settings", Place(SETTINGS)),
            Crumb("People with a key", Place(KEYS)),
            Crumb(self.title),
        )

    def focus_first(self) -> None:
        """Put the focus on the first question, or on the text that is to be read."""
        first = next(iter(self.findChildren(QuestionBlock)), None)
        if self.card is None and first is not None:
            target = first.field.first() if hasattr(first.field, "first") else first.field
            (target if isinstance(target, QWidget) else first.field).setFocus()
            if self.body is not None:
                self.body.scroll_to_top()
        elif self.body is not None:
            self.body.read_from_top(WHAT)

    def propose(self, change: Change) -> None:
        """Show the text of a change and ask who agrees to it."""
        self.session.ask(self, lambda desk: _proposal(desk, change), self._show_text, self.refuse)

    def refuse(self, error: YpsError) -> None:
        """Say first thing on the page why nothing was changed."""
        self.set_busy("")
        if self.card is not None:
            self.card.say_refused(error.sentence)
        else:
            self.summary.show_problems([("", error.sentence.rstrip("."))])
        if self.body is not None:
            self.body.scroll_to_top()

    def set_busy(self, words: str) -> None:
        """Say what is being worked out in place of the buttons, or give them back."""
        self.busy.setText(words)
        self.busy.setVisible(bool(words))
        self._buttons.setVisible(not words)

    def _begin(self, keys: Keys) -> None:
        body, gap = PageBody(self), current_theme().space.between_questions
        self._buttons = ButtonRow(self.on, self.leave, gap=22)
        body.main.add(self.summary)
        body.main.add(GapBelow(self.summary, gap))
        body.main.add(PageTitle(self.title))
        for part in (*self.ask(keys), self._buttons, self.busy):
            body.main.add_space(gap)
            body.main.add(part)
        self.busy.hide()
        self.show_body(body)
        self.shown.emit()

    def _show_text(self, proposal: Proposal) -> None:
        body = self.begin_body()
        main = body.main
        main.add(Hint(self.title))
        main.add(PageTitle(READ))
        main.add_space(16)
        main.add(_text(proposal.words))
        main.add_space(20)
        self.card = SecondCard(
            self.session,
            self.button,
            proposal.seconders,
            self.asked,
            alone=proposal.alone,
            sheet=proposal.sheet,
        )
        self.card.by_person.connect(lambda holder, password: self._by_person(proposal, holder, password))
        self.card.by_sheet.connect(lambda typed: self._by_sheet(proposal, typed))
        self.card.by_nobody.connect(lambda: self._put(proposal, None))
        self.card.later.connect(self.back)
        self.card.reads.connect(self.let_read)
        main.add(self.card)
        self.said.emit(NOT_YET)
        self.show_from_top(body)

    def _by_person(self, proposal: Proposal, holder: KeyHolder, password: str) -> None:
        self.prove(holder, password, lambda signer: self._put(proposal, signer))

    def _by_sheet(self, proposal: Proposal, typed: str) -> None:
        self.say_busy()
        folder = self.session.folder
        self.session.work(
            self,
            lambda: prove_sheet(folder, typed),
            lambda proof: self._put(proposal, proof),
            self.not_agreed,
        )

    def _put(self, proposal: Proposal, second: Signer | SheetProof | None) -> None:
        self.say_busy()

        def put(desk: Desk) -> Done:
            return key_changes.put_change(desk, proposal.change, second, proposal.words)

        self.session.change_keys(self, put, self._made, self.not_agreed)

    def _made(self, done: Done) -> None:
        self.go_instead.emit(Place(RECOVERY_SHEET if done.new_sheet is not None else KEYS))
        self.said.emit(self.done)


def _proposal(desk: Desk, change: Change) -> Proposal:
    if why := key_changes.why_not(desk, change):
        raise YpsError(why)
    sheet = who_has_a_key(desk).sheet is not None
    alone = not needs_second(desk)
    seconders = key_changes.seconders(desk, change)
    return Proposal(change, key_changes.words_of(desk, change), seconders, alone, sheet)


def _text(words: str) -> Card:
    card = Card(WHAT, reading=True)
    for paragraph in words.split("\n\n"):
        card.add(Body(paragraph))
    return card
