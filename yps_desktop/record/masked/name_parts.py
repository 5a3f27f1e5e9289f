"""The names people have: whole, in parts, and what is no name but says what somebody is."""

import re
from collections.abc import Iterator

from yps_desktop.record.masked.folding import folded
from yps_desktop.record.masked.ordinary import DESCRIBING, TITLES

TOKEN = re.compile(r"[^\W_]+")
"""A word of letters and digits."""
_HYPHENS = re.compile(r"[-\u2010-\u2015]")
_LINKING = frozenset(("s", "of", "from", "in", "at", "with", "for", "on"))
"""Words between two that describe somebody: "Will’s mother", "boy from 9B"."""
_IN_ONE_WORD = re.compile("[\u4e00-\u9fff]{3,4}|[\uac00-\ud7a3]{3}")
_HISSING = ("s", "x", "z", "ch", "sh")
_LONG_ENOUGH = 3
"""Letters that a part in small letters needs, so that "de", "la" or "of" is none."""


def words_of(text: str) -> tuple[str, ...]:
    """Give the words of a name as they are looked for."""
    return tuple(TOKEN.findall(folded(text).text))


def parts_of(name: str) -> Iterator[tuple[str, ...]]:
    """Give the parts of a name that tell who it is; of "girl in 9B" none but "9B" does.

    Each half of a double-barrelled part is one too, and what stands after an apostrophe.
    """
    return (words for words, _ in typed_parts(name))


def typed_parts(name: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give the parts of a name with how each was typed; of "Will’s mother" only "Will"."""
    for part in name.split():
        whole = words_of(part)
        if not whole or _is_plain(part, whole):
            continue
        pieces = {words_of(one): one for one in (part, *_HYPHENS.split(part))}
        pieces = {**{(word,): word for word in whole}, **pieces}
        for words, typed in pieces.items():
            told = words[:-1] if words[-1:] == ("s",) else words
            if len("".join(told)) > (1 if words == whole else _LONG_ENOUGH - 1):
                yield told, typed if told == words else " ".join(told)


def several(word: str) -> tuple[str, ...]:
    """Write several people of one name: "wills", "joneses"."""
    return (f"{word}s", f"{word}es") if word.endswith(_HISSING) else (f"{word}s",)


def one_of(word: str) -> tuple[str, ...]:
    """Give the names that several people of which may be called so."""
    return tuple(name for name in (word[:-1], word[:-2]) if name and word in several(name))


def given_in(name: str) -> str:
    """Give the given name in a Chinese or Korean name in one word that begins with the family's; or none."""
    return name[-2:] if _IN_ONE_WORD.fullmatch(name) else ""


def is_name(text: str) -> bool:
    """Say whether what somebody is called tells more than what they are: "mother" and "a friend" do not."""
    return any(word not in DESCRIBING for word in words_of(text))


def _is_plain(part: str, words: tuple[str, ...]) -> bool:
    """Say whether a part of a name is a word that describes, or too short in small letters."""
    small = part == part.lower() and part != part.upper()
    return words[0] in DESCRIBING | TITLES or (small and len(part) < _LONG_ENOUGH)


def is_description(name: str) -> bool:
    """Say whether somebody is described by another or by a place: "Will’s mother", "boy from 9B"."""
    words = words_of(name)
    return not _LINKING.isdisjoint(words[1:]) and len(words) > 2
