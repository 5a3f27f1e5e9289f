"""Keeping a case whatever the school's rule says, and lifting that again: each with a reason (L1)."""

from collections.abc import Sequence
from dataclasses import replace

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.what_happens import add_what_happens
from yps_desktop.guidance.retention_words import held_words
from yps_desktop.guidance.words import FieldWords, GroupWords, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field, Kind
from yps_desktop.record.rules.retention import hold_on
from yps_desktop.services.desk import Desk
from yps_desktop.services.retention import hold, lift

HOLD_LINES = (
    "It is kept beyond the day that the school’s rule gives, until somebody lifts the hold.",
    "It stays in the list of cases to be looked at again, as held.",
    "The chronology tells of it, with your reason.",
)
LIFT_LINES = (
    "The school’s rule counts again. If its day has come, it is listed as that.",
    "Lifting a hold deletes nothing.",
    "The chronology keeps both, with the reasons.",
)
NOT_HELD = "This case is not held. Nothing more is needed."
ALREADY = "This case is held already. Nothing more is needed."

FIELDS = (Field("reason", Kind.LONG_TEXT, "L1", needed=True),)
_REASON = FieldWords(
    id="reason",
    label="Why is it held?",
    short="Reason",
    name="The reason",
    missing="Enter why this case is held",
    hint="Such as: an inquiry asked that nothing be destroyed, or a claim is open.",
)
_HOLD = SheetWords(
    kind="held",
    title="Hold this case",
    short="Hold",
    task="Hold this case",
    sign="Sign and hold it",
    groups=(GroupWords("", ("reason",)),),
    fields={"reason": _REASON},
)
_LIFT = SheetWords(
    kind="hold_lifted",
    title="Lift the hold on this case",
    short="Lift the hold",
    task="Lift the hold on this case",
    sign="Sign and lift it",
    groups=(GroupWords("", ("reason",)),),
    fields={
        "reason": replace(
            _REASON,
            label="Why is it lifted?",
            missing="Enter why the hold is lifted",
            hint="Such as: the inquiry wrote that it has ended.",
        )
    },
)


class HoldPage(ActPage):
    """Asks why the case is held."""

    kind = "held"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return _HOLD

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return FIELDS

    def add_head(self, case: Case) -> None:
        """Say what happens."""
        said = ALREADY if hold_on(case) is not None else f"Case {case.number} is held."
        add_what_happens(self.body.main, (said,), HOLD_LINES)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Hold it."""
        hold(desk, self.place.case, str(answers["reason"]))


class LiftPage(ActPage):
    """Asks why the hold is lifted."""

    kind = "hold_lifted"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return _LIFT

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return FIELDS

    def add_head(self, case: Case) -> None:
        """Say since when and why it is held, and what happens."""
        stands = hold_on(case)
        add_what_happens(self.body.main, (held_words(stands) if stands else NOT_HELD,), LIFT_LINES)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Lift it."""
        lift(desk, self.place.case, str(answers["reason"]))
