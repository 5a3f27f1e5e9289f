"""The eight questions an inspector asks of a case, each with what is recorded and what is not (O1–O8)."""

from collections.abc import Iterator
from datetime import datetime

from yps_desktop.documents.answers import NotRecorded, Small, Wording, unbroken
from yps_desktop.documents.content import Heading, Paragraphs, Section
from yps_desktop.documents.days import as_on_paper, clock, long_day, short_day
from yps_desktop.documents.tables import Cell, Column, Group, GroupedTable
from yps_desktop.guidance.inspection import evidence_line, lacking_line
from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.received_words import apart_lines
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.due import Due
from yps_desktop.record.rules.eight_evidence import Evidence
from yps_desktop.record.rules.eight_questions import Lacking, Question, eight_questions
from yps_desktop.record.school import School

_COLUMNS = (Column("When", 0), Column("What the record shows, and what it does not", 38))
_MOST = 5
"""Things recorded that are named under one question; the sheets below hold the rest."""
_LONGEST = 110
_REASON, _AGAIN = 300, 40
"""Letters of a reason the first time, and each time it comes again: the closing's own sheet has it whole."""


def eight_section(case: Case, edition: Edition, school: School, now: datetime) -> Section:
    """Answer the eight questions for a case; `now` is aware, in the school's zone. No verdict is given."""
    words = edition.inspection
    told: set[str] = set()
    groups = tuple(
        Group(f"{one.id[1:]}. {words.questions[one.id].title}", tuple(_rows(case, edition, one, told)))
        for one in eight_questions(case, now, school)
    )
    source = Paragraphs((f"{words.intro} Source: {edition.cite(words.source)}.",), "small")
    return Section(Heading(words.title), (source, *_apart(case), GroupedTable(_COLUMNS, groups)))


def _apart(case: Case) -> tuple[Paragraphs, ...]:
    """Say that another school answers for what it recorded itself, in a record that is printed apart."""
    said = apart_lines(case)
    return (Paragraphs(said, "small"),) if said else ()


def _rows(case: Case, edition: Edition, found: Question, told: set[str]) -> Iterator[tuple[Cell, ...]]:
    """Give a question's lines; `told` holds the reasons that were said already, and grows."""
    recorded, rest = found.evidence[:_MOST], found.evidence[_MOST:]
    for one in recorded:
        yield _day(one.when), (clipped(as_on_paper(evidence_line(edition, one)), _LONGEST), *_entry(one))
    if rest:
        yield f"until {_day(rest[-1].when)}", f"and {len(rest)} more, on the sheets that follow"
    if not found.evidence:
        yield Small("none"), "Nothing is recorded here."
    for lack in found.lacking:
        yield NotRecorded(), "".join(_said(case, edition, lack, told))


def _entry(one: Evidence) -> tuple[Wording, ...]:
    return (Small(unbroken(f" · entry {one.written.entry.header.seq}")),) if one.written is not None else ()


def _day(when: Moment) -> str:
    return ("about " if when.about else "") + short_day(when.day)


def _said(case: Case, edition: Edition, one: Lacking, told: set[str]) -> Iterator[str]:
    yield lacking_line(case, edition, one)
    if one.end is not None and one.end.due is not None:
        yield f", due {_when(one.end.due)}"
    if one.reason:
        reason = clipped(one.reason, _AGAIN if one.reason in told else _REASON)
        yield f". Left open when the case was closed: {reason}"
        told.add(one.reason)


def _when(due: Due) -> str:
    day = long_day(due.at.date())
    return day if due.all_day else f"{day}, {clock(due.at)}"
