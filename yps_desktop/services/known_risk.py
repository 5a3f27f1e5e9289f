"""What a risk page need not ask: answers of other sheets that stand in the lists about risk (A1, A2)."""

from collections.abc import Iterator

from yps_desktop.guidance.spell import spell
from yps_desktop.guidance.words import Edition
from yps_desktop.record.ages import widest_gap
from yps_desktop.record.case import Case
from yps_desktop.record.people import person_in, young_people
from yps_desktop.record.rules.risk_lists import RISK_LISTS, Asked, Said, answers_to
from yps_desktop.record.sheets import SHEETS

_STANDS_ABOVE = {"roles", "born", "age_low", "age_high", "year_group", "content", "reach"}
"""Questions whose answers other facts of the page show."""
_FIRST = ("risk", "typology")
_SHEETS = ("review", "imagery", "person")


def risk_facts(case: Case, edition: Edition) -> Iterator[tuple[str, str]]:
    """Give a small name and words for each answer, the review's first, as the lists ask for them."""
    ages = widest_gap([one for one in young_people(case) if one.roles], case)
    if ages is not None and ages.high:
        yield "Years between them", ages.words()
    for asked in (_FIRST, *_elsewhere()):
        words = edition.sheets[asked[0]].field(asked[1])
        said = answers_to(case, asked)
        if words is not None and said:
            yield words.short, "\n".join(_line(case, edition, one) for one in said)


def _elsewhere() -> tuple[Asked, ...]:
    """Give the questions of the lists that other sheets ask, each once, in the order of those sheets."""
    asked = [one for name in ("A1", "A2") for matter in RISK_LISTS[name] for one in matter.asked]
    elsewhere = [one for one in dict.fromkeys(asked) if one[0] != "risk" and one[1] not in _STANDS_ABOVE]
    return tuple(sorted(elsewhere, key=lambda one: (_SHEETS.index(one[0]), _place(one))))


def _place(asked: Asked) -> int:
    kind, id = asked
    return [field.id for field in SHEETS[kind].fields()].index(id)


def _line(case: Case, edition: Edition, said: Said) -> str:
    sheet = said.written.sheet
    value = getattr(sheet, said.field)
    words = edition.sheets[sheet.kind].field(said.field)
    spelled = spell(sheet.field(said.field), words, value)
    person = person_in(case, said.written.about) if said.written.about else None
    return spelled if person is None else f"{person.name}: {spelled}"
