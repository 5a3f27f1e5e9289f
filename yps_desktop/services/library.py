"""The library as it stands in this school: with its own contacts, and with the names of those who lead.

A page is read in the window, and handed out as a paper of no case.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from yps_desktop.guidance.leaflets import Part
from yps_desktop.guidance.library import (
    ADVICE,
    EXERCISE,
    FLOWCHART,
    OWN,
    SERVICES,
    STAFF,
    Library,
    LibraryPage,
    library,
)
from yps_desktop.guidance.load import CURRENT
from yps_desktop.guidance.services import Service
from yps_desktop.guidance.words import Edition, Terms
from yps_desktop.record.errors import YpsError
from yps_desktop.services import advice, exercise, library_search, staff_page
from yps_desktop.services.desk import Desk
from yps_desktop.services.library_search import Found, Looked
from yps_desktop.services.numbers import numbers
from yps_desktop.services.papers import Job, LibraryDocument, stamp_of
from yps_desktop.services.staff_page import leads_and_deputies


@dataclass(frozen=True, slots=True)
class Shelves:
    """Every page, the numbers they name by id, the sources in full, and the day it is."""

    library: Library
    numbers: Mapping[str, Service]
    edition: Edition
    today: date

    @property
    def pages(self) -> tuple[LibraryPage, ...]:
        """Give every page in its order."""
        return self.library.pages

    def find(self, typed: str) -> tuple[Found, ...]:
        """Give where words stand in it, the likeliest first; takes a few milliseconds."""
        return library_search.find(self.pages, tuple(self.numbers.values()), typed)

    def look_for(self, typed: str) -> Looked:
        """Find words, or where they stand nowhere those that were perhaps meant; some 20 milliseconds."""
        return library_search.look_for(self.pages, tuple(self.numbers.values()), typed)


def shelves(desk: Desk) -> Shelves:
    """Give the library of today's guidance as this school reads it."""
    known = {service.id: service for service in numbers(desk)}
    read = library(Terms(desk.school.imagery, desk.school.headteacher))
    pages = tuple(filter(None, (_here(desk, page, known) for page in read.pages)))
    return Shelves(replace(read, pages=pages), known, desk.edition(), desk.now().date())


def _here(desk: Desk, page: LibraryPage, known: Mapping[str, Service]) -> LibraryPage:
    if page.id == SERVICES:
        return replace(page, parts=_with_own(page.parts, known))
    if page.id == STAFF:
        return replace(page, parts=tuple(_naming(desk, part) for part in page.parts))
    return page


def _with_own(parts: tuple[Part, ...], known: Mapping[str, Service]) -> tuple[Part, ...]:
    """Put in the contacts that the school added; without any, their part is left out."""
    own = tuple(service.id for service in known.values() if service.own)
    return tuple(
        replace(part, services=own) if part.id == OWN else part for part in parts if part.id != OWN or own
    )


def _naming(desk: Desk, part: Part) -> Part:
    """Name whom staff tell, as the paper does."""
    if part.id != "tell":
        return part
    leads, deputies = leads_and_deputies(desk.holders.values())
    named = (*(f"Lead: {name}." for name in leads), *(f"Deputy: {name}." for name in deputies))
    return replace(part, text=(*part.text, *named))


def prepare(desk: Desk, id: str) -> Job:
    """Compose the paper of a page in the words of today's guidance. Short: it runs on *record*.

    Of the exercise that is its first paper; the others have a page of their own. Raises YpsError where there
    is no page of that id.
    """
    if id == STAFF:
        return staff_page.prepare(desk)
    if id in ADVICE:
        return advice.prepare(desk, ADVICE[id])
    if id == EXERCISE:
        return exercise.prepare(desk, next(iter(exercise.PAPERS)))
    return _prepare(desk, id)


def _prepare(desk: Desk, id: str) -> Job:
    from yps_desktop.documents import flowchart_paper, library_paper

    held = shelves(desk)
    document: LibraryDocument | None = next((one for one in get_args(LibraryDocument) if one == id), None)
    page = held.library.page(id)
    if page is None or document is None:
        raise YpsError("The library has no such page.")
    stamp = replace(stamp_of(desk, page.title, 1), confidential=page.shelf)
    if id == FLOWCHART:
        paper = flowchart_paper.compose(page, held.edition, desk.school, stamp)
    else:
        paper = library_paper.compose(page, held.numbers, held.today, held.edition, desk.school, stamp)
    return Job("", CURRENT, "", document, paper, desk.vault.keys)
