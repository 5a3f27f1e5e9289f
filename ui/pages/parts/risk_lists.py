"""The lists about risk, whole: what each asks, and the answers given to it on any sheet."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.theme import current_theme
from ui.widgets.labels import Bold, Caption, SectionTitle
from ui.widgets.page_body import Column
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.guidance.spell import NOT_RECORDED
from yps_desktop.services.risk_reading import ListRead

TITLE = "The lists, as the record stands now"
ONCE = "Each answer was given once, on whichever sheet asks for it."


class RiskLists(Column):
    """One table a list, in the order of its source."""

    def __init__(self, lists: Sequence[ListRead], parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        self.add(SectionTitle(TITLE))
        self.add(Caption(ONCE))
        for one in lists:
            self.add_space(current_theme().space.between_questions)
            self.add(Bold(one.title))
            self.add(Caption(f"Source: {one.source}."))
            self.add(SummaryRows(_rows(one)))


def _rows(read: ListRead) -> list[Answered]:
    return [
        Answered(what, what, said or NOT_RECORDED, gap=not said, can_change=False) for what, said in read.rows
    ]
