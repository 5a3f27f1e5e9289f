"""A masked copy, second step: everybody in the case, who stands by name and who by a letter (N2, N6)."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.parts.folded import Folded
from ui.pages.parts.mask_page import MaskPage, MaskRead
from ui.pages.parts.mask_person import MaskPerson
from ui.places import MASK_PLACES, QUESTION, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.labels import Body
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.section_list import SectionList
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import Who

MASKED, MASKED_NOTE = "Stand as a letter", "The same letter is the same person in every copy of this case."
NAMED = "Stand by name"
NOBODY = "Nobody else. Everybody in this case stands by name."
MISSING = "Is somebody missing?"
MISSING_WORDS = (
    "Only people named on a sheet of this case are masked. Where somebody stands only in running text, "
    "name them in the case first, or leave that answer out in the next step."
)
NAME_SOMEBODY = "Name somebody in this case"
_AT_WORK = ("key", "work")


class MaskNamesPage(MaskPage):
    """Lists everybody; naming somebody asks for a reason."""

    title = "Who stands by name?"
    intro = "Young people, families and other adults are masked. Staff and officers stand by name."

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.rows: dict[str, MaskPerson] = {}
        self._staff: Folded | None = None
        self._back_to = ""

    def focus_first(self) -> None:
        """Put the focus on the first person, or on the way on."""
        if self.body is not None:
            firsts = [row.first() for row in self.rows.values()]
            next((one for one in firsts if one is not None), self.go_on).setFocus()
            self.body.scroll_to_top()

    def fill(self, body: PageBody, read: MaskRead) -> None:
        """Show who is masked, who is not, and staff folded away."""
        self.rows = {}
        main, space = body.main, current_theme().space
        named = [one for one in read.people if one.by_name]
        staff = [one for one in named if one.why in _AT_WORK and not one.reason]
        masked = [one for one in read.people if not one.by_name]
        self._section(main, MASKED, MASKED_NOTE if masked else NOBODY, masked, read)
        main.add_space(space.between_sections)
        self._section(main, NAMED, "", [one for one in named if one not in staff], read)
        if staff:
            words = f"Staff and officers ({len(staff)})"
            self._staff = Folded(words, lambda: self._folded(staff, read))
            main.add_space(space.unit)
            main.add(self._staff)
        main.add_space(space.between_sections)
        self.go_on = MainButton("Continue")
        self.go_on.clicked.connect(self._go_on)
        main.add(ButtonRow(self.go_on, self.later_link(), gap=22))
        body.side.add(self._missing())
        self._open_what_was_typed()

    def _go_on(self) -> None:
        people = self.read.people if self.read is not None else ()
        keys = [f"{what}:{one.person}" for one in people for what in ("name", "also")]
        if not self.is_half_typed(keys):
            self.go_to_step(MASK_PLACES)

    def _missing(self) -> Card:
        card = Card(MISSING)
        card.add(Body(MISSING_WORDS))
        place = Place(QUESTION, case=self.place.case, sheet="person")
        name = LinkButton(NAME_SOMEBODY)
        name.clicked.connect(lambda: self.once_kept(lambda: self.go.emit(place)))
        card.add(name)
        return card

    def _section(self, main: Column, title: str, note: str, people: Sequence[Who], read: MaskRead) -> None:
        section = SectionList(title, note)
        for one in people:
            section.add(self._row(one, read))
        main.add(section)

    def _folded(self, people: Sequence[Who], read: MaskRead) -> Column:
        column = Column(0)
        for one in people:
            column.add(self._row(one, read))
        return column

    def _row(self, one: Who, read: MaskRead) -> MaskPerson:
        row = MaskPerson(one, read.parts.get(one.person, ""), is_owner=one.why == "owner")
        row.by_name.connect(self._let_stand)
        row.by_letter.connect(self._mask)
        row.also.connect(self._also)
        row.typed.connect(self.keep_words)
        self.rows[one.person] = row
        return row

    def _let_stand(self, person: str, reason: str) -> None:
        self._decided(person, lambda held: held.by_name(person, reason) if reason else held.as_usual(person))

    def _mask(self, person: str) -> None:
        one = self.read.named(person) if self.read is not None else None
        usual = one is not None and not one.usually_named
        self._decided(person, lambda held: held.as_usual(person) if usual else held.by_letter(person))

    def _also(self, person: str, words: list[str]) -> None:
        wanted = [" ".join(word.split()) for word in words if word.strip()]

        def call(held: Masking) -> Masking:
            for one in held.also:
                if one.person == person and one.word not in wanted:
                    held = held.not_calling(person, one.word)
            for word in wanted:
                held = held.calling(person, word)
            return held

        self._decided(person, call)

    def _decided(self, person: str, change: Callable[[Masking], Masking]) -> None:
        for what in ("name", "also"):
            self.keep_words(f"{what}:{person}", "")
        self._back_to = person
        self.decide(change(self.masking))
        self.look_again()

    def _open_what_was_typed(self) -> None:
        for about, words in self.state.typing.items():
            what, _, person = about.partition(":")
            row = self.rows.get(person)
            if row is not None:
                row.ask_why(words) if what == "name" else row.ask_also(words)

    def placed(self) -> None:
        """Put the focus back on whom a decision was about."""
        person, self._back_to = self._back_to, ""
        if person and person not in self.rows and self._staff is not None:
            self._staff.open()
        first = self.rows[person].first() if person in self.rows else None
        if first is not None:
            first.setFocus()
