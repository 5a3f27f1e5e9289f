"""How long a case is kept, on its page: by whom its day counts, what holds it, and what can be done (L1)."""

from PySide6.QtCore import Signal

from ui.pages.parts.link_row import LinkRow
from ui.permission import May
from ui.places import HOLD, LET_GO, LIFT, Place
from ui.widgets.labels import Body
from ui.widgets.section_list import SectionList
from yps_desktop.guidance.retention_words import held_words, kept_words
from yps_desktop.record.rules.retention import Retention

HOLD_IT, LIFT_IT = "Hold this case", "Lift the hold"
LET_IT_GO = "Let this case go"


class HowLongKept(SectionList):
    """A few sentences and what can be done; `go` carries a Place. Only a case that is over is let go."""

    go = Signal(object)

    def __init__(self, case: str, kept: Retention, may: May, *, is_over: bool = False) -> None:
        super().__init__("How long it is kept")
        if kept.hold is not None:
            self.add(Body(held_words(kept.hold)))
            self.add_space(6)
        self.add(Body(kept_words(kept)))
        words = LIFT_IT if kept.hold is not None else HOLD_IT
        ways = [(words, Place(LIFT if kept.hold is not None else HOLD, case=case))]
        ways += [(LET_IT_GO, Place(LET_GO, case=case))] if is_over and kept.hold is None else []
        for words, place in ways:
            if may(place):
                row = LinkRow(words)
                row.opened.connect(lambda place=place: self.go.emit(place))
                self.add(row)
