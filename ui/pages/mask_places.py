"""A masked copy, third step: every replacement in its sentence, a sheet at a time (Z11, N2)."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.pages.parts.mask_page import MaskPage, MaskRead
from ui.pages.parts.mask_sheet import MaskSheet
from ui.pages.parts.mask_side import MaskSide
from ui.pages.parts.mask_words import head_of
from ui.pages.parts.mask_work import Portion
from ui.pages.parts.slices import in_turns
from ui.places import MASK_SIGN, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.labels import Body
from ui.widgets.marked_words import MarkedWords, Piece
from ui.widgets.page_body import Column, PageBody
from yps_desktop.guidance.spell import count
from yps_desktop.record.masked.who import by_id

RIGHT, GO_ON = "These are right", "Continue"
ALL_DONE = "Every place has been looked at."
NOBODY = "Nobody who is masked was found in the texts of this case."
HOW = (
    Piece("Crossed out", "gone"),
    Piece(" is what the record says. "),
    Piece("In bold", "stands"),
    Piece(" is what stands in the copy."),
)
_READING_WIDTH = 592


class MaskPlacesPage(MaskPage):
    """Shows one portion at a time; what is right is confirmed at its end."""

    title = "Look at each replacement"
    with_places = True

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.sheet: MaskSheet | None = None
        self.main_button = MainButton(RIGHT)
        self._at: tuple[str, int] | None = (place.entry, 1) if place.entry else None
        self._back_to = ""

    def focus_first(self) -> None:
        """Let the keys scroll what is to be read, from its beginning."""
        if self.body is not None:
            self.body.read_from_top("The replacements on this sheet")

    def cursor_at(self) -> tuple[str, int]:
        """Give which portion is shown."""
        return self._at or ("", 0)

    def put_cursor(self, field: str, at: int) -> None:
        """Show the portion that was shown."""
        if self.read is not None and self.read.work.at(field, at) is not None:
            self._show_portion(field, at)
        self.focus_first()

    def new_body(self) -> PageBody:
        """Give a body with a column as wide as reading needs."""
        return PageBody(self, main_width=_READING_WIDTH, gap=32, side_width=320)

    def fill(self, body: PageBody, read: MaskRead) -> None:
        """Show the portion that is to be looked at, and at the side all of them."""
        work = read.work
        portion = work.at(*self._at) if self._at else next(iter(work.waiting), None)
        self._at = (portion.entry, portion.number) if portion is not None else None
        body.main.add(Body(_left(work.left, any(one.places for one in work.portions))))
        if portion is not None:
            body.main.add(MarkedWords(HOW))
        body.main.add_space(current_theme().space.between_questions)
        self.sheet = self._sheet(portion, read) if portion is not None else None
        if self.sheet is not None:
            body.main.add(self.sheet)
        body.main.add_space(current_theme().space.between_questions)
        self._add_buttons(body.main, portion)
        side = MaskSide(work, read.heads, self._at)
        side.chosen.connect(self._show_portion)
        body.side.add(side)
        if self.sheet is not None:
            in_turns(self.sheet, self.sheet.build(self.state.typing), lambda _: self._stands())

    def _sheet(self, portion: Portion, read: MaskRead) -> MaskSheet:
        head, again = head_of(read.heads, portion.entry), bool(read.case.maskings)
        reasons = {one.word: one.reason for one in read.state.masking.kept}
        sheet = MaskSheet(portion, head, by_id(read.people), reasons, again=again)
        sheet.changed.connect(self._decided)
        sheet.typed.connect(self.keep_words)
        return sheet

    def _add_buttons(self, main: Column, portion: Portion | None) -> None:
        self.main_button = MainButton(RIGHT if portion is not None and portion.waiting else GO_ON)
        self.main_button.clicked.connect(lambda: self._confirm(portion))
        main.add(ButtonRow(self.main_button, self.later_link(), gap=22))

    def _stands(self) -> None:
        field, self._back_to = self._back_to, ""
        if field and self.sheet is not None and field in self.sheet.answers:
            self.sheet.answers[field].first().setFocus()

    def _decided(self, change: object, field: str) -> None:
        if callable(change):
            self._back_to = field
            self.decide(change(self.masking))
            self.look_again()

    def _show_portion(self, entry: str, number: int) -> None:
        self._at = (entry, number)
        if self.read is not None:
            self._take(self.read)
            self.focus_first()

    def _confirm(self, portion: Portion | None) -> None:
        if portion is None or self.read is None:
            self.go_to_step(MASK_SIGN)
            return
        if self.is_half_typed(_keys(portion)):
            return
        self.decide(self.masking.having_looked(place.key for place in portion.waiting))
        work = self.read.work.having_looked(portion)
        following = work.after(portion)
        if following is None:
            self.go_to_step(MASK_SIGN)
            return
        self._at = (following.entry, following.number)
        self._take(replace(self.read, state=self.state, work=work))
        self.focus_first()


def _keys(portion: Portion) -> set[str]:
    """Give what words may have been begun about in a portion."""
    answers = (*portion.answers, *portion.rest)
    return {f"keep:{place.key}" for place in portion.places} | {
        f"out:{one.entry}:{one.field}" for one in answers
    }


def _left(left: int, found: bool) -> str:
    if left:
        return f"{count(left, 'place')} still to look at."
    return ALL_DONE if found else NOBODY
