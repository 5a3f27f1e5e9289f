"""The sign-off sheet (Z6): what somebody puts their name to, read in ink instead of at the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    Line,
    Lines,
    NewPage,
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
from yps_desktop.guidance.five_lines import five_lines_words
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
_WHO = "somebody other than who signed above"
_FIELDS = ("Signature", "Name in capitals, office", "Date", "Time")
_AFTER = (
    "Once it is signed, the school records who signed this paper, when, and where it is kept. A referral "
    "never waits for this."
)


def compose(case: Case, waiting: Sequence[Written], edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the sheet for what waits to be countersigned, one or more sheets of a case."""
    return Paper(
        kind="sign-off",
        title=f"For the {reader(school)} to decide",
        subtitle=f"Case {case.number} · {_what(waiting, edition)} · waiting since {_since(waiting)}",
        key_facts=(),
        blocks=tuple(_blocks(case, waiting, edition, school)),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(case: Case, waiting: Sequence[Written], edition: Edition, school: School) -> Iterator[Block]:
    five = five_lines(case, waiting[-1])
    five = replace(five, against=tuple(map(as_on_paper, five.against)))
    lines = five_lines_words(edition, five, waiting, paper=True)
    yield Lines(tuple(Line(line.name, line.words) for line in lines), ruled=True)
    yield Section(
        Heading("Your answer", "Tick one and sign"),
        (Paragraphs((_READ,)), Ticks(_ANSWERS), InkLines(_WHO, _FIELDS), Paragraphs((_AFTER,), "small")),
    )
    missed = gaps(case)
    yield NewPage()
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
