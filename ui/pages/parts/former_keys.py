"""Who had a key: until when, who took it and why, and what they never signed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body, Caption, CardTitle
from ui.widgets.page_body import Column
from yps_desktop.record.days import spell_day
from yps_desktop.services.keys import Former

_GAP = 8


class FormerKey(Column):
    """One person who has no key any more; `taken_over` carries their id where `drafts` are left to take."""

    taken_over = Signal(str)

    def __init__(self, former: Former, drafts: int, parent: QWidget | None = None) -> None:
        super().__init__(0, parent)
        holder = former.holder
        self.add(CardTitle(holder.name))
        self.add(Body(holder.office))
        self.add(Caption(f"Until {spell_day(former.day)}. Taken by {former.by}: {former.reason}"))
        self.button: OutlinedButton | None = None
        if drafts:
            self.button = OutlinedButton(_take_over(drafts))
            self.button.setAccessibleDescription(holder.name)
            self.button.clicked.connect(lambda: self.taken_over.emit(holder.person))
            for part in (Body(_left(holder.name, drafts)), ButtonRow(self.button)):
                self.add_space(_GAP)
                self.add(part)


def taken_over_words(drafts: int) -> str:
    """Say where drafts that were taken over can be gone on with."""
    if drafts == 1:
        return "The draft is yours now. It stands on Home"
    return f"{drafts} drafts are yours now. They stand on Home"


def _left(name: str, drafts: int) -> str:
    said = "1 draft was" if drafts == 1 else f"{drafts} drafts were"
    return f"{said} never signed by {name}. Whoever takes over can read it all, go on with it or let it go."


def _take_over(drafts: int) -> str:
    return "Take over the draft" if drafts == 1 else f"Take over {drafts} drafts"
