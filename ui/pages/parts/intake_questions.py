"""What a person is asked of a file: whether two are one person, and who has left."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.asked_day import AskedDay
from ui.pages.parts.intake_words import facts_of, who_words
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Hint, PageTitle
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.words import FieldWords
from yps_desktop.services.school_lists import Known, Of, Perhaps

AT_ONCE = 10
"""Questions on one page; of more, one answer for all is offered first."""
ALL, NONE, EACH, STAY = "all", "none", "each", "stay"
NEW = "new"
SELECT_WHO = "Select whether {name} is the same person"
SELECT_ALL = "Select what holds for them"
TAKEN = "{name} cannot be somebody whom another line is already"
ENTER_DAY = "Enter the day they left"
SAME_TITLE, LEFT_TITLE = "Is this the same person?", "Possibly left?"
_SAME_HINT = (
    "The name is the same, and no number says who it is. A yes changes that person’s details on the list."
)
_LEFT_HINT = (
    "They are on the list and not in this file. Without a day they stay as they are. "
    "Nobody is taken off the list."
)
_LEFT = FieldWords("left", "On which day did they leave?", "Day they left", "The day they left", ENTER_DAY)


class IntakeQuestions(Column):
    """Questions under a title; `problems` says at each what is wrong with it."""

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(current_theme().space.between_questions, parent)
        self.summary = ErrorSummary()
        self.asked = Asked(self.summary)
        head = Column(6)
        head.add(PageTitle(title))
        head.add(Hint(hint))
        self.add(self.summary)
        self.add(head)

    def is_wrong(self) -> bool:
        """Show what is wrong, and say whether anything is."""
        return self.asked.show_problems(self.problems())

    def problems(self) -> Sequence[tuple[str, str]]:
        """Give each question that cannot stand, and the sentence for it."""
        return ()

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self


class SameForAll(IntakeQuestions):
    """One question for many lines that name and date of birth alone would join."""

    def __init__(self, many: int, of: Of, parent: QWidget | None = None) -> None:
        super().__init__("Are these the same people?", _SAME_HINT, parent)
        what = "name and date of birth" if of == "pupils" else "name"
        told = f"{what} are" if of == "pupils" else f"{what} is"
        self.rows = RadioRows(
            (
                Choice(ALL, "Yes, all of them", f"{told[:1].upper()}{told[1:]} the same, and nobody else’s."),
                Choice(NONE, "No, all of them are new"),
                Choice(EACH, "Ask about each"),
            )
        )
        words = f"{many:,} lines have the {what} of somebody on the list"
        self.add(self.asked.add("all", QuestionBlock(words, self.rows)))

    def problems(self) -> Sequence[tuple[str, str]]:
        """Ask for an answer."""
        return () if self.rows.value() else (("all", SELECT_ALL),)

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self.rows.first()


class SamePeople(IntakeQuestions):
    """A question a line: who of those listed it is, or somebody new; `said` is what other lines said."""

    def __init__(self, asked: Sequence[Perhaps], said: Mapping[int, str], left: int) -> None:
        super().__init__(
            SAME_TITLE, _SAME_HINT if not left else f"{_SAME_HINT} {left:,} more come after these."
        )
        self._asked, self._said = asked, said
        self.rows = {one.line: RadioRows(_choices(one)) for one in asked}
        for one in asked:
            facts = "; ".join(facts_of(one.now))
            block = QuestionBlock(f"Line {one.line}: {one.now.name}", self.rows[one.line], facts)
            self.add(self.asked.add(str(one.line), block))

    def answers(self) -> dict[int, str]:
        """Give whom each line is, by id; a line that is somebody new is left out."""
        chosen = {line: rows.value() or NEW for line, rows in self.rows.items()}
        return {line: id for line, id in chosen.items() if id != NEW}

    def problems(self) -> Sequence[tuple[str, str]]:
        """Ask for each answer; nobody is two lines."""
        taken, wrong = set(self._said.values()), list[tuple[str, str]]()
        for one in self._asked:
            id = self.rows[one.line].value()
            if id is None:
                wrong.append((str(one.line), SELECT_WHO.format(name=one.now.name)))
            elif id in taken:
                wrong.append((str(one.line), TAKEN.format(name=one.now.name)))
            taken |= {id} - {NEW} if id else set()
        return wrong

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self.rows[self._asked[0].line].first()


class LeftForAll(IntakeQuestions):
    """One question for many who are not in the file; `how` is "stay", "all" or "each"."""

    def __init__(self, session: Session, many: int, parent: QWidget | None = None) -> None:
        super().__init__(LEFT_TITLE, _LEFT_HINT, parent)
        self.rows = RadioRows(
            (
                Choice(STAY, "Leave them as they are", "Such as when the file is of one year group only."),
                Choice(ALL, "They have all left, on one day"),
                Choice(EACH, "Ask about each"),
            )
        )
        self.rows.set_value(STAY)
        self.day = AskedDay(session, _LEFT)
        self.add(self.asked.add("all", QuestionBlock(f"{many:,} people are not in this file", self.rows)))
        self.add(self.asked.add("day", self.day.block))
        self.rows.changed.connect(self._turn)
        self._turn()

    @property
    def how(self) -> str:
        """Give what was chosen."""
        return self.rows.value() or STAY

    def day_left(self) -> date | None:
        """Give the day for all, where there is one."""
        read = self.day.read() if self.how == ALL else None
        return read if isinstance(read, date) else None

    def problems(self) -> Sequence[tuple[str, str]]:
        """Ask for the day where all have left."""
        read = self.day.read() if self.how == ALL else None
        if self.how == ALL and self.day.is_empty():
            read = ENTER_DAY
        return (("day", read),) if isinstance(read, str) else ()

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self.rows.first()

    def _turn(self) -> None:
        self.day.block.setVisible(self.how == ALL)


class WhoLeft(IntakeQuestions):
    """A day a person, or nothing."""

    def __init__(self, session: Session, gone: Sequence[Known], left: int) -> None:
        super().__init__(
            LEFT_TITLE, _LEFT_HINT if not left else f"{_LEFT_HINT} {left:,} more come after these."
        )
        self._gone = gone
        self.days: dict[str, AskedDay] = {}
        for one in gone:
            label = f"When did {one.listed.name} leave? (optional)"
            words = FieldWords(one.id, label, one.listed.name, "The day they left", ENTER_DAY)
            self.days[one.id] = AskedDay(session, words, "; ".join(facts_of(one.listed)))
            self.add(self.asked.add(one.id, self.days[one.id].block))

    def answers(self) -> dict[str, date]:
        """Give the day each left, by id, where one was given."""
        read = {id: day.read() for id, day in self.days.items() if not day.is_empty()}
        return {id: day for id, day in read.items() if isinstance(day, date)}

    def problems(self) -> Sequence[tuple[str, str]]:
        """Say which day cannot be."""
        read = {id: day.read() for id, day in self.days.items() if not day.is_empty()}
        return [(id, day) for id, day in read.items() if isinstance(day, str)]

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self.days[self._gone[0].id].boxes.box("day")


def _choices(one: Perhaps) -> Sequence[Choice]:
    yes = [Choice(known.id, f"Yes: {who_words(known)}") for known in one.known]
    return (*yes, Choice(NEW, "No, somebody new"))
