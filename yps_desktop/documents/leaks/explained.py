"""What explains a name on a masked paper: it stands in our own printed words, or somebody kept it there.

A paper is composed twice: as it is to be read, and *bare*, where each letter that somebody typed is blank but
for the words that were kept. What both have is ours or kept; what only the first has leaked.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from yps_desktop.charts import LEGENDS
from yps_desktop.documents.answers import Code, Slanted, Small, Strong
from yps_desktop.documents.content import Paper
from yps_desktop.documents.leaks.names import Hit, Seeker
from yps_desktop.documents.leaks.words import EDGE, Spelled, Speller
from yps_desktop.documents.press.furniture import INVENTED
from yps_desktop.documents.press.strip import printed_line
from yps_desktop.record.masked.bare_case import BLANK

PRESS_WORDS = (
    INVENTED,
    "First written",
    "Corrected to",
    "Reason",
    "How to read a blank",
    "does not apply",
    "Not known",
    "Not recorded",
    "not asked in this edition",
    "an answer: it was asked, and nobody could say",
    "nobody has answered; the gaps stand on page 1",
    "the question has no place here",
    "the question came later, or has been retired",
    "entry key",
    "Signed in ink",
    "Awaiting since",
    "cut here",
    "continued",
    "Who Part in it Made Shared Disclosed To bear in mind",
    "Happened Recorded; gap What Told or written by Entry",
    "Sheet Happened Signed by Standing Entry Page",
    *LEGENDS,
    *("x-default", "en-GB", "sRGB", "2", "B", "Signature"),
)
"""What the press prints of itself."""
_CHECKED = "Anyone may ask the school to check it."

_ENOUGH = 4
"""So many words around it in the same order: it is that place, though the page ends before the text does."""
_FAR = 20
"""More words on one side are not compared."""
_Weighed = Strong | Small | Slanted | Code


@dataclass(frozen=True, slots=True)
class _Known:
    """A hit in the texts of the paper, and whether it is ours there."""

    hit: Hit
    is_ours: bool


class Explained:
    """Knows every hit in the texts a paper was made from; `pages` is how many pages it came to."""

    def __init__(
        self, paper: Paper, bare: Paper | None, pages: int, seeker: Seeker, speller: Speller
    ) -> None:
        pairs = [*_of_the_press(paper, bare, pages), *texts(paper, bare)]
        self._text = speller.spell(EDGE.join(text for text, _ in pairs))
        twin = EDGE.join(_as_long(other, text) for text, other in pairs)
        self._known: dict[str, list[_Known]] = defaultdict(list)
        self._near: dict[tuple[str, str, str], list[_Known]] = defaultdict(list)
        for hit in seeker.hits(self._text):
            stretch = slice(self._text.starts[hit.first], self._text.ends[hit.last])
            is_ours = twin[stretch] == self._text.text[stretch]
            known = _Known(hit, is_ours)
            self._known[hit.name].append(known)
            self._near[hit.name, *_beside(self._text, hit)].append(known)

    def explains(self, text: Spelled, hit: Hit) -> bool:
        """Say whether this hit is one of ours: whatever text agrees with the most words around it decides.

        Where a page ends between the words around it, every known hit is compared, else only those that have
        the same words beside them.
        """
        before, after = _beside(text, hit)
        ways = {(before, after), (EDGE, after), (before, EDGE), (EDGE, EDGE)}
        near = [known for way in ways for known in self._near.get((hit.name, *way), ())]
        answers = self._answers(text, hit, near) or self._answers(text, hit, self._known[hit.name])
        return bool(answers) and all(answers)

    def _answers(self, text: Spelled, hit: Hit, some: Iterable[_Known]) -> list[bool]:
        """Say of those that agree with the most words around a hit whether they are ours."""
        best, answers = 0, list[bool]()
        for known in some:
            agreed = _agreed(text, hit, self._text, known.hit)
            if agreed > best:
                best, answers = agreed, []
            if agreed == best:
                answers.append(known.is_ours)
        return answers


def _beside(text: Spelled, hit: Hit) -> tuple[str, str]:
    """Give the words beside a hit, an edge where there is none."""
    before = text.words[hit.first - 1] if hit.first else EDGE
    return before, text.words[hit.last + 1] if hit.last + 1 < len(text.words) else EDGE


def _of_the_press(paper: Paper, bare: Paper | None, pages: int) -> Iterator[tuple[str, str | None]]:
    """Give what the press prints of itself, and what it makes of the stamp."""
    anchor = f"Anchor: the record as it stood at entry {paper.stamp.anchor_seq}. {_CHECKED}"
    numbers = (f"Page {page} of {pages}" for page in range(1, pages + 1))
    yield from ((text, text) for text in (*PRESS_WORDS, anchor, *numbers))
    yield printed_line(paper.stamp), printed_line(bare.stamp) if bare else None


def _as_long(twin: str | None, text: str) -> str:
    """Give a twin that stands letter under letter; blank where there is none."""
    return twin if twin is not None and len(twin) == len(text) else BLANK * len(text)


def texts(value: Any, twin: Any) -> Iterator[tuple[str, str | None]]:
    """Give every text of a paper with the same text of its twin; None where the twin has none there."""
    if isinstance(value, str):
        yield value, twin if isinstance(twin, str) else None
    elif isinstance(value, tuple):
        twins = twin if isinstance(twin, tuple) and len(twin) == len(value) else (None,) * len(value)
        if _is_mixed(value):
            yield _joined(value), _joined(twins) if _is_mixed(twins) else None
        for one, other in zip(value, twins, strict=True):
            yield from texts(one, other)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts(one, twin.get(key) if isinstance(twin, dict) else None)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            other = getattr(twin, part.name) if type(twin) is type(value) else None
            yield from texts(getattr(value, part.name), other)


def _is_mixed(words: tuple[Any, ...]) -> bool:
    """Say whether these are words of several weights, which are read as one text."""
    return len(words) > 1 and all(isinstance(one, str | _Weighed) for one in words)


def _joined(words: tuple[Any, ...]) -> str:
    return "".join(one if isinstance(one, str) else one.text for one in words)


def _agreed(text: Spelled, hit: Hit, other: Spelled, known: Hit) -> int:
    """Count the words around a hit that stand around the known one too; -1 where it is another place."""
    if hit.last - hit.first != known.last - known.first:
        return -1
    before, begins = _same(text, hit.first, other, known.first, -1)
    after, ends = _same(text, hit.last, other, known.last, 1)
    return before + after if (begins and ends) or before + after >= _ENOUGH else -1


def _same(text: Spelled, at: int, other: Spelled, other_at: int, step: int) -> tuple[int, bool]:
    """Count the same words from a place on, and say whether one of the texts ends with them."""
    count = 0
    while True:
        at, other_at = at + step, other_at + step
        if _ends(text, at) or _ends(other, other_at):
            return count, True
        if count == _FAR or text.words[at] != other.words[other_at]:
            return count, False
        count += 1


def _ends(text: Spelled, at: int) -> bool:
    return not 0 <= at < len(text.words) or text.words[at] == EDGE
