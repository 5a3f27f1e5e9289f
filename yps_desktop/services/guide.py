"""The user guide in the school's words: its chapters, and where words stand in them."""

from dataclasses import dataclass
from operator import itemgetter

from yps_desktop.guidance.guide import Chapter, Guide, guide
from yps_desktop.guidance.words import Terms
from yps_desktop.record.school import School
from yps_desktop.services import library_search
from yps_desktop.services.library_search import Looked
from yps_desktop.vault.search import folded_words


@dataclass(frozen=True, slots=True)
class Read:
    """The guide as one school reads it."""

    guide: Guide

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Give every chapter in its order."""
        return self.guide.chapters

    def look_for(self, typed: str) -> Looked:
        """Find words, or those of the guide for the same, or those perhaps meant; some 20 milliseconds."""
        if ours := self._in_its_words(typed):
            return Looked(library_search.find(self.chapters, (), ours), ours)
        return library_search.look_for(self.chapters, (), typed)

    def _in_its_words(self, typed: str) -> str:
        """Give the guide's words for the longest name of something that was typed, or nothing."""
        words = {*folded_words(typed).split()}
        known = [(name.split(), ours) for ours, names in self.guide.called.items() for name in names]
        met = [(len(name), ours) for name, ours in known if words.issuperset(name)]
        return max(met, key=itemgetter(0))[1] if met else ""


def read(school: School) -> Read:
    """Read the guide in the school's words."""
    return Read(guide(Terms(school.imagery, school.headteacher)))
