"""Where something is signed: who, when, what it means, the password, and the main button with a pen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.widgets.aloud import say_aloud, say_wrong_at
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import SignedCard
from ui.widgets.labels import Body, Caption, ErrorWords, Hint, Question, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.password_field import PasswordField

CORRECTIONS = (
    "After you sign, nobody can change this, you included. A correction can be added, and both are printed."
)


class SigningCard(SignedCard):
    """A card at the end of what is signed, never a dialog; `sign` carries the password, forgotten here.

    Without `with_password` the button signs by itself and `sign` carries an empty text.
    """

    sign = Signal(str)
    later = Signal()

    def __init__(
        self,
        who: str,
        when: str,
        button: str,
        parent: QWidget | None = None,
        *,
        title: str = "Sign",
        meaning: str = CORRECTIONS,
        password_label: str = "Your password",
        password_hint: str = "",
        later: str = "Save and come back later",
        with_password: bool = True,
    ) -> None:
        super().__init__("", parent)
        self.setAccessibleName(title)
        self.column.setContentsMargins(26, 22, 26, 24)
        self.column.setSpacing(current_theme().space.half)
        self.column.addWidget(SectionTitle(title))
        self._clock = Caption(when)
        self._add_words(Body(who), self._clock, 6, Body(meaning))
        self.before_password = Column(20)
        self.column.addWidget(self.before_password)
        self._error = ErrorWords()
        self._error.hide()
        self.password = PasswordField(password_label)
        if not with_password:  # never shown by hand: without a parent yet, it would be a window of its own
            self.password.hide()
        self._with_password = with_password
        if with_password:
            self._add_words(12, Question(password_label), Hint(password_hint))
        self._add_words(self._error, 2, self.password, 12)
        self.button = MainButton(button, "pen")
        self.later_link = LinkButton(later)
        self.column.addWidget(ButtonRow(self.button, self.later_link, gap=22))
        self.button.clicked.connect(self._offer)
        self.password.entered.connect(self._offer)
        self.later_link.clicked.connect(self.later)

    @property
    def asks_password(self) -> bool:
        """Say whether a password is asked for."""
        return self._with_password

    def set_clock(self, when: str) -> None:
        """Say another time, such as once a minute."""
        self._clock.setText(when)

    def set_button(self, words: str) -> None:
        """Give the main button other words."""
        self.button.setText(words)

    def show_error(self, sentence: str) -> None:
        """Say above the field what is wrong, empty the field and keep the focus there."""
        said = f"Error: {sentence}"
        self._error.setText(said)
        self._error.show()
        self.password.clear()
        self.password.set_wrong(True)
        if self._with_password:
            say_wrong_at(self.password.box, said)
        else:
            self.button.setFocus()
            say_aloud(self, said, at_once=True)

    def say_refused(self, sentence: str) -> None:
        """Say why something was not taken in; what was typed before stays."""
        self._error.setText(f"Error: {sentence}")
        self._error.show()
        say_wrong_at(self.password.box, f"Error: {sentence}")

    def clear_error(self) -> None:
        """Take away what was wrong."""
        self._error.hide()
        self.password.set_wrong(False)
        self.password.box.setAccessibleDescription("")

    def _add_words(self, *parts: QWidget | int) -> None:
        for part in parts:
            if isinstance(part, int):
                self.column.addSpacing(part)
            elif not isinstance(part, Body | Hint | Caption) or part.text():
                self.column.addWidget(part)

    def _offer(self) -> None:
        self.sign.emit(self.password.take() if self._with_password else "")
