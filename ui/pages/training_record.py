"""Training of staff: that it took place, a correction of that, or that it is taken back (E1)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from ui.pages.parts.days import wall_clock
from ui.pages.parts.school_act_page import SchoolActPage
from ui.pages.parts.training_words import REASON, fields_for, words_for, words_for_taking_back
from ui.places import REPORTS, TRAINING, Crumb, Place
from ui.widgets.labels import Bold
from ui.widgets.page_body import Column
from yps_desktop.guidance.training_words import evidence_line
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.fields import Answer, Field
from yps_desktop.record.rules.training import Training
from yps_desktop.record.training_acts import TrainedIn
from yps_desktop.services import training
from yps_desktop.services.desk import Desk
from yps_desktop.services.training import Details

LIST = "Training"
TAKEN_BACK = "After you sign, nobody can change this, you included. If it did take place, record it anew."


class TrainingFormPage(SchoolActPage):
    """What both pages about training share: where they stand and where they lead."""

    rail_words = "Reports"
    caption = LIST

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Reports", Place(REPORTS)), Crumb(LIST, Place(TRAINING)), Crumb(self.words().short))

    def back_to(self) -> Place:
        """Go back to the list."""
        return Place(TRAINING)

    def look(self, desk: Desk) -> Training | None:
        """Read the training this is about; none where it is new."""
        return training.find(desk, self.place.about) if self.place.about else None


class TrainingRecordPage(TrainingFormPage):
    """`about` is the training that is corrected, empty for new; `document` says what to begin with."""

    kind = training.KIND

    def words(self) -> SheetWords:
        """Give the words of the page and its questions."""
        return words_for(bool(self.place.about))

    def fields(self) -> Sequence[Field]:
        """Give the questions."""
        return fields_for(bool(self.place.about))

    def first_answers(self) -> Mapping[str, Answer]:
        """Begin with what is recorded, or with what the way here says it was."""
        if isinstance(self.found, Training):
            said = self.found.said
            begun = {part: getattr(said, part) for part in ("led", "words", "who", "took", "where")}
            begun = {part: words for part, words in begun.items() if words}
            return {"day": self.found.day, "what": said.what, "number": said.number, **begun}
        return {"what": (self.place.document,)} if self.place.document in ("exercise", "staff_page") else {}

    def problems(self, answers: dict[str, Answer]) -> list[tuple[str, str]]:
        """Say what is wrong with these answers."""
        found = list(training.problems(_details(answers), wall_clock(self.session).date()))
        return [*found, *_reason_problem(answers)] if self.place.about else found

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write down that it took place, or what is right about it."""
        if self.place.about:
            training.correct(desk, self.place.about, _details(answers), str(answers["reason"]))
        else:
            training.record(desk, _details(answers))


class TrainingBackPage(TrainingFormPage):
    """`about` is the training that is taken back."""

    kind = training.BACK_KIND
    meaning = TAKEN_BACK

    def words(self) -> SheetWords:
        """Give the words of the page and its question."""
        return words_for_taking_back()

    def fields(self) -> Sequence[Field]:
        """Give the question."""
        return (REASON,)

    def add_head(self, main: Column) -> None:
        """Say which training it is."""
        if isinstance(self.found, Training):
            main.add_space(14)
            main.add(Bold(f"{evidence_line(self.found)}."))

    def problems(self, answers: dict[str, Answer]) -> list[tuple[str, str]]:
        """Say what is wrong with the reason."""
        return _reason_problem(answers)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write down that it is taken back."""
        training.take_back(desk, self.place.about, str(answers["reason"]))


def _details(answers: dict[str, Answer]) -> Details:
    lines = {part: str(answers.get(part) or "") for part in ("led", "words", "who", "took", "where")}
    return Details(
        day=cast(date, answers["day"]),
        what=cast(tuple[TrainedIn, ...], answers["what"]),
        number=cast(int, answers["number"]),
        **lines,
    )


def _reason_problem(answers: dict[str, Answer]) -> list[tuple[str, str]]:
    sentence = training.reason_problem(str(answers.get("reason") or ""))
    return [("reason", sentence)] if sentence else []
