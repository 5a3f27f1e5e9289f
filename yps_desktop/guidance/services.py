"""Whom to ring at this hour: numbers with their opening times, and the school's own contacts put in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, NamedTuple

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.load import CURRENT, EDITIONS, FOLDER
from yps_desktop.record.days import spell_time, weekday
from yps_desktop.record.errors import YpsError

ONLINE = "Online form"
_A_YEAR = timedelta(days=366)
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Hours:
    """Open on these days of the week (0 is Monday), from one time until another on the same day."""

    days: frozenset[int]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Service:
    """One number and whom it is for; `hours` empty and not `always` means nobody knows them here.

    `local` numbers are empty until the school enters them; `online` ones are a form at an `address`.
    `said` is when it answers in the school's own words, where they are not plainly days and hours; `own` ones
    the school added, and may name.
    """

    id: str
    name: str
    for_whom: str
    checked: date
    number: str = ""
    always: bool = False
    local: bool = False
    online: bool = False
    hours: tuple[Hours, ...] = ()
    said: str = ""
    own: bool = False
    address: str = ""

    @property
    def reach(self) -> str:
        """Give what to dial, or that it is an online form; empty where the school has not entered it."""
        return ONLINE if self.online else self.number


@dataclass(frozen=True, slots=True)
class Local:
    """What a school entered for one service: its number and, where known, when it answers.

    An empty number takes back what was entered: what the guidance says counts again.
    """

    number: str
    hours: tuple[Hours, ...] = ()
    checked: date | None = None
    always: bool = False
    said: str = ""


def load_services(edition: str | None = None) -> tuple[Service, ...]:
    """Give an edition's services in the order to show them, the current one's for None; read once, then kept.

    Raises YpsError where this program does not have the edition.
    """
    return _load(edition or CURRENT)


@cache
def _load(edition: str) -> tuple[Service, ...]:
    if edition not in EDITIONS:
        raise YpsError(f"This program does not have edition {edition} of the guidance.")
    return tuple(_service(row) for row in EditionFiles(FOLDER / edition).read("services.toml")["service"])


def enter(services: Iterable[Service], entered: Mapping[str, Local]) -> tuple[Service, ...]:
    """Put in what the school entered, by service id; any number may be changed, not only local ones."""
    return tuple(_entered(service, entered.get(service.id)) for service in services)


class ByHour(NamedTuple):
    """Services by whether they answer at an hour; of some nobody knows here, and they can be rung to ask."""

    answering: tuple[Service, ...]
    unknown: tuple[Service, ...]
    closed: tuple[Service, ...]


def by_hour(services: Iterable[Service], now: datetime) -> ByHour:
    """Part services by whether they answer now, by the school's wall clock.

    Services without a number, which the school has not entered, are in none.
    """
    reachable = [service for service in services if service.reach]
    answering = tuple(service for service in reachable if service.always or _hours_at(service, now))
    unknown = tuple(service for service in reachable if not service.always and not service.hours)
    return ByHour(answering, unknown, tuple(one for one in reachable if one not in (*answering, *unknown)))


def caption(service: Service, now: datetime) -> str:
    """Say whom a service is for and, where that is known, when it answers: "For staff, until 4pm today"."""
    said = ", ".join(filter(None, (service.for_whom, _until(service, now))))
    return said[:1].upper() + said[1:]


def is_old(service: Service, today: date) -> bool:
    """Say whether a number was last checked longer than a year ago: it may have changed since."""
    return today - service.checked > _A_YEAR


def opens_next(service: Service, now: datetime) -> datetime | None:
    """Give when a closed service answers again, by the wall clock, or None where that is not known."""
    wall = now.replace(tzinfo=None)
    coming = (
        datetime.combine(wall.date() + timedelta(days=ahead), hours.opens)
        for ahead in range(8)
        for hours in service.hours
        if (wall.date() + timedelta(days=ahead)).weekday() in hours.days
    )
    return min((at for at in coming if at > wall), default=None)


def _until(service: Service, now: datetime) -> str:
    if service.said:
        return service.said
    if service.always:
        return "" if service.online else "day and night"
    open_hours = _hours_at(service, now)
    if open_hours is not None:
        return f"until {spell_time(open_hours.closes)} today"
    again = opens_next(service, now)
    return "" if again is None else f"from {spell_time(again.time())}{_on(again, now)}"


def _on(again: datetime, now: datetime) -> str:
    ahead = (again.date() - now.date()).days
    return {0: " today", 1: " tomorrow"}.get(ahead, f" on {weekday(again.date())}")


def _hours_at(service: Service, now: datetime) -> Hours | None:
    clock, day = now.time(), now.weekday()
    return next((h for h in service.hours if day in h.days and h.opens <= clock < h.closes), None)


def _entered(service: Service, local: Local | None) -> Service:
    if local is None or not local.number:
        return service
    known = bool(local.hours or local.always or local.said)
    return replace(
        service,
        number=local.number,
        hours=local.hours if known else service.hours,
        always=local.always if known else service.always,
        said=local.said,
        checked=local.checked or service.checked,
    )


def _service(row: Mapping[str, Any]) -> Service:
    hours = tuple(
        Hours(frozenset(map(_WEEK.index, h["days"])), h["from"], h["to"]) for h in row.get("hours", [])
    )
    return Service(**{**row, "hours": hours})
