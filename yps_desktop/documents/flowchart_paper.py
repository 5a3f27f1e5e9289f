"""The way through an incident as a flowchart to hang up (E2): the boxes of annex G and their arrows."""

from yps_desktop.documents.advice_paper import checked_line, small
from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.flowchart import FlowBox, Flowchart
from yps_desktop.documents.library_paper import KIND
from yps_desktop.guidance.leaflets import sources_line
from yps_desktop.guidance.library import LibraryPage
from yps_desktop.guidance.way_flow import flow_of, leads
from yps_desktop.guidance.words import Edition, WayWords
from yps_desktop.record.school import School

_WHOLE = "Point 4 is given whole: the annex shortens it."


def compose(page: LibraryPage, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the page: it is one, whatever the school's words are."""
    checked = f"{_WHOLE} {checked_line(page)}"
    return Paper(
        kind=KIND,
        title=page.title,
        subtitle=page.means,
        key_facts=(),
        blocks=(_chart(edition.way), small(f"{sources_line(page, edition)} {checked}")),
        stamp=stamp,
        practice=school.practice,
    )


def _chart(way: WayWords) -> Flowchart:
    boxes = {id: _box(way, id) for id in way.boxes}
    flow = flow_of(way)
    column = ", then ".join(f"“{boxes[id].title}”" for id in flow.column)
    aside = f"“{boxes[flow.aside].title}”"
    shows = (
        f"A flowchart. Down the page: {column}. Beside them {aside}, reached from "
        f"“{boxes[flow.leaves].title}” and from “{boxes[flow.returns].title}”. Its boxes follow as a list."
    )
    return Flowchart(flow, boxes, shows)


def _box(way: WayWords, id: str) -> FlowBox:
    words = way.boxes[id]
    on = tuple((said, f"on to “{way.boxes[to].title}”") for said, to in leads(way).get(id, ()))
    return FlowBox(words.title, words.lines, on)
