"""The user guide in the school's words: its chapters, and where words stand in them."""

from dataclasses import dataclass

from yps_desktop.guidance.guide import Chapter, Guide, guide
from yps_desktop.guidance.words import Terms
from yps_desktop.record.school import School
from yps_desktop.services import library_search
from yps_desktop.services.library_search import Looked


@dataclass(frozen=True, slots=True)
class Read:
    """The guide as one school reads it."""

    guide: Guide

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Give every chapter in its order."""
        return self.guide.chapters

    def look_for(self, typed: str) -> Looked:
        """Find words, or where they stand nowhere those that were perhaps meant; some 20 milliseconds."""
        return library_search.look_for(self.chapters, (), typed)


def read(school: School) -> Read:
    """Read the guide in the school's words."""
    return Read(guide(Terms(school.imagery, school.headteacher)))
