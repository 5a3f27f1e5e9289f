"""The five lines a countersigner reads first, in words (G9): on screen and on the sign-off sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yps_desktop.guidance.spell import spell, spell_instant
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Written
from yps_desktop.record.rules.advice import Point
from yps_desktop.record.rules.five_lines import Change, FiveLines, WhoLine
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.life import Closing

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
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Line:
    """One of the five lines; `marked` draws its name as an amber tag."""

    name: str
    words: str
    marked: bool = False


def five_lines_words(
    edition: Edition, lines: FiveLines, sheets: Sequence[Written], *, paper: bool = False
) -> tuple[Line, ...]:
    """Write the five lines of the sheets that are to be read; `paper` writes times as paper does."""
    against = " ".join((*lines.against, _sentence(lines.against_reason or ""))).strip()
    nothing = NO_ADVICE if lines.advice.level == "nothing_yet" else NOTHING_AGAINST
    return (
        Line("Who", "\n".join(_who(one, edition) for one in lines.who) or "Nobody is described yet."),
        Line("Points and advice", _advice(lines)),
        Line("Decision and reason", "\n".join(_decisions(edition, lines, sheets))),
        Line(AGAINST, against, marked=True) if against else Line("Against the advice", nothing),
        Line("Changed since", "\n".join(_change(one, edition, paper) for one in lines.changed) or "Nothing."),
    )


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


def _decisions(edition: Edition, lines: FiveLines, read: Sequence[Written]) -> Iterator[str]:
    """Say what each sheet decides; a closing read alone also what was decided in the case."""
    sheets = [written.sheet for written in read]
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


def _change(one: Change, edition: Edition, paper: bool) -> str:
    sheet = edition.sheet(one.kind)
    said = sheet.short if sheet else _KINDS.get(one.kind, "Something else")
    return f"{said}, recorded {spell_instant(one.recorded, paper=paper)}."


def _listed(some: list[str]) -> str:
    return " and ".join(part for part in (", ".join(some[:-1]), some[-1]) if part)


def _sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    return words if not words or words.endswith((".", "?", "!")) else f"{words}."
