"""Third step of a record's way to another school: as what it goes, and the package made and saved (N3)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.asked_head import add_asked_head
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.instead import put_instead
from ui.pages.parts.not_kept import NotKept
from ui.pages.parts.now_send import SAVED_WORDS, STEPS, NowSend
from ui.pages.parts.proving import Proving, clock_words
from ui.pages.parts.save_as import AskPath, ask_package_path
from ui.pages.parts.transfer_act_page import SHORT, crumbs_of
from ui.pages.parts.transfer_steps import MAKE_IT, StepCard, steps_of
from ui.pages.parts.words_to_tell import WordsToTell, other_tools
from ui.pages.transfer_goes import goes_in
from ui.places import CASES, TRANSFER, TRANSFER_BUNDLE, TRANSFER_SENT, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Bold, Hint, PageTitle
from ui.widgets.page_body import Column, PageBody
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.signing_card import SigningCard
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.rules.transfers import Transfer
from yps_desktop.record.transfer_acts import TransferWay
from yps_desktop.services import packages, transfer_making, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.transfer_making import Gathered, Outgoing, Ready
from yps_desktop.services.transfers import Overview
from yps_desktop.services.writing import Signer

Q_WAY, WAY_HINT = "As what does it go?", "Ask the other school whether it has this program."
WHY_WAY = "The file goes securely, apart from the main file, so that one person alone can open it."
WAY_SOURCE = "KCSIE, part 2"
WAYS = (
    Choice(
        "package",
        "A package, for a school with this program",
        "One locked file, opened with six words told by telephone. They check it and take it in whole.",
    ),
    Choice(
        "pdf", "A PDF file with a password", "For any other school. Handover page first, then the record."
    ),
    Choice("paper", "Paper", "Handover page first, then the record, in two envelopes."),
)
SIGN, SIGN_TITLE = "Sign and lock the package", "Sign the package"
MEANING = (
    "Your key signs all that goes, so that the other school can see that nobody changed it. It is made from "
    "the record as it stands now."
)
GO_ON = {"pdf": "Go on to the PDF file", "paper": "Go on to the paper"}
LOCKING = "Signing and locking the package. This takes a few seconds."
SAVE, SAVED = "Save the package", "The package is saved"
MISSING = "Something is missing first"
MADE_BEFORE = ("It is made already", "Its six words are not known here. Make it again where nobody has them.")
_WAY = "way"
Lock = Callable[[Outgoing, Signer, str, datetime], Ready]
"""Signs and locks a package with its six words."""


_Standing = tuple[tuple[tuple[Case, Transfer], ...], str]
"""The transfer as it was read, and where it is asked."""


@dataclass(frozen=True, slots=True)
class _Read:
    seen: Overview
    source: str


class TransferMakePage(BodyPage):
    """Asks the way; a package is made, shown with its words, and saved here. The words are kept nowhere."""

    rail_words = "Cases"

    def __init__(
        self,
        session: Session,
        place: Place,
        parent: QWidget | None = None,
        *,
        choose_path: AskPath = ask_package_path,
        lock: Lock = transfer_making.lock,
    ) -> None:
        super().__init__(session, place, parent)
        self._choose_path, self._lock_with = choose_path, lock
        self.seen: Overview | None = None
        self.ready: Ready | None = None
        self.way = RadioRows(WAYS, Q_WAY)
        self.below = Column(0)
        self.card: SigningCard | None = None
        self.busy = Bold("")
        self._number = ""
        self._first: QWidget | None = None

    def load(self) -> None:
        """Read how the transfer stands."""
        self._read(self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if not self._number:
            return (Crumb("Cases", Place(CASES)),)
        return crumbs_of(self._number, self.place, "Make it")

    def focus_first(self) -> None:
        """Put the focus where one begins."""
        if self._first is not None:
            self._first.setFocus()
        if self.body is not None:
            self.body.scroll_to_top()

    def _read(self, then: Callable[[_Read], None], failed: Callable[[YpsError], None] | None = None) -> None:
        """Read the transfer, and look at it away from the record."""

        def look(read: _Standing) -> None:
            along, source = read
            self.session.work(self, lambda: _Read(transfers.look(along), source), then, failed)

        self.session.ask(self, self._look, look, failed)

    def _look(self, desk: Desk) -> _Standing:
        along = transfers.concerned(desk, self.place.case, self.place.about)
        return along, desk.edition(along[0][0].edition).cite(WAY_SOURCE)

    def _show(self, read: _Read) -> None:
        seen = self.seen = read.seen
        self._number = seen.along[0].case.number
        body = PageBody(self)
        self._head(body.main)
        lacks = [one.sentence for one in seen.lacks if one.code != _WAY]
        if lacks:
            banner = CareBanner(MISSING, " ".join(lacks), STEPS)
            banner.pressed.connect(self._to_steps)
            self._first = banner.button
            body.main.add(banner)
        else:
            self._ask_way(body.main, seen, read.source)
        self.show_body(body)
        self._add_steps(seen)
        self.shown.emit()

    def _head(self, main: Column) -> None:
        self.summary = ErrorSummary()
        add_asked_head(main, self.summary, NotKept(), f"Case {self._number}  ·  {SHORT}", MAKE_IT)
        main.add_space(current_theme().space.between_questions)

    def _add_steps(self, seen: Overview) -> None:
        """Show the steps as they stand now."""
        steps = StepCard(steps_of(seen, wall_clock(self.session).date()), self.place)
        steps.go.connect(self.go)
        if self.body is not None:
            put_instead(self.body.side, steps)

    def _ask_way(self, main: Column, seen: Overview, source: str) -> None:
        space = current_theme().space
        waits = seen.transfer.waits
        if waits is not None and waits.way == "package":
            main.add(CareBanner(*MADE_BEFORE))
            main.add_space(space.between_questions)
        self.asked = Asked(self.summary)
        self.way.set_value(seen.plan.way or None)
        main.add(self.asked.add(_WAY, QuestionBlock(Q_WAY, self.way, WAY_HINT, WHY_WAY, source)))
        main.add_space(space.between_sections)
        main.add(self.below)
        self.way.changed.connect(self._show_way)
        self._first = self.way.first()
        self._show_way()

    def _show_way(self) -> None:
        """Offer what is done for the way that is chosen."""
        self.below.clear()
        self.card = None
        way = self.way.value()
        if way == "package":
            self.card = self._signing_card()
            self.below.add(self.card)
            self.below.add(self.busy)
            self.busy.hide()
        elif way in GO_ON:
            button = MainButton(GO_ON[way])
            button.clicked.connect(self._go_on)
            self.below.add(ButtonRow(button))

    def _signing_card(self) -> SigningCard:
        me = self.session.me
        card = SigningCard(
            f"Signing as {me.name}, {me.office}",
            clock_words(self.session),
            SIGN,
            title=SIGN_TITLE,
            meaning=MEANING,
            later=STEPS,
        )
        self._proving = Proving(self.session, card, me)
        card.sign.connect(lambda password: self._proving.prove(password, self._put_together))
        card.later.connect(self._to_steps)
        return card

    def _put_together(self, signer: Signer) -> None:
        """Write the way down where it is another, and read what goes."""
        seen, case, transfer = self._overview(), self.place.case, self.place.about

        def read(desk: Desk) -> Gathered:
            _choose(desk, seen, "package")
            return transfer_making.gather(desk, case, transfer)

        self.session.write(self, read, partial(self._lock, signer), self._proving.fail)

    def _lock(self, signer: Signer, told: Gathered) -> None:
        words, now, lock = packages.suggest_words(), self.session.clock(), self._lock_with
        self._say(LOCKING)
        self.session.work(
            self,
            lambda: lock(transfer_making.put_together(told), signer, words, now),
            lambda ready: self._show_ready(ready, words),
            self._not_locked,
        )

    def _not_locked(self, error: YpsError) -> None:
        self.busy.hide()
        self._proving.fail(error)

    def _show_ready(self, ready: Ready, words: str) -> None:
        self.ready, seen = ready, self._overview()
        plan, space = seen.plan, current_theme().space
        body = PageBody(self)
        body.main.add(Hint(f"Case {self._number}  ·  {SHORT}"))
        body.main.add(PageTitle(MAKE_IT))
        body.main.add_space(space.between_cards)
        self.after = Column(0)
        save = MainButton(SAVE)
        save.clicked.connect(self._save)
        self._first = save
        self.problem = ErrorSummary()
        for part in (self.problem, ButtonRow(save)):
            self.after.add(part)
        body.main.add(self.after)
        body.main.add_space(space.between_cards)
        body.main.add(WordsToTell(words, ready.fingerprint, plan.name, plan.number))
        body.main.add_space(space.between_cards)
        body.main.add(other_tools())
        self.show_body(body)
        self._add_steps(seen)
        self.focus_first()
        self.said.emit("The package is made. Save it, and tell the words by telephone.")

    def _save(self) -> None:
        ready = self.ready
        path = self._choose_path(self, f"Case {self._number} package.age")
        if path and ready is not None:
            self.session.write(
                self,
                lambda desk: transfer_making.save(desk, ready, Path(path)),
                lambda _: self._saved(),
                lambda error: self.problem.show_problems([("", error.sentence.rstrip("."))]),
            )

    def _saved(self) -> None:
        now = NowSend(SAVED, SAVED_WORDS)
        now.sent.connect(lambda: self.go_instead.emit(replace(self.place, page=TRANSFER_SENT)))
        now.steps.connect(self._to_steps)
        put_instead(self.after, now)
        self._first = now.main_button
        self.focus_first()
        self.said.emit(SAVED)
        self._read(lambda read: self._add_steps(read.seen))

    def _go_on(self) -> None:
        """Write the way down, and go where the file or the paper is made."""
        seen = self._overview()
        way: TransferWay = "pdf" if self.way.value() == "pdf" else "paper"
        self.session.write(
            self,
            lambda desk: _choose(desk, seen, way),
            lambda _: self.go.emit(replace(self.place, page=TRANSFER_BUNDLE)),
            self._not_chosen,
        )

    def _not_chosen(self, error: YpsError) -> None:
        self.asked.show_problems([(_WAY, error.sentence.rstrip("."))])

    def _to_steps(self) -> None:
        self.go_instead.emit(Place(TRANSFER, case=self.place.case, about=self.place.about))

    def _say(self, words: str) -> None:
        self.busy.setText(words)
        self.busy.show()
        say_aloud(self.busy, words)

    def _overview(self) -> Overview:
        assert self.seen is not None
        return self.seen


def _choose(desk: Desk, seen: Overview, way: TransferWay) -> None:
    """Write down which way it goes, where the plan does not say so yet."""
    if seen.plan.way != way:
        transfers.plan(desk, goes_in(seen), replace(seen.plan, way=way))
