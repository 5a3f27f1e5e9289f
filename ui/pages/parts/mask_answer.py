"""One answer of a sheet with each replacement in its sentence, and what can be said of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.instead import put_instead
from ui.pages.parts.mask_excerpts import Excerpt, Spot, excerpts, pieces
from ui.pages.parts.mask_forms import KeepForm, LeaveOutForm
from ui.pages.parts.mask_notes import begins_with, kept_words, name_of_place, notes_on, others_meant
from ui.pages.parts.mask_work import AnswerWork
from ui.pages.parts.reason_form import ReasonForm
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Body, Bold, Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.marked_words import Mark, MarkedWords
from ui.widgets.page_body import Column
from ui.widgets.row import Row
from ui.widgets.tag import Tag, TagKind
from yps_desktop.guidance.spell import count
from yps_desktop.record.masked.places import Place as MaskedPlace
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import Who

NOT_A_NAME, REPLACE = "This is not a name", "Replace it after all"
ANOTHER = "A word here is not a name"
LEAVE_OUT, PUT_BACK = "Leave this answer out", "Put this answer back"
NEW = "New"
_FEW = 2
"""Places in an excerpt up to which each has a link of its own."""
_SAID = 80
Change = Callable[[Masking], Masking]


@dataclass(frozen=True, slots=True)
class Around:
    """What an answer needs to know of the page: who is in the case, and every place of this portion."""

    people: Mapping[str, Who]
    places: tuple[MaskedPlace, ...]
    reasons: Mapping[str, str]
    """Why a word was kept elsewhere: asked for again, it stands there already."""
    marks_new: bool = False


class MaskAnswer(Row):
    """What is decided is handed on as a change of the masking, and half-typed words as words."""

    changed = Signal(object, str)
    """A change, and the field it was made in."""
    typed = Signal(str, str)

    def __init__(
        self, question: str, work: AnswerWork, around: Around, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.work, self._around = work, around
        self.links: list[LinkButton] = []
        self._rooms: dict[str, Column] = {}
        self._column = Column(6)
        self.across.addWidget(self._column, 1)
        head = ButtonRow(Bold(question), gap=12)
        if around.marks_new and any(not place.looked for place in work.places):
            head.add(Tag(NEW, TagKind.IN_PROGRESS))
        self._column.add(head)
        if work.left_out is not None:
            self._add_left_out(question)
        else:
            self._add_text(question)

    def first(self) -> QWidget:
        """Give what takes the focus in it."""
        return self.links[0]

    def show_typed(self, typing: Mapping[str, str]) -> None:
        """Open the forms in which something was typed before."""
        for place in self.work.places:
            if words := typing.get(f"keep:{place.key}"):
                self._ask_keep([place], words)
        if (words := typing.get(self._out_key)) and self.work.left_out is None:
            self._ask_leave_out(words)

    @property
    def _out_key(self) -> str:
        return f"out:{self.work.entry}:{self.work.field}"

    def _add_left_out(self, question: str) -> None:
        out = self.work.left_out
        assert out is not None
        words = count(len(self.work.text.split()), "word")
        self._column.add(Body(f"Left out of the copy: {words}. Why: {out.reason}"))
        self._column.add(ButtonRow(self._link(PUT_BACK, question, self._put_back)))

    def _add_text(self, question: str) -> None:
        spots = [self._spot(place) for place in self.work.places]
        for one in excerpts(self.work.text, spots, self.work.since, self.work.until):
            self._add_excerpt(one)
        links = ButtonRow(self._link(LEAVE_OUT, question, lambda: self._ask_leave_out("")))
        self._column.add(links)
        self._column.add(self._room(self._out_key))

    def _spot(self, place: MaskedPlace) -> Spot:
        mark: Mark = "stays" if place.kept else "stands"
        return Spot(place.at, place.at + len(place.word), place.instead, place.key, mark)

    def _add_excerpt(self, excerpt: Excerpt) -> None:
        if self._rooms:
            self._column.add_space(8)
        self._column.add(MarkedWords(pieces(self.work.text, excerpt)))
        held = {place.key: place for place in self.work.places}
        places = [held[spot.key] for spot in excerpt.spots]
        for note in notes_on(places, self._around.people):
            self._column.add(Caption(note))
        if not places:
            return
        room = self._room(*(f"keep:{place.key}" for place in places))
        row = ButtonRow(gap=22, flow=True)
        for link in self._links(places):
            row.add(link)
        self._column.add(row)
        self._column.add(room)

    def _links(self, places: Sequence[MaskedPlace]) -> Iterator[LinkButton]:
        for place in places:
            yield from self._links_of(place, places)
        rest = [place for place in places if not place.kept and not self._has_own_link(place, places)]
        if len(rest) == 1:
            yield self._not_a_name(rest[0], places)
        elif rest:
            yield self._link(ANOTHER, self.work.text[:_SAID], lambda: self._ask_keep(rest, ""))

    def _links_of(self, place: MaskedPlace, among: Sequence[MaskedPlace]) -> Iterator[LinkButton]:
        if place.kept:
            words = REPLACE if len(among) == 1 else f"Replace {name_of_place(place, among)} after all"
            yield self._link(words, kept_words(place), lambda: self._replace(place))
            return
        for one in others_meant(place, self._around.people):
            yield self._meant(place, one)
        if self._has_own_link(place, among):
            yield self._not_a_name(place, among)

    def _has_own_link(self, place: MaskedPlace, among: Sequence[MaskedPlace]) -> bool:
        """Say whether a place can be kept by a link of its own; more than a few links are one that asks."""
        return len(among) <= _FEW or place.is_small or bool(place.shared)

    def _not_a_name(self, place: MaskedPlace, among: Sequence[MaskedPlace]) -> LinkButton:
        words = NOT_A_NAME if len(among) == 1 else f"{begins_with(name_of_place(place, among))} is not a name"
        about = f"{place.before} {place.word} {place.after}"
        return self._link(words, about, lambda: self._ask_keep([place], ""))

    def _meant(self, place: MaskedPlace, one: Who) -> LinkButton:
        def change(masking: Masking) -> Masking:
            return masking.meaning(place.entry, place.field, place.word, place.at, one.person)

        return self._link(f"{one.name} is meant", place.word, lambda: self._change(change))

    def _link(self, words: str, about: str, press: Callable[[], object]) -> LinkButton:
        link = LinkButton(words)
        link.setAccessibleDescription(about)
        link.clicked.connect(lambda: press())
        self.links.append(link)
        return link

    def _room(self, *keys: str) -> Column:
        """Give where a form opens; it takes no room before."""
        room = Column(0)
        room.hide()
        self._rooms |= dict.fromkeys(keys, room)
        return room

    def _ask_keep(self, places: Sequence[MaskedPlace], words: str) -> None:
        among = [one for one in self._around.places if not one.kept]
        form = KeepForm(places, among)
        words = words or (self._around.reasons.get(places[0].word, "") if len(places) == 1 else "")
        form.given.connect(lambda reason: self._keep(form.chosen(), reason))
        self._open(form, f"keep:{places[0].key}", words)

    def _ask_leave_out(self, words: str) -> None:
        form = LeaveOutForm(self.work, self._around.people)
        form.given.connect(lambda reason: self._leave_out(form.about(), reason))
        self._open(form, self._out_key, words)

    def _open(self, form: ReasonForm, key: str, words: str) -> None:
        room, asked = self._rooms[key], self.window().focusWidget()
        put_instead(room, form)
        room.show()
        form.begin(words)
        form.typed.connect(lambda typed: self.typed.emit(key, typed))
        if words:
            self.typed.emit(key, words)

        def let_be() -> None:
            room.clear()
            room.hide()
            self.typed.emit(key, "")
            (asked if asked in self.links else self.links[0]).setFocus()

        form.let_be.connect(let_be)

    def _keep(self, places: Sequence[MaskedPlace], reason: str) -> None:
        for place in places:
            self.typed.emit(f"keep:{place.key}", "")

        def change(masking: Masking) -> Masking:
            for place in places:
                masking = masking.keeping(place.entry, place.field, place.word, place.at, reason)
            return masking

        self._change(change)

    def _replace(self, place: MaskedPlace) -> None:
        self._change(lambda masking: masking.not_keeping(place.entry, place.field, place.at))

    def _leave_out(self, about: Sequence[str], reason: str) -> None:
        self.typed.emit(self._out_key, "")
        self._change(lambda masking: masking.leaving_out(self.work.entry, self.work.field, about, reason))

    def _put_back(self) -> None:
        self._change(lambda masking: masking.telling(self.work.entry, self.work.field))

    def _change(self, change: Change) -> None:
        self.changed.emit(change, self.work.field)
