"""What the register of devices says of each: where it is now, by kind of place, never a word typed (Z8)."""

from dataclasses import dataclass
from datetime import date, datetime

from yps_desktop.record.case import Case
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.custody import DeviceStanding, Whereabouts, devices_of, unsaid_since
from yps_desktop.record.rules.life import life_of
from yps_desktop.record.school import School


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceOnRegister:
    """One device: `label` is "Phone 1", as on its custody paper; `where` the kind of place it is in now.

    `moves` counts the changes of hands after it was received; `unsaid_since` is the day since when nobody has
    said where it is; `disagrees` that what is written of its way does not agree.
    """

    case: str
    number: str
    counts: bool
    label: str
    received: Moment
    came: str | None
    closed: str | None
    moves: int
    where: Whereabouts
    since: Moment
    last_seen: Moment
    asked_on: date
    unsaid_since: date | None
    disagrees: bool

    @property
    def is_here(self) -> bool:
        """Say whether it is still in the school's hands."""
        return self.where not in ("police", "family")


def devices_on_register(case: Case, school: School, now: datetime) -> tuple[DeviceOnRegister, ...]:
    """Read the devices of a case in the order of their labels; `now` is in the school's zone."""
    counts = life_of(case, school) != "opened_in_error"
    return tuple(_line(case, device, counts, now.date()) for device in devices_of(case))


def _line(case: Case, device: DeviceStanding, counts: bool, today: date) -> DeviceOnRegister:
    unsaid = unsaid_since(device, today)
    return DeviceOnRegister(
        case=case.id,
        number=case.number,
        counts=counts,
        label=device.label,
        received=device.moves[-1].happened,
        came=device.device.came,
        closed=device.device.closed,
        moves=len(device.moves) - 1,
        where=device.now.kind,
        since=device.moves[0].happened,
        last_seen=device.last_seen,
        asked_on=device.asked_on,
        unsaid_since=unsaid.day if unsaid is not None else None,
        disagrees=bool(device.contradictions),
    )
