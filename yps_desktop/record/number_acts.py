"""The entry that says exact numbers of cases were asked for (Q): of which days, never what they were."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersShown(Act):
    """Numbers of cases were shown as they are, with none hidden, because somebody asked for them.

    `periods` are spelled as `Period` spells them. It stands in no case, and is written before they are shown.
    """

    kind: ClassVar[str] = "numbers_shown"
    periods: tuple[str, ...]
