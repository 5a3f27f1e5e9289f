"""One chapter of the user guide: what to do, step by step, with pictures of the windows."""

from ui.pages.guide import NAME
from ui.pages.parts.told_in_parts import ToldInParts
from ui.places import GUIDE, HELP, Crumb, Place
from ui.widgets.labels import Body, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from ui.widgets.picture import Picture
from yps_desktop.guidance.guide import Chapter
from yps_desktop.guidance.leaflets import Part
from yps_desktop.services import guide

ALL = "All chapters of the guide"


class GuideChapterPage(ToldInParts):
    """Reads only; `document` is the chapter, `field` the part of it somebody comes for."""

    lines = NumberedLines

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
        body = PageBody(self)
        body.main.add(PageTitle(chapter.title))
        body.main.add(Hint(f"{chapter.for_whom}. {chapter.takes}"))
        body.main.add_space(10)
        body.main.add(Body(chapter.means))
        for part in chapter.parts:
            self._tell(body.main, part, chapter)
        body.main.add_space(24)
        everything = LinkButton(ALL)
        everything.clicked.connect(lambda: self.go.emit(Place(GUIDE)))
        body.main.add(everything)
        self.show_body(body)
        self.shown.emit()

    def _tell(self, main: Column, part: Part, chapter: Chapter) -> None:
        self.tell(main, part)
        if part.id in chapter.pictures:
            shown = chapter.pictures[part.id]
            main.add_space(14)
            main.add(Picture(shown.path, shown.shows))
