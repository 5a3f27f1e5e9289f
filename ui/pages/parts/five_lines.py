"""The five lines a countersigner reads first, in words and as a card (G9)."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Label
from ui.widgets.row import Row
from ui.widgets.tag import Tag, TagKind
from yps_desktop.guidance.spell import spell, spell_day
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.advice import Point
from yps_desktop.record.rules.chronology import Event
from yps_desktop.services.known import person_line
from yps_desktop.services.responses import ToRead

AGAINST = "Against advice"
_NUMBER, _NAME = 20, 146
_LONGEST = 300
_BIG_WORDS = 150


@dataclass(frozen=True, slots=True)
class Line:
    """One of the five lines; `marked` draws its name as an amber tag."""

    name: str
    words: str
    marked: bool = False


def five_lines_words(reading: ToRead) -> tuple[Line, ...]:
    """Write the five lines of what is to be read."""
    case, edition, lines = reading.case, reading.edition, reading.lines
    against = " ".join(lines.against)
    return (
        Line("Who", _who(reading)),
        Line("Points and advice", f"{_points(lines.advice.points)} Advice: {lines.advice.heading}."),
        Line("Decision and reason", "\n".join(_decision(one, edition) for one in reading.sheets)),
        Line(AGAINST, against, marked=True)
        if against
        else Line("Against the advice", "Nothing goes against the advice."),
        Line("Changed since", " ".join(_change(case, e, edition) for e in lines.changed) or "Nothing."),
    )


class FiveLinesCard(Card):
    """The five lines on paper, numbered; name above words where the text is large."""

    def __init__(self, lines: tuple[Line, ...], parent: QWidget | None = None) -> None:
        super().__init__("In five lines", parent, reading=True)
        self.column.setSpacing(0)
        for number, line in enumerate(lines, start=1):
            self.add(_LineRow(number, line, last=number == len(lines)))


class _LineRow(Row):
    def __init__(self, number: int, line: Line, *, last: bool) -> None:
        super().__init__(line=not last, gap=12)
        top = Qt.AlignmentFlag.AlignTop
        self._number = Label(str(number), style=Style.BOLD)
        self._name: QWidget = Tag(line.name, TagKind.DUE) if line.marked else Bold(line.name)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(12)
        left = Qt.AlignmentFlag.AlignLeft
        self._beside.addWidget(self._name, 0, top | left if line.marked else top)
        self._beside.addWidget(Body(line.words), 1, top)
        self.across.addWidget(self._number, 0, top)
        self.across.addLayout(self._beside, 1)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        theme = current_theme()
        stacked = theme.percent >= _BIG_WORDS
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._beside.setDirection(way)
        self._beside.setSpacing(2 if stacked else 12)
        self._number.setFixedWidth(theme.grown(_NUMBER))
        self._name.setMinimumWidth(0 if stacked else theme.grown(_NAME))
        if isinstance(self._name, Bold):
            self._name.setMaximumWidth(16_777_215 if stacked else theme.grown(_NAME))


def _who(reading: ToRead) -> str:
    words = reading.edition.sheets["person"].field("roles")
    lines = []
    for person in reading.lines.who:
        labels = [option.label for role in person.roles if words and (option := words.option(role))]
        parts = ", ".join(label[:1].lower() + label[1:] for label in labels)
        lines.append(f"{person_line(person, reading.case)}: {parts}.")
    return "\n".join(lines) or "Nobody is described yet."


def _points(points: tuple[Point, ...]) -> str:
    said = []
    for answer, words in (("yes", "yes"), ("not_known", "not known"), (None, "not answered"), ("no", "no")):
        some = [str(point.number) for point in points if point.answer == answer]
        if len(some) == len(points):
            return f"All five points {words}."
        if some:
            said.append(f"{'point' if len(some) == 1 else 'points'} {_listed(some)} {words}")
    return _sentence(", ".join(said))


def _decision(written: Written, edition: Edition) -> str:
    sheet = written.sheet
    course = getattr(sheet, "course", None)
    label = spell(sheet.field("course"), edition.sheets[sheet.kind].field("course"), course) if course else ""
    reason = " ".join(str(getattr(sheet, "reason", None) or "").split())
    if len(reason) > _LONGEST:
        reason = reason[:_LONGEST].rsplit(" ", 1)[0] + " … It goes on below"
    return f"{_sentence(label)} {_sentence(reason)}".strip()


def _change(case: Case, event: Event, edition: Edition) -> str:
    day = spell_day(event.recorded.date())
    if event.kind == "withdrawal" or event.written is None:
        return f"Somebody named by mistake was taken out on {day}."
    short = edition.sheets[event.written.sheet.kind].short
    done = "was corrected" if event.kind == "correction" else "was added"
    return f"{short} {done} on {day} by {case.author(event.entry).name}."


def _listed(some: list[str]) -> str:
    return " and ".join(part for part in (", ".join(some[:-1]), some[-1]) if part)


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if not words or words.endswith((".", "?", "!")) else f"{words}."
