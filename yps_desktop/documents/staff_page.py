"""The one page for all staff (E3): what to do when a child tells, large enough to hang on a wall."""

from collections.abc import Iterator, Sequence

from yps_desktop.documents.advice_paper import checked_line, small
from yps_desktop.documents.answers import Strong
from yps_desktop.documents.beside import Beside, Dot, Labelled
from yps_desktop.documents.content import Block, Paper, Paragraphs, Stamp
from yps_desktop.guidance.leaflets import StaffLeaflet, sources_in_short, sources_line
from yps_desktop.guidance.words import Edition
from yps_desktop.record.school import School

_TELL = "tell"
_MOST_DEPUTIES = 2


def compose(
    leaflet: StaffLeaflet,
    leads: Sequence[str],
    deputies: Sequence[str],
    edition: Edition,
    school: School,
    stamp: Stamp,
) -> Paper:
    """Compose the page; a line for room and number is beside each name, or stands where nobody is known."""
    parts = tuple(_parts(leaflet, leads[:1], deputies[:_MOST_DEPUTIES]))
    checked = checked_line(leaflet)
    return Paper(
        kind="safeguarding",
        title=leaflet.title,
        subtitle=leaflet.for_whom,
        key_facts=(),
        blocks=(),
        front=(
            (*parts, small(f"{sources_line(leaflet, edition)} {checked}")),
            (*parts, small(f"{sources_in_short(leaflet)} {checked}")),
        ),
        stamp=stamp,
        practice=school.practice,
    )


def _parts(leaflet: StaffLeaflet, leads: Sequence[str], deputies: Sequence[str]) -> Iterator[Block]:
    yield Paragraphs((leaflet.means,), "letter")
    for part in leaflet.parts:
        whom = (*_named(leaflet.lead, leads), *_named(leaflet.deputy, deputies)) if part.id == _TELL else ()
        yield Beside(part.heading, (*part.text, *whom, *map(Dot, part.points)), "wall")


def _named(label: str, names: Sequence[str]) -> Iterator[Labelled]:
    """Give each name with a line after it for a room and a number, or a line alone."""
    for name in names or ("",):
        yield Labelled(label, Strong(name) if name else "", is_open=True)
