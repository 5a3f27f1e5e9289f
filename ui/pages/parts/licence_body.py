"""The text of a licence to read, however long, or the list of a part's texts."""

from collections.abc import Generator, Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.link_row import LinkRow
from ui.pages.parts.slices import in_turns
from ui.widgets.copy_link import CopyLink
from ui.widgets.labels import Body, Hint, PageTitle
from ui.widgets.page_body import PageBody
from yps_desktop.services.made_of import Licence

SEVERAL = "More than one text belongs to it."
_AT_ONCE = 1_200
"""Letters in one label: more are put together of paragraphs, and a turn of the window makes one of them."""


class LicenceBody(PageBody):
    """Reads only: a text comes bit by bit, so that the window never stands still."""

    opened = Signal(str)
    """Somebody wants to read one of several texts: its id."""

    def __init__(self, licence: Licence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main.add(PageTitle(licence.title))
        self.main.add_space(10)
        if licence.texts:
            self._list(licence)
        else:
            self.main.add(CopyLink("Copy the text", licence.text))
            in_turns(self, self._tell(in_bits(licence.paragraphs())), lambda _: None)

    def _list(self, licence: Licence) -> None:
        self.main.add(Hint(SEVERAL))
        for id, title in licence.texts:
            row = LinkRow(title)
            row.opened.connect(lambda id=id: self.opened.emit(id))
            self.main.add(row)

    def _tell(self, bits: Iterable[str]) -> Generator[None, None, None]:
        for bit in bits:
            self.main.add_space(10)
            self.main.add(Body(bit))
            yield


def in_bits(paragraphs: Iterable[str], at_once: int = _AT_ONCE) -> Iterator[str]:
    """Put short paragraphs together, a blank line between them, until a label is full."""
    held: list[str] = []
    for paragraph in paragraphs:
        if held and sum(map(len, held)) + len(paragraph) > at_once:
            yield "\n\n".join(held)
            held = []
        held.append(paragraph)
    if held:
        yield "\n\n".join(held)
