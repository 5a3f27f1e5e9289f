"""The lists about risk in words: what the risk page need not ask, and each list whole (A1, A2, A9, A10)."""

from collections.abc import Iterator
from dataclasses import dataclass

from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.spell import spell
from yps_desktop.guidance.words import Edition
from yps_desktop.record.ages import ages_of, widest_gap
from yps_desktop.record.case import Case
from yps_desktop.record.people import people_of, person_in, young_people
from yps_desktop.record.rules.risk_lists import RISK_LISTS, Asked, Listed, Said, answers_to, risk_list
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.risk import Risk

TITLES = {
    "A1": "The risk, by the main guidance",
    "A2": "What every agency asks",
    "A9": "Chaffin’s marks of behaviour that is not normal",
    "A10": "Questions about the behaviour",
}
NOT_AMONG = "Not selected"
"""Other answers were chosen, and not this one."""

_AGE = {"born", "age_low", "age_high", "year_group"}
_STANDS_ABOVE = {"roles", "content", "reach", *_AGE}
"""Questions whose answers other facts of the page show."""
_TYPE = Asked("risk", "typology")
_SHEETS = ("review", "imagery", "person")


@dataclass(frozen=True, slots=True)
class ListRead:
    """One list in words: its name, its source, and each matter with what is on the record, or nothing."""

    title: str
    source: str
    rows: tuple[tuple[str, str], ...]


def read_lists(case: Case, edition: Edition) -> tuple[ListRead, ...]:
    """Put every list in words, each matter with the answers that stand, wherever they were given."""
    return tuple(_read(case, edition, name) for name in RISK_LISTS)


def risk_facts(case: Case, edition: Edition) -> Iterator[tuple[str, str]]:
    """Give a small name and words for each answer that other sheets hold, the review's first."""
    ages = widest_gap([one for one in young_people(case) if one.roles], case)
    if ages is not None and ages.high:
        yield "Years between them", ages.words()
    for asked in (_TYPE, *_elsewhere()):
        words = edition.sheets[asked.kind].field(asked.field)
        said = answers_to(case, asked)
        if words is not None and said:
            yield words.short, "\n".join(_line(case, edition, one) for one in said)


def _read(case: Case, edition: Edition, name: str) -> ListRead:
    sources = dict.fromkeys(matter.source for matter in RISK_LISTS[name])
    rows = tuple((one.matter.what, "\n".join(_lines(case, edition, one))) for one in risk_list(case, name))
    return ListRead(TITLES[name], "; ".join(sources), rows)


def _lines(case: Case, edition: Edition, listed: Listed) -> Iterator[str]:
    """Write the answers to one matter; ages as they are worked out, a line a person."""
    if any(one.field in _AGE for one in listed.matter.asked):
        yield from _ages(case)
    yield from (_line(case, edition, one, named=True) for one in listed.said if one.asked.field not in _AGE)


def _ages(case: Case) -> Iterator[str]:
    for person in people_of(case):
        age = ages_of(person, case).disclosed if set(person.roles) - {"reported"} else None
        if age is not None:
            yield f"{person.name}: {age.words()}"


def _elsewhere() -> tuple[Asked, ...]:
    """Give the questions of the lists that other sheets ask, each once, in the order of those sheets."""
    lists = [one for name in ("A1", "A2") for matter in RISK_LISTS[name] for one in matter.asked]
    elsewhere = [one for one in dict.fromkeys(lists) if one.kind != "risk" and one.field not in _STANDS_ABOVE]
    return tuple(sorted(elsewhere, key=lambda one: (_SHEETS.index(one.kind), _place(one))))


def _place(asked: Asked) -> int:
    return [field.id for field in SHEETS[asked.kind].fields()].index(asked.field)


def _line(case: Case, edition: Edition, said: Said, *, named: bool = False) -> str:
    """Write an answer and whose it is; where `named`, after what was asked."""
    sheet, id = said.written.sheet, said.asked.field
    words, whose = words_of(edition, said.written).field(id), _whose(case, said)
    line = NOT_AMONG if said.value == () else spell(sheet.field(id), words, said.value)
    if named and words is not None:
        return f"{words.short}: {line}" + (f" ({whose})" if whose else "")
    return f"{whose}: {line}" if whose and said.asked.kind == "person" else line


def _whose(case: Case, said: Said) -> str:
    sheet, about = said.written.sheet, said.written.about
    if isinstance(sheet, Risk):
        return (
            ", ".join(one.name for one in sheet.young_people) if isinstance(sheet.young_people, tuple) else ""
        )
    person = person_in(case, about) if about is not None else None
    return person.name if person is not None else ""
