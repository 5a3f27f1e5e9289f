"""Where the headteacher, or whoever countersigns, makes a key with a password that only they know."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.first_run.step import name_problem
from ui.pages.page import Page
from ui.pages.parts.new_password import NewPassword
from ui.places import SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton, OutlinedButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Bold, PageTitle
from ui.widgets.page_body import PageBody
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.founding import SECOND_READER
from yps_desktop.services.opening import (
    Newcomer,
    PreparedKey,
    WantedKey,
    prepare_key,
    put_key,
    want_key,
)

TITLE = "Make a key for a second reader"
MAKING = "Making the key. This takes a few seconds."
THEIRS = (
    "Hand over the keyboard now. Whoever countersigns types their own name and password here, and {me} does "
    "not see it.",
    "With it they sign what they have read, at this screen. It also unlocks the record.",
)


class KeysPage(Page):
    """Name, office and a new password; nothing is kept of it until the key is made."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.errors = PageBody(), ErrorSummary()
        self.name, self.office = PlainField(), PlainField()
        self.password = NewPassword(
            known=lambda: (session.school.name, self.name.text(), self.office.text(), session.me.name)
        )
        self.make_button, self.leave_button = MainButton("Make the key"), OutlinedButton("Leave")
        self.making = Bold(MAKING)
        self._blocks = {
            "name": QuestionBlock("Your name", self.name, "As it stands under what you sign."),
            "office": QuestionBlock(
                "Your office", self.office, f"As it is printed, such as {_head(session)}."
            ),
        }
        self._lay_out()
        self.office.setText(_office_of(session))
        self.make_button.clicked.connect(self._make)
        self.leave_button.clicked.connect(self.back)
        self.errors.chosen.connect(self._focus_on)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Second reader"))

    def focus_first(self) -> None:
        """Put the focus on the name."""
        self.name.setFocus()

    def _make(self) -> None:
        problems = [*self._problems(), *self.password.problems()]
        self.errors.show_problems(problems)
        if problems:
            self.body.scroll_to_top()
            return
        self._show_making(True)
        newcomer = Newcomer(
            self.name.text().strip(), self.office.text().strip(), SECOND_READER, self.password.text()
        )
        self.session.ask(self, lambda desk: want_key(desk, newcomer), self._derive, self._refused)

    def _derive(self, wanted: WantedKey) -> None:
        self.session.work(self, lambda: prepare_key(wanted), self._put, self._refused)

    def _put(self, prepared: PreparedKey) -> None:
        self.session.write(self, lambda desk: put_key(desk, prepared), self._made, self._refused)

    def _problems(self) -> list[tuple[str, str]]:
        found = []
        for name, words in (("name", "Enter your name"), ("office", "Enter your office")):
            field: PlainField = getattr(self, name)
            wrong = name_problem(field.text(), words)
            self._blocks[name].set_error(wrong)
            field.set_wrong(wrong is not None)
            found += [(name, wrong)] if wrong else []
        return found

    def _made(self, holder: KeyHolder) -> None:
        self.password.clear()
        self.said.emit(f"{holder.name} has a key")
        self.go_instead.emit(Place(SETTINGS))

    def _refused(self, error: YpsError) -> None:
        self._show_making(False)
        self.errors.show_problems([("name", error.sentence.rstrip("."))])
        self.body.scroll_to_top()

    def _focus_on(self, name: str) -> None:
        if name in self._blocks:
            self._blocks[name].field.setFocus()
        else:
            self.password.focus_on(name)

    def _show_making(self, making: bool) -> None:
        self._buttons.setVisible(not making)
        self.making.setVisible(making)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        main, gap = self.body.main, current_theme().space.between_questions
        self._buttons = ButtonRow(self.make_button, self.leave_button)
        main.add(self.errors)
        main.add(PageTitle(TITLE))
        for sentence in THEIRS:
            main.add_space(8)
            main.add(Body(sentence.format(me=self.session.me.name)))
        for part in (*self._blocks.values(), self.password, self._buttons, self.making):
            main.add_space(gap)
            main.add(part)
        self.making.hide()


def _office_of(session: Session) -> str:
    """Give the office to begin with: the school's own word for its headteacher, unless that is the DSL."""
    return _head(session) if session.school.second_reader == "headteacher" else ""


def _head(session: Session) -> str:
    word = session.school.headteacher
    return word[:1].upper() + word[1:]
