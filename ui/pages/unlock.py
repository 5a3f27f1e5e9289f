"""The unlock page: who somebody is, their password, and what to do when it does not open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.parts.door_face import DoorFace
from ui.pages.parts.wait_line import AGAIN, WaitLine
from ui.places import UNLOCK
from ui.theme import current_theme
from ui.widgets.aloud import say_aloud, say_wrong_at
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.choice import Choice
from ui.widgets.labels import Bold, Caption, ErrorWords, Hint, Label, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.password_field import PasswordField
from ui.widgets.radio_rows import RadioRows
from ui.widgets.unlock_frame import UnlockFrame
from yps_desktop.record.errors import YpsError
from yps_desktop.services.nameplate import Nameplate

ALWAYS = "This program never goes online and never holds an image. Everything in it is encrypted."
CHOOSE = "Select who you are"
TYPE = "Enter your password"
CHECKING = "Checking the password. This takes about a second."
CANNOT_GET_IN = (
    "A password has capitals and small letters: look whether Caps Lock is on. Show lets you see what you "
    "type.",
    "Nobody can look a password up. Somebody else who looks after the record can make you a new key: in "
    "Settings, under People with a key, together with a second person or the recovery sheet.",
    "Until then write on paper: who, when, what was said. It is typed in later, with the day it happened.",
)
STEPS = "Step by step, in the user guide (F1)"
NOBODY_CAN = "Nobody who looks after it can get in: use the recovery sheet"
_PATIENCE_MS = 200


class UnlockPage(DoorFace):
    """Asks for a name and a password; `tried` carries a person's id and what they typed."""

    door, name = UNLOCK, "Unlock the record"
    tried = Signal(str, str)
    recover = Signal()
    """Nobody can get in, and the recovery sheet is at hand."""
    act, checking = "Unlock", CHECKING
    lies = "The record lies in {folder}"

    def __init__(
        self,
        plate: Nameplate,
        folder: str,
        reason: str = "",
        parent: QWidget | None = None,
        *,
        waits: Callable[[str], int] = lambda _: 0,
    ) -> None:
        """Ask; `waits` gives the seconds a person has to wait before another password is tried."""
        super().__init__(parent)
        self._waits, self.wait = waits, WaitLine()
        self._busy, self._folder = False, folder
        self.frame = UnlockFrame()
        self.stand(self.frame)
        self.names = _names(plate)
        self.password = PasswordField("Your password", wide=True)
        self.error, self.note = ErrorWords(), Hint()
        self.unlock_button = MainButton(self.act)
        self.help_link = LinkButton("I cannot get in")
        self.help = Column(current_theme().space.unit)
        self._fill(plate, reason)
        self._connect()

    def choose(self, person: str) -> None:
        """Choose a person and put the focus on their password."""
        self.names.set_value(person)
        self.focus_first()

    def focus_first(self) -> None:
        """Put the focus where somebody begins."""
        target = self.names.first() if self.names.value() is None else self.password
        target.setFocus()

    def say_practice(self, passwords: Sequence[str]) -> None:
        """Say that everything is made up, and each person's password: here guessing costs nothing."""
        from ui.widgets.practice_strip import PracticeStrip

        strip = PracticeStrip()
        self._layout.insertWidget(0, strip)
        strip.lower()  # a screen reader reads in this order: first that it is practice
        self.frame.below.add(Label("\n".join(["Passwords to practise with", *passwords])))

    def offer_recovery(self) -> None:
        """Offer the way in that needs nobody's password."""
        link = LinkButton(NOBODY_CAN)
        link.clicked.connect(self.recover)
        self.help.layout_.insertWidget(len(CANNOT_GET_IN), link, 0, Qt.AlignmentFlag.AlignLeft)

    def refuse(self, error: YpsError) -> None:
        """Say why it does not open: a wrong password, or trouble although it is right."""
        from yps_desktop.services.opening import WrongPasswordError  # late: the page stands sooner
        from yps_desktop.services.tries import MustWaitError

        if isinstance(error, WrongPasswordError):
            self.say_wrong(error.sentence)
        elif isinstance(error, MustWaitError):
            self._free()
            self._look_at_wait()
        else:
            self.say_trouble(error.sentence)

    def say_trouble(self, sentence: str) -> None:
        """Say why the record does not open although the password is right, and where it lies."""
        self._free()
        self.frame.say_trouble(sentence, self.lies.format(folder=self._folder))
        self.password.setFocus()

    def say_wrong(self, sentence: str) -> None:
        """Say why it did not open; the box is empty and has the focus."""
        self._free()
        self.password.clear()
        self._show_error(sentence)
        self._look_at_wait()

    def say_refused(self, sentence: str) -> None:
        """Say why something pasted or dropped was not taken in."""
        self._show_error(sentence)

    def may_be_left(self) -> bool:
        """Say whether no password is being checked: the answer comes back to this page."""
        return not self._busy

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget a password that was begun when something else stands here; a minimised window keeps it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.password.clear()

    def _free(self) -> None:
        self._busy = False
        self._waiting.stop()
        self.note.hide()

    def _fill(self, plate: Nameplate, reason: str) -> None:
        card, space = self.frame.card, current_theme().space
        card.add(PageTitle(self.name))
        card.add(Hint(plate.school))
        if reason:
            card.add(Bold(reason))
        _add(card.column, 2 * space.unit, Bold("Who are you?"), self.names)
        _add(card.column, 2 * space.unit, Bold("Your password"), self.error, self.password, self.note)
        buttons = ButtonRow(self.unlock_button, self.help_link, gap=22)
        _add(card.column, 14, self.wait, buttons, self.help)
        self._fill_help()
        self.error.hide()
        self.note.hide()
        self.frame.below.add(Caption(ALWAYS))
        self._look_at_wait()

    def _fill_help(self) -> None:
        for sentence in CANNOT_GET_IN:
            self.help.add(Label(sentence))
        steps = LinkButton(STEPS)
        steps.clicked.connect(self.read_guide)
        self.help.add(steps)
        self.help.add(Caption(self.lies.format(folder=self._folder)))
        self.help.hide()

    def _connect(self) -> None:
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self._say_checking)
        self.unlock_button.clicked.connect(self._try)
        self.password.entered.connect(self._try)
        self.help_link.clicked.connect(lambda: self.help.setVisible(self.help.isHidden()))
        self.names.changed.connect(self.password.setFocus)
        self.names.changed.connect(self._look_at_wait)
        self.wait.ended.connect(self._offer_again)

    def _try(self) -> None:
        if self._busy:
            return
        person = self.names.value()
        if self.wait.is_waiting:
            self.wait.say()
        elif person is None:
            self._show_error(CHOOSE)
        elif not self.password.text():
            self._show_error(TYPE)
        else:
            self._busy = True
            self._hide_error()
            self._waiting.start()
            self.tried.emit(person, self.password.take())

    def _look_at_wait(self) -> None:
        """Offer no Unlock while the person chosen has to wait, also since before the program was started."""
        person = self.names.value()
        if person is not None:
            self.wait.begin(lambda: self._waits(person))
            self.unlock_button.setVisible(not self.wait.is_waiting)

    def _offer_again(self) -> None:
        self.unlock_button.show()
        self._hide_error()
        say_aloud(self, AGAIN)

    def _say_checking(self) -> None:
        self.note.setText(self.checking)
        self.note.show()
        say_aloud(self, self.checking)

    def _show_error(self, sentence: str) -> None:
        said = f"Error: {sentence}"
        self.error.setText(said)
        self.error.show()
        about_name = sentence == CHOOSE
        self.password.set_wrong(not about_name)
        if about_name:
            self.names.first().setFocus()
            say_aloud(self, said, at_once=True)
        else:
            say_wrong_at(self.password.box, said)

    def _hide_error(self) -> None:
        self.error.hide()
        self.password.set_wrong(False)
        self.password.box.setAccessibleDescription("")


def _names(plate: Nameplate) -> RadioRows:
    rows = RadioRows([Choice(who.id, who.name, who.office) for who in plate.people], "Who are you?")
    if len(plate.people) == 1:
        rows.set_value(plate.people[0].id)
    return rows


def _add(column: QVBoxLayout, gap: int, *widgets: QWidget) -> None:
    """Add a group of things, further from what stands before than from each other."""
    column.addSpacing(gap)
    for widget in widgets:
        column.addWidget(widget)
