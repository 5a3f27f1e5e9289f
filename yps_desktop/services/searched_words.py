"""What a case is found by besides names: whatever stands in it, and the numbers given in it."""

from collections.abc import Iterator

from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Kind, Named, Said
from yps_desktop.record.masked.texts import texts_of
from yps_desktop.record.rules.links import links_of
from yps_desktop.transfer.opening import OpenedCase

_REFERENCES = (
    "incident_reference",
    "crime_reference",
    "reference",
    "officer_number",
    "seal",
    "serial_outside",
)
"""Questions for a number: what an agency gave, and what stands on a device and its bag."""
_TYPED = (Kind.TEXT, Kind.LONG_TEXT, Kind.PERSON, Kind.PEOPLE, Kind.EACH)


def references(case: Case) -> list[str]:
    """Give the numbers of a case, of those under its number, and of agencies, devices and bags in it."""
    given = (getattr(written.sheet, name, None) for written in case.written for name in _REFERENCES)
    others = (*(one.number for one in case.joined), *links_of(case))
    return [case.number, *others, *(reference for reference in given if isinstance(reference, str))]


def said_in(case: Case) -> list[str]:
    """Give whatever was typed in a case as it stands: answers, reasons, comments; no text twice."""
    reasons = (act.reason for _, act in (*case.holds, *case.joins))
    texts = (text for written in case.written for text in _said(written))
    goes = (words for _, act in case.transfers for words in act.typed_words().values())
    came = (words for _, act in case.received for words in (act.school, act.case_number, act.signed_by.name))
    return list(dict.fromkeys(filter(None, (*texts, *reasons, *goes, *came))))


def searched_in(came: OpenedCase) -> list[str]:
    """Give every text and name of a case that came from another school."""
    names = (person.name for person in came.people)
    handed = (words for line in came.sent.handover for words in (line.about, line.words))
    typed = (one.words for one in texts_of(came.case))
    return list(dict.fromkeys(filter(None, (came.sent.number, *names, *typed, *handed))))


def _said(written: Written) -> Iterator[str]:
    for field in written.sheet.fields():
        if field.kind in _TYPED:
            answer = getattr(written.sheet, field.id)
            for one in answer if isinstance(answer, tuple) else (answer,):
                yield from _texts(one)
    yield from (version.reason for version in written.versions)
    yield from (response.act.comment for response in written.responses)
    for ink in written.ink:
        yield from (ink.act.name, ink.act.capacity, ink.act.kept)


def _texts(answer: object) -> Iterator[str]:
    match answer:
        case str():
            yield answer
        case Named(_, name, capacity):
            yield from (name, capacity)
        case Said(_, name, words):
            yield from (name, words)
