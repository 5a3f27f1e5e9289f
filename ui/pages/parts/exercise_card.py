"""A card of the staff exercise, and what cards lie under: one of six types, or nothing yet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.pages.parts.exercise_answer import answer_parts
from ui.pages.parts.exercise_asked import FIRST, FIRST_STEPS, HOW_MUCH, RISKS, chosen_words
from ui.theme import current_theme
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Body, Caption, CardTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.painted import draw_box, sharp
from yps_desktop.guidance.exercise import CaseType, Exercise, ShortCase

NOT_SORTED = "Type: not sorted yet"
HERE_TOO = "The source puts it here as well."
NONE_HERE = "No card lies here."
TURN, TURN_BACK = "Turn it over", "Turn it back"


class ExerciseCard(Card):
    """A case to be laid under a type; once it lies there only its title and what was chosen are shown.

    `lies` is the type it lies under, None for none yet; `says` is where the source puts it, and below that
    the other side opens.
    """

    def __init__(self, case: ShortCase, told: Exercise, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.case, self._told = case, told
        self.lies: str | None = None
        named = f"{case.number}. {case.title}"
        self.setAccessibleName(named)
        self.text, self.chosen = Body(case.text), Caption()
        self.risk = Dropdown(RISKS, f"{HOW_MUCH} {named}", blank=HOW_MUCH)
        self.first_step = Dropdown(FIRST_STEPS, f"{FIRST} {named}", blank=FIRST)
        self.says, self._source = Caption(), f"The source: {_source(case, told)}."
        self.turn, self.other_side = LinkButton(TURN), Column(10)
        self.turn.clicked.connect(self._turn)
        self._after = Column(8)
        for below in (self.says, self.turn, self.other_side):
            self._after.add(below)
        self._open(False)
        types = [Choice(one.id, one.name, group=one.group) for one in told.types]
        self.where = Dropdown(types, f"Move {named} to", blank=NOT_SORTED, leads_away=True)
        self.risk.setAccessibleDescription(case.text)
        asked = (self.risk, self.first_step, self.where)
        for one in asked:
            one.setCursor(Qt.CursorShape.ArrowCursor)
        for part in (CardTitle(named), self.text, self.chosen, *asked, self._after):
            self.add(part)

    def lie(self, type: str | None) -> None:
        """Lie under a type, or with None among those that are not sorted yet."""
        self.lies = type
        for part in (self.text, self.risk, self.first_step):
            part.setVisible(type is None)
        chosen = chosen_words(self.risk.value(), self.first_step.value(), None)
        self.chosen.setText(f"You chose: {'. '.join(chosen)}." if chosen else "")
        self.chosen.setVisible(bool(chosen) and type is not None)
        self.says.setText(HERE_TOO if type == self.case.type else self._source)

    def show_source(self, shown: bool) -> None:
        """Say where the source puts it and let it be turned over, or take that away again."""
        if not self.other_side.isHidden():
            self._open(False)
        self._after.setVisible(shown)

    def _turn(self) -> None:
        self._open(self.other_side.isHidden())

    def _open(self, opened: bool) -> None:
        self.other_side.clear()
        if opened:
            for part in answer_parts(self._told, self.case):
                self.other_side.add(part)
                part.show()
        self.other_side.setVisible(opened)
        self.turn.setText(TURN_BACK if opened else TURN)
        self.turn.setAccessibleName(f"{self.turn.text()}: {self.accessibleName()}")


class Pile(Column):
    """Where cards lie by their numbers, on a tray of their type; one without holds what is not sorted."""

    def __init__(self, type: CaseType | None = None, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self.type = type
        self.cards: list[ExerciseCard] = []
        self.none_here = Caption(NONE_HERE)
        self._is_over = False
        if type is not None:
            space = current_theme().space
            self.layout_.setContentsMargins(*(space.card_y,) * 4)
            self.add(CardTitle(type.name))
            self.add(Caption(f"{type.group}. {type.text}"))
            self.add(self.none_here)

    def lay(self, card: ExerciseCard) -> None:
        """Take a card from where it lies and lay it here, in its order."""
        before = card.parentWidget()
        if isinstance(before, Pile):
            before.let_go(card)
        at = sum(one.case.number < card.case.number for one in self.cards)
        self.cards.insert(at, card)
        self.layout_.insertWidget(self.layout_.count() - len(self.cards) + 1 + at, card)
        card.lie(self.type.id if self.type else None)
        card.show()
        self._say_whether_empty()

    def show_over(self, over: bool) -> None:
        """Show whether a card is carried over it."""
        if over != self._is_over:
            self._is_over = over
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tray."""
        if self.type is None:
            return
        theme = current_theme()
        edge, width = ("accent", 2) if self._is_over else ("line", 1)
        draw_box(sharp(self), self.rect(), None, theme.colour(edge), width, theme.radius.card)

    def let_go(self, card: ExerciseCard) -> None:
        """Give a card away."""
        self.cards.remove(card)
        self.layout_.removeWidget(card)
        self._say_whether_empty()

    def _say_whether_empty(self) -> None:
        self.none_here.setVisible(self.type is not None and not self.cards)


def _source(case: ShortCase, told: Exercise) -> str:
    also = " or ".join(f"“{told.type(id).name}”" for id in case.also)
    return f"{told.type(case.type).name}{f', could be {also}' if also else ''}"
