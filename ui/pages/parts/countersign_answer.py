"""The end of what is countersigned: three answers with none chosen, a comment, the reader’s password."""

from collections.abc import Sequence
from typing import cast, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.proving import Proving, clock_words
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.plain_area import PlainArea
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.signing_card import SigningCard
from yps_desktop.record.acts import Answered
from yps_desktop.record.holders import KeyHolder

END = "This is the end of the text."
UNANSWERED = "Sign my answer"
BUTTONS: dict[str, str] = {
    "agreed": "Agree and countersign",
    "sent_back": "Send back",
    "refer_now": "Direct a referral now",
}
NO_ANSWER = "Select your answer"
NO_COMMENT = "Enter what you want changed"


class AnswerCard(SigningCard):
    """Takes the answer; `answered` carries the answer, the comment and the password, which nobody keeps.

    `sheets` names what is answered, such as "decision".
    """

    answered = Signal(str, str, str)

    def __init__(
        self,
        session: Session,
        reader: KeyHolder,
        author: str,
        sheets: Sequence[str],
        asked: Asked,
        parent: QWidget | None = None,
    ) -> None:
        other = reader.person != session.me.person
        super().__init__(
            END,
            clock_words(session),
            UNANSWERED,
            parent,
            title="Your answer",
            meaning="",
            password_label=f"{reader.name}’s password" if other else "Your password",
            password_hint="Only you type this. It is forgotten as soon as it is used.",
            later="Leave without answering",
        )
        self.answers = RadioRows(_choices(author, sheets), "Your answer")
        self.comment = PlainArea("Comment (optional)", lines=2)
        self._asked = asked
        self._add_questions()
        self.proving = Proving(session, self, reader)
        self.sign.connect(self._check)
        self.answers.changed.connect(self._name_button)

    def _add_questions(self) -> None:
        self.before_password.add_space(8)
        answer = QuestionBlock("What do you answer?", self.answers)
        comment = QuestionBlock("Comment (optional)", self.comment, "Needed if you send it back.")
        for id, block in (("answer", answer), ("comment", comment)):
            self.before_password.add(self._asked.add(id, block))
            self.before_password.add_space(8)

    def _name_button(self) -> None:
        self.set_button(BUTTONS.get(self.answers.value() or "", UNANSWERED))

    def _check(self, password: str) -> None:
        answer, comment = self.answers.value(), self.comment.text()
        problems = [] if answer in get_args(Answered) else [("answer", NO_ANSWER)]
        if answer == "sent_back" and not comment.strip():
            problems.append(("comment", NO_COMMENT))
        if self._asked.show_problems(problems):
            self.password.box.setText(password)
        else:
            self.answered.emit(cast(str, answer), comment, password)


def _choices(author: str, sheets: Sequence[str]) -> list[Choice]:
    it, is_ = ("it", "It is") if len(sheets) == 1 else ("them", "They are")
    this = _named(sheets)
    return [
        Choice("agreed", f"I agree with {this}", f"{is_} countersigned in your name."),
        Choice(
            "sent_back", f"I send {it} back", f"You write what you want changed. {author} is told on Home."
        ),
        Choice("refer_now", "Refer now", "You direct a referral today. It becomes the first line on Home."),
    ]


def _named(sheets: Sequence[str]) -> str:
    """Name what is answered: "this decision", "all 2 decisions", "the decision and the closing"."""
    kinds = list(dict.fromkeys(sheets))
    if len(sheets) == 1:
        return f"this {sheets[0]}"
    if len(kinds) == 1:
        return f"all {len(sheets)} {kinds[0]}s"
    return " and ".join(f"the {kind}" for kind in kinds)
