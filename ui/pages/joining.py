"""Joining another case under this one's number, and parting them again (B5)."""

from collections.abc import Sequence

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.what_happens import add_what_happens
from yps_desktop.guidance.words import FieldWords, GroupWords, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field, Kind
from yps_desktop.services.desk import Desk
from yps_desktop.services.joined import join, part

_NUMBER = FieldWords(
    id="number",
    label="Which case goes under this number?",
    short="The other case",
    name="The number",
    missing="Enter the number of the other case",
    hint="Such as 2026-003.",
)
_REASON = FieldWords(
    id="reason",
    label="Why?",
    short="Reason",
    name="The reason",
    missing="Enter the reason",
)
_NUMBER_FIELD = Field("number", Kind.TEXT, "B5", needed=True)
_REASON_FIELD = Field("reason", Kind.LONG_TEXT, "B5", needed=True)
JOIN_WORDS = SheetWords(
    kind="joined",
    title="Join another case under this number",
    short="Join cases",
    task="Join another case under this number",
    sign="Sign and join them",
    groups=(GroupWords("", ("number", "reason")),),
    fields={"number": _NUMBER, "reason": _REASON},
)
PART_WORDS = SheetWords(
    kind="parted",
    title="Part the two cases again",
    short="Part cases",
    task="Part the two cases again",
    sign="Sign and part them",
    groups=(GroupWords("", ("reason",)),),
    fields={"reason": _REASON},
)
JOINED_LINES = (
    "Both are read as one, in the order in which they were recorded.",
    "Lists show one row. Both numbers find it.",
    "It can be parted again at any time. Nothing is lost.",
)
PARTED_LINES = (
    "Each has again what was recorded in it.",
    "What was recorded while they were joined stays with the number that leads, or with the person or device "
    "it is about.",
    "They can be joined again at any time.",
)


class JoinPage(ActPage):
    """Asks which case, and why."""

    kind = "joined"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return JOIN_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its questions."""
        return (_NUMBER_FIELD, _REASON_FIELD)

    def blamed(self) -> str:
        """Say what is wrong at the number."""
        return "number"

    def add_head(self, case: Case) -> None:
        """Say what happens."""
        said = f"The other goes under number {case.number}."
        add_what_happens(self.body.main, (said,), JOINED_LINES)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Join them."""
        join(desk, self.place.case, str(answers["number"]), str(answers["reason"]))


class PartPage(ActPage):
    """Asks why the two are parted."""

    kind = "parted"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return PART_WORDS

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return (_REASON_FIELD,)

    def add_head(self, case: Case) -> None:
        """Say which, and what happens."""
        number = next((one.number for one in case.joined if one.id == self.place.about), "")
        said = f"Case {number} goes under number {case.number} until now." if number else "They are parted."
        add_what_happens(self.body.main, (said,), PARTED_LINES)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Part them."""
        part(desk, self.place.case, self.place.about, str(answers["reason"]))
