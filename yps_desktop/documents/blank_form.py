"""A blank form (Z12): a sheet's questions with room to answer in ink, for a day without the computer."""

from collections.abc import Iterator

from yps_desktop.documents.answers import Open
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    Notice,
    Paper,
    Row,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.guidance.words import Edition, FieldWords, SheetWords
from yps_desktop.record.fields import Field, Kind
from yps_desktop.record.school import School
from yps_desktop.record.sheets import SHEETS

_BY_HAND = (
    "Write in ink, and the time with everything. Leave open what nobody knows, or write “not known”. Do not "
    "copy or describe an image. Type it into the program as soon as it can be used, and keep this paper: the "
    "record says where."
)
_CASE = (
    Row("Case number, if there is one", Open(lines=1)),
    Row("Written down by", Open(lines=1)),
    Row("Written down on", Open(boxes=("Day", "Month", "Year", "Time"))),
)
_DAY = ("Day", "Month", "Year")
_REMARK = 40
"""Letters beside a heading."""
_LINES = {Kind.TEXT: 1, Kind.LONG_TEXT: 4, Kind.PERSON: 1, Kind.PEOPLE: 2, Kind.EACH: 3}
_YES_NO = {"yes": "Yes", "no": "No", "not_known": "Not known"}


def compose(kind: str, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the blank form of a kind of sheet, in the words of an edition."""
    words = edition.sheets[kind]
    return Paper(
        kind=f"form to fill in by hand, questions of edition {edition.id}",
        title=words.title,
        subtitle=words.warning,
        key_facts=(),
        blocks=tuple(_blocks(kind, words)),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(kind: str, words: SheetWords) -> Iterator[Block]:
    yield Notice("By hand", _BY_HAND)
    yield Rows(_CASE)
    for group in words.groups:
        asked = tuple(_asked(kind, words, group.fields))
        if asked:
            yield _section(kind, words, group.title or words.short, asked)
    yield Section(Heading("Signed"), (InkLines("who wrote this"),))


def _asked(kind: str, words: SheetWords, ids: tuple[str, ...]) -> Iterator[tuple[Field, FieldWords]]:
    """Give the questions of a group; what only a rule asks is left to the program."""
    for id in ids:
        field, asked = SHEETS[kind].field(id), words.field(id)
        if asked is not None and not field.retired and not field.by_rule:
            yield field, asked


def _section(
    kind: str, words: SheetWords, title: str, asked: tuple[tuple[Field, FieldWords], ...]
) -> Section:
    """Set a group's questions; what all of them are asked after stands once, beside the heading."""
    after = [_asked_after(kind, field, words) for field, _ in asked]
    shared = after[0] if len(set(after)) == 1 and len(after[0]) <= _REMARK else ""
    rows = (
        Row(one.label if shared or not said else f"{one.label} ({said})", _open(field, one), field.row)
        for (field, one), said in zip(asked, after, strict=True)
    )
    return Section(Heading(title, shared), (Rows(tuple(rows)),))


def _asked_after(kind: str, field: Field, words: SheetWords) -> str:
    """Say after which answers a question is asked; what those were asked after is not said again."""
    said = []
    implied = {outer for one in field.when for outer in SHEETS[kind].field(one.field).when}
    for condition in (one for one in field.when if one not in implied):
        labels = [label for id in condition.among if (label := _label(words.field(condition.field), id))]
        said += [" or ".join(f"“{label}”" for label in labels)] if labels else []
    return f"If {'; and '.join(said)}" if said else ""


def _open(field: Field, asked: FieldWords) -> Open:
    match field.kind:
        case Kind.YES_NO:
            return Open(ticks=tuple(_label(asked, id) for id in _YES_NO))
        case Kind.CHOICE | Kind.CHOICES:
            labels = tuple(option.label for option in asked.options)
            return Open(ticks=(*labels, "Not known") if field.unknown else labels)
        case Kind.MOMENT:
            return Open(boxes=(*_DAY, "Time"))
        case Kind.DAY:
            return Open(boxes=_DAY)
        case Kind.NUMBER:
            return Open(boxes=("Number",))
        case _:
            return Open(lines=_LINES[field.kind])


def _label(words: FieldWords | None, id: str) -> str:
    if words is None:
        return ""
    option = words.option(id)
    return option.label if option else _YES_NO.get(id, "")
