"""What is decided so far of a masked copy, as its draft keeps it: nothing typed is lost half-way."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masking_acts import MaskedCopy

KIND = MaskedCopy.kind
WHOSE, READER = "whose", "reader"
"""The boxes of the first step, by what they are about."""


@dataclass(frozen=True, slots=True)
class MaskDraft:
    """The masking as it stands, and what stands in boxes that were not taken yet, by what they are about."""

    masking: Masking
    typing: Mapping[str, str]

    @classmethod
    def read(cls, typed: Mapping[str, Any]) -> "MaskDraft":
        """Read what was kept; a masking that this program does not know begins anew."""
        half = {key: held for key, held in typed.get("typing", {}).items() if isinstance(held, str)}
        try:
            return cls(MaskedCopy.from_body({"masking": typed["masking"]}).masking, half)
        except (FormatError, KeyError):
            return cls(Masking(whose=""), half)

    @property
    def whose(self) -> str:
        """Give whose copy it is, by id, taken already or only chosen; empty where neither."""
        return self.typing.get(WHOSE) or self.masking.whose

    def typed(self) -> dict[str, Any]:
        """Spell it for a draft."""
        return {**MaskedCopy(masking=self.masking).to_body(), "typing": dict(self.typing)}

    def deciding(self, masking: Masking) -> "MaskDraft":
        """Give it with another masking."""
        return replace(self, masking=masking)

    def with_words(self, about: str, words: str) -> "MaskDraft":
        """Give it with what stands in a box; no words take the box away."""
        others = {key: held for key, held in self.typing.items() if key != about}
        return replace(self, typing={**others, about: words} if words else others)
