"""What a list of pupils or staff says, in the words of a line."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

from yps_desktop.record.days import spell_day
from yps_desktop.record.directory import Listed
from yps_desktop.services.school_lists import Change, Known, ListTakenIn, Of, Perhaps, Plan, Row

WHOM: dict[Of, str] = {"pupils": "pupils", "staff": "staff"}
NOTHING_CHANGED = "Nothing has changed."
_CALLED = {
    "surname": "Surname",
    "forename": "Forename",
    "upn": "UPN",
    "admission": "Admission number",
    "known_as": "Known as",
    "born": "Date of birth",
    "sex": "Sex",
    "year": "Year group",
    "form": "Form",
    "support": "SEN support",
    "in_care": "In care",
    "left": "Left on",
    "code": "Staff code",
    "title": "Title",
    "post": "Post",
}
_NAMES = ("surname", "forename")


@dataclass(frozen=True, slots=True)
class LineWords:
    """One line of a file as it is shown: the name, the number of the line, and what is said of it."""

    name: str
    line: str
    said: tuple[str, ...]


def row_words(row: Row) -> LineWords:
    """Say whom a line lists, or why nobody is taken from it."""
    return LineWords(row.listed.name or "No name", str(row.line), row.faults or facts_of(row.listed))


def change_words(change: Change) -> LineWords:
    """Say what changes, from what to what."""
    before, now = change.known.listed, change.now
    said = (f"{_CALLED[one]}: {_value(before, one)} → {_value(now, one)}" for one in change.fields)
    return LineWords(before.name, str(change.line), tuple(said))


def perhaps_words(perhaps: Perhaps) -> LineWords:
    """Say whom somebody may be."""
    said = (f"May be {who_words(one)}" for one in perhaps.known)
    return LineWords(perhaps.now.name, str(perhaps.line), tuple(said))


def who_words(known: Known) -> str:
    """Name somebody on the list, with what tells them apart."""
    return ", ".join((known.listed.name, *facts_of(known.listed)[:3])) + (
        f", left on {spell_day(known.listed.left)}" if known.listed.left else ""
    )


def facts_of(listed: Listed) -> tuple[str, ...]:
    """Say what is listed of somebody besides the name."""
    told = (field.name for field in fields(listed) if field.name not in _NAMES)
    return tuple(
        f"{_CALLED[one]} {_value(listed, one)}" for one in told if getattr(listed, one) not in ("", None)
    )


def counted(many: int, of: Of) -> str:
    """Count the people of a list: "1 pupil", "1,240 pupils", "64 members of staff"."""
    one, more = ("pupil", "pupils") if of == "pupils" else ("member of staff", "members of staff")
    return f"{many:,} {one if many == 1 else more}"


def lines_words(many: int) -> str:
    """Count lines: "1 line", "1,240 lines"."""
    return f"{many:,} {'line' if many == 1 else 'lines'}"


def act_words(act: ListTakenIn) -> str:
    """Say what a list that was taken in brought."""
    told = [
        (act.new, "new"),
        (act.changed + act.joined, "changed"),
        (act.same, "the same"),
        (act.left, "left"),
    ]
    told += [(act.refused, "refused")] if act.refused else []
    return ", ".join(f"{many:,} {what}" for many, what in told) + "."


def plan_words(found: Plan, same: int, left: int) -> Iterable[str]:
    """Say what will be done, once every question was answered."""
    yield f"{len(found.new) + len(found.perhaps) - same:,} new"
    yield f"{len(found.changed) + same:,} listed already, whose details change"
    yield f"{len(found.same):,} the same as before"
    if left:
        yield f"{left:,} marked as having left"
    if found.refused:
        yield f"{lines_words(len(found.refused))} refused and left out"


def _value(listed: Listed, field: str) -> str:
    match value := getattr(listed, field):
        case date():
            return spell_day(value)
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value) if value else "nothing"
