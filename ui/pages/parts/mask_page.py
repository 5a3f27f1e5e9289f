"""What the four steps of a masked copy share: the case, the draft they all write in, the way on and back."""

import secrets
from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtWidgets import QWidget

from ui.pages.page import Save
from ui.pages.parts.asked_head import add_asked_head
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.draft_keeper import DraftKeeper
from ui.pages.parts.mask_draft import KIND, MaskDraft
from ui.pages.parts.mask_words import TextHead, heads_of, parts_of
from ui.pages.parts.mask_work import NO_WORK, Work, work_of
from ui.pages.parts.not_kept import NotKept
from ui.pages.parts.sheet_page import NOT_SAVED
from ui.places import CASE, CASES, MASK, OWN_DATA, TRANSFER_GOES, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.masked.fitting import fitted
from yps_desktop.record.masked.places import places
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.texts import texts_of
from yps_desktop.record.masked.who import Who, by_id, everybody
from yps_desktop.record.rules.own_data import Request, requests_in
from yps_desktop.services import cases, drafts
from yps_desktop.services.desk import Desk
from yps_desktop.services.drafts import Draft

SHORT = "Masked copy"
LATER = "Save and come back later"
HALF_TYPED = "You began to type something. Take it with its button, or leave it"


@dataclass(frozen=True, slots=True)
class MaskRead:
    """What a step shows: the case, what is decided so far, and everybody in it."""

    case: Case
    edition: Edition
    draft: Draft
    state: MaskDraft
    people: tuple[Who, ...]
    parts: Mapping[str, str]
    """What each person's part in it is, in a few words."""
    work: Work = NO_WORK
    heads: Mapping[str, TextHead] = field(default_factory=dict)
    """The places to look at and what the entries are called: only where a step is `with_places`."""

    def named(self, person: str) -> Who | None:
        """Give one of them by an id they were named under."""
        return by_id(self.people).get(person)


