"""What is counted of cases, in words (Q): the questions' own where one was asked, ours where none was.

A fact has a title, a sentence, and every value it can have in the order of its answers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from yps_desktop.guidance.due_words import DUE_WORDS
from yps_desktop.guidance.spell import NOT_RECORDED as NOT_RECORDED_WORDS
from yps_desktop.guidance.words import Edition, FieldWords
from yps_desktop.record.rules.apps import ANOTHER, APPS
from yps_desktop.record.rules.figures import GROWN, NOT_RECORDED, UNDER_11, YEAR_GROUPS

_AGES = (UNDER_11, *(str(age) for age in range(11, 18)), GROWN)
_SEVERAL = "A case may stand in several rows."
AS_OF_NOW = "As it stands today."
VIEWED = {"viewed": "viewed", "seen": "seen without choosing", "not_viewed": "decided not to view"}
"""What was recorded of viewing, as it stands inside a line."""
_UNDECIDED = "Not decided yet"
_PARENTS = ("told", "not_told", "own_plan")


@dataclass(frozen=True, slots=True)
class FactWords:
    """One fact: `values` are pairs of an id and its words, in their order.

    `several` says that a case may have several; `unsaid` is the row of cases that say nothing of it, empty
    where every case says something. Values that are `in_order` are steps, such as ages: none between two that
    have cases is left out.
    """

    id: str
    title: str
    says: str
    values: tuple[tuple[str, str], ...]
    several: bool = False
    unsaid: str = ""
    in_order: bool = False


def fact_words(edition: Edition) -> tuple[FactWords, ...]:
    """Give the words of every fact that is counted, in the order in which tables stand."""
    return (*_of_the_case(edition), *_of_people(edition), *_of_what_was_done(edition))


REPEATS = FactWords(
    "repeat",
    "Known from an earlier case",
    "Did a young person it is about already have an earlier case? A case that was destroyed makes no later "
    f"one count here. {AS_OF_NOW}",
    (("yes", "A young person had an earlier case"), ("no", "Nobody had an earlier case")),
)
OVERDUE = FactWords(
    "overdue",
    "Overdue now",
    f"What is past its day in cases that began in these days. {AS_OF_NOW} {_SEVERAL}",
    tuple((kind, f"{words[:1].upper()}{words[1:]}") for kind, words in DUE_WORDS.items()),
    several=True,
    unsaid="Nothing overdue",
)
TIMES = (
    ("to_lead", "From the disclosure to the safeguarding lead"),
    ("to_agency", "From the safeguarding lead to the first agency"),
    ("to_close", "From the disclosure to the closing"),
)
"""What is measured, by the names `record.rules.figures` has for it."""


def _of_the_case(edition: Edition) -> Iterator[FactWords]:
    yield _asked(edition, "kind", "imagery", "incident", several=True)
    yield _asked(edition, "typology", "risk", "typology")
    yield _asked(edition, "behaviour", "risk", "behaviour")
    apps = ((app, "Another service or app" if app == ANOTHER else app) for app in APPS)
    services = edition.sheets["imagery"].fields["services"]
    yield FactWords(
        "app", "Service or app", f"{services.label} {_SEVERAL}", tuple(apps), True, "No service named"
    )
    yield _asked(edition, "told_by", "disclosure", "brought_by", several=True)


def _of_people(edition: Edition) -> Iterator[FactWords]:
    nobody = "No young person recorded"
    person = edition.sheets["person"].fields
    years = ((one, f"Year {one}" if one.isdecimal() else one) for one in (*YEAR_GROUPS,))
    year_group = person["year_group"]
    at = "Of each young person it is about, on the day of the disclosure."
    yield FactWords(
        "year_group",
        year_group.short,
        f"{at} {_SEVERAL}",
        _with_none(years),
        several=True,
        unsaid=nobody,
        in_order=True,
    )
    sex = _options(person["sex"])
    yield FactWords("sex", person["sex"].short, f"Of each young person. {_SEVERAL}", sex, True, nobody)
    ages = ((one, {UNDER_11: "Under 11", GROWN: "18 or over"}.get(one, one)) for one in _AGES)
    yield FactWords(
        "age",
        "Age",
        f"{at} {_SEVERAL}",
        _with_none(ages),
        several=True,
        unsaid=nobody,
        in_order=True,
    )
    yield FactWords(
        "under_13",
        "Under 13",
        "Was a young person it is about under 13 on the day of the disclosure?",
        (("yes", "Somebody under 13"), ("possibly", "Possibly somebody under 13"), ("no", "Nobody under 13")),
        unsaid="No age recorded",
    )


def _of_what_was_done(edition: Edition) -> Iterator[FactWords]:
    course = edition.sheets["decision"].fields["course"]
    courses = ((one.id, one.label) for one in course.options)
    newest = "The newest decision of each case."
    yield FactWords("decision", course.short, newest, _with_none(courses, _UNDECIDED))
    referred = (("yes", "Referred"), ("no", "Decided, and not referred"))
    says = "Was it referred, or the police or children’s social care told of it?"
    yield FactWords("referred", "Referred or not", says, _with_none(referred, _UNDECIDED))
    agencies = (("police", "The police"), ("social care", "Children’s social care"))
    yield FactWords(
        "referred_to", "Referred to", f"Decided on, or told. {_SEVERAL}", agencies, True, "Neither of them"
    )
    outcome = edition.sheets["police_outcome"]
    yield FactWords(
        "police_outcome",
        outcome.short,
        f"{outcome.fields['outcome'].label} {_SEVERAL}",
        _options(outcome.fields["outcome"]),
        several=True,
        unsaid="No outcome recorded",
    )
    step = edition.sheets["parents"].fields["step"]
    parents = ((one.id, one.label) for one in step.options if one.id in _PARENTS)
    yield FactWords(
        "parents",
        edition.sheets["parents"].short,
        f"Of each young person it is asked of. {_SEVERAL}",
        _with_none(parents),
        several=True,
        unsaid="No young person recorded",
    )
    viewed = (("viewed", "Viewed"), ("seen", "Seen without choosing"), ("not_viewed", "Decided not to view"))
    yield FactWords("viewing", edition.sheets["viewing"].title, _SEVERAL, _with_none(viewed), several=True)
    life = (("open", "Open"), ("closing", "Being closed"), ("closed", "Closed"))
    yield FactWords("life", "Where the case stands", AS_OF_NOW, life)


def _asked(edition: Edition, id: str, sheet: str, field: str, *, several: bool = False) -> FactWords:
    """Take the words of the question whose answer is counted."""
    words = edition.sheets[sheet].fields[field]
    said = f"{words.label} {_SEVERAL}" if several else words.label
    return FactWords(id, words.short, said, _options(words), several)


def _options(words: FieldWords) -> tuple[tuple[str, str], ...]:
    return _with_none((one.id, one.label) for one in words.options)


def _with_none(
    values: Iterable[tuple[str, str]], none: str = NOT_RECORDED_WORDS
) -> tuple[tuple[str, str], ...]:
    return (*values, (NOT_RECORDED, none))
