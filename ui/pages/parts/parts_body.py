"""What is read of one page, told part by part: of the library or of the user guide; it knows no record."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.labels import Body, SectionTitle
from ui.widgets.numbered_lines import DottedLines, NumberedLines
from ui.widgets.page_body import PageBody
from yps_desktop.guidance.leaflets import Part


class PartsBody(PageBody):
    """Reads only; a part can be begun at."""

    go = Signal(object)
    """Somebody wants to read what stands at a Place."""
    lines: type[DottedLines] | type[NumberedLines] = DottedLines

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self.headings: dict[str, SectionTitle] = {}

    def begin_at(self, part: str) -> None:
        """Begin reading at a part or, where it has none of that id, at the top."""
        heading = self.headings.get(part)
        if heading is not None:
            self.read_from(heading)
        else:
            self.read_from_top(self.title)

    def tell(self, part: Part) -> None:
        """Add a part: its heading, what is said under it, and its points."""
        heading = self.headings[part.id] = SectionTitle(part.heading)
        self.main.add_space(22)
        self.main.add(heading)
        for text in part.text:
            self.main.add_space(6)
            self.main.add(Body(text))
        if part.points:
            self.main.add_space(8)
            self.main.add(self.lines(part.points))
