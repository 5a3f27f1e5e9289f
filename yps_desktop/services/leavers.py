"""Pupils who left, as the school's lists say, and are named in cases: their records are to go on (N1)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from yps_desktop.record.errors import RecordDamagedError, YpsError
from yps_desktop.record.rules.transfers import transfers
from yps_desktop.services import cases, directory
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_lists import listed

SLICE = 6
"""Pupils looked for at a time, so that nobody waits behind them."""


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who left: the newest case they are in, by id and number, and who they are there."""

    case: str
    number: str
    person: str
    name: str


def to_send(desk: Desk, ids: Iterable[str]) -> tuple[Leaver, ...]:
    """Give those of some pupils (ids on a list) who are in a case and whose record goes nowhere yet.

    Short for up to SLICE of them. Raises RecordDamagedError.
    """
    return tuple(_to_send(desk, ids))


def left_on(desk: Desk, ids: Iterable[str]) -> Mapping[str, date]:
    """Give the day each of some people left, by id, where the lists say so. Raises RecordDamagedError."""
    found = ((id, listed(desk, id)) for id in ids)
    return {id: one.left for id, one in found if one is not None and one.left is not None}


def _to_send(desk: Desk, ids: Iterable[str]) -> Iterator[Leaver]:
    for id in ids:
        try:
            at = directory.somebody(desk, id).cases[0]
            going = transfers(cases.read(desk, at.case))
        except RecordDamagedError:
            raise
        except YpsError:
            continue
        if not any(at.person in one.pupils and one.state != "called_off" for one in going):
            yield Leaver(at.case, at.number, at.person, at.name)
