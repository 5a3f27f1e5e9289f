"""What still stands open, in words: in numbers on the cover, by case for whoever has unlocked (D8)."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from ui.pages.parts.days import when_words
from yps_desktop.guidance.spell import count
from yps_desktop.record.rules.custody import DeviceStanding
from yps_desktop.services.home import OpenCase
from yps_desktop.services.left_open import LeftOpen


def left_open_words(left: LeftOpen, now: datetime) -> str:
    """Say it without a name or a case: "1 device is here. 24 hours end tomorrow, 11:40am."."""
    said = []
    if left.devices:
        said.append(f"{count(left.devices, 'device')} {'is' if left.devices == 1 else 'are'} here.")
    if left.ends is not None:
        end = "ended" if left.ends < now else "end"
        first = "The first 24 hours" if left.clocks > 1 else "24 hours"
        said.append(f"{first} {end} {when_words(left.ends, now)}.")
    return " ".join(said)


def open_cases_words(found: Sequence[OpenCase], now: datetime) -> str:
    """Say it by case: where each device is and who has the key, when the 24 hours end."""
    return " ".join(f"Case {case.number}: {'; '.join(_of_case(case, now))}." for case in found if _has(case))


def device_words(device: DeviceStanding) -> str:
    """Say where a device is and who has the key: "DSL office safe, key with Wren Mockford"."""
    if device.now.kind == "not_recorded":
        return "Nobody has said where it is"
    key = f", key with {device.now.key_with.name}" if device.now.key_with else ""
    return f"{device.now.words}{key}"


def _has(case: OpenCase) -> bool:
    return bool(case.devices or case.clock)


def _of_case(case: OpenCase, now: datetime) -> Iterator[str]:
    for device in case.devices:
        yield f"{device.label}, {device_words(device)}"
    if case.clock is not None:
        ends = case.clock[1]
        yield f"24 hours {'ended' if ends < now else 'end'} {when_words(ends, now)}"
