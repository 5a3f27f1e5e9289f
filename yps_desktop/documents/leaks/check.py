"""The leak check: searches a finished masked PDF for everybody who must not stand in it, and says where."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from yps_desktop.documents.content import Paper
from yps_desktop.documents.leaks.explained import Explained
from yps_desktop.documents.leaks.names import Hit, Seeker
from yps_desktop.documents.leaks.reading import readings
from yps_desktop.documents.leaks.words import EDGE, Spelled, Speller
from yps_desktop.documents.leaks.written import Reading
from yps_desktop.record.masked.sought import Sought

_AROUND = 3
"""How many words around a leak are told, at each side."""


@dataclass(frozen=True, slots=True)
class Leak:
    """Somebody masked who stands on a paper all the same.

    `page` counts from 1; 0 is what stands on no page, such as the title. `word` is what stands there,
    `before` and `after` a few words around it, `person` the id of who is meant, `letter` theirs.
    """

    page: int
    word: str = field(repr=False)
    before: str = field(repr=False)
    after: str = field(repr=False)
    person: str
    letter: str


def find_leaks(
    data: bytes, sought: Iterable[Sought], paper: Paper, bare: Paper | None = None
) -> tuple[Leak, ...]:
    """Find what is sought in an unlocked PDF and is neither in our own printed words nor kept.

    `paper` is what it was made from, `bare` the same with everything typed blank but what was kept.
    """
    speller = Speller()
    seeker = Seeker(sought, speller)
    found = [
        (reading, text, seeker.hits(text))
        for reading in (*readings(data), *_in_codes(paper))
        for text in (speller.spell(reading.text),)
    ]
    if not any(hits for _, _, hits in found):
        return ()
    pages = max(page for reading, _, _ in found for page in reading.pages)
    explained = Explained(paper, bare, pages, seeker, speller)
    leaks: dict[tuple[int, str], list[Leak]] = {}
    for reading, text, hits in found:
        for key, several in _left(reading, text, hits, explained).items():
            told = leaks.setdefault(key, [])
            told += [leak for leak in several if leak not in told][: max(0, len(several) - len(told))]
    return tuple(sorted(itertools.chain(*leaks.values()), key=lambda leak: leak.page))


def _left(
    reading: Reading, text: Spelled, hits: Iterable[Hit], explained: Explained
) -> dict[tuple[int, str], list[Leak]]:
    """Give what nothing explains in one reading, by page and person: other readings show it again."""
    left: dict[tuple[int, str], list[Leak]] = {}
    for hit in hits:
        if not explained.explains(text, hit):
            leak = _leak(reading, text, hit)
            left.setdefault((leak.page, leak.person), []).append(leak)
    return left


def _leak(reading: Reading, text: Spelled, hit: Hit) -> Leak:
    return Leak(
        page=reading.page(text.starts[hit.first]),
        word=text.shown(hit.first, hit.last),
        before=_around(text, range(hit.first - 1, -1, -1)),
        after=_around(text, range(hit.last + 1, len(text.words))),
        person=hit.whose.person,
        letter=hit.whose.letter,
    )


def _around(text: Spelled, words: Iterable[int]) -> str:
    """Give a few words beside a leak, nearest first in `words`, up to where the text ends."""
    near = list(itertools.takewhile(lambda word: text.words[word] != EDGE, itertools.islice(words, _AROUND)))
    return text.shown(min(near), max(near)) if near else ""


def _in_codes(value: Any) -> Iterator[Reading]:
    """Read what a page shows as a code of squares: no letter of it is in the file."""
    if isinstance(value, tuple):
        for one in value:
            yield from _in_codes(one)
    elif is_dataclass(value):
        for part in fields(value):
            held = getattr(value, part.name)
            if part.name.endswith("qr_text") and held:
                yield Reading(held, (0,), (0,))
            else:
                yield from _in_codes(held)
