"""What a school said of itself before, as pages and papers say it, and a change of it in a line."""

from collections.abc import Iterator, Mapping
from datetime import date

from yps_desktop.record.days import spell_day
from yps_desktop.record.school import Earlier, School, SchoolDetails
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.school_said import differing

_READERS: Mapping[str, str] = {
    "headteacher": "the {head}",
    "other": "somebody else",
    "none": "nobody",
}
"""Who countersigns what the DSL signs (G5)."""
_CALLED = {
    "name": "name",
    "urn": "URN",
    "dfe": "DfE number",
    "imagery": "words for the imagery",
    "headteacher": "word for the headteacher",
    "second_reader": "second reader",
}


def earlier_lines(school: School) -> tuple[str, ...]:
    """Say its names, numbers and words for the headteacher, each until when, oldest first."""
    return tuple(line for one, following in differing(school) for line in _lines(one, following))


def earlier_line(school: School, entry: int) -> str:
    """Say in one line what of this a paper should tell that holds an entry so far back; or nothing."""
    told = (one for one in differing(school) if one[0].entry > entry)
    return " ".join(line for one, following in told for line in _lines(one, following))


def name_on(school: School, day: date) -> str:
    """Say in a line which names the school had since a day before today's, or nothing."""
    told = (one for one in differing(school) if one[0].until >= day.isoformat())
    return " ".join(_name(one) for one, following in told if one.said.name != following.name)


def changed_words(act: SchoolDetailsChanged) -> str:
    """Say what was changed, in a line that a list has room for."""
    *before, last = (called for _, called in _changed(act))
    return f"Changed the school’s {' and '.join(filter(None, (', '.join(before), last)))}"


def change_in_full(act: SchoolDetailsChanged) -> str:
    """Say what was, what is, and from which day."""
    changes = (
        f"{called} from {_said(act.was, part)} to {_said(act.now, part)}" for part, called in _changed(act)
    )
    return f"As of {spell_day(act.first_day())}: {'; '.join(changes)}."


def _reader_words(details: SchoolDetails) -> str:
    """Say who countersigns what the DSL signs: "the principal", "somebody else", "nobody"."""
    return _READERS.get(details.second_reader, "nobody").format(head=details.headteacher)


def _changed(act: SchoolDetailsChanged) -> list[tuple[str, str]]:
    return [
        (part, words) for part, words in _CALLED.items() if getattr(act.was, part) != getattr(act.now, part)
    ]


def _lines(one: Earlier, following: SchoolDetails) -> Iterator[str]:
    said, until = one.said, spell_day(date.fromisoformat(one.until))
    if said.name != following.name:
        yield _name(one)
    else:
        if said.urn and said.urn != following.urn:
            yield f"Until {until} its URN was {said.urn}."
        if said.dfe and said.dfe != following.dfe:
            yield f"Until {until} its DfE number was {said.dfe}."
    if said.headteacher != following.headteacher:
        yield f"Until {until} its {following.headteacher} was called {said.headteacher}."


def _name(one: Earlier) -> str:
    numbers = ((called, held) for called, held in (("URN", one.said.urn), ("DfE", one.said.dfe)) if held)
    known = ", ".join(f"{called} {held}" for called, held in numbers)
    until = spell_day(date.fromisoformat(one.until))
    return f"Until {until} this school was {one.said.name}{f' ({known})' if known else ''}."


def _said(details: SchoolDetails, part: str) -> str:
    if part == "second_reader":
        return _reader_words(details)
    return f"“{held}”" if (held := str(getattr(details, part))) else "nothing"
