"""Four words that make a password nobody guesses and somebody remembers, drawn from our own list."""

import re
import secrets
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[2] / "resources" / "words" / "words.txt"
HOW_MANY = 4


def suggest_words(how_many: int = HOW_MANY) -> str:
    """Draw different words by chance, with a space between: 11 bits each."""
    words, drawn = read_words(), list[str]()
    while len(drawn) < how_many:
        word = secrets.choice(words)
        if word not in drawn:
            drawn.append(word)
    return " ".join(drawn)


def begin_with(letters: str, most: int = 5) -> tuple[str, ...]:
    """Give the few words of the list that begin with these letters, of any case."""
    begun = letters.casefold()
    return tuple(word for word in read_words() if begun and word.startswith(begun))[:most]


def not_listed(words: str) -> tuple[str, ...]:
    """Give the typed words that are not on the list, as they were typed."""
    listed = frozenset(read_words())
    return tuple(one for one in re.findall(r"[^\W\d_]+", words) if one.casefold() not in listed)


@cache
def read_words() -> tuple[str, ...]:
    """Read the list; about 14 KB, once."""
    return tuple(FILE.read_text(encoding="utf-8").split())
