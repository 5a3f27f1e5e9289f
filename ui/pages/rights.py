"""What somebody with a key may do, and the office they have."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.pages.first_run.step import name_problem
from ui.pages.parts.key_change import KeyChangePage
from ui.places import Place
from ui.session import Session
from ui.widgets.choice import Choice
from ui.widgets.labels import Body
from ui.widgets.plain_field import PlainField
from ui.widgets.question_block import QuestionBlock
from ui.widgets.tick_rows import TickRows
from yps_desktop.record.holders import COUNTERSIGNS, OVERSEES, WRITES
from yps_desktop.services.key_changes import RightsGiven
from yps_desktop.services.keys import Keys

MAY = "What may they do?"
RIGHTS = (
    Choice(WRITES, "Record", "Write incidents, sign them and print them."),
    Choice(COUNTERSIGNS, "Countersign", "Read and answer what somebody else signed."),
    Choice(
        OVERSEES, "Look after the record", "Agree to who has a key, change Settings, bring a backup back."
    ),
)
ALL_READ = "Whoever has a key can read the record, but for a case they are concerned in."


class RightsPage(KeyChangePage):
    """Name, office and rights of one person, `place.about`."""

    title, button, done = "Change what somebody may do", "Agree and change it", "Changed"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.rights, self.office, self.name = TickRows(RIGHTS, MAY), PlainField(), PlainField()

    def ask(self, keys: Keys) -> Sequence[QWidget]:
        """Ask what they may do from now on."""
        holder = next((one for one in keys.active if one.person == self.place.about), None)
        if holder is not None:
            self.rights.set_values(holder.rights)
            self.office.setText(holder.office)
            self.name.setText(holder.name)
        return (
            Body(f"{holder.name if holder else ''}. {ALL_READ}"),
            self.asked.add("rights", QuestionBlock(MAY, self.rights)),
            self.asked.add("office", QuestionBlock("Their office", self.office, "As it is printed.")),
            self.asked.add("name", QuestionBlock("Their name", self.name, "Where it has changed.")),
        )

    def check(self) -> None:
        """Go on to the text."""
        problems = [] if self.rights.values() else [("rights", "Select what they may do")]
        for id, field, words in (
            ("office", self.office, "Enter their office"),
            ("name", self.name, "Enter their name"),
        ):
            if wrong := name_problem(field.text(), words):
                problems.append((id, wrong))
        if not self.asked.show_problems(problems):
            office, name = self.office.text().strip(), self.name.text().strip()
            self.propose(RightsGiven(self.place.about, self.rights.values(), office, name))
