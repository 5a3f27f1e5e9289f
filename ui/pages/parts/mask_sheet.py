"""One portion of a masked copy on the screen: the answers with somebody in them, the rest folded away."""

from collections.abc import Generator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.folded import Folded
from ui.pages.parts.mask_answer import Around, MaskAnswer
from ui.pages.parts.mask_words import TextHead
from ui.pages.parts.mask_work import AnswerWork, Portion
from ui.widgets.labels import Body, Caption, SectionTitle
from ui.widgets.page_body import Column
from yps_desktop.guidance.spell import count
from yps_desktop.record.masked.who import Who

NOTHING = "Nobody was found in this sheet. Read it all the same: a name may stand only in its text."


class MaskSheet(Column):
    """Is built in turns, an answer each."""

    changed = Signal(object, str)
    typed = Signal(str, str)

    def __init__(
        self,
        portion: Portion,
        head: TextHead,
        people: Mapping[str, Who],
        reasons: Mapping[str, str],
        *,
        again: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, parent)
        self.portion, self._head = portion, head
        self._around = Around(people, portion.places, reasons, marks_new=again)
        self.answers: dict[str, MaskAnswer] = {}

    def build(self, typing: Mapping[str, str]) -> Generator[None, None, None]:
        """Put it together; `typing` are words typed before that no button took yet."""
        portion = self.portion
        part = f", part {portion.number} of {portion.of}" if portion.of > 1 else ""
        self.add(SectionTitle(f"{self._head.title}{part}"))
        self.add(Caption(self._head.signed))
        if portion.is_empty:
            self.add(Body(NOTHING))
        shown = [one for one in portion.answers if not portion.waiting or _waits(one)]
        for answer in shown:
            self.add(self._answer(answer, typing))
            yield
        folded = [one for one in portion.answers if one not in shown]
        if folded:
            words = f"{count(len(folded), 'answer')} with nothing new: you looked at {_it(folded)} before"
            self.add(Folded(words, lambda: self._more(folded, typing)))
        if portion.rest:
            self._add_rest(portion.rest, typing)
        yield

    def first(self) -> QWidget | None:
        """Give what takes the focus first."""
        return next((answer.first() for answer in self.answers.values()), None)

    def _add_rest(self, rest: Sequence[AnswerWork], typing: Mapping[str, str]) -> None:
        if self.portion.is_empty:
            self.add(self._more(rest, typing))
            return
        other = "answer" if len(rest) == 1 else f"{len(rest)} answers"
        words = f"Read the other {other}, in which nobody was found"
        self.add_space(8)
        self.add(Folded(words, lambda: self._more(rest, typing)))

    def _more(self, answers: Sequence[AnswerWork], typing: Mapping[str, str]) -> Column:
        column = Column(0)
        for answer in answers:
            column.add(self._answer(answer, typing))
        return column

    def _answer(self, work: AnswerWork, typing: Mapping[str, str]) -> MaskAnswer:
        answer = MaskAnswer(self._head.question(work.field), work, self._around)
        answer.changed.connect(self.changed)
        answer.typed.connect(self.typed)
        answer.show_typed(typing)
        self.answers[work.field] = answer
        return answer


def _waits(answer: AnswerWork) -> bool:
    return any(not place.looked for place in answer.places)


def _it(answers: Sequence[AnswerWork]) -> str:
    return "it" if len(answers) == 1 else "them"
