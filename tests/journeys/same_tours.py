"""Whether two tours left the same: python -m tests.journeys.same_tours ONE OTHER

The same files, the same story, and papers that say the same; what no two tours share is put out of sight.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.documents.reading import text_of

# How what is of one tour alone is written: codes in groups of four or five letters and digits, sums in hex,
# the time of a clock that runs while the tour is played, and the six words of a package.
_OWN = re.compile(
    r"(?P<code>\b\d+–(?:[0-9A-Z]{4}\s*){4,}|\b(?:[0-9A-Z]{4}\s+){3,}[0-9A-Z]{4}\b)"
    r"|(?P<word>\b[0-9A-Z]{5}\b)"
    r"|(?P<sum>\b(?:[0-9a-f]{8}\s*)+\b)"
    r"|(?P<time>\b\d\d:\d\d(?::\d\d)?\b)"
    r"|(?P<while>\b(?:\d+ hours?(?: \d+ minutes?)?|\d+ minutes?|within a minute)(?: after)?\b)"
    r"|(?P<words>“(?:[a-z]+ ){5}[a-z]+”)"
)
_PAPERS = ("paper", "signed", "closed")


def main(words: Sequence[str]) -> int:
    """Compare two tours, say where they part, and return 1 where they do."""
    told = differences(*map(Path, words))
    print("\n".join(told) or f"The same in {len(_files(Path(words[0])))} files.")
    return 1 if told else 0


def differences(one: Path, other: Path) -> list[str]:
    """Name what one tour left and the other did not, and each paper that says something else."""
    here, there = _files(one), _files(other)
    if alone := sorted(here ^ there):
        return [f"Only one of them left {name}." for name in alone]
    papers = sorted(name for name in here if name.startswith(_PAPERS) and name.endswith(".pdf"))
    stories = [] if _story(one) == _story(other) else ["The stories differ."]
    return stories + [
        told for name in papers if (told := _parting(name, words_of(one / name), words_of(other / name)))
    ]


def words_of(paper: Path) -> list[str]:
    """Read the words of a paper, in their order, with what is of one tour alone put out of sight."""
    return masked(text_of(paper.read_bytes())).split()


def masked(said: str) -> str:
    """Put codes, keys and times out of sight."""
    return _OWN.sub(lambda found: f"({found.lastgroup})", re.sub("[\ufffe\x02]", "", said))


def _parting(name: str, one: Sequence[str], other: Sequence[str]) -> str:
    for place, (here, there) in enumerate(zip(one, other, strict=False)):
        if here != there:
            near = slice(max(0, place - 5), place + 8)
            return f"{name}: “{' '.join(one[near])}” and “{' '.join(other[near])}”."
    return "" if len(one) == len(other) else f"{name}: one is longer."


def _files(tour: Path) -> set[str]:
    """Name what a tour left, but for the record's own files, which have numbers of their own."""
    return {
        path.relative_to(tour).as_posix()
        for path in tour.rglob("*")
        if path.is_file() and path.relative_to(tour).parts[0] != "vault"
    }


def _story(tour: Path) -> str:
    return masked((tour / "story.md").read_text("utf-8"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
