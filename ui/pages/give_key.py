"""Where somebody gets a key, under a password that they type themselves and only they know."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.step import name_problem
from ui.pages.parts.key_change import KeyChangePage
from ui.pages.parts.new_password import NewPassword
from ui.places import Place
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.labels import Body
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.services.key_changes import Added
from yps_desktop.services.keys import Keys
from yps_desktop.services.opening import Newcomer, PreparedKey, WantedKey, prepare_key, want_key
from yps_desktop.services.roles import ROLES, Role, doing, role

MAKING = "Making the key. This takes a few seconds."
THEIRS = (
    "They are here and type their own password. {me} does not see it.",
    "With it they unlock the record, and sign what they write or have read.",
)
PART, NAME, OFFICE = "What is their part?", "Their name", "Their office"


class GiveKeyPage(KeyChangePage):
    """Part, name, office and a new password; nothing is kept of it until the change is agreed to."""

    title, button, done = "Give somebody a key", "Agree and give the key", "The key is made"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.part = RadioRows([self._choice(one) for one in ROLES], PART)
        self.name, self.office = PlainField(), PlainField()
        self.password = NewPassword(
            "Their password, typed by themselves",
            lambda: (session.school.name, self.name.text(), self.office.text()),
        )
        self._suggested = ""
        self.part.changed.connect(self._suggest)
        if place.form in {one.id for one in ROLES}:
            self.part.set_value(place.form)
            self._suggest()

    def ask(self, keys: Keys) -> Sequence[QWidget]:  # noqa: ARG002
        """Ask who it is for."""
        self.summary.chosen.connect(self.password.focus_on)
        office = f"As it is printed, such as {self._office(role('headteacher'))}."
        return (
            Body(" ".join(THEIRS).format(me=self.session.me.name)),
            self.asked.add("part", QuestionBlock(PART, self.part)),
            self.asked.add("name", QuestionBlock(NAME, self.name, "As it stands under what they sign.")),
            self.asked.add("office", QuestionBlock(OFFICE, self.office, office)),
            self.password,
        )

    def check(self) -> None:
        """Make the key on *work*, then show what will happen."""
        if self.asked.show_problems(self._problems()):
            if self.body is not None:
                self.body.scroll_to_top()
            return
        self.set_busy(MAKING)
        rights = role(self.part.value() or "").rights
        newcomer = Newcomer(
            self.name.text().strip(), self.office.text().strip(), rights, self.password.text()
        )
        self.session.ask(self, lambda desk: want_key(desk, newcomer), self._derive, self.refuse)

    def _derive(self, wanted: WantedKey) -> None:
        self.session.work(self, lambda: prepare_key(wanted), self._prepared, self.refuse)

    def _prepared(self, prepared: PreparedKey) -> None:
        self.password.clear()
        self.propose(Added(prepared))

    def _problems(self) -> list[tuple[str, str]]:
        found = [] if self.part.value() else [("part", "Select what their part is")]
        for id, field, words in (
            ("name", self.name, "Enter their name"),
            ("office", self.office, "Enter their office"),
        ):
            wrong = name_problem(field.text(), words)
            field.set_wrong(wrong is not None)
            found += [(id, wrong)] if wrong else []
        return [*found, *self.password.problems()]

    def _suggest(self) -> None:
        """Put in the office that goes with the part, unless another was typed."""
        chosen = self.part.value()
        if chosen and self.office.text() in ("", self._suggested):
            self._suggested = self._office(role(chosen))
            self.office.setText(self._suggested)

    def _choice(self, one: Role) -> Choice:
        return Choice(one.id, self._office(one), f"May {doing(one.rights)}.")

    def _office(self, one: Role) -> str:
        """Write an office in the school's own word for its headteacher."""
        word = self.session.school.headteacher
        return one.name.replace("Headteacher", word[:1].upper() + word[1:]).replace("headteacher", word)
