"""Where a device has been: the line of custody, newest first, with what may come above it."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.days import capital, when_words
from ui.pages.parts.signatures import signatures
from ui.widgets.link_button import LinkButton
from ui.widgets.timeline import Happening, Mark, Timeline
from yps_desktop.guidance.spell import spell
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.custody import DeviceStanding, Move
from yps_desktop.record.sheets.device import Device


class DeviceChain(Timeline):
    """One mark a change of hands; `opened` carries the hash of the sheet somebody wants to read."""

    opened = Signal(str)

    def __init__(
        self,
        case: Case,
        device: DeviceStanding,
        edition: Edition,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(None, parent)
        self._case, self._edition, self._now = case, edition, now
        if device.is_here:
            self.add_happening(_may_come(case))
        for place, move in enumerate(device.moves):
            self._add_move(move, Mark.PAST if place else Mark.PRESENT)

    def _add_move(self, move: Move, mark: Mark) -> None:
        title, when = move.to.words, when_words(move.happened, self._now)
        link = LinkButton("What was signed")
        link.setAccessibleName(f"What was signed: {title}, {when}")
        link.clicked.connect(lambda: self.opened.emit(move.written.hash))
        corrected = ("Corrected",) if move.written.corrected else ()
        captions = (signatures(self._case, move.written), *corrected)
        words = self._words(move)
        self.add_happening(Happening(title, words, captions, right=capital(when), mark=mark), link)

    def _words(self, move: Move) -> str:
        came = f"From {move.from_person.name}" if move.from_person else ""
        said = [came, move.why, self._locked(move)]
        return " ".join(f"{one.rstrip('.')}." for one in said if one)

    def _locked(self, move: Move) -> str:
        sheet = move.written.sheet
        if not isinstance(sheet, Device) or sheet.closed is None:
            return ""
        words = self._edition.sheets["device"].field("closed")
        seal = f", {sheet.seal}" if sheet.seal else ""
        return f"{spell(Device.field('closed'), words, sheet.closed)}{seal}"


def _may_come(case: Case) -> Happening:
    wanted = any("hand_over" in (getattr(one.sheet, "asked", None) or ()) for one in case.of("police"))
    asked = "The police asked for it. " if wanted else ""
    words = f"{asked}An officer’s name and number are written down when they take it."
    return Happening("Police", words, ("No signature yet",), right="Not yet", mark=Mark.COMING)
