"""Letting a case go: what it is and where it lies, the whole text, a second person, then the backups (L2)."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.pages.parts.agreed_page import NOT_YET, READ, WHAT, AgreedPage
from ui.pages.parts.let_go_words import (
    AGREE,
    BACKING_UP,
    GONE,
    KEPT,
    LEAVE,
    LINES,
    LOOKING,
    NOBODY,
    NOWHERE,
    STEPS,
    TITLE,
    WHERE,
    WHO,
    WHY_HINT,
    why_question,
)
from ui.pages.parts.making_without import MakingWithout
from ui.pages.parts.replacing import Replacing
from ui.pages.parts.second_person import SecondCard
from ui.pages.parts.what_happens import add_what_happens
from ui.places import CASE, CASES, CERTIFICATE, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from ui.widgets.plain_area import PlainArea
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.retention_words import kept_words
from yps_desktop.record.destruction_acts import HeldIn
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.retention import Retention
from yps_desktop.services import backup, cases, destroying, retention, still_held
from yps_desktop.services.backup import Plan
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroying import Destruction, Step
from yps_desktop.services.destruction_words import held_words
from yps_desktop.services.still_held import Looked
from yps_desktop.services.writing import Signer

_WHY = "why"


@dataclass(frozen=True, slots=True)
class _Read:
    number: str
    kept: Retention
    who: tuple[str, ...]
    needs_reason: bool
    plan: Plan


@dataclass(frozen=True, slots=True)
class _Ready:
    planned: Destruction
    seconders: tuple[KeyHolder, ...]


class LetGoPage(AgreedPage):
    """Nothing goes until a second person has read the whole text; then the backups are replaced."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.reason = PlainArea("", lines=3)
        self.on = MainButton("Continue")
        self.replacing: Replacing | None = None
        self._number, self._held = "", tuple[HeldIn, ...]()

    def load(self) -> None:
        """Read the case, or why it is kept."""
        self.session.ask(self, lambda desk: _read(desk, self.place.case), self._look, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        case = Crumb(f"Case {self._number}" if self._number else "Case", Place(CASE, case=self.place.case))
        return (Crumb("Cases", Place(CASES)), case, Crumb("Let it go"))

    def focus_first(self) -> None:
        """Begin reading at the top, at the text that is agreed to where it stands there."""
        if self.body is not None:
            self.body.read_from_top(WHAT if self.card is not None else TITLE)

    def cannot_show(self, error: YpsError) -> None:
        """Say why this case is kept."""
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add_space(14)
        body.main.add(CareBanner(KEPT, error.sentence))
        back = LinkButton(LEAVE)
        back.clicked.connect(self.back)
        body.main.add_space(16)
        body.main.add(ButtonRow(back))
        self.show_from_top(body)

    def _look(self, read: _Read) -> None:
        self._number = read.number
        body = PageBody(self)
        body.main.add(PageTitle(TITLE))
        body.main.add(Hint(LOOKING))
        self.show_from_top(body)
        self.session.work(
            self,
            lambda: still_held.look(read.plan),
            lambda looked: self._sort(read, looked),
            self.cannot_show,
        )

    def _sort(self, read: _Read, looked: Looked) -> None:
        self.session.ask(
            self,
            lambda desk: still_held.held_in(desk, self.place.case, looked),
            lambda held: self._show(read, held),
            self.cannot_show,
        )

    def _show(self, read: _Read, held: tuple[HeldIn, ...]) -> None:
        self._held = held
        body, gap = self.begin_body(), current_theme().space.between_questions
        body.main.add(Hint(f"Case {read.number}"))
        body.main.add(PageTitle(TITLE))
        add_what_happens(body.main, (kept_words(read.kept),), LINES)
        for title, lines in (
            (WHO, read.who or [NOBODY]),
            (WHERE, [f"{held_words(one)}." for one in held] or [NOWHERE]),
        ):
            body.main.add_space(gap)
            body.main.add(SectionTitle(title))
            for line in lines:
                body.main.add_space(4)
                body.main.add(Body(line))
        if read.needs_reason:
            body.main.add_space(gap)
            body.main.add(self.asked.add(_WHY, self._question(read.kept)))
        leave = LinkButton(LEAVE)
        leave.clicked.connect(self.back)
        self.on = MainButton("Continue")
        self.on.clicked.connect(self._check)
        body.main.add_space(gap)
        body.main.add(ButtonRow(self.on, leave, gap=22))
        self.show_from_top(body)

    def _question(self, kept: Retention) -> QuestionBlock:
        question = why_question(kept)
        self.reason = PlainArea(question, lines=3)
        block = QuestionBlock(question, self.reason, WHY_HINT)
        self.reason.refused.connect(block.say_refused)
        return block

    def _check(self) -> None:
        reason, held = self.reason.text().strip(), self._held
        self.session.ask(
            self, lambda desk: _ready(desk, self.place.case, reason, held), self._read_out, self._refuse
        )

    def _refuse(self, error: YpsError) -> None:
        """Say at the question, or first thing on the page, what keeps it from going on."""
        asks = self.reason.isVisibleTo(self)
        self.reason.set_wrong(asks)
        self.asked.show_problems([(_WHY if asks else "", error.sentence.rstrip("."))])
        if self.body is not None:
            self.body.scroll_to_top()

    def _read_out(self, ready: _Ready) -> None:
        planned, body = ready.planned, self.begin_body()
        body.main.add(Hint(f"{TITLE} · Case {planned.number}"))
        body.main.add(PageTitle(READ))
        body.main.add_space(16)
        text = Card(WHAT, reading=True)
        for paragraph in planned.shown.split("\n\n"):
            text.add(Body(paragraph))
        who = Card(WHO)
        for name in planned.names or [NOBODY]:
            who.add(Body(name))
        for part in (who, text, self._second(ready)):
            body.main.add(part)
            body.main.add_space(20)
        self.show_from_top(body)
        self.said.emit(NOT_YET)

    def _second(self, ready: _Ready) -> SecondCard:
        self.card = card = SecondCard(
            self.session, AGREE, ready.seconders, self.asked, alone=False, sheet=False
        )
        card.busy.setText(STEPS["copying"])
        card.by_person.connect(
            lambda holder, password: self.prove(
                holder, password, lambda signer: self._destroy(ready.planned, signer)
            )
        )
        card.later.connect(self.back)
        card.reads.connect(self.let_read)
        return card

    def _destroy(self, planned: Destruction, second: Signer) -> None:
        if self.session.backup_run is not None:  # it would go on copying the record that holds the case
            self.not_agreed(YpsError(BACKING_UP))
            return
        self._number, self.making = planned.number, MakingWithout(self.session)
        self.making.stepped.connect(self._say_step)
        self.making.done.connect(self._destroyed)
        self.making.refused.connect(self._refused)
        self.making.start(planned, second)

    def _say_step(self, step: Step) -> None:
        if self.card is not None:
            self.card.busy.setText(STEPS[step])
            say_aloud(self.card, STEPS[step])

    def _refused(self, sentence: str) -> None:
        self.not_agreed(YpsError(sentence))

    def _destroyed(self, entry: Entry) -> None:
        """Replace the backups at once; where there is no folder for any, there is nothing to wait for."""
        self.let_read(None)
        self.said.emit(GONE.format(number=self._number))
        self.session.ask(self, backup.plan, lambda now: self._replace(entry, now), self._replaced_none)

    def _replace(self, entry: Entry, now: Plan) -> None:
        if not now.places:
            self._go_on(entry)
            return
        body, self.card = PageBody(self), None
        self.replacing = Replacing(self.session, self._number)
        self.replacing.ended.connect(lambda: self._go_on(entry))
        body.main.add(self.replacing)
        self.show_from_top(body)
        self.replacing.start(now)

    def _replaced_none(self, error: YpsError) -> None:
        self.session.trouble.emit(error.sentence)

    def _go_on(self, entry: Entry) -> None:
        self.go_instead.emit(Place(CERTIFICATE, entry=entry.hash))


def _read(desk: Desk, case_id: str) -> _Read:
    if why := destroying.why_not(desk, case_id):
        raise YpsError(why)
    case = cases.read(desk, case_id)
    return _Read(
        number=case.number,
        kept=retention.kept(desk, case),
        who=tuple(dict.fromkeys(one.name for one in people_of(case) if one.name.strip())),
        needs_reason=destroying.needs_reason(desk, case_id),
        plan=backup.plan(desk),
    )


def _ready(desk: Desk, case_id: str, reason: str, held: Sequence[HeldIn]) -> _Ready:
    planned = destroying.plan(desk, case_id, reason, held)
    return _Ready(planned, destroying.seconders(desk, case_id))
