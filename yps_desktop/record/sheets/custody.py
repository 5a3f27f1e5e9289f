"""Every change of hands, and every day somebody sees that the device is still there (K3, K4, K8)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import Named, choice, moment, only_if, person, text, yes_no
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Sheet):
    """One change of hands: from, to, when and why."""

    kind: ClassVar[str] = "hand_over"
    about: ClassVar[Subject | None] = "device"
    follows: ClassVar[tuple[str, ...]] = ("device",)
    password: ClassVar[bool] = True
    leads: ClassVar[tuple[str, ...]] = ("to_kind", "to_person", "to_place")

    when: Moment | None = moment("K3", needed=True)
    from_person: Named | None = person("K3")
    to_kind: str | None = choice("K3 K4", "place", "person_here", "police", "family", needed=True)
    to_person: Named | None = person("K3 K4", when=only_if("to_kind", "person_here", "police", "family"))
    to_place: str | None = text("K3", when=only_if("to_kind", "place", "person_here"))
    key_with: Named | None = person("K2 K3", among="staff", when=only_if("to_kind", "place"))
    why: str | None = text("K3", long=True)
    seal_intact: str | None = yes_no("K3")
    seal: str | None = text("K3", when=only_if("to_kind", "place", "person_here"))
    condition: str | None = text("K4")
    officer_number: str | None = text("K4", when=only_if("to_kind", "police"))
    force: str | None = text("K4", when=only_if("to_kind", "police"))
    receipt: str | None = text("K4", when=only_if("to_kind", "police", "family"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StillThere(Sheet):
    """Somebody looked where the device is kept, and it is there."""

    kind: ClassVar[str] = "still_there"
    about: ClassVar[Subject | None] = "device"
    follows: ClassVar[tuple[str, ...]] = ("device",)
    leads: ClassVar[tuple[str, ...]] = ()

    when: Moment | None = moment("K8", needed=True)
    seen_by: Named | None = person("K8", among="staff")
