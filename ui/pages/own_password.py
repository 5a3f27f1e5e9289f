"""Changing one's own password: the old one, the new one, and an entry that says it was done."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.asked import Asked
from ui.pages.parts.gap_below import GapBelow
from ui.pages.parts.new_password import NewPassword
from ui.places import KEYS, SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, Bold, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from ui.widgets.password_field import PasswordField
from ui.widgets.question_block import QuestionBlock
from yps_desktop.record.errors import YpsError
from yps_desktop.services.own_password import PreparedPassword, prepare_password, put_password

TITLE = "Change my password"
TOLD = (
    "Your key stays the same, so all you signed stands. The record says that your password was changed, "
    "never what it is."
)
OLD, NEW = "Your password now", "Your new password"
CHANGING = "Changing the password. This takes a few seconds."
DONE = "Your password is changed"


class OwnPasswordPage(Page):
    """Three boxes; nobody has to agree."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body, self.summary = PageBody(self), ErrorSummary()
        self.asked = Asked(self.summary)
        self.old, self.new = (
            PasswordField(OLD),
            NewPassword(NEW, lambda: (session.school.name, session.me.name, session.me.office)),
        )
        self.change_button = MainButton("Change the password")
        self.leave_link = LinkButton("Leave without changing anything")
        self.busy = Bold(CHANGING)
        self._lay_out()
        self.change_button.clicked.connect(self._check)
        self.leave_link.clicked.connect(self.back)
        self.summary.chosen.connect(self.new.focus_on)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("People with a key", Place(KEYS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the old password."""
        self.old.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        main, gap = self.body.main, current_theme().space.between_questions
        self._buttons = ButtonRow(self.change_button, self.leave_link, gap=22)
        main.add(self.summary)
        main.add(GapBelow(self.summary, gap))
        main.add(PageTitle(TITLE))
        main.add_space(12)
        old = self.asked.add("old", QuestionBlock(OLD, self.old))
        for part in (Body(TOLD), old, self.new, self._buttons, self.busy):
            main.add(part)
            main.add_space(gap)
        self.busy.hide()

    def _check(self) -> None:
        problems = [] if self.old.text() else [("old", "Enter your password")]
        if self.asked.show_problems([*problems, *self.new.problems()]):
            self.body.scroll_to_top()
            return
        self._show_busy(True)
        folder, me = self.session.folder, self.session.me
        old, new = self.old.take(), self.new.text()
        self.session.work(self, lambda: prepare_password(folder, me, old, new), self._put, self._refused)

    def _put(self, prepared: PreparedPassword) -> None:
        self.session.write(self, lambda desk: put_password(desk, prepared), self._done, self._refused)

    def _done(self, _: None) -> None:
        self.new.clear()
        self.go_instead.emit(Place(KEYS))
        self.said.emit(DONE)

    def _refused(self, error: YpsError) -> None:
        self._show_busy(False)
        self.old.set_wrong(True)
        self.asked.show_problems([("old", error.sentence.rstrip("."))])
        self.body.scroll_to_top()

    def _show_busy(self, busy: bool) -> None:
        self._buttons.setVisible(not busy)
        self.busy.setVisible(busy)
