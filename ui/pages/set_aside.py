"""Setting aside what another school proposed, with a reason (N8)."""

from collections.abc import Sequence

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.proposed_rows import due_words
from ui.pages.parts.what_happens import add_what_happens
from ui.places import RECEIVED, Place
from yps_desktop.guidance.words import FieldWords, GroupWords, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field, Kind
from yps_desktop.record.rules.received import waiting_proposals
from yps_desktop.services import proposals
from yps_desktop.services.desk import Desk

LINES = (
    "It is not asked about again, also where a newer version of their record comes.",
    "The chronology tells of it, with your reason.",
)
ANSWERED = "This has an answer already. Nothing more is needed."
SET_ASIDE = "The proposal is set aside"
FIELDS = (Field("reason", Kind.LONG_TEXT, "N8", needed=True),)
_WORDS = SheetWords(
    kind="proposal_set_aside",
    title="Set aside what they proposed",
    short="Set aside",
    task="Set aside what they proposed",
    sign="Sign and set it aside",
    groups=(GroupWords("", ("reason",)),),
    fields={
        "reason": FieldWords(
            id="reason",
            label="Why is it set aside?",
            short="Reason",
            name="The reason",
            missing="Enter why it is set aside",
            hint="Such as: the police told us themselves, or it was done before the pupil came.",
        )
    },
)


class SetAsidePage(ActPage):
    """`about` of the place is the proposal."""

    kind = "proposal_set_aside"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return _WORDS

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return FIELDS

    def add_head(self, case: Case) -> None:
        """Say what was proposed, and what happens."""
        found = next((one for one in waiting_proposals(case) if one.id == self.place.about), None)
        if found is None:
            add_what_happens(self.body.main, (ANSWERED,), ())
            return
        what = f"{found.proposal.what}. {due_words(found, wall_clock(self.session))}."
        add_what_happens(self.body.main, (f"{found.school} proposed: {what}",), LINES)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Set it aside."""
        proposals.set_aside(desk, self.place.case, self.place.about, str(answers["reason"]))

    def back_to(self) -> Place:
        """Lead back to what came."""
        entry = self.place.about.partition(":")[0]
        return Place(RECEIVED, case=self.place.case, about=entry)

    def afterwards(self, answers: dict[str, Answer]) -> tuple[Place, str]:  # noqa: ARG002
        """Go back to what came."""
        return self.back_to(), SET_ASIDE
