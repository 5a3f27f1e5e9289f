"""What is asked where a school says something else of itself: as at the first start, and since which day."""

from datetime import date

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.school import SchoolStep
from ui.pages.first_run.step import unless
from ui.pages.parts.asked_day import AskedDay
from ui.pages.parts.days import wall_clock
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.school import School, SchoolDetails
from yps_desktop.services.founding import check_dfe, check_urn
from yps_desktop.services.school_details import since_problem

READER, SINCE = "second_reader", "since"
_SINCE = FieldWords(
    "since",
    "From which day does the change hold?",
    "From",
    "The day of the change",
    "Enter the day of the change",
)
_WHO = "Who countersigns what the DSL signs?"
_SLIP = (
    "To put a slip right, give the same day as with the slip, or the day the record was made. Papers then do "
    "not tell of it."
)
_OTHER = "Where the {head} is the DSL: a governor or a senior leader whom the school named."
_NOBODY = (
    "Where the {head} is the DSL and nobody is named. Papers of what is signed from then on say so. What "
    "waits already goes on waiting."
)


class SchoolQuestions(SchoolStep):
    """The questions of the first start, filled in, who countersigns (G5), and a day."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._why_not_nobody = session, ""
        head = session.school.headteacher
        self.reader = RadioRows(
            [
                Choice("headteacher", f"The {head}"),
                Choice("other", "Somebody else", _OTHER.format(head=head)),
                Choice("none", "Nobody", _NOBODY.format(head=head)),
            ]
        )
        self.since = AskedDay(session, _SINCE, _SLIP, quick=(("Today", 0),))
        self.ask(READER, QuestionBlock(_WHO, self.reader, source="Our practice"))
        self.ask(SINCE, self.since.block)

    def put(self, school: School, why_not_nobody: str) -> None:
        """Fill in what the school says now; `why_not_nobody` says why somebody must countersign."""
        self._why_not_nobody = why_not_nobody
        for field, held in ((self.name, school.name), (self.urn, school.urn), (self.dfe, school.dfe)):
            field.setText(held)
        self.imagery.put(school.imagery)
        self.headteacher.put(school.headteacher)
        self.reader.set_value(school.second_reader)

    def details(self) -> SchoolDetails:
        """Give what was answered, once nothing is wrong with it."""
        return SchoolDetails(
            name=self.name.text().strip(),
            urn=check_urn(self.urn.text()),
            dfe=check_dfe(self.dfe.text()),
            imagery=self.imagery.text(),
            headteacher=self.headteacher.text(),
            second_reader=self.reader.value() or "",
        )

    def day(self) -> date:
        """Give the day, once nothing is wrong with it."""
        read = self.since.read()
        assert isinstance(read, date)
        return read

    def problem_of(self, name: str) -> str | None:
        """Say what is wrong with one answer, or None."""
        if name == READER:
            taken_away = self.reader.value() == "none" != self._session.school.second_reader
            missing = unless(self.reader.value(), "Select who countersigns")
            return missing or (self._why_not_nobody if taken_away else "") or None
        return self._wrong_day() if name == SINCE else super().problem_of(name)

    def mark(self, name: str, sentence: str | None) -> None:
        """Show what is wrong at a question, or take it away."""
        if name == SINCE:
            self.since.say(sentence)
        else:
            super().mark(name, sentence)

    def _wrong_day(self) -> str | None:
        read = self.since.read()
        if isinstance(read, str):
            return _SINCE.missing if self.since.is_empty() else read
        return since_problem(self._session.school, read, wall_clock(self._session).date()) or None
