"""One answer that can be chosen, as plain words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """An answer on offer: its key, the words for it, and a hint below them."""

    key: str
    words: str
    hint: str = ""
