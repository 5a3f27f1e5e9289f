"""One day asked on a page that is no sheet: its words, its boxes, and what is wrong with it."""

from collections.abc import Sequence
from datetime import date

from ui.pages.parts.days import wall_clock
from ui.session import Session
from ui.widgets.date_boxes import DateBoxes, TypedDay
from ui.widgets.question_block import QuestionBlock
from yps_desktop.guidance.problems import wrong
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.moments import Problem, Typed, read_typed


class AskedDay:
    """A question for a day; `block` is what a page shows of it."""

    def __init__(
        self, session: Session, words: FieldWords, hint: str = "", quick: Sequence[tuple[str, int]] = ()
    ) -> None:
        self._words, self._zone = words, session.school.zone
        self.boxes = DateBoxes(lambda: wall_clock(session).date(), words.label, quick=quick)
        self.block = QuestionBlock(words.label, self.boxes, hint)

    def put(self, day: date) -> None:
        """Show a day."""
        self.boxes.set_value(TypedDay(str(day.day), str(day.month), str(day.year)))

    def is_empty(self) -> bool:
        """Say whether nothing stands in the boxes."""
        typed = self.boxes.value()
        return not (typed.day or typed.month or typed.year)

    def read(self) -> date | str:
        """Give the day, or the sentence that says what is wrong with it."""
        typed = self.boxes.value()
        read = read_typed(Typed(typed.day, typed.month, typed.year, "", False), self._zone)
        return wrong(self._words, read) if isinstance(read, Problem) else read.day

    def say(self, sentence: str | None) -> None:
        """Show what is wrong at the boxes, or nothing."""
        self.block.set_error(sentence)
        self.boxes.mark(("day", "month", "year") if sentence else ())
