"""Four words that make a password nobody guesses and somebody remembers, drawn from our own list."""

import secrets
from functools import cache
from pathlib import Path

FILE = Path(__file__).parents[2] / "resources" / "words" / "words.txt"
HOW_MANY = 4


def suggest_words() -> str:
    """Draw four different words by chance, with a space between: 44 bits."""
    words, drawn = read_words(), list[str]()
    while len(drawn) < HOW_MANY:
        word = secrets.choice(words)
        if word not in drawn:
            drawn.append(word)
    return " ".join(drawn)


@cache
def read_words() -> tuple[str, ...]:
    """Read the list; about 14 KB, once."""
    return tuple(FILE.read_text(encoding="utf-8").split())
