"""The entry that says who masked what in a copy of a case, for whom and why (Z11, N2, N6)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from yps_desktop.record.act import Act
from yps_desktop.record.masked.request import Masking

_WORDED = ("named", "masked", "also", "kept", "meant", "left_out")


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedCopy(Act):
    """Somebody looked at every place of a masked copy and stands for it."""

    kind: ClassVar[str] = "masked"
    masking: Masking

    def with_words(self, words: Callable[[str], str]) -> "MaskedCopy":
        """Give it with its words written anew, as where somebody was named by mistake (G2)."""
        masking = self.masking
        parts: dict[str, Any] = {
            name: tuple(_worded(one, words) for one in getattr(masking, name)) for name in _WORDED
        }
        return MaskedCopy(masking=replace(masking, reader=words(masking.reader), **parts))


def _worded(one: Any, words: Callable[[str], str]) -> Any:
    held = {part: getattr(one, part) for part in ("word", "reason") if hasattr(one, part)}
    return replace(one, **{part: words(said) for part, said in held.items()})
