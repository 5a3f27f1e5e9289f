"""A blank form (Z12): a sheet's questions with room to answer in ink, for a day without the computer."""

from collections.abc import Iterator

from yps_desktop.documents.answers import Open
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    Notice,
    Paper,
    Paragraphs,
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
_LINES = {Kind.TEXT: 1, Kind.LONG_TEXT: 4, Kind.PERSON: 1, Kind.PEOPLE: 2, Kind.EACH: 3}
_YES_NO = ("Yes", "No", "Not known")


def compose(kind: str, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the blank form of a kind of sheet, in the words of an edition."""
    words = edition.sheets[kind]
    return Paper(
        kind="form to fill in by hand",
        title=words.title,
        subtitle=f"Questions of edition {edition.id}",
        key_facts=(),
        blocks=tuple(_blocks(kind, words)),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(kind: str, words: SheetWords) -> Iterator[Block]:
    yield Notice("By hand", _BY_HAND)
    if words.warning:
        yield Paragraphs((words.warning,))
    yield Rows(_CASE)
    for group in words.groups:
        rows = tuple(_rows(kind, words, group.fields))
        if rows:
            yield Section(Heading(group.title or words.short), (Rows(rows),))
    yield Section(Heading("Signed"), (InkLines("who wrote this"),))


def _rows(kind: str, words: SheetWords, ids: tuple[str, ...]) -> Iterator[Row]:
    """Give the questions of a group; what only a rule asks is left to the program."""
    for id in ids:
        field, asked = SHEETS[kind].field(id), words.field(id)
        if asked is None or field.retired or field.by_rule:
            continue
        yield Row(_question(field, asked, words), _open(field, asked), field.row)


def _question(field: Field, asked: FieldWords, words: SheetWords) -> str:
    """Ask in full; where it is asked only after other answers, say after which."""
    said = []
    for condition in field.when:
        labels = [label for id in condition.among if (label := _label(words.field(condition.field), id))]
        said += [" or ".join(labels)] if labels else []
    return f"{asked.label} (If: {'; '.join(said)})" if said else asked.label


def _open(field: Field, asked: FieldWords) -> Open:
    match field.kind:
        case Kind.YES_NO:
            return Open(ticks=_YES_NO)
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
    return option.label if option else {"yes": "Yes", "no": "No", "not_known": "Not known"}.get(id, "")
