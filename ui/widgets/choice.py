"""One answer that can be chosen, as plain words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """An answer on offer: its key, the words for it, a hint below them; in a long list its heading."""

    key: str
    words: str
    hint: str = ""
    group: str = ""
