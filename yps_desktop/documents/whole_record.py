"""The whole record of a case (Z1): first page (Z13), every sheet whole, every signature."""

from datetime import datetime

from yps_desktop.documents.answers import Small, Strong, Words
from yps_desktop.documents.chronology import chronology_days
from yps_desktop.documents.content import (
    BlankKey,
    Block,
    GapList,
    Heading,
    Listed,
    NewPage,
    Paper,
    Paragraphs,
    Section,
    SheetIndex,
    Stamp,
)
from yps_desktop.documents.days import clock, short_day
from yps_desktop.documents.front_facts import key_facts
from yps_desktop.documents.front_lines import five_lines
from yps_desktop.documents.front_people import people_table
from yps_desktop.documents.gaps import gap_words
from yps_desktop.documents.handled import handled
from yps_desktop.documents.sheet_section import happened, sheet_name, sheet_section, words_of
from yps_desktop.documents.signatures import newest_boxes
from yps_desktop.documents.summaries import answer, clipped
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.acts import School
from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.signing import signature_of

_LENGTHS = ((6, 9, 210), (6, 6, 180), (6, 3, 150), (4, 3, 110), (2, 3, 80))
"""How page 1 may be told: people, gaps and letters a line, fullest first."""

_STANDING = {
    "awaiting": "awaiting {headteacher}",
    "agreed": "countersigned",
    "signed_in_ink": "countersigned in ink",
    "sent_back": "sent back",
    "refer_now": "refer now",
    "no_second_reader": "no second reader",
}


def compose(
    case: Case, edition: Edition, school: School, stamp: Stamp, now: datetime, drafts: int = 0
) -> Paper:
    """Compose the whole record as it stands; `drafts` are counted, never printed (Z14)."""
    listed = gap_words(case, edition)
    front = tuple(_front(case, edition, school, now, listed, drafts, length) for length in _LENGTHS)
    sheets = [
        sheet_section(case, written, number, edition, school)
        for number, written in enumerate(case.written, start=1)
    ]
    index = Section(Heading("Every sheet"), (SheetIndex(_listed(case, edition, school)), BlankKey()))
    order = Section(
        Heading("In order of time", "when it happened, and when it was recorded"),
        (chronology_days(case, edition),),
    )
    return Paper(
        kind=f"child protection record, {school.imagery} shared by young people",
        title=f"Case {case.number}",
        subtitle="",
        key_facts=key_facts(case, school, now),
        front=front,
        blocks=(index, order, NewPage(), *sheets, *handled(case)),
        stamp=stamp,
        practice=school.practice,
    )


def _front(
    case: Case,
    edition: Edition,
    school: School,
    now: datetime,
    listed: tuple[str, ...],
    drafts: int,
    length: tuple[int, int, int],
) -> tuple[Block, ...]:
    people, most, letters = length
    blocks = [
        Section(Heading("In five lines"), (five_lines(case, edition, school, now, letters),)),
        Section(Heading("People", "ages on three days"), (people_table(case, edition, people),)),
        Section(Heading("Decision and who signed"), _decision(case, edition, school, letters)),
        _gaps(listed, drafts, most),
    ]
    return tuple(blocks)


def _decision(case: Case, edition: Edition, school: School, letters: int) -> tuple[Block, ...]:
    decision = case.newest("decision")
    alone = _alone(case)
    if decision is None:
        return (Paragraphs(("Nothing is decided yet.", *alone), "small"),)
    course = answer(decision, edition, "course")
    reason = clipped(answer(decision, edition, "reason"), letters)
    said: Words = (Strong(f"{course}."), f" {reason}")
    signatures = newest_boxes(case, decision, school)
    return (Paragraphs((said,)), *signatures, *((Paragraphs(alone, "small"),) if alone else ()))


def _alone(case: Case) -> tuple[str, ...]:
    """Say that nobody else has a key yet: everything can be recorded, nothing countersigned here."""
    return ("No second person has a key to this record yet.",) if len(case.holders) == 1 else ()


def _gaps(listed: tuple[str, ...], drafts: int, most: int) -> Section:
    shown = listed[:most]
    notes = []
    if len(listed) > len(shown):
        notes.append(f"{len(listed) - len(shown)} more stand in dashed boxes on their sheets.")
    if drafts:
        waits = "waits" if drafts == 1 else "wait"
        notes.append(f"{count(drafts, 'draft')} {waits} to be signed: no part of the record, not printed.")
    notes.append("Page 2 lists every sheet with its day and signature; then all stands in order of time.")
    blocks: list[Block] = [GapList(shown)] if shown else []
    blocks.append(Paragraphs((" ".join(notes),), "small"))
    return Section(Heading(f"Not recorded yet: {len(listed)}"), tuple(blocks))


def _listed(case: Case, edition: Edition, school: School) -> tuple[Listed, ...]:
    return tuple(
        _line(case, written, number, edition, school) for number, written in enumerate(case.written, start=1)
    )


def _line(case: Case, written: Written, number: int, edition: Edition, school: School) -> Listed:
    when = happened(written)
    return Listed(
        number=str(number),
        name=clipped(sheet_name(case, written, words_of(edition, written)), 60),
        happened=_short(when) if when else Small("not recorded"),
        signed=case.author(written.entry).name,
        standing=_standing(case, written, school),
        entry=" ".join(str(version.entry.header.seq) for version in written.versions[-2:]),
        key=written.hash,
    )


def _short(when: Moment) -> str:
    about = "about " if when.about else ""
    return f"{short_day(when.day)}, {about}{clock(when.at)}" if when.at else about + short_day(when.day)


def _standing(case: Case, written: Written, school: School) -> Words:
    state = signature_of(case, written, school)
    if state == "not_needed":
        return "corrected" if written.corrected else "signed"
    said = _STANDING[state].format(headteacher=school.headteacher)
    return Strong(said) if state in ("awaiting", "refer_now", "sent_back") else said
