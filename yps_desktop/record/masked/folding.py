"""Text as it is compared: without case, accents, hidden characters, or kinds of dash and apostrophe."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
    | {"ı": "i", "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "k"}
)
"""Letters that no decomposition makes plain."""
_APOSTROPHES = "'’‘ʼ′`´＇"
_SPLIT = re.compile(r"-[ \t]*\n[ \t]*")
"""A word divided at the end of a line."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; `starts` says where each of its characters stands in the text, None if just there.

    `length` is that of the text.
    """

    text: str
    starts: Sequence[int] | None
    length: int

    def start(self, at: int) -> int:
        """Give where a character of the folded text stands."""
        return at if self.starts is None else self.starts[at]

    def end(self, at: int) -> int:
        """Give where what comes before a character ends, marks and hidden ones included."""
        if self.starts is None:
            return at
        return self.starts[at] if at < len(self.starts) else self.length


def folded(text: str) -> Folded:
    """Fold a text. Linear in its length."""
    if text.isascii():
        return Folded(text.lower(), None, len(text))
    letters: list[str] = []
    starts: list[int] = []
    for at, char in enumerate(text):
        for one in _fold(char):
            letters.append(one)
            starts.append(at)
    return Folded("".join(letters), starts, len(text))


def undivided(fold: Folded) -> Folded | None:
    """Give the same with words divided at the end of a line put together, None where there is none."""
    if "-" not in fold.text or "\n" not in fold.text or not _SPLIT.search(fold.text):
        return None
    letters: list[str] = []
    starts: list[int] = []
    done = 0
    for found in [*_SPLIT.finditer(fold.text), None]:
        until = found.start() if found else len(fold.text)
        letters.append(fold.text[done:until])
        starts += [fold.start(at) for at in range(done, until)]
        done = found.end() if found else until
    return Folded("".join(letters), starts, fold.length)


@cache
def _fold(char: str) -> str:
    if char in _APOSTROPHES:
        return "'"
    if char in "\t\n ":
        return char
    kind = unicodedata.category(char)
    if kind == "Pd" or char == "\u2212":
        return "-"
    if kind in ("Zs", "Zl", "Zp"):
        return " "
    plain = (one for one in unicodedata.normalize("NFKD", char.casefold()) if _is_seen(one))
    return "".join(plain).casefold().translate(_PLAIN)


def _is_seen(char: str) -> bool:
    return unicodedata.category(char) not in ("Mn", "Me", "Cf", "Cc")
