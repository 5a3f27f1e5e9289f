"""The whole record of a case (Z1): first page (Z13), eight questions, every sheet whole, every signature."""

from datetime import datetime

from yps_desktop.documents.answers import Small, Strong, Words
from yps_desktop.documents.chronology import chronology_days
from yps_desktop.documents.content import BlankKey, Heading, Paper, Section, Stamp
from yps_desktop.documents.days import clock, short_day
from yps_desktop.documents.eight_section import eight_section
from yps_desktop.documents.front_facts import key_facts
from yps_desktop.documents.front_page import front_page
from yps_desktop.documents.handled import handled
from yps_desktop.documents.received_section import received_section
from yps_desktop.documents.school_then import school_then
from yps_desktop.documents.sheet_section import happened, sheet_section
from yps_desktop.documents.signatures import reader
from yps_desktop.documents.tables import Listed, SheetIndex
from yps_desktop.guidance.lines import clipped, sheet_name
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.readiness import gaps
from yps_desktop.record.rules.signing import signature_of
from yps_desktop.record.school import School

_STANDING = {
    "awaiting": "awaiting {reader}",
    "agreed": "countersigned",
    "signed_in_ink": "countersigned in ink",
    "sent_back": "sent back",
    "refer_now": "refer now",
    "no_second_reader": "no second reader",
}


def compose(
    case: Case,
    edition: Edition,
    school: School,
    stamp: Stamp,
    now: datetime,
    drafts: int = 0,
    recovered: tuple[str, ...] = (),
) -> Paper:
    """Compose the whole record as it stands; `drafts` are counted, never printed (Z14).

    `recovered` are sentences on when the recovery sheet alone opened the record: page 1 says them.
    """
    missed = gaps(case)
    sheets = [
        sheet_section(case, written, number, edition, school, missed)
        for number, written in enumerate(case.written, start=1)
    ]
    index = Section(Heading("Every sheet"), (SheetIndex(_listed(case, edition, school)), BlankKey()))
    order = Section(
        Heading("In order of time", "when it happened, and when it was recorded"),
        (chronology_days(case, edition),),
    )
    return Paper(
        kind=f"child protection record, {school.imagery}",
        title=f"Case {case.number}",
        subtitle=school_then(case, school),
        key_facts=key_facts(case, school, now),
        front=front_page(case, edition, school, now, drafts, missed, recovered),
        blocks=(
            eight_section(case, edition, school, now),
            *received_section(case),
            index,
            order,
            *sheets,
            handled(case),
        ),
        stamp=stamp,
        practice=school.practice,
    )


def _listed(case: Case, edition: Edition, school: School) -> tuple[Listed, ...]:
    return tuple(
        _line(case, written, number, edition, school) for number, written in enumerate(case.written, start=1)
    )


def _line(case: Case, written: Written, number: int, edition: Edition, school: School) -> Listed:
    when = happened(written)
    return Listed(
        number=str(number),
        name=clipped(sheet_name(case, written, edition), 120),
        happened=_short(when) if when else Small("no time"),  # as who is in it
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
    said = _STANDING[state].format(reader=reader(school))
    return Strong(said) if state in ("awaiting", "refer_now", "sent_back") else said
