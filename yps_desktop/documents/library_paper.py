"""A page of the library on paper: its parts one below the other, as the window shows them, of no case."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from yps_desktop.documents.advice_paper import checked_line, small
from yps_desktop.documents.answers import Small, unbroken
from yps_desktop.documents.beside import Beside, Dot, Labelled
from yps_desktop.documents.content import Block, Paper, Paragraphs, Stamp
from yps_desktop.guidance.hours import when_open
from yps_desktop.guidance.leaflets import Part, sources_in_short, sources_line
from yps_desktop.guidance.library import LibraryPage
from yps_desktop.guidance.services import Service, is_old
from yps_desktop.guidance.words import Edition
from yps_desktop.record.days import spell_day
from yps_desktop.record.school import School

KIND = "safeguarding"
_BETWEEN = " · "
_WHOLE = 20
"""Letters of a number that is never divided; a longer one is words as well."""
_USUAL = "Numbers were checked on {day} where no other day stands beside one."


def compose(
    page: LibraryPage,
    numbers: Mapping[str, Service],
    today: date,
    edition: Edition,
    school: School,
    stamp: Stamp,
) -> Paper:
    """Compose the page; a number that nobody entered yet leaves a line to write it on.

    Sources stand in short only where that saves a second page.
    """
    day = _usual_day(page, numbers)
    parts = tuple(_part(part, numbers, day, today) for part in page.parts if _says(part))
    head, checked = Paragraphs((page.means,), "letter"), checked_line(page)
    if day is not None:
        checked = f"{_USUAL.format(day=spell_day(day))} {checked}"
    whole = (head, *parts, small(f"{sources_line(page, edition)} {checked}"))
    return Paper(
        kind=KIND,
        title=page.title,
        subtitle=page.for_whom,
        key_facts=(),
        blocks=(),
        front=(whole, (head, *parts, small(f"{sources_in_short(page)} {checked}")), whole),
        stamp=stamp,
        practice=school.practice,
    )


def _says(part: Part) -> bool:
    """Say whether anything stands under a heading: a school may have no contacts of its own."""
    return bool(part.text or part.points or part.services)


def _usual_day(page: LibraryPage, numbers: Mapping[str, Service]) -> date | None:
    """Give the day most of a page's numbers were checked, so that it is said once; None without numbers."""
    named = (numbers[id] for part in page.parts for id in part.services if id in numbers)
    days = Counter(service.checked for service in named if service.reach)
    return days.most_common(1)[0][0] if days else None


def _part(part: Part, numbers: Mapping[str, Service], usual: date | None, today: date) -> Block:
    known = (numbers[id] for id in part.services if id in numbers)
    rung = (_number(service, usual, today) for service in known)
    return Beside(part.heading, (*part.text, *map(Dot, part.points), *rung), "page")


def _number(service: Service, usual: date | None, today: date) -> Labelled:
    """Give what to dial, then who it is, when it answers and for whom; without a number, a line for it."""
    if not service.reach:
        return Labelled("", service.name, is_open=True)
    when = "" if service.online else when_open(service)
    words = _BETWEEN.join(filter(None, (service.name, when, service.for_whom)))
    reached = service.number or service.address
    reached = unbroken(reached) if len(reached) <= _WHOLE else reached
    checked = "" if service.checked == usual and not is_old(service, today) else _checked(service, today)
    return Labelled(reached, (words, Small(f"  {checked}")) if checked else words)


def _checked(service: Service, today: date) -> str:
    old = ", more than a year ago" if is_old(service, today) else ""
    return f"Checked {unbroken(spell_day(service.checked))}{old}."
