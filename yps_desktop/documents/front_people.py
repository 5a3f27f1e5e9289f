"""The people of a case on its first page: part in it, ages on three days, what to bear in mind (Y1–Y4)."""

from yps_desktop.documents.answers import DoesNotApply, NotKnown, NotRecorded, Strong, Words
from yps_desktop.documents.tables import Cell, PeopleTable, PersonLine
from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.spell import spell_list
from yps_desktop.guidance.words import Edition, FieldWords
from yps_desktop.record.ages import Age, ages_of, flag_words
from yps_desktop.record.case import Case
from yps_desktop.record.moments import NOT_KNOWN
from yps_desktop.record.people import CasePerson, people_of

RANGE = "A range is an age as told, or a day that is not sure."
_NAME, _PART, _MIND = 120, 70, 60
_REPORTED = ("reported",)


def people_table(case: Case, edition: Edition, most: int) -> PeopleTable:
    """List the people of the case; where there are more than `most`, those with a part in it go first."""
    everybody = [one for one in people_of(case) if one.sheet is not None or one.is_young]
    shown = sorted(everybody, key=_weight)[:most]
    left = len(everybody) - len(shown)
    ranges = any(not age.is_sure for one in shown for age in ages_of(one, case).each())
    notes = [RANGE] if ranges else []
    notes += [f"{left} more: each has a sheet of their own or is named in one."] if left else []
    return PeopleTable(tuple(_line(one, case, edition) for one in shown), " ".join(notes))


def _weight(person: CasePerson) -> int:
    if "in_imagery" in person.roles:
        return 0
    return 1 if set(person.roles) - set(_REPORTED) else 2


def _line(person: CasePerson, case: Case, edition: Edition) -> PersonLine:
    ages = ages_of(person, case)
    made, shared, disclosed = (age_then(age, person) for age in (ages.made, ages.shared, ages.disclosed))
    part = part_in_it(person, edition)
    return PersonLine(_name(person), part, made, shared, disclosed, _mind(person, case, edition))


def _name(person: CasePerson) -> Words:
    said = person.name
    if person.is_group and isinstance(person.how_many, int):
        said = f"{said} ({'about ' if person.counted == 'guessed' else ''}{person.how_many})"
    return clipped(said, _NAME)


def part_in_it(person: CasePerson, edition: Edition) -> Cell:
    """Say what part somebody has in it, or what they were named as."""
    if not person.roles:
        return clipped(person.capacity, _PART) if person.capacity else NotRecorded()
    words = edition.sheets["group" if person.is_group else "person"].field("roles")
    return clipped(spell_list([_label(words, role) for role in person.roles]), _PART)


def age_then(age: Age | None, person: CasePerson) -> Cell:
    """Give an age on one of the days, or say that it is not known or not recorded."""
    if age is not None:
        return f"{age.low}–{age.high}" if not age.is_sure and age.high < 100 else _open(age)
    return NotKnown() if person.born is NOT_KNOWN else NotRecorded()


def _open(age: Age) -> str:
    return str(age.low) if age.is_sure else f"{age.low}+"


def _mind(person: CasePerson, case: Case, edition: Edition) -> Cell:
    flagged = flag_words(person, case)
    words = edition.sheets["person"].field("vulnerability")
    told = [_label(words, one) for one in person.vulnerability if one not in ("none_known", "not_known")]
    if flagged:
        return (Strong(flagged), f"; {clipped(spell_list(told), _MIND)}" if told else "")
    return clipped(spell_list(told), _MIND) if told else _nothing_told(person, words)


def _nothing_told(person: CasePerson, words: FieldWords | None) -> Cell:
    """Tell apart that nothing is known of, that nobody could say, and that nobody asked."""
    if "none_known" in person.vulnerability:
        return _label(words, "none_known").lower()
    if person.vulnerability:
        return NotKnown()
    return NotRecorded() if person.is_young and not person.is_group else DoesNotApply()


def _label(words: FieldWords | None, id: str) -> str:
    option = words.option(id) if words is not None else None
    return option.label if option is not None else id
