"""How long it took to reach the safeguarding lead, and from there police or social care (D3, O3, O4)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.contact import told_social_care
from yps_desktop.record.rules.due import zone_of
from yps_desktop.record.rules.threads import happened
from yps_desktop.record.times import on_the_clock, time_between


@dataclass(frozen=True, slots=True)
class Took:
    """The time from one thing to another; in whole days unless both have a time of day (`to_the_minute`)."""

    gap: timedelta
    to_the_minute: bool


def reached_the_lead(case: Case) -> Iterator[tuple[Written, Moment, Took]]:
    """Give each disclosure that says when it reached the lead, that moment, and how long it took."""
    for written in case.of("disclosure"):
        reached = getattr(written.sheet, "reached_dsl", None)
        if isinstance(reached, Moment):
            yield written, reached, took(happened(written), reached, zone_of(case))


def reached_an_agency(case: Case) -> tuple[Written, Took] | None:
    """Give the first contact in which police or social care were told, and how long after the lead knew."""
    contacts = (*case.of("police"), *told_social_care(case))
    first = min(contacts, key=lambda one: happened(one).earliest(), default=None)
    knew = min((_knew(one) for one in case.of("disclosure")), key=Moment.earliest, default=None)
    if first is None or knew is None:
        return None
    return first, took(knew, happened(first), zone_of(case))


def took(one: Moment, other: Moment, zone: str) -> Took:
    """Give the time from one moment to another, in days where either has no time of day."""
    if one.at is None or other.at is None:
        return Took(other.day - one.day, to_the_minute=False)
    return Took(time_between(on_the_clock(one, zone), on_the_clock(other, zone)), to_the_minute=True)


def _knew(disclosure: Written) -> Moment:
    reached = getattr(disclosure.sheet, "reached_dsl", None)
    return reached if isinstance(reached, Moment) else happened(disclosure)
