"""Which chapter of the guide fits where somebody is, signed in or at a door."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ui.places import GUIDE, GUIDE_CHAPTER, Place

if TYPE_CHECKING:  # the guide is read on *work*, and so is what reads it loaded
    from yps_desktop.record.school import School
    from yps_desktop.services.guide import Read


def chapter_for(school: "School", page: str) -> Callable[[], Place]:
    """Give what looks for the chapter that fits a page; the first time it reads the whole guide."""

    def look() -> Place:
        from yps_desktop.services import guide

        return fitting(guide.read(school), page)

    return look


def fitting(read: "Read", page: str) -> Place:
    """Give the chapter that fits a page or a door, at the part it begins at there, or the whole guide."""
    chapter = read.guide.fitting(page)
    if chapter is None:
        return Place(GUIDE)
    return Place(GUIDE_CHAPTER, document=chapter.id, field=chapter.begins.get(page, ""))
