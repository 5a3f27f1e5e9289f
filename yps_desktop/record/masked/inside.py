"""Names inside other words: in what people call themselves, run together, or spelled letter by letter.

Whatever the check of a finished copy takes for a name must be a place too, so that somebody can decide it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from yps_desktop.record.masked.folding import Folded, folded
from yps_desktop.record.masked.name_parts import TOKEN, one_of
from yps_desktop.record.masked.needles import Needle
from yps_desktop.record.masked.who import Who

_STRETCH = re.compile(r"\S+")
_CALLED = re.compile(r"[\d_@]")
"""What people call themselves on a service has a figure, an underscore or an at sign."""
_RUN = re.compile(r"[^\W\d_]+")
_SPELLED = re.compile(r"(?<![^\W\d_])[^\W\d_](?:[^\w\n]{1,3}[^\W\d_](?![^\W\d_]))+")
"""A name spelled letter by letter: "T-o-m"."""
_BEGINNING, _IN_A_NAME, _IN_A_WORD = 3, 4, 8
"""How long a name is to be looked for at the beginning of such a stretch, within it, and in any word."""
_NO_HUMP = ("Mc", "Mac")

Stretch = tuple[int, int, tuple[Who, ...]]
"""From where to where in the folded text, and who may be meant."""


def is_called(stretch: str) -> bool:
    """Say whether somebody may call themselves so on a service."""
    return _CALLED.search(stretch) is not None


class Inside:
    """Finds whoever is masked inside other words, by names that nobody shares who stands by name."""

    def __init__(self, by_first: Mapping[str, Iterable[Needle]]) -> None:
        told: dict[str, list[Who]] = {}
        for needle in (one for some in by_first.values() for one in some):
            letters = "".join(needle.words)
            is_name = needle.what != "initials" and not needle.capital and needle.glue is None
            if is_name and letters.isalpha() and len(letters) > 1:
                told.setdefault(letters, []).append(needle.who)
        self._names = {
            letters: tuple(dict.fromkeys(some))
            for letters, some in told.items()
            if not any(who.by_name for who in some)
        }
        self._long = [letters for letters in self._names if len(letters) >= _IN_A_WORD]

    def find(self, fold: Folded, text: str) -> Iterator[Stretch]:
        """Give the stretches of a text in which a name is."""
        if not self._names:
            return
        yield from self._called(fold.text)
        yield from self._spelled(fold.text)
        for token in TOKEN.finditer(fold.text):
            typed = text[fold.start(token.start()) : fold.end(token.end())]
            if token[0] in self._names:
                continue
            long = (one for one in self._long if one in token[0] and one not in one_of(token[0]))
            if names := [*self._run_together(typed), *long]:
                yield token.start(), token.end(), self._who(names)

    def _called(self, text: str) -> Iterator[Stretch]:
        for stretch in (one for one in _STRETCH.finditer(text) if is_called(one[0])):
            runs = list(_RUN.finditer(stretch[0]))
            found = [(run, names) for run in runs if (names := self._in_run(run[0]))]
            for run, names in found:
                yield stretch.start() + run.start(), stretch.start() + run.end(), self._who(names)
            joined = "".join(run[0] for run in runs)
            if not found and (
                names := [one for one in self._names if len(one) >= _IN_A_NAME and one in joined]
            ):
                yield stretch.start() + runs[0].start(), stretch.start() + runs[-1].end(), self._who(names)

    def _in_run(self, run: str) -> list[str]:
        return [
            name
            for name in self._names
            if (len(name) >= _BEGINNING and run.startswith(name)) or (len(name) >= _IN_A_NAME and name in run)
        ]

    def _spelled(self, text: str) -> Iterator[Stretch]:
        for stretch in _SPELLED.finditer(text):
            at = [place for place, char in enumerate(stretch[0], stretch.start()) if char.isalpha()]
            letters = "".join(text[place] for place in at)
            for name in (one for one in self._names if one in letters):
                for first in (found.start() for found in re.finditer(name, letters)):
                    start, end = at[first], at[first + len(name) - 1] + 1
                    if len(name) >= _BEGINNING or "-" in text[start:end]:
                        yield start, end, self._names[name]

    def _run_together(self, typed: str) -> list[str]:
        """Give the names that begin and end where capitals do: "TomJones", not "McAdam"."""
        cuts = [at for at, (a, b) in enumerate(pairwise(typed), 1) if a.islower() and b.isupper()]
        if not cuts or typed[: cuts[0]] in _NO_HUMP:
            return []
        ends = [0, *cuts, len(typed)]
        parts = [folded(typed[low:high]).text for low, high in pairwise(ends)]
        return [one for part in parts for one in (part, *one_of(part)) if one in self._names]

    def _who(self, names: Iterable[str]) -> tuple[Who, ...]:
        return tuple(dict.fromkeys(who for name in names for who in self._names[name]))
