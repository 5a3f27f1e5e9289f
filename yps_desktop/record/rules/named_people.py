"""Who cannot well be named where they are: a child as staff, an adult as a child, one person as two."""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.fields import Field, Named
from yps_desktop.record.people import CasePerson, people_of, same_person
from yps_desktop.record.rules.advice import Notice, differs
from yps_desktop.record.rules.sources import SEARCHING, UKCCIS_2
from yps_desktop.record.sheets.searches import DeviceSearch, PupilSearch
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.viewing import Viewing


def named_notices(case: Case | None, sheet: Sheet) -> Iterator[Notice]:
    """Say who is named where the record, or the same sheet, says that they cannot well be."""
    yield from _young_or_grown(case, sheet)
    match sheet:
        case PupilSearch():
            yield from _only_witness(sheet)
        case DeviceSearch():
            by, to = sheet.authorised_by, sheet.searched_by
            yield from _own_authority("authorised_by", by, to, "to search")
        case Viewing() if not _is_headteacher(case, sheet.viewer):
            yield from _own_authority("authority_by", sheet.authority_by, sheet.viewer, "to view")
        case _:
            return


def _young_or_grown(case: Case | None, sheet: Sheet) -> Iterator[Notice]:
    if not any(_named(sheet, field) for field in sheet.fields() if field.among in ("staff", "young")):
        return
    described = [one for one in people_of(case) if one.sheet is not None] if case is not None else []
    children = [one for one in described if one.is_young and "adult_works_here" not in one.standing]
    pupils = [named for field in sheet.fields() if field.among == "young" for named in _named(sheet, field)]
    for field in sheet.fields():
        for one in _named(sheet, field):
            if field.among == "staff" and _is_among(one, (*children, *pupils)):
                yield differs(
                    field.id, f"By the record {one.name} is a young person. This asks for an adult."
                )
            elif field.among == "young" and _is_grown(case, one, described):
                yield differs(
                    field.id, f"By the record {one.name} is an adult. This asks for a young person."
                )


def _named(sheet: Sheet, field: Field) -> tuple[Named, ...]:
    value = getattr(sheet, field.id)
    given = value if isinstance(value, tuple) else (value,)
    return tuple(one for one in given if isinstance(one, Named))


def _is_grown(case: Case | None, named: Named, described: list[CasePerson]) -> bool:
    if case is not None and named.id in case.holders:
        return True
    return _is_among(named, tuple(one for one in described if not one.is_young and not one.is_group))


def _is_among(named: Named, people: tuple[Named | CasePerson, ...]) -> bool:
    return any(same_person(named, one) for one in people)


def _only_witness(search: PupilSearch) -> Iterator[Notice]:
    """K6: somebody else is present, and not the one who searches."""
    present, searchers = search.present or (), search.searched_by or ()
    if present and len(searchers) == 1 and all(same_person(one, searchers[0]) for one in present):
        sentence = f"By these answers {searchers[0].name} searched, and nobody else was present."
        yield differs("present", sentence, SEARCHING)


def _own_authority(field: str, by: Named | None, to: Named | None, what: str) -> Iterator[Notice]:
    """K5, V4: the authority comes from somebody else."""
    if by is not None and to is not None and same_person(by, to):
        sentence = f"By these answers {to.name} gave themselves the authority {what}."
        yield differs(field, sentence, UKCCIS_2)


def _is_headteacher(case: Case | None, named: Named | None) -> bool:
    """Whoever countersigns here is the headteacher, who needs nobody's authority, or stands for them."""
    holder = case.holders.get(named.id) if case is not None and named is not None else None
    return holder is not None and holder.may("countersign")
