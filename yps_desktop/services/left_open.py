"""What still stands open when somebody locks the record: devices here, hours that run (D8)."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from yps_desktop.services import home, listing
from yps_desktop.services.desk import Desk
from yps_desktop.services.home import OpenCase
from yps_desktop.services.listing import Listed


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """How many devices are here, how many 24 hours run, and when the first of them end; no name, no case."""

    devices: int
    clocks: int
    ends: datetime | None


def left_open(desk: Desk) -> LeftOpen:
    """Say in numbers what stands open in the newest cases: from their rows, so that locking need not wait."""
    lines = [row.line for row in _standing_open(desk)]
    ends = sorted(line.clock_utc for line in lines if line.clock_utc)
    return LeftOpen(sum(line.devices for line in lines), len(ends), _read(desk, ends[0]) if ends else None)


def open_cases(desk: Desk) -> tuple[OpenCase, ...]:
    """Read the cases in which a device is here or the 24 hours run, a few at most."""
    ids = [row.case for row in _standing_open(desk)]
    return home.look_into(desk, ids[: home.SLICE]).found


def _standing_open(desk: Desk) -> list[Listed]:
    return [row for row in listing.page(desk, "open") if row.line.devices or row.line.clock_utc]


def _read(desk: Desk, utc: str) -> datetime:
    return datetime.fromisoformat(utc).astimezone(ZoneInfo(desk.school.zone))