class MaskPage(BodyPage):
    """One step. Each reads the same draft; whatever is decided or typed is kept in it."""

    rail_words = "Cases"
    title = ""
    intro = ""
    needs_whose = True
    """Whether it makes no sense before it is known whose copy it is."""
    with_places = False

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.read: MaskRead | None = None
        self.keeper: DraftKeeper | None = None
        self.state = MaskDraft(Masking(whose=""), {})
        self.top = NotKept()
        self.summary = ErrorSummary()

    @abstractmethod
    def fill(self, body: PageBody, read: MaskRead) -> None:
        """Add what this step asks, below the title."""

    def load(self) -> None:
        """Go on with the draft; without one, find what was begun in this case or begin."""
        if self.place.draft:
            self.session.ask(self, self._look, self._show, self.cannot_show)
        else:
            self.session.ask(self, self._begun, self._with_draft, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self.read is None:
            return (Crumb("Cases", Place(CASES)),)
        case = self.read.case
        return (
            Crumb("Cases", Place(CASES)),
            Crumb(f"Case {case.number}", Place(CASE, case=case.id)),
            Crumb(SHORT),
        )

    def unsaved(self) -> Save | None:
        """Give what saves the draft, where anything was typed since."""
        return self.keeper.unsaved() if self.keeper is not None else None

    @property
    def masking(self) -> Masking:
        """Give what is decided so far."""
        return self.state.masking

    def decide(self, masking: Masking) -> None:
        """Take a decision in, and keep it."""
        self._change(self.state.deciding(masking))

    def keep_words(self, about: str, words: str) -> None:
        """Keep what stands in a box that was not taken yet."""
        self._change(self.state.with_words(about, words))

    def go_to_step(self, page: str, **more: str) -> None:
        """Save, then go to another step."""
        about = self.place.about
        place = Place(page, case=self.place.case, draft=self.place.draft, about=about, **more)
        self.once_kept(lambda: self.go.emit(place))

    def come_back_later(self) -> None:
        """Save, then go to the case, or where the record of a transfer is put together."""
        self.once_kept(lambda: self.go_instead.emit(self.comes_from()))

    def comes_from(self) -> Place:
        """Give where somebody came from: the request or the transfer this copy is for, or the case."""
        if self.request() is not None:
            return Place(OWN_DATA, case=self.place.case, about=self.place.about)
        if self.place.about:
            return Place(TRANSFER_GOES, case=self.place.case, about=self.place.about)
        return Place(CASE, case=self.place.case)

    def request(self) -> Request | None:
        """Give the request for own data that this copy is for, or None."""
        case = self.read.case if self.read is not None else None
        found = requests_in(case) if case is not None and self.place.about else ()
        return next((one for one in found if one.id == self.place.about), None)

    def later_link(self) -> LinkButton:
        """Give the underlined words that leave the step for now."""
        link = LinkButton(LATER)
        link.clicked.connect(self.come_back_later)
        return link

    def look_again(self) -> None:
        """Read everything anew, with what is decided now."""
        if self.read is not None:
            self.read = replace(self.read, draft=self._draft(), state=self.state)
        self.session.ask(self, lambda desk: self._fit(desk, self._draft(), self.state), self._take)

    def is_half_typed(self, keys: Iterable[str]) -> bool:
        """Say so where words were begun about one of these and not taken: they would not hold."""
        half = not self.state.typing.keys().isdisjoint(keys)
        self.summary.show_problems([("", HALF_TYPED)] if half else [])
        return half

    def discard(self, then: Callable[[], None]) -> None:
        """Let go of the draft, and go on with `then`."""
        if self.keeper is not None:
            self.keeper.let_go()
        self.session.ask(self, lambda desk: drafts.discard(desk, self.place.draft), lambda _: then())

    def once_kept(self, then: Callable[[], None]) -> None:
        """Save, then go on with `then`."""
        if self.keeper is not None:
            self.keeper.keep(then)
        else:
            then()

    def _change(self, state: MaskDraft) -> None:
        if state == self.state:
            return
        self.state = state
        if self.keeper is not None:
            self.keeper.touch()

    def _draft(self) -> Draft:
        return Draft(self.place.draft, self.place.case, KIND, self.place.about or None, "", {})

    def _begun(self, desk: Desk) -> str:
        """Give the draft of a masked copy that was begun in this case for the same, or nothing.

        For the same request or transfer, and where the place names somebody, for them. Without a request or
        a transfer one made again is new.
        """
        if self.place.masked and not self.place.about:
            return ""
        case = cases.read(desk, self.place.case)
        mine = (one for one in drafts.mine(desk).drafts if one.sheet == KIND and one.case in case.ids)
        return next((one.id for one in mine if self._is_for_the_same(one, case)), "")

    def _is_for_the_same(self, draft: Draft, case: Case) -> bool:
        if (draft.about or "") != self.place.about:
            return False
        people = by_id(everybody(case, Masking("")))
        asked, begun = people.get(self.place.form), people.get(MaskDraft.read(draft.typed).whose)
        return asked is None or begun is None or asked is begun

    def _with_draft(self, draft: str) -> None:
        self.go_instead.emit(replace(self.place, draft=draft or secrets.token_hex(8)))

    def _look(self, desk: Desk) -> MaskRead:
        case = cases.read(desk, self.place.case)
        draft = drafts.as_shown(drafts.load(desk, self.place.draft) or self._draft(), case)
        return self._fit(desk, draft, MaskDraft.read(draft.typed))

    def _fit(self, desk: Desk, draft: Draft, state: MaskDraft) -> MaskRead:
        case = cases.read(desk, self.place.case)
        if state.masking.whose:
            state = state.deciding(fitted(case, state.masking))
        people, edition = everybody(case, state.masking), desk.edition(case.edition)
        read = MaskRead(case, edition, draft, state, people, parts_of(case, edition))
        if not (self.with_places and state.masking.whose):
            return read
        found = places(case, state.masking)
        texts = texts_of(case, {(one.entry, one.field) for one in found})
        work = work_of(texts, found, state.masking)
        return replace(read, work=work, heads=heads_of(case, edition))

    def _show(self, read: MaskRead) -> None:
        if self.needs_whose and read.named(read.state.masking.whose) is None:
            self.go_instead.emit(replace(self.place, page=MASK))
            return
        self.state = read.state
        self.keeper = DraftKeeper(self.session, read.draft, lambda: self.state.typed(), self)
        self.keeper.kept.connect(self._was_kept)
        self.keeper.failed.connect(self._was_not_kept)
        self._take(read)
        self.shown.emit()

    def _take(self, read: MaskRead) -> None:
        self.read, self.state = read, read.state
        body = self.new_body()
        self._head(body.main, read)
        self.fill(body, read)
        self.show_body(body)
        self.placed()

    def placed(self) -> None:
        """Put the focus back where a decision was made, once the page made anew stands."""

    def new_body(self) -> PageBody:
        """Give the empty body of this step."""
        return PageBody(self)

    def _head(self, main: Column, read: MaskRead) -> None:
        space = current_theme().space
        self.summary = ErrorSummary()
        self.top = NotKept()
        caption = f"Case {read.case.number}  ·  {self.caption(read)}"
        add_asked_head(main, self.summary, self.top, caption, self.title, self.intro)
        main.add_space(space.between_questions)

    def caption(self, read: MaskRead) -> str:
        """Say above the title whose copy it is, once that is known."""
        whose = read.named(read.state.masking.whose)
        return f"A copy for {whose.name}" if whose else SHORT

    def _was_kept(self, words: str) -> None:
        self.top.take_away()
        self.said.emit(words)

    def _was_not_kept(self, sentence: str) -> None:
        self.top.say(sentence)
        self.said.emit(NOT_SAVED)
