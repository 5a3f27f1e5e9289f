"""One shelf of sheets to choose from: its heading, and below it a link for each."""

from collections.abc import Callable, Iterable

from ui.widgets.labels import CardTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column

_APART = 4


class Shelf(Column):
    """Quieter than a list of tasks: nothing here is waiting. Each link is its words and what it does."""

    def __init__(self, title: str, links: Iterable[tuple[str, Callable[[], object]]]) -> None:
        super().__init__(_APART)
        self.add(CardTitle(title))
        self.links = tuple(self._link(words, go) for words, go in links)

    def _link(self, words: str, go: Callable[[], object]) -> LinkButton:
        link = LinkButton(words)
        link.clicked.connect(lambda: go())
        self.add(link)
        return link
