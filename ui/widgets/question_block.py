"""One question: its words, a hint, what is wrong, the field, and why it is asked."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.group import Group
from ui.widgets.labels import ErrorWords, Hint, Question
from ui.widgets.stack import fit_height_to_words, put
from ui.widgets.why_we_ask import WhyWeAsk

_INDENT_IN_ERROR = 19


class QuestionBlock(QWidget):
    """Label above, hint, error line, field below; a red bar along all of it while the answer is wrong."""

    def __init__(
        self,
        question: str,
        field: QWidget,
        hint: str = "",
        why: str = "",
        source: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self.body = _Asked(question, hint, field)
        self.why = WhyWeAsk(why, source) if why or source else None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().space.unit)
        layout.addWidget(self.body)
        if self.why is not None:
            layout.addWidget(self.why)
        name_field(field, question, hint)

    def set_question(self, question: str) -> None:
        """Ask in other words."""
        self.body.question.setText(question)
        name_field(self.field, question, self._hint)

    def set_error(self, sentence: str | None, *, bar: bool = True) -> None:
        """Show what is wrong, in the words of the summary, or None; `bar` draws the red bar."""
        self.body.set_error(sentence, bar=bar)
        said = [f"Error: {sentence}"] if sentence else []
        target = self.field.focusProxy() or self.field
        target.setAccessibleDescription(". ".join([*said, self._hint] if self._hint else said))

    def say_refused(self, sentence: str) -> None:
        """Say why something was not taken in; nothing is wrong with the answer itself."""
        self.set_error(sentence.rstrip("."), bar=False)

    def error(self) -> str | None:
        """Return what is said to be wrong, or None."""
        return self.body.sentence


def name_field(field: QWidget, question: str, hint: str) -> None:
    """Tell a screen reader what a field asks."""
    target = field.focusProxy() or field
    for group in (field, *field.findChildren(Group)):
        if group is not target and group.accessibleName() == question:
            group.setAccessibleName("")  # or the question is read out twice
    target.setAccessibleName(question)
    target.setAccessibleDescription(hint)


class _Asked(QFrame):
    def __init__(self, question: str, hint: str, field: QWidget) -> None:
        super().__init__()
        space = current_theme().space
        self.sentence: str | None = None
        fit_height_to_words(self)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(space.label_to_hint)
        self.question = Question(question)
        self._layout.addWidget(self.question)
        if hint:
            self._layout.addWidget(Hint(hint))
        self._error = ErrorWords()
        self._layout.addWidget(self._error)
        self._layout.addSpacing(space.half)
        put(self._layout, field)
        self.set_error(None, bar=False)

    def set_error(self, sentence: str | None, *, bar: bool) -> None:
        self.sentence = sentence
        self._bar = bar and sentence is not None
        self._error.setText(f"Error: {sentence}" if sentence else "")
        self._error.setVisible(sentence is not None)
        self._layout.setContentsMargins(_INDENT_IN_ERROR if self._bar else 0, 0, 0, 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._bar:
            theme = current_theme()
            bar = QRect(0, 0, theme.border.error_bar, self.height())
            QPainter(self).fillRect(bar, theme.colour("red"))
