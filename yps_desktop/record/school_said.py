"""What the school said of itself and when: folded from the entries, in the order of the chain.

What was signed stays what it was: which word and which second reader holds for an entry goes by its place in
the chain, never by what the school says now.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields, replace
from datetime import date, timedelta

from yps_desktop.record.acts import SchoolChanged
from yps_desktop.record.entry import Entry
from yps_desktop.record.key_acts import VaultMade
from yps_desktop.record.school import Earlier, School, SchoolDetails
from yps_desktop.record.school_acts import SchoolDetailsChanged

KINDS = (VaultMade.kind, SchoolChanged.kind, SchoolDetailsChanged.kind)
"""Kinds of entries that say something of the school."""


def fold_school(entries: Iterable[Entry]) -> School | None:
    """Give the school as entries of these `KINDS`, oldest first, say it last; None where none does."""
    school: School | None = None
    began = ""
    for entry in entries:
        match entry.header.kind:
            case VaultMade.kind:
                school, began = VaultMade.from_body(entry.read_body()).school, entry.header.recorded_utc[:10]
            case SchoolChanged.kind:
                setting = SchoolChanged.from_body(entry.read_body()).school
                school = setting if school is None else with_setting(school, setting)
            case SchoolDetailsChanged.kind if school is not None:
                act = SchoolDetailsChanged.from_body(entry.read_body())
                school = with_details(school, act, entry.header.seq, began)
    return school


def with_details(school: School, act: SchoolDetailsChanged, entry: int, began: str = "") -> School:
    """Give the school once an entry at that place changed what it says of itself.

    What was is taken from the entries before, not from its word. What was said on no day since the record
    `began` (ISO) or since the change before was a slip. Raises FormatError.
    """
    last = (act.first_day() - timedelta(days=1)).isoformat()
    before = max((one.until for one in school.earlier), default=began and _day_before(began))
    earlier = Earlier(said=details_of(school), until=last if last > before else "", entry=entry)
    return replace(school, **asdict(act.now), earlier=(*school.earlier, earlier))


def with_setting(school: School, setting: School) -> School:
    """Give the school with a setting as it is then: what it says of itself is no setting."""
    return replace(setting, **asdict(details_of(school)), earlier=school.earlier)


def details_of(school: School) -> SchoolDetails:
    """Give what a school says of itself now."""
    return SchoolDetails(**{one.name: getattr(school, one.name) for one in fields(SchoolDetails)})


def details_at(school: School, entry: int) -> SchoolDetails:
    """Give what the school said of itself when the entry at a place in the chain was written."""
    then = next((one.said for one in school.earlier if entry < one.entry), None)
    return details_of(school) if then is None else then


def heads_until(school: School, entry: int) -> frozenset[str]:
    """Give every word the school had for its headteacher by the time the entry at a place was written."""
    before = (one.said.headteacher for one in school.earlier if one.entry < entry)
    return frozenset((*before, details_at(school, entry).headteacher))


def heads_of(school: School) -> frozenset[str]:
    """Give every word the school has or had for its headteacher."""
    return frozenset((school.headteacher, *(one.said.headteacher for one in school.earlier)))


def names_of(school: School) -> frozenset[str]:
    """Give every name the school has or had."""
    return frozenset((school.name, *(one.said.name for one in school.earlier)))


def differing(school: School) -> Iterator[tuple[Earlier, SchoolDetails]]:
    """Give what the school said until some day, oldest first, each with what followed it."""
    held = [one for one in school.earlier if one.until]
    following = [*(one.said for one in held), details_of(school)]
    yield from zip(held, following[1:], strict=True)


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
