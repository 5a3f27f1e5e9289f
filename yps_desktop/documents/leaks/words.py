"""Words of a text as the leak check compares them: without case, accents, ligatures or small capitals."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

EDGE = "\N{PARAGRAPH SEPARATOR}"
"""Stands between texts that do not belong together: nothing is compared over it."""

_LATIN = (
    "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1d00-\u1d2b\u1e00-\u1eff"
    "\ua722-\ua78a\ufb00-\ufb06"
)
_ALONE = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff"
"""Letters of scripts that set no space between words: each is a word."""

_NO_HUMP = ("Mc", "Mac")
_TAKEN_OFF = re.compile(
    "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]"
)
_LIKE = str.maketrans(
    {"æ": "ae", "ᴁ": "ae", "œ": "oe", "þ": "th"}
    | dict(zip("øłđðıħŧىیکةۃہ", "olddihtييكههه", strict=True))
    | dict(zip("авеікмнорсѕтухј", "abeikmhopcstyxj", strict=True))
    | dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz", strict=True))
)
"""Letters that are typed or taken for one another, Cyrillic ones that look Latin, and small capitals."""


def _marks() -> str:
    """Give what stands on or under letters of any script, as the inside of a pattern's class."""
    borne = [chr(code) for code in range(0x300, 0x10000) if unicodedata.category(chr(code))[0] == "M"]
    return re.escape("".join(borne))


_OTHER = rf"[^\W\d_{_LATIN}{_ALONE}]"
_WORD = re.compile(
    rf"[{_LATIN}][{_LATIN}{_marks()}]*|[{_ALONE}]|{_OTHER}(?:{_OTHER}|[{_marks()}])*|\d+|{EDGE}"
)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A text taken apart: its words as they are compared, and where each begins and ends in the text."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def between(self, word: int) -> str:
        """Give what stands between a word and the next one."""
        return self.text[self.ends[word] : self.starts[word + 1]]

    def shown(self, first: int, last: int) -> str:
        """Give a stretch of words as it stands in the text, on one line."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())


class Speller:
    """Takes texts apart; what it worked out of words lives as long as one check."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[str, int], ...]] = {}

    def spell(self, text: str) -> Spelled:
        """Take a text apart; a new word begins where a capital follows a small letter."""
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        known = self._known
        for found in _WORD.finditer(text):
            at = found.start()
            if found[0] not in known:
                known[found[0]] = tuple((folded(part), len(part)) for part in _humps(found[0]))
            for word, length in known[found[0]]:
                words.append(word)
                starts.append(at)
                at += length
                ends.append(at)
        return Spelled(text, tuple(words), tuple(starts), tuple(ends))


def folded(word: str) -> str:
    """Give a word as it is compared."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    return _TAKEN_OFF.sub("", apart).translate(_LIKE)


def _humps(word: str) -> Iterable[str]:
    """Part "ZahraMockingham" where its capitals say so; not "McAdam"."""
    at = [0, *(at + 1 for at, (a, b) in enumerate(pairwise(word)) if a.islower() and b.isupper()), len(word)]
    if word[: at[1]] in _NO_HUMP:
        del at[1]
    return (word[low:high] for low, high in pairwise(at))
