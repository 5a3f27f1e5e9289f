"""This person was named by mistake: masked on every later page, list, search and paper (G2)."""

from collections.abc import Sequence

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.what_happens import add_what_happens
from yps_desktop.guidance.words import FieldWords, GroupWords, SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field, Kind
from yps_desktop.record.people import person_in
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import withdraw_person

FIELDS = (Field("reason", Kind.LONG_TEXT, "G2", needed=True),)
_REASON = FieldWords(
    id="reason",
    label="How did this person come to be named?",
    short="Reason",
    name="The reason",
    missing="Enter how this person came to be named by mistake",
    hint="Without writing the name again.",
)
WORDS = SheetWords(
    kind="withdrawn",
    title="This person was named by mistake",
    short="Named by mistake",
    task="Take out somebody named by mistake",
    sign="Sign and take the name out",
    groups=(GroupWords("", ("reason",)),),
    fields={"reason": _REASON},
)
LINES = (
    "The name is masked from then on: on every page, in lists, in the search and on every paper.",
    "Parts of the name are masked too, where nobody else in the case shares them.",
    "What was signed before stays in the record under its seal, and your reason beside it.",
    "It cannot be undone. If the person is in it after all, name them again on a new sheet.",
)
ALREADY = "This person is already masked. Nothing more is needed."


class WithdrawPage(ActPage):
    """Says what happens, asks for the reason, and masks the name."""

    kind = "withdrawn"

    def words(self) -> SheetWords:
        """Give the words of the page."""
        return WORDS

    def fields(self) -> Sequence[Field]:
        """Give its one question."""
        return FIELDS

    def add_head(self, case: Case) -> None:
        """Say who it is about and what happens."""
        person = person_in(case, self.place.about)
        said = f"{person.name} is taken out of case {case.number}." if person else ALREADY
        add_what_happens(self.body.main, (said,), LINES)

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write that this person was named by mistake."""
        withdraw_person(desk, self.place.case, self.place.about, str(answers["reason"]))
