"""A gentle note beside what somebody types: words that blame or label, and what could stand instead (T2)."""

import re
from functools import cache

from yps_desktop.guidance.words import Avoided, Wording, WordNote

MOST = 2
"""Notes beside one answer."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


def word_notes(text: str, wording: Wording) -> tuple[WordNote, ...]:
    """Give a note for each kind of word to think about, in the order they stand, two at most.

    Words in quotation marks are somebody else's and are left alone.
    """
    own = _QUOTED.sub(" ", text)
    found: dict[int, WordNote] = {}
    for match in _pattern(wording).finditer(own):
        kind = int((match.lastgroup or "_0")[1:])
        found.setdefault(kind, _note(match[0], wording.avoided[kind], "" if found else wording.quoted))
        if len(found) == MOST:
            break
    return tuple(found.values())


def _note(word: str, avoided: Avoided, quoted: str) -> WordNote:
    """Write one note; the first of them says also how words of somebody else may stand."""
    sentence = f"You wrote “{word.lower()}”. Think of {avoided.instead} {quoted}"
    return WordNote(sentence.strip(), avoided.source)


@cache
def _pattern(wording: Wording) -> re.Pattern[str]:
    kinds = (
        f"(?P<_{number}>{'|'.join(map(re.escape, sorted(kind.words, key=len, reverse=True)))})"
        for number, kind in enumerate(wording.avoided)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(kinds)})(?!\w)", re.IGNORECASE)
