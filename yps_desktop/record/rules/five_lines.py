"""The five lines a countersigner reads first (G9), and the first page of a record leads with (Z13)."""

from dataclasses import dataclass

from yps_desktop.record.case import Case, Written
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.advice import Advice
from yps_desktop.record.rules.chronology import Event, chronology
from yps_desktop.record.rules.referral import advice, against_when_signed


@dataclass(frozen=True, slots=True)
class FiveLines:
    """Who; points and advice; the decision and its reason; what goes against advice; what changed since.

    `who` are those with a part in it; `about` is the sheet that is read, a decision where there is one;
    `against` says in what that goes against the advice as it stood at its signing, empty where it does not;
    `changed` are sheets and corrections recorded after it was last signed, oldest first.
    """

    who: tuple[CasePerson, ...]
    advice: Advice
    about: Written | None
    against: tuple[str, ...]
    changed: tuple[Event, ...]


def five_lines(case: Case, about: Written | None = None) -> FiveLines:
    """Give the five lines for a sheet; without one, for the newest decision."""
    sheet = about or case.newest("decision")
    return FiveLines(
        who=tuple(person for person in people_of(case) if person.roles),
        advice=advice(case),
        about=sheet,
        against=() if sheet is None else against_when_signed(case, sheet),
        changed=_changed(case, sheet),
    )


def _changed(case: Case, sheet: Written | None) -> tuple[Event, ...]:
    if sheet is None:
        return ()
    since = sheet.latest.header.seq
    said = ("sheet", "correction", "withdrawal")
    return tuple(e for e in chronology(case) if e.kind in said and e.entry.header.seq > since)
