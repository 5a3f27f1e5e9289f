"""The register of viewings: each viewing, each decision not to, each time it was seen, without names (Z8)."""

from collections.abc import Iterator, Sequence

from yps_desktop.documents.answers import Code, DoesNotApply, NotKnown, NotRecorded, Strong
from yps_desktop.documents.content import KeyFact, Paper, Stamp
from yps_desktop.documents.days import clock
from yps_desktop.documents.register_words import (
    Told,
    columns,
    day_words,
    error_note,
    number_cell,
    register,
    year_of,
)
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.guidance.number_words import VIEWED
from yps_desktop.record.rules.register_viewings import ViewingOnRegister
from yps_desktop.record.school import School

TITLE = "Register of viewings"
_GROUNDS = {
    "only_way": "the only way to decide",
    "take_down": "to have it taken down",
    "unavoidable": "could not be avoided",
}
_WHERE = {
    "senior_office": "senior leader’s office",
    "elsewhere_on_site": "elsewhere at school",
    "off_site": "off the premises",
}
_COPIED = (
    "Copied says whether anything was copied, printed, forwarded or saved. The points are those the guidance "
    "asks of a viewing; their reasons stand in the case."
)
_NONE = DoesNotApply()


def compose(lines: Sequence[ViewingOnRegister], told: Told, school: School, stamp: Stamp) -> Paper:
    """Compose the register, newest viewing first."""
    table = Table(_columns(school), tuple(_row(line, school) for line in lines))
    counted = [one for one in lines if one.counts]
    return register(TITLE, told, _facts(counted), table, _notes(lines), school, stamp)


def _columns(school: School) -> tuple[Column, ...]:
    return columns(
        ("Case", 0),
        ("When", 19),
        ("What", 46),
        ("Why it was viewed", 81),
        (f"Discussed with the {school.headteacher}", 119),
        ("Leads, or had authority", 151),
        ("Somebody else there", 174),
        ("Where", 196),
        ("Same sex", 232),
        ("Copied", 244),
        ("Entry", 257),
    )


def _facts(counted: Sequence[ViewingOnRegister]) -> tuple[KeyFact, ...]:
    forms = [one.form for one in counted]
    copied = sum(one.not_copied == "no" for one in counted)
    gaps = sum(one.has_gap for one in counted)
    return (
        KeyFact("Viewed", str(forms.count("viewed")), "by choice"),
        KeyFact("Seen without choosing", str(forms.count("seen"))),
        KeyFact("Decided not to view", str(forms.count("not_viewed"))),
        KeyFact("Copies were made", str(copied), "of what was viewed or seen"),
        KeyFact("With a gap", str(gaps), "something the guidance asks is not recorded" if gaps else ""),
    )


def _notes(lines: Sequence[ViewingOnRegister]) -> Iterator[str]:
    if lines:
        yield _COPIED
    if any(one.corrected_by for one in lines):
        yield "Entry: the number of the signed entry, and below it of the one that corrected it last."
    yield from error_note(one.counts for one in lines)


def _row(line: ViewingOnRegister, school: School) -> tuple[Cell, ...]:
    viewed, looked = line.is_viewed, line.form in ("viewed", "seen")
    form = VIEWED.get(line.form or "")
    return (
        number_cell(line.number, line.counts),
        _when(line),
        NotRecorded() if form is None else Strong(form) if looked else form,
        _grounds(line) if viewed else _NONE,
        _discussed(line) if viewed else _NONE,
        _point(line.authority) if viewed else _NONE,
        _point(line.present) if viewed else _NONE,
        _where(line.where, school) if viewed else _NONE,
        _point("no" if line.same_sex == "both" else line.same_sex) if viewed else _NONE,
        _copied(line.not_copied) if looked else _NONE,
        _entry(line),
    )


def _when(line: ViewingOnRegister) -> str:
    when = line.when
    day = day_words(when.day, year_of(line.number, when.day))
    about = "about " if when.about else ""
    return f"{about}{day}{f', {clock(when.at)}' if when.at is not None else ''}"


def _grounds(line: ViewingOnRegister) -> Cell:
    return ", ".join(_GROUNDS[one] for one in line.grounds) if line.grounds else NotRecorded()


def _discussed(line: ViewingOnRegister) -> Cell:
    if line.before == "not_recorded":
        return NotRecorded()
    return "before" if line.before == "yes" else Strong("only after")


def _where(where: str | None, school: School) -> Cell:
    if where is None:
        return NotRecorded()
    if where == "off_site":
        return Strong(_WHERE[where])
    return f"{school.headteacher}’s office" if where == "head_office" else _WHERE[where]


def _point(answer: str) -> Cell:
    said: dict[str, Cell] = {"yes": "yes", "no": Strong("no"), "not_known": NotKnown()}
    return said.get(answer, NotRecorded())


def _copied(not_copied: str) -> Cell:
    """The question asks that nothing was copied: its "no" is a copy."""
    said: dict[str, Cell] = {"yes": "no", "no": Strong("yes"), "not_known": NotKnown()}
    return said.get(not_copied, NotRecorded())


def _entry(line: ViewingOnRegister) -> Cell:
    entry = Code(str(line.entry))
    return (entry, " ", Code(str(line.corrected_by))) if line.corrected_by is not None else entry
