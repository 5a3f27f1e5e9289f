"""The five lines a countersigner reads first, in words and as a card (G9)."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from ui.theme import Style, current_theme
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Label
from ui.widgets.row import Row
from ui.widgets.tag import Tag, TagKind
from yps_desktop.guidance.spell import spell, spell_instant
from yps_desktop.guidance.words import Edition
from yps_desktop.record.rules.advice import Point
from yps_desktop.record.rules.five_lines import Change, FiveLines, WhoLine
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.life import Closing
from yps_desktop.services.responses import ToRead

AGAINST = "Against advice"
NOTHING_AGAINST = "Nothing goes against the advice."
NO_ADVICE = "There was no advice yet: the five points had no answer."
_KINDS = {
    "correction": "A correction",
    "agreed": "A countersignature",
    "sent_back": "Sent back",
    "refer_now": "A referral directed",
    "witnessed": "Witnessed",
    "ink": "A signature in ink",
}
_NUMBER, _NAME = 20, 146
_LONGEST = 300
_BIG_WORDS = 150
_ANY_WIDTH = 16_777_215


@dataclass(frozen=True, slots=True)
class Line:
    """One of the five lines; `marked` draws its name as an amber tag."""

    name: str
    words: str
    marked: bool = False


def five_lines_words(reading: ToRead) -> tuple[Line, ...]:
    """Write the five lines of what is to be read."""
    edition, lines = reading.edition, reading.lines
    against = " ".join((*lines.against, _sentence(lines.against_reason or ""))).strip()
    nothing = NO_ADVICE if lines.advice.level == "nothing_yet" else NOTHING_AGAINST
    return (
        Line("Who", "\n".join(_who(one, edition) for one in lines.who) or "Nobody is described yet."),
        Line("Points and advice", _advice(lines)),
        Line("Decision and reason", "\n".join(_decisions(reading))),
        Line(AGAINST, against, marked=True) if against else Line("Against the advice", nothing),
        Line("Changed since", "\n".join(_change(one, edition) for one in lines.changed) or "Nothing."),
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
        self._name = _tagged(line.name) if line.marked else Bold(line.name)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(12)
        self._beside.addWidget(self._name, 0, top)
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
        self._name.setMaximumWidth(_ANY_WIDTH if stacked else theme.grown(_NAME))


def _tagged(name: str) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(Tag(name, TagKind.DUE))
    layout.addStretch(1)
    return holder


def _who(one: WhoLine, edition: Edition) -> str:
    words = edition.sheets["person"].field("roles")
    labels = [option.label for role in one.roles if words and (option := words.option(role))]
    parts = ", ".join(label[:1].lower() + label[1:] for label in labels) or "part not recorded"
    age = f", {one.age.words()}" if one.age else ""
    number = f", {one.how_many} in it" if one.how_many is not None else ""
    return f"{one.name}{age}{number}: {parts}."


def _advice(lines: FiveLines) -> str:
    then = f"{_points(lines.advice.points)} Advice: {lines.advice.heading}."
    if not lines.advice_changed:
        return then
    return f"{then} Now: {_points(lines.advice_now.points)} Advice: {lines.advice_now.heading}."


def _points(points: tuple[Point, ...]) -> str:
    said = []
    for answer, words in (("yes", "yes"), ("not_known", "not known"), (None, "not answered"), ("no", "no")):
        some = [str(point.number) for point in points if point.answer == answer]
        if len(some) == len(points):
            return f"All five points {words}."
        if some:
            said.append(f"{'point' if len(some) == 1 else 'points'} {_listed(some)} {words}")
    return _sentence(", ".join(said))


def _decisions(reading: ToRead) -> Iterator[str]:
    """Say what each sheet decides; a closing read alone also what was decided in the case."""
    sheets = [written.sheet for written in reading.sheets]
    lines, edition = reading.lines, reading.edition
    if lines.course and not any(isinstance(sheet, Decision) for sheet in sheets):
        yield _decided("Decided: ", _course(lines.course, edition), lines.reason)
    for sheet in sheets:
        if isinstance(sheet, Closing):
            yield _decided("", "Close the case", sheet.summary)
        elif isinstance(sheet, Decision):
            yield _decided("", _course(sheet.course, edition), sheet.reason)


def _course(course: str | None, edition: Edition) -> str:
    words = edition.sheets["decision"].field("course")
    return spell(Decision.field("course"), words, course) if course else ""


def _decided(lead: str, what: str, why: str | None) -> str:
    reason = " ".join((why or "").split())
    if len(reason) > _LONGEST:
        reason = reason[:_LONGEST].rsplit(" ", 1)[0] + " … It goes on below"
    return f"{lead}{_sentence(what)} {_sentence(reason)}".strip()


def _change(one: Change, edition: Edition) -> str:
    sheet = edition.sheet(one.kind)
    said = sheet.short if sheet else _KINDS.get(one.kind, "Something else")
    return f"{said}, recorded {spell_instant(one.recorded)}."


def _listed(some: list[str]) -> str:
    return " and ".join(part for part in (", ".join(some[:-1]), some[-1]) if part)


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if not words or words.endswith((".", "?", "!")) else f"{words}."
