"""What is said beside a hand-over and beside "still there": the chain of hands should close (K3, K8)."""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import same_person
from yps_desktop.record.rules.advice import Notice, differs
from yps_desktop.record.rules.before import surely_before
from yps_desktop.record.rules.custody import DeviceStanding, Spot, device_in
from yps_desktop.record.sheets.custody import HandOver, StillThere


def hand_over_notices(case: Case, sheet: HandOver, about: str) -> Iterator[Notice]:
    """Say that a device is handed over by somebody who does not hold it, or to the one who gives it."""
    device, giver, taker = device_in(case, about), sheet.from_person, sheet.to_person
    if giver is not None and taker is not None and same_person(giver, taker):
        yield differs("to_person", f"By these answers {giver.name} handed it to themselves.")
    if device is None:
        return
    spot = _spot_then(device, sheet.when)
    holder = spot.person
    if holder is not None and giver is not None and not same_person(holder, giver):
        be = "is" if spot is device.now else "was then"
        sentence = f"By the record {device.label} {be} with {holder.name}, not with {giver.name}."
        yield differs("from_person", sentence)
    elif not spot.is_here and (holder is None or giver is None):
        yield differs("from_person", f"By the record {device.label} had left the school: {spot.words}.")


def still_there_notices(case: Case, sheet: StillThere, about: str) -> Iterator[Notice]:
    """Say that a device is seen here although it had left."""
    device = device_in(case, about)
    spot = _spot_then(device, sheet.when) if device is not None else None
    if device is not None and spot is not None and not spot.is_here:
        yield differs("when", f"By the record {device.label} had left the school: {spot.words}.")


def _spot_then(device: DeviceStanding, when: Moment | None) -> Spot:
    """Give where a device was by the record at a moment: the last arrival that is not surely later."""
    there = (move.to for move in device.moves if when is None or not surely_before(when, move.happened))
    return next(there, device.moves[-1].to)
