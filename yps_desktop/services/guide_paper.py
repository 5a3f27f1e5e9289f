"""The user guide on paper, a chapter of it or all: for when the computer that shows it is the trouble."""

from dataclasses import replace

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.errors import YpsError
from yps_desktop.services.about import read_about
from yps_desktop.services.desk import Desk
from yps_desktop.services.guide import read
from yps_desktop.services.papers import Job, stamp_of

OPEN = "Not confidential"


def prepare(desk: Desk, id: str = "") -> Job:
    """Compose a chapter, or without an id the whole guide. Short: it runs on *record*.

    Raises YpsError where there is no chapter of that id.
    """
    from yps_desktop.documents import guide_paper

    told, version = read(desk.school).guide, read_about().version
    stamp = replace(stamp_of(desk, told.title, 1), confidential=OPEN)
    if not id:
        paper = guide_paper.compose_guide(told, version, desk.school, stamp)
        return Job("", CURRENT, "", "guide", paper, desk.vault.keys)
    chapter = told.chapter(id)
    if chapter is None:
        raise YpsError("The guide has no such chapter.")
    stamp = replace(stamp, document=f"{told.title} · {chapter.title}")
    paper = guide_paper.compose_chapter(chapter, version, desk.school, stamp)
    return Job("", CURRENT, "", "guide_chapter", paper, desk.vault.keys)
