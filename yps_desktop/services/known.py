"""What other sheets of a case already say, shown beside a question so that nobody types it again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from yps_desktop.guidance.lines import sheet_line, words_of
from yps_desktop.guidance.spell import spell, spell_list
from yps_desktop.guidance.words import Edition
from yps_desktop.record.ages import ages_of, disclosed_days, year_group
from yps_desktop.record.case import Case, Written
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.contact import told_social_care
from yps_desktop.record.rules.custody import DeviceStanding, devices_of
from yps_desktop.record.rules.follow_up import unanswered
from yps_desktop.record.rules.threads import FOLLOWED, thread_of
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.people import Person
from yps_desktop.services.risk_reading import risk_facts

_MOST = 6
_ARTICLES = ("the", "a", "an", "in", "with")


@dataclass(frozen=True, slots=True)
class Fact:
    """A small name and what is on the record under it."""

    name: str
    words: str


def already_known(case: Case, edition: Edition, kind: str, about: str | None = None) -> tuple[Fact, ...]:
    """Give the facts of a case that help with one sheet, each asked once, on another sheet."""
    if kind == "risk":
        return tuple(_facts_for_risk(case, edition))
    return tuple(_facts(case, edition, kind, about))[:_MOST]


def person_line(person: CasePerson, case: Case) -> str:
    """Write a person in one line: "Juniper Exampleton, 14, Year 9"."""
    if person.is_group:
        return person.name
    age = ages_of(person, case).disclosed
    group = _year_words(person, case)
    return ", ".join(part for part in (person.name, age.words() if age else "", group) if part)


def _facts(case: Case, edition: Edition, kind: str, about: str | None) -> Iterator[Fact]:
    yield from _belongs_to(case, edition, kind, about)
    yield from _so_far(case, edition, about if kind == "person" else None)
    yield from _people(case, about if kind in ("person", "group") else None)
    if kind != "imagery":
        yield from _imagery(case, edition)
    if kind != "device":
        yield from _devices(case)
    if kind not in ("viewing", "hand_over", "still_there"):
        yield from _newest_choice(case, edition, "viewing", "form", "Viewing")
    if kind != "decision":
        yield from _newest_choice(case, edition, "decision", "course", "Decision")
    if kind not in ("police", "hand_over", "still_there"):
        yield Fact("Other agencies", _agencies(case, edition))


def _facts_for_risk(case: Case, edition: Edition) -> Iterator[Fact]:
    """Everything the lists about risk ask and another sheet holds; the page itself asks the rest."""
    yield from _people(case, None)
    yield from _imagery(case, edition)
    yield from (Fact(name, words) for name, words in risk_facts(case, edition))


def _belongs_to(case: Case, edition: Edition, kind: str, about: str | None) -> Iterator[Fact]:
    """What a sheet follows, and what was last said to have become of it."""
    thread = thread_of(case, about) if about is not None and SHEETS[kind].follows else None
    if thread is None or thread.kind not in FOLLOWED:
        return
    yield Fact("This belongs to", sheet_line(thread.begun, edition))
    if thread.later:
        yield Fact("Last said of it", sheet_line(thread.newest, edition))


def _so_far(case: Case, edition: Edition, about: str | None) -> Iterator[Fact]:
    """What earlier sheets say of the very person; a further sheet adds to it."""
    person = next((one for one in people_of(case) if one.id == about and one.sheet is not None), None)
    if person is None:
        return
    words, field = edition.sheets["person"].field("roles"), Person.field("roles")
    said = [person_line(person, case)] + ([spell(field, words, person.roles)] if person.roles else [])
    yield Fact("This person so far", "\n".join(said))


def _people(case: Case, without: str | None) -> Iterator[Fact]:
    people = [one for one in people_of(case) if one.sheet is not None and one.id != without]
    shown = [one for one in people if "in_imagery" in one.roles]
    others = [one for one in people if "in_imagery" not in one.roles]
    for name, some in (("In the imagery", shown), ("Also in it", others)):
        if some:
            yield Fact(name, "\n".join(person_line(one, case) for one in some))


def _imagery(case: Case, edition: Edition) -> Iterator[Fact]:
    written = case.newest("imagery")
    if written is None:
        return
    said = [_spelled(written, edition, field) for field in ("kinds", "content", "reach")]
    told = _spelled(written, edition, "told_by")
    parts = [part for part in said if part]
    line = spell_list(parts) if parts else str(getattr(written.sheet, "description", "") or "")[:120]
    yield Fact("As described", f"{line}, told by {told}" if told else line)


def _devices(case: Case) -> Iterator[Fact]:
    devices = devices_of(case)
    if devices:
        yield Fact("Where it is" if len(devices) == 1 else "Devices", "\n".join(map(_where, devices)))


def _where(device: DeviceStanding) -> str:
    if device.now.kind == "not_recorded":
        return f"{device.label}, place not recorded"
    return f"{device.label}, {_inside(device.now.words)}"


def _inside(words: str) -> str:
    """Give a place as it stands inside a line, leaving words in capitals and names alone."""
    return words[:1].lower() + words[1:] if words.split(" ")[0].casefold() in _ARTICLES else words


def _newest_choice(case: Case, edition: Edition, kind: str, field: str, name: str) -> Iterator[Fact]:
    written = case.newest(kind)
    if written is not None:
        yield Fact(name, _spelled(written, edition, field))


def _agencies(case: Case, edition: Edition) -> str:
    said = "\n".join([*_police(case, edition), *other_agencies(case, edition)])
    return said or "No contact recorded yet"


def other_agencies(case: Case, edition: Edition) -> tuple[str, ...]:
    """Say which agencies besides the police know of it, a line each, and whether an answer is awaited."""
    return (*_social_care(case), *_others(case, edition))


def _police(case: Case, edition: Edition) -> Iterator[str]:
    contacts = case.of("police")
    if contacts:
        given = [_spelled(one, edition, "crime_reference") for one in contacts]
        references = [one for one in given if one]
        yield f"Police, crime reference {references[-1]}" if references else "Police told"


def _social_care(case: Case) -> Iterator[str]:
    if told_social_care(case):
        waits = any(one.kind == "social_care" for one in unanswered(case))
        yield "Social care told, no answer yet" if waits else "Social care told"


def _others(case: Case, edition: Edition) -> Iterator[str]:
    yield from dict.fromkeys(_spelled(one, edition, "agency") for one in case.of("agency"))
    yield from dict.fromkeys(_spelled(one, edition, "school") for one in case.of("other_school"))


def _spelled(written: Written, edition: Edition, field_id: str) -> str:
    sheet = written.sheet
    value = sheet.answers().get(field_id)
    words = words_of(edition, written).field(field_id)
    return "" if value is None else spell(sheet.field(field_id), words, value)


def _year_words(person: CasePerson, case: Case) -> str:
    said = person.year_group or ""
    if not said and isinstance(person.born, date):
        said = year_group(person.born, disclosed_days(case).last) or ""
    return f"Year {said}" if said.isdecimal() else said
