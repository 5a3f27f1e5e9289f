"""How soon a new password would be guessed, in plain words, and what is too weak to be taken.

The estimate is zxcvbn's: it knows common passwords, words, names, dates, keyboard rows and repeats. Whoever
took the computer can try about one password a second and processor: that is what Argon2id is for.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from yps_desktop.record.errors import AnswerError

FEWEST_CHARACTERS = 14
FEWEST_WORDS, FEWEST_LETTERS = 4, 4
LOOKED_AT = (24, 32, 40, 48, 72)
"""Characters zxcvbn looks at, one number after the other: it raises above 72, and figures and signs that may
stand for letters cost it seconds in a long password, of which the beginning says enough."""
_ENOUGH = 15.0
_REFUSED_BELOW, _GOOD_FROM = 8.0, 11.5
"""Guesses, as powers of ten: fewer are a matter of hours for somebody with a room of computers."""
_TOO_SHORT = "The password must have 14 characters or more, or be four words"
_SAME = "That would be guessed quickly: {why}. Four words that have nothing to do with each other do well"
_TRIED_FIRST = (
    "safeguarding",
    "safeguard",
    "designated",
    "lead",
    "deputy",
    "head",
    "headteacher",
    "teacher",
    "principal",
    "governor",
    "school",
    "academy",
    "college",
    "primary",
    "secondary",
    "pupil",
    "record",
    "desktop",
    "password",
    "secret",
    "incident",
    "nudes",
    "imagery",
    "sexting",
    "confidential",
    "correcthorsebattery",  # the best known four words there are; their end would be cut off by LOOKED_AT
)
_REASONS: Mapping[str, str] = {
    "user_inputs": "it holds the school’s name, your own or your office, or a word that is tried first",
    "passwords": "it is like passwords that many people use",
    "dictionary": "it is made of few common words or names",
    "repeat": "it repeats itself",
    "sequence": "it holds letters or figures that follow each other",
    "spatial": "it follows the rows of the keyboard",
    "regex": "it holds a year",
    "date": "it holds a date",
    "bruteforce": "it is too short",
}


class Strength(NamedTuple):
    """How soon a password would be guessed: `words` for the person, `why` as half a sentence or empty."""

    words: str
    why: str = ""
    is_enough: bool = True


def strength(password: str, known: Sequence[str] = ()) -> Strength:
    """Say how soon a password would be guessed by somebody who knows these names and words."""
    guesses, why = _estimate(_as_said(password), known)
    if guesses < _REFUSED_BELOW:
        return Strength(f"Would be guessed quickly: {why}.", why, is_enough=False)
    if guesses < _GOOD_FROM:
        return Strength(f"Would hold for a while. What makes it weaker: {why}.", why)
    return Strength("Would not be guessed in many years.")


def is_long_enough(password: str) -> bool:
    """Say whether a password has 14 characters, or four words of four letters."""
    said = _as_said(password)
    words = [word for word in said.split() if len(word) >= FEWEST_LETTERS]
    return len(said) >= FEWEST_CHARACTERS or len(words) >= FEWEST_WORDS


def check_password(password: str, known: Sequence[str] = ()) -> None:
    """Raise AnswerError unless a password is long enough and would not be guessed quickly.

    `known` is what somebody would try first: the school's name, the person's own and their office.
    """
    if not is_long_enough(password):
        raise AnswerError(f"{_TOO_SHORT}.")
    found = strength(password, known)
    if not found.is_enough:
        raise AnswerError(f"{_SAME.format(why=found.why)}.")


def _as_said(password: str) -> str:
    return unicodedata.normalize("NFKC", password)


def _estimate(said: str, known: Sequence[str]) -> tuple[float, str]:
    """Give the fewest guesses, as a power of ten, and why: as typed, and without what stands between words.

    A space hides the word beside it from zxcvbn, but not from somebody who tries words with spaces.
    """
    names = [*_parts(known), *_TRIED_FIRST]
    spellings = dict.fromkeys((said, re.sub(r"[\s_.,-]+", "", said)))
    return min(
        (_guessed(spelling, names) for spelling in spellings if spelling),
        default=(0.0, _REASONS["bruteforce"]),
    )


def _guessed(spelling: str, names: Sequence[str]) -> tuple[float, str]:
    """Look at the beginning, and further only while that alone would be guessed."""
    from zxcvbn import zxcvbn  # late: its lists of words are wanted only where somebody chooses a password

    guesses, why = 0.0, ""
    for most in LOOKED_AT:
        found = zxcvbn(spelling[:most], user_inputs=names)
        guesses, why = float(found["guesses_log10"]), _why(found["sequence"])
        if guesses >= _ENOUGH or len(spelling) <= most:
            break
    return guesses, why


def _why(sequence: Sequence[Mapping[str, Any]]) -> str:
    """Name what covers most of the password among the parts that are easily guessed."""
    covered: dict[str, int] = {}
    for part in sequence:
        kind = part["pattern"]
        if kind == "dictionary":
            kind = part["dictionary_name"] if part["dictionary_name"] in _REASONS else kind
        covered[kind] = covered.get(kind, 0) + len(part["token"])
    easy = {kind: length for kind, length in covered.items() if kind != "bruteforce"}
    return _REASONS[max(easy or covered, key=lambda kind: covered[kind])] if covered else ""


def _parts(known: Iterable[str]) -> list[str]:
    """Give names whole and word by word, as somebody would try them."""
    parts: dict[str, None] = {}
    for name in known:
        words = re.findall(r"\w+", _as_said(name).casefold())
        parts |= dict.fromkeys(["".join(words), *(word for word in words if len(word) > 1)])
    return [part for part in parts if part]
