"""What stands in place of a sheet that the case does not take as it stands, and the way on (B7)."""

from PySide6.QtCore import Signal

from ui.places import CASE, QUESTION, Place
from ui.widgets.banner import CareBanner
from ui.widgets.labels import PageTitle
from ui.widgets.page_body import Column
from yps_desktop.services.questions import Question

TITLE = "This cannot be recorded as the case stands"
OPEN_AGAIN, TO_CASE = "Open the case again", "Go to the case"


class CaseIsOver(Column):
    """One sentence, and the one way on; `go` carries a Place."""

    go = Signal(object)

    def __init__(self, question: Question) -> None:
        super().__init__(0)
        case = question.case.id if question.case is not None else ""
        is_open = question.draft.sheet == "reopening"
        place = Place(CASE, case=case) if is_open else Place(QUESTION, case=case, sheet="reopening")
        self.banner = CareBanner(TITLE, question.over, TO_CASE if is_open else OPEN_AGAIN)
        self.banner.pressed.connect(lambda: self.go.emit(place))
        self.add(PageTitle(question.words.title))
        self.add_space(16)
        self.add(self.banner)
        if self.banner.button is not None:
            self.setFocusProxy(self.banner.button)
