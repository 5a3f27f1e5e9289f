"""Which paper of a case: one list under headings, by whom a paper is for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.choice import Choice
from ui.widgets.dropdown import Dropdown
from ui.widgets.labels import Bold
from ui.widgets.page_body import Column
from yps_desktop.services.case_papers import Offered, Wanted

FILE, AGENCIES, PARENTS, SCHOOL = "For the file", "For agencies", "For parents", "For another school"
ADVICE, TRANSFER = "advice", "transfer"
"""Keys of papers that a page of their own asks about first."""
_ORDER = (FILE, AGENCIES, PARENTS, SCHOOL)
_FOR = {"police": AGENCIES, "social_care": AGENCIES, "handover": SCHOOL}
_OF_OWN_PAGES = {
    ADVICE: Choice(ADVICE, "Advice for a parent", group=PARENTS),
    TRANSFER: Choice(TRANSFER, "The record, with a letter and its receipt", group=SCHOOL),
}


class WhichPaper(Column):
    """The list; `chosen` carries the key of another paper."""

    chosen = Signal(str)

    def __init__(
        self,
        offered: Sequence[Offered],
        shown: Wanted,
        of_own_pages: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(6, parent)
        choices = [*map(_choice, offered), *(_OF_OWN_PAGES[key] for key in of_own_pages)]
        choices.sort(key=lambda one: _ORDER.index(one.group))
        self.list = Dropdown(choices, "Which paper?", leads_away=True)
        self.list.set_value(key_of(shown))
        self.list.activated.connect(lambda _: self._choose(self.list.value() or "", key_of(shown)))
        self.add(Bold("Which paper?"))
        self.add(self.list)

    def _choose(self, key: str, shown: str) -> None:
        if key not in ("", shown):
            self.chosen.emit(key)


def key_of(wanted: Wanted) -> str:
    """Give what a paper is called in the list."""
    return f"{wanted.document} {wanted.about}".strip()


def _choice(one: Offered) -> Choice:
    words = one.title[:1].upper() + one.title[1:]
    return Choice(key_of(one.wanted), words, group=_FOR.get(one.wanted.document, FILE))
