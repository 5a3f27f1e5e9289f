"""One chapter of the user guide: what to do, step by step, with pictures of the windows."""

from ui.pages.guide import NAME
from ui.pages.parts.chapter_body import ChapterBody
from ui.pages.parts.told_in_parts import ToldInParts
from ui.places import GUIDE, GUIDE_PAPER, HELP, Crumb, Place
from yps_desktop.services import guide


class GuideChapterPage(ToldInParts):
    """Reads only; `document` is the chapter, `field` the part of it somebody comes for."""

    def load(self) -> None:
        """Read the guide in the school's words."""
        self.session.ask(self, lambda desk: guide.read(desk.school), self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Help", Place(HELP)), Crumb(NAME, Place(GUIDE)))
        return (*way, Crumb(self.title)) if self.title else way

    def _show(self, read: guide.Read) -> None:
        chapter = read.guide.chapter(self.place.document)
        if chapter is None:
            self.go_instead.emit(Place(GUIDE))
            return
        self.title = chapter.title
        body = ChapterBody(chapter, self, prints=self.may(Place(GUIDE_PAPER)))
        body.go.connect(self._go_on)
        self.show_body(body)
        self.shown.emit()

    def _go_on(self, place: Place) -> None:
        if place.page == GUIDE:
            self.session.looked_for.pop(GUIDE, None)  # all of it was asked for
        self.go.emit(place)
