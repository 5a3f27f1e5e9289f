"""One chapter of the user guide: what to do, step by step, with pictures of the windows."""

from PySide6.QtWidgets import QWidget

from ui.pages.guide import NAME
from ui.pages.parts.body_page import BodyPage
from ui.places import GUIDE, HELP, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Body, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.page_body import Column, PageBody
from ui.widgets.picture import Picture
from yps_desktop.guidance.guide import Chapter
from yps_desktop.guidance.leaflets import Part
from yps_desktop.services import guide

ALL = "All chapters of the guide"


class GuideChapterPage(BodyPage):
    """Reads only; `document` is the chapter, `field` the part of it somebody comes for."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.chapter: Chapter | None = None
        self.headings: dict[str, SectionTitle] = {}

    def load(self) -> None:
        """Read the guide in the school's words."""
        self.session.ask(self, lambda desk: guide.read(desk.school), self._show, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        way = (Crumb("Help", Place(HELP)), Crumb(NAME, Place(GUIDE)))
        return (*way, Crumb(self.chapter.title)) if self.chapter is not None else way

    def focus_first(self) -> None:
        """Begin reading at the top, or at the part that somebody comes for."""
        heading = self.headings.get(self.place.field)
        if heading is not None and self.body is not None:
            self.body.read_from(heading)
        elif self.body is not None and self.chapter is not None:
            self.body.read_from_top(self.chapter.title)

    def _show(self, read: guide.Read) -> None:
        self.chapter = chapter = read.guide.chapter(self.place.document)
        if chapter is None:
            self.go_instead.emit(Place(GUIDE))
            return
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
        heading = self.headings[part.id] = SectionTitle(part.heading)
        main.add_space(22)
        main.add(heading)
        for text in part.text:
            main.add_space(6)
            main.add(Body(text))
        if part.points:
            main.add_space(8)
            main.add(NumberedLines(part.points))
        if part.id in chapter.pictures:
            shown = chapter.pictures[part.id]
            main.add_space(14)
            main.add(Picture(shown.path, shown.shows))
