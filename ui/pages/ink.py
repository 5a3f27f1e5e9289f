"""A signature in ink: who has no key signed the printed sheet, and an entry says where the paper is (G6)."""

from collections.abc import Sequence

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.ink_words import FIELDS, ink_words, sheet_field, sheet_words
from ui.theme import current_theme
from ui.widgets.labels import Body, Caption
from yps_desktop.guidance.words import SheetWords
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Answer, Field
from yps_desktop.record.moments import Moment
from yps_desktop.services.desk import Desk
from yps_desktop.services.responses import Ink, sign_in_ink


class InkPage(ActPage):
    """Asks which sheet, who signed it, as what, when, where the paper is kept, and the code printed on it."""

    kind = "ink"

    def subject(self) -> str:
        """Give the hash of the sheet that was signed, empty where it is asked for."""
        return self.place.entry

    def words(self) -> SheetWords:
        """Give the words of the page."""
        case, edition, head = self.case, self.edition, self.session.school.headteacher
        if self.place.entry or case is None or edition is None:
            return ink_words(head)
        return sheet_words(case, edition, head)

    def fields(self) -> Sequence[Field]:
        """Give the questions; which sheet is asked only where nobody said it before."""
        return FIELDS if self.place.entry or self.case is None else (sheet_field(self.case), *FIELDS)

    def add_head(self, case: Case) -> None:
        """Say which sheet was signed."""
        written = case.find(self.place.entry) if self.place.entry else None
        if written is None:
            return
        self.body.main.add_space(current_theme().space.between_cards)
        self.body.main.add(Caption("The sheet that was signed"))
        author = case.author(written.latest)
        kind = self._short(written.sheet.kind)
        self.body.main.add(Body(f"{kind}, entry {written.latest.header.seq}, signed by {author.name}"))

    def blamed(self) -> str:
        """Say what is wrong with the code at the code."""
        return "anchor"

    def write(self, desk: Desk, answers: dict[str, Answer]) -> None:
        """Write the signature in ink."""
        when, said = answers["when"], {id: value for id, value in answers.items() if isinstance(value, str)}
        assert isinstance(when, Moment)
        ink = Ink(said["name"], said.get("capacity", ""), when, said["kept"], said.get("anchor", ""))
        sign_in_ink(desk, self.place.case, self.place.entry or said["sheet"], ink)

    def _short(self, kind: str) -> str:
        words = self.edition.sheet(kind) if self.edition is not None else None
        return words.short if words is not None else kind
