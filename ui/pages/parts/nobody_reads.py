"""Before a countersignature is read: who reads, or what to do where nobody can."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.asked import Asked
from ui.pages.parts.gap_below import GapBelow
from ui.permission import May
from ui.places import GIVE_KEY, INK, PAPER, Place, key_of_reader
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.choice import Choice
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import Body, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services.responses import Waiting, why_nobody

NOTHING_WAITS = "Nothing in this case waits for a countersignature."
NO_READER = "Nobody with a key can countersign this yet"
KEY_NOW = "Make their key now"
IN_INK = "Record a signature in ink"


class WhoReads(Column):
    """A choice of everybody who may answer; `chosen` carries the KeyHolder."""

    chosen = Signal(object)

    def __init__(self, readers: Sequence[KeyHolder], parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self._readers = {reader.person: reader for reader in readers}
        summary = ErrorSummary()
        self._asked = Asked(summary)
        self.rows = RadioRows([Choice(reader.person, reader.name, reader.office) for reader in readers])
        block = QuestionBlock("Who is reading?", self.rows, "That person sits at this screen now.")
        self.button = MainButton("Begin to read")
        self.button.clicked.connect(self._begin)
        self.add(summary)
        self.add(GapBelow(summary, current_theme().space.between_questions))
        self.add(self._asked.add("reader", block))
        self.add_space(20)
        self.add(ButtonRow(self.button))

    def first(self) -> QWidget:
        """Give what takes the focus."""
        return self.rows.first()

    def _begin(self) -> None:
        reader = self._readers.get(self.rows.value() or "")
        if not self._asked.show_problems([] if reader else [("reader", "Select who is reading")]):
            self.chosen.emit(reader)


class NobodyReads(Column):
    """Says what to do where nobody can countersign; `go` carries a Place. `reader` is as in the School."""

    go = Signal(object)

    def __init__(self, waiting: Waiting, may: May, reader: str, parent: QWidget | None = None) -> None:
        super().__init__(8, parent)
        self._may = may
        self.make_key = MainButton(KEY_NOW)
        self.make_key.clicked.connect(lambda: self.go.emit(key_of_reader(reader)))
        self.has_ways_on = bool(waiting.sheets) and may(Place(GIVE_KEY))
        if not waiting.sheets:
            self.add(Body(NOTHING_WAITS))
            return
        case, entry = waiting.case.id, waiting.sheets[-1].hash
        self.add(SectionTitle(NO_READER))
        for why in why_nobody(waiting):
            self.add(Body(why))
        self.add_space(8)
        if self.has_ways_on:
            self.add(
                Body("Whoever countersigns can type a password of their own here. It takes two minutes.")
            )
            self.add(ButtonRow(self.make_key))
            self.add_space(8)
        if may(Place(INK)):
            self.add(Body("It can also be printed and signed in ink. Then write down where the paper is."))
        self._link("Print the sign-off sheet", Place(PAPER, case=case, document="sign_off"))
        self._link(IN_INK, Place(INK, case=case, entry=entry))
        self.add_space(8)
        self.add(Body("Until then it stands as waiting. A referral never waits for this."))

    def _link(self, words: str, place: Place) -> None:
        if not self._may(place):
            return
        link = LinkButton(words)
        link.clicked.connect(lambda: self.go.emit(place))
        self.add(ButtonRow(link))
