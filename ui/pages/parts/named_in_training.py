"""The way from a request for own data to training of staff that may name whoever asks (L3)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ui.pages.parts.link_row import LinkRow
from ui.places import TRAINING, Place
from yps_desktop.guidance.spell import spell_list
from yps_desktop.record.days import spell_day

NAMED = "Training of staff may name them"
NOTE = "It stands in no case, so no copy holds it. See {days}, and add by hand what it says of them."
_MOST = 3


class NamedInTraining(LinkRow):
    """Leads by `go` to the list of training, and says which days to look at."""

    def __init__(self, days: Sequence[date], go: SignalInstance, parent: QWidget | None = None) -> None:
        more = [f"{len(days) - _MOST} more"] if len(days) > _MOST else []
        said = spell_list([*map(spell_day, days[:_MOST]), *more])
        super().__init__(NAMED, NOTE.format(days=said), parent)
        self.opened.connect(lambda: go.emit(Place(TRAINING)))
