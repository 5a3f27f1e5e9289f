"""What a handover page says besides the case: for whom, with whom, whom to ring, what goes along (N4)."""

from dataclasses import dataclass

from yps_desktop.guidance.services import Service


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A paper or file that goes along: what it is, its pages (0 where nobody counted), until which entry."""

    title: str
    pages: int = 0
    until_entry: int = 0


@dataclass(frozen=True, slots=True)
class Handover:
    """What the page says besides what stands in the case.

    `school` is whose page it becomes, empty where nobody knows yet; `pupils` the ids of those it goes with,
    all young people of the case where none; `number` where the school is rung; `numbers` what the school has
    entered for agencies near it; `enclosed` what goes along.
    """

    school: str = ""
    pupils: tuple[str, ...] = ()
    number: str = ""
    numbers: tuple[Service, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()
