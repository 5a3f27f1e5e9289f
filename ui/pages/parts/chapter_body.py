"""What is read of one chapter of the guide: what to do, step by step, with pictures of the windows."""

from PySide6.QtWidgets import QWidget

from ui.pages.parts.parts_body import PartsBody
from ui.places import GUIDE, GUIDE_PAPER, Place
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.numbered_lines import NumberedLines
from ui.widgets.picture import Picture
from yps_desktop.guidance.guide import FINENESS, Chapter
from yps_desktop.guidance.leaflets import Part

ALL, PRINT = "All chapters of the guide", "Print this chapter"


class ChapterBody(PartsBody):
    """The chapter, and the way to all of them; whoever is signed in `prints` it, too."""

    lines = NumberedLines

    def __init__(self, chapter: Chapter, parent: QWidget | None = None, *, prints: bool = False) -> None:
        super().__init__(chapter.title, parent)
        self.main.add(PageTitle(chapter.title))
        self.main.add(Hint(f"{chapter.for_whom}. {chapter.takes}"))
        self.main.add_space(10)
        self.main.add(Body(chapter.means))
        if prints:
            self._offer_paper(chapter)
        for part in chapter.parts:
            self._tell(part, chapter)
        self.main.add_space(24)
        everything = LinkButton(ALL)
        everything.clicked.connect(lambda: self.go.emit(Place(GUIDE)))
        self.main.add(everything)

    def _offer_paper(self, chapter: Chapter) -> None:
        offered = OutlinedButton(PRINT, icon="printer")
        offered.clicked.connect(lambda: self.go.emit(Place(GUIDE_PAPER, document=chapter.id)))
        self.main.add_space(14)
        self.main.add(ButtonRow(offered))

    def _tell(self, part: Part, chapter: Chapter) -> None:
        self.tell(part)
        if part.id in chapter.pictures:
            shown = chapter.pictures[part.id]
            self.main.add_space(14)
            self.main.add(Picture(shown.path, shown.shows, FINENESS))
