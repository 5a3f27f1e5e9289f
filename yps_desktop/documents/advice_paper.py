"""Advice for a parent or carer by their child's position, on one page (Z10, F1). It names no child.

What is put in from a case is a day, a word on deleting and whom to ask: nothing that anybody typed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.answers import Strong, Wording, Words, unbroken
from yps_desktop.documents.beside import Beside, Dot, Labelled, Said, Square
from yps_desktop.documents.content import Block, KeyFact, Paper, Paragraphs, Stamp
from yps_desktop.documents.days import long_day
from yps_desktop.guidance.hours import when_open
from yps_desktop.guidance.leaflets import Leaflet, ParentLeaflet, Part, sources_in_short, sources_line
from yps_desktop.guidance.services import Service
from yps_desktop.guidance.words import Edition
from yps_desktop.record.school import School

Numbers = Mapping[str, Service]
"""Whom to ring, by the id of the service."""

_KIND = "advice for parents and carers"
_BETWEEN = "\N{NO-BREAK SPACE}· "


@dataclass(frozen=True, slots=True)
class FromCase:
    """What a parent may read of a case: since when others are in touch, on deleting, and whom to ask."""

    police: date | None
    social_care: date | None
    keep: bool
    contact: str


def compose(
    leaflet: ParentLeaflet,
    numbers: Numbers,
    edition: Edition,
    school: School,
    stamp: Stamp,
    from_case: FromCase | None = None,
) -> Paper:
    """Compose the page; without a case, what the school adds is left open, to be ticked and written in."""
    parts = tuple(_parts(leaflet, numbers, from_case))
    return Paper(
        kind=_KIND,
        title=leaflet.title,
        subtitle=leaflet.told,
        key_facts=tuple(_key_fact(numbers[id]) for id in leaflet.key if id in numbers),
        blocks=(),
        front=(
            (*parts, small(f"{leaflet.means} {sources_line(leaflet, edition)} {checked_line(leaflet)}")),
            (*parts, small(f"{leaflet.means} {sources_in_short(leaflet)} {checked_line(leaflet)}")),
        ),
        stamp=stamp,
        practice=school.practice,
    )


def checked_line(leaflet: Leaflet) -> str:
    """Say when somebody last checked what a page says."""
    return f"Checked on {long_day(leaflet.checked)}."


def small(words: str) -> Paragraphs:
    """Set a sentence in small print."""
    return Paragraphs((words,), "small")


def _key_fact(service: Service) -> KeyFact:
    return KeyFact(service.name, service.number, when_open(service))


def _parts(leaflet: ParentLeaflet, numbers: Numbers, from_case: FromCase | None) -> Iterator[Block]:
    for part in leaflet.parts:
        yield Beside(part.heading, (*part.text, *map(Dot, part.points), *_ring(part, numbers)))
    yield Beside(leaflet.from_us, tuple(_from_us(leaflet, from_case)))


def _ring(part: Part, numbers: Numbers) -> Iterator[Words]:
    """Give the numbers and addresses of a part in one paragraph."""
    words: list[Wording] = []
    for service in (numbers[id] for id in part.services if id in numbers):
        reached = Strong(unbroken(service.number or service.address))
        words += [*([_BETWEEN] if words else []), f"{service.name} ", reached]
    if words:
        yield tuple(words)


def _from_us(leaflet: ParentLeaflet, from_case: FromCase | None) -> Iterator[Said]:
    if from_case is None:
        yield from (Square(leaflet.keep), Square(leaflet.may_go))
    else:
        yield from _of_case(leaflet, from_case)
    contact = from_case.contact if from_case else ""
    yield Labelled(leaflet.contact, contact, is_open=not contact)
    yield Labelled(leaflet.telephone, is_open=True)


def _of_case(leaflet: ParentLeaflet, from_case: FromCase) -> Iterator[Labelled]:
    for whom, day in (("Police", from_case.police), ("Social care", from_case.social_care)):
        if day is not None:
            yield Labelled(whom, f"In touch with the school since {long_day(day)}.")
    yield Labelled(leaflet.deleting, leaflet.keep if from_case.keep else leaflet.may_go)
