"""All tables of some numbers below links that lead to each, made one after another so that nobody waits."""

from collections.abc import Generator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.figure_sections import Section, sections
from ui.pages.parts.slices import in_turns
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.labels import Caption
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column
from yps_desktop.guidance.number_tables import Numbers

ON_THIS_PAGE, ALL = "On this page", "All tables"


class FigureTables(Column):
    """`sections` has each table by its id once it is made; `begin` makes them, one a turn."""

    wanted = Signal(object)
    """Something of it is to stand at the top of the window and has the focus; carries the widget."""

    def __init__(self, numbers: Numbers, parent: QWidget | None = None) -> None:
        between = current_theme().space.between_sections
        super().__init__(0, parent)
        self._made = sections(numbers)
        self.sections: dict[str, Section] = {}
        self.links = {id: LinkButton(title) for id, title, _ in self._made}
        for id, link in self.links.items():
            link.clicked.connect(partial(self.lead_to, id))
        self._head, self._shown = Caption(ON_THIS_PAGE), Column(between)
        self.add(self._head)
        self.add_space(6)
        self.add(ButtonRow(*self.links.values(), gap=20, flow=True))
        self.add_space(between)
        self.add(self._shown)

    def begin(self) -> None:
        """Make one table with its chart a turn of the event loop, as long as it is there."""
        in_turns(self, self._make(), lambda _: None)

    def lead_to(self, id: str) -> None:
        """Put the focus on the heading of a table, once that is made."""
        section = self.sections.get(id)
        if section is not None:
            section.title.setFocus()
            self.wanted.emit(section)

    def _make(self) -> Generator[None, None, None]:
        yield
        for id, title, make in self._made:
            self.sections[id] = section = make()
            back = LinkButton(ALL)
            back.setAccessibleName(f"{ALL}, after {title}")
            back.clicked.connect(partial(self._lead_back, id))
            section.add(back)
            self._shown.add(section)
            section.show()
            yield

    def _lead_back(self, id: str) -> None:
        self.links[id].setFocus()
        self.wanted.emit(self._head)
