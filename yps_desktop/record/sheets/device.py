"""A device as it looks from outside, how it came here and where it is locked away (K1, K2)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import YES, Named, choice, moment, only_if, person, text, yes_no
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Device(Sheet):
    """One device, from sight only: nothing is switched on or opened to fill this in."""

    kind: ClassVar[str] = "device"
    happened: ClassVar[str] = "received"
    about: ClassVar[Subject | None] = "device"
    leads: ClassVar[tuple[str, ...]] = ("what", "make", "place")

    received: Moment | None = moment("K1", needed=True)
    what: str | None = choice(
        "K1", "phone", "tablet", "laptop", "computer", "camera", "memory", "other", needed=True
    )
    whose: Named | NotKnown | None = person("K1", unknown=True, among="involved")
    power: str | None = choice("K1", "on", "off", "not_known")
    locked: str | None = yes_no("K1", when=only_if("power", "on"))
    off_network: str | None = choice(
        "K2", YES, "not_possible", "no", "not_known", when=only_if("power", "on")
    )
    off_network_when: Moment | None = moment("K2", when=only_if("off_network", YES))
    switched_off_by: Named | None = person("K2")
    switched_off_when: Moment | None = moment("K2")
    closed: str | None = choice("K2", "sealed_bag", "envelope_signed", "not_closed")
    seal: str | None = text("K2", when=only_if("closed", "sealed_bag", "envelope_signed"))
    place: str | None = text("K2", needed=True)
    """Where it is now."""
    key_with: Named | None = person("K2", among="staff")
    make: str | None = text("K1")
    colour: str | None = text("K1")
    marks: str | None = text("K1")
    case: str | None = text("K1")
    condition: str | None = text("K1")
    serial_outside: str | None = text("K1")
    came: str | None = choice("K1", "handed_over", "family", "confiscated", "search", "school_own")
    from_whom: Named | NotKnown | None = person("K1", unknown=True)
    by_whom: Named | None = person("K1", among="staff")
    authority: str | None = text("K1", when=only_if("came", "confiscated", "search"))
    where_received: str | None = text("K1")
