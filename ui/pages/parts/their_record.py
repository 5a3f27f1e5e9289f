"""A case as another school recorded it, to be read: its facts, its chronology, and any sheet whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.pages.parts.chronology_line import ChronologyLine
from ui.pages.parts.summary import kind_of_incident, summary_of
from ui.widgets.card import Card
from ui.widgets.facts import FactTable
from ui.widgets.labels import Caption, SectionTitle
from ui.widgets.page_body import Column
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.school import School

PROVEN = "What stands here is what was signed: its signed text came with it."
VOUCHED = (
    "The sender masked it. Who wrote it and when is proven; for the words the signature of {school} stands."
)


@dataclass(frozen=True, slots=True)
class Theirs:
    """Their case folded from what came; `told` are the entries (hash) whose words they masked."""

    school: str
    case: Case = field(repr=False)
    told: frozenset[str] = frozenset()

    def proof_words(self, written: Written) -> str:
        """Say what of a sheet is proven, as it stands."""
        latest = written.latest
        return VOUCHED.format(school=self.school) if latest.hash in self.told else PROVEN

    def beside(self, hash: str) -> tuple[str, str]:
        """Give the sheets (hash) before and after one, each empty where there is none."""
        hashes: Sequence[str] = [one.hash for one in self.case.written]
        at = hashes.index(hash) if hash in hashes else -1
        if at < 0:
            return "", ""
        return hashes[at - 1] if at else "", hashes[at + 1] if at + 1 < len(hashes) else ""


class TheirRecord(Column):
    """Summary and chronology; `opened` carries the hash of a sheet somebody wants to read."""

    opened = Signal(str)

    def __init__(
        self, theirs: Theirs, edition: Edition, now: datetime, parent: QWidget | None = None
    ) -> None:
        super().__init__(0, parent)
        card = Card("Summary")
        kind = kind_of_incident(theirs.case, edition)
        facts = (*((("Kind", kind),) if kind else ()), *summary_of(theirs.case, edition))
        card.add(FactTable(facts))
        self.line = ChronologyLine(theirs.case, edition, School(name=theirs.school), now)
        self.line.opened.connect(self.opened)
        self.add(card)
        self.add_space(24)
        self.add(SectionTitle("Chronology"))
        self.add(Caption("Newest first"))
        self.add_space(8)
        self.add(self.line)
