"""The eight questions over all cases, counted a few at a time: in how many is something missing (O1–O8)."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.reading_all import ReadingAll
from ui.pages.parts.training_evidence import TrainingEvidence
from ui.places import EIGHT, EIGHT_PAPER, REPORTS, TRAINING, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Caption, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column, PageBody
from ui.widgets.row import Row
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.rules.eight_sheets import QUESTIONS, QuestionId
from yps_desktop.record.rules.training import QUESTION, SOURCE
from yps_desktop.services import inspection, training
from yps_desktop.services.desk import Desk
from yps_desktop.services.inspection import Tally

_DAMAGED = "It does not read back as it was written, and is not counted."


@dataclass(frozen=True, slots=True)
class _Begun:
    edition: Edition
    training: training.Evidence


class EightRegisterPage(BodyPage):
    """The numbers grow while cases are read; nothing else waits meanwhile."""

    rail_words = "Reports"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.counting = ReadingAll(
            session, self, self.cannot_show, inspection.count, inspection.Tally(), inspection.SLICE
        )
        self.counting.some_read.connect(self._take)
        self.counting.ended.connect(self._say_all)
        self.print_button = OutlinedButton("Print or save it")
        self.print_button.clicked.connect(lambda: self.go.emit(Place(EIGHT_PAPER)))
        self.progress = Hint("")
        self.rows: dict[QuestionId, _Count] = {}
        self._damaged = Column(12)
        self._title = ""

    def load(self) -> None:
        """Begin with the newest cases."""
        self.session.ask(self, _begin, self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        reports = Crumb("Reports", Place(REPORTS))
        return (reports, Crumb(self._title)) if self._title else (reports,)

    def focus_first(self) -> None:
        """Begin reading at the top."""
        if self.body is not None and self._title:
            self.body.read_from_top(self._title)

    def _show(self, begun: _Begun) -> None:
        words = begun.edition.inspection
        self._title = words.title
        body = PageBody(self)
        body.main.add(PageTitle(words.title))
        body.main.add(Hint(words.register_intro))
        body.main.add(Caption(f"Source: {begun.edition.cite(words.source)}"))
        body.main.add_space(16)
        body.main.add(self.progress)
        body.main.add(self._damaged)
        body.main.add_space(8)
        for id in QUESTIONS:
            row = self.rows[id] = _Count(f"{id[1:]}. {words.questions[id].title}")
            row.opened.connect(lambda case: self.go.emit(Place(EIGHT, case=case)))
            body.main.add(row)
        self.rows[QUESTION].add_below(self._training(begun))
        if self.may(Place(EIGHT_PAPER)):
            body.main.add_space(20)
            body.main.add(ButtonRow(self.print_button))
        self.show_body(body)
        self.shown.emit()
        self.counting.start()

    def _training(self, begun: _Begun) -> TrainingEvidence:
        cited = "; ".join(map(begun.edition.cite, SOURCE.split("; ")))
        found = TrainingEvidence(begun.training, cited)
        found.opened.connect(lambda: self.go.emit(Place(TRAINING)))
        return found

    def _take(self, more: Tally) -> None:
        tally = self.counting.found
        self.progress.setText(f"{count(tally.read, 'case')} read so far")
        for number in more.damaged:
            self._damaged.add(CareBanner(f"Case {number} cannot be shown", _DAMAGED))
        for id, row in self.rows.items():
            row.tell(tally.of(id), tally.named(id))

    def _say_all(self) -> None:
        read = self.counting.found.read
        said = f"{count(read, 'case')} read"
        self.progress.setText(said if read else "No incidents have been recorded")
        say_aloud(self, self.progress.text())


class _Count(Row):
    """A question, in how many cases something is not recorded, and the newest of them as links."""

    opened = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title, self.number, self._links = title, Hint("In 0 cases"), ButtonRow(flow=True)
        self._named: tuple[tuple[str, str], ...] = ()
        self._words = Column(4)
        self._words.add(Body(title))
        self._words.add(self._links)
        self.across.addWidget(self._words, 1)
        self.across.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)

    def add_below(self, widget: QWidget) -> None:
        """Add what the school shows for it, whatever its cases."""
        self._words.add(widget)

    def tell(self, number: int, named: tuple[tuple[str, str], ...]) -> None:
        """Show another number, and the cases that came to it."""
        self.number.setText(f"In {count(number, 'case')}")
        for case, words in named[len(self._named) :]:
            link = LinkButton(words)
            link.setAccessibleName(f"Case {words}. {self._title}")
            link.clicked.connect(lambda _=False, case=case: self.opened.emit(case))
            self._links.add(link)
            link.show()
        self._named = named


def _begin(desk: Desk) -> _Begun:
    return _Begun(desk.edition(), training.evidence(desk))
