"""The sign-off sheet (Z6): what somebody puts their name to, read in ink instead of at the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    Line,
    Lines,
    Paper,
    Paragraphs,
    Section,
    Stamp,
    Tick,
    Ticks,
)
from yps_desktop.documents.days import as_on_paper
from yps_desktop.documents.sheet_section import sheet_section
from yps_desktop.documents.signatures import reader
from yps_desktop.guidance.five_lines import Line as FiveLine
from yps_desktop.guidance.five_lines import five_lines_words
from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.five_lines import five_lines
from yps_desktop.record.rules.readiness import gaps
from yps_desktop.record.school import School
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.times import recorded

_READ = "I have read the whole text, which begins on the next page."
_ANSWERS = (
    Tick((Strong("I agree."),)),
    Tick((Strong("Send back"), ", because"), has_line=True),
    Tick((Strong("Refer now"), ", to"), has_line=True),
)
FiveLines = tuple[FiveLine, ...]


@dataclass(frozen=True, slots=True)
class _Length:
    """How much of each of the five lines page 1 tells: people or changes, and letters of each."""

    parts: int
    letters: int


_LENGTHS = (_Length(9, 300), _Length(6, 180), _Length(4, 110), _Length(2, 60))
_ROOM, _LETTERS = 22, 75
"""Lines of page 1 that leave room for the answer, and letters that surely stand on one."""
_WHO = "somebody other than who signed above"
_FIELDS = ("Signature", "Name in capitals, office", "Date", "Time")
_AFTER = (
    "Once it is signed, the school records who signed this paper, when, and where it is kept. A referral "
    "never waits for this."
)


def compose(case: Case, waiting: Sequence[Written], edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the sheet for what waits to be countersigned, one or more sheets of a case."""
    lines = _five_lines(case, waiting, edition)
    return Paper(
        kind="sign-off",
        title=f"For the {reader(school)} to decide",
        subtitle=f"Case {case.number} · {_what(waiting, edition)} · waiting since {_since(waiting)}",
        key_facts=(),
        front=tuple((_lines(told), _answer()) for told in _told(lines)),
        blocks=(*_in_full(lines), *_texts(case, waiting, edition, school)),
        stamp=stamp,
        practice=school.practice,
    )


def _five_lines(case: Case, waiting: Sequence[Written], edition: Edition) -> FiveLines:
    five = five_lines(case, waiting[-1])
    five = replace(five, against=tuple(map(as_on_paper, five.against)))
    return five_lines_words(edition, five, waiting, paper=True)


def _told(lines: FiveLines) -> tuple[FiveLines, ...]:
    """Tell the five lines as they are, or at several lengths where they leave no room for an answer."""
    if not _is_long(lines):
        return (lines,)
    return tuple(tuple(_shortened(line, length) for line in lines) for length in _LENGTHS)


def _is_long(lines: FiveLines) -> bool:
    return sum(1 + len(part) // _LETTERS for line in lines for part in line.words.split("\n")) > _ROOM


def _shortened(line: FiveLine, length: _Length) -> FiveLine:
    parts = line.words.split("\n")
    told = [clipped(part, length.letters) for part in parts[: length.parts]]
    left = len(parts) - len(told)
    more = [f"{left} more {'stands' if left == 1 else 'stand'} on the next page."] if left else []
    return replace(line, words="\n".join((*told, *more)))


def _lines(lines: FiveLines) -> Lines:
    return Lines(tuple(Line(line.name, line.words) for line in lines), ruled=True)


def _answer() -> Section:
    return Section(
        Heading("Your answer", "Tick one and sign"),
        (Paragraphs((_READ,)), Ticks(_ANSWERS), InkLines(_WHO, _FIELDS), Paragraphs((_AFTER,), "small")),
    )


def _in_full(lines: FiveLines) -> Iterator[Block]:
    """Give what page 1 may have shortened."""
    if _is_long(lines):
        yield Section(Heading("The five lines in full", "shortened on page 1"), (_lines(lines),))


def _texts(case: Case, waiting: Sequence[Written], edition: Edition, school: School) -> Iterator[Block]:
    missed = gaps(case)
    for number, written in enumerate(case.written, start=1):
        if written in waiting:
            yield sheet_section(case, written, number, edition, school, missed)


def _what(waiting: Sequence[Written], edition: Edition) -> str:
    names = ("closing" if isinstance(one.sheet, Closing) else _short(one, edition) for one in waiting)
    return " and ".join(dict.fromkeys(names))


def _short(written: Written, edition: Edition) -> str:
    return edition.sheets[written.sheet.kind].short.lower()


def _since(waiting: Sequence[Written]) -> str:
    return spell_instant(min(recorded(one.latest) for one in waiting), paper=True)
