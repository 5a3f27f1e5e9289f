"""A long list on a page, some at a time: what another school sent may be longer than a window can lay out."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtWidgets import QWidget

from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import Column


class InPortions(Column):
    """Widgets made from a list as they are shown; a link at its end says how many more there are."""

    def __init__(
        self,
        listed: Iterable[QWidget],
        many: int,
        at_once: int,
        more: Callable[[int], str],
        *,
        gap: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(gap, parent)
        self._left: Iterator[QWidget] = iter(listed)
        self._many, self._at_once, self._words = many, at_once, more
        self._shown, self._shown_now = 0, Column(gap)
        self.more = LinkButton("")
        self.more.clicked.connect(self.show_more)
        self.add(self._shown_now)
        self.add(self.more)
        self.show_more()

    def show_more(self) -> None:
        """Show the next few."""
        for widget in islice(self._left, self._at_once):
            self._shown_now.add(widget)
            self._shown += 1
        left = self._many - self._shown
        self.more.setText(self._words(left))
        self.more.setVisible(left > 0)
