"""A record that goes to another school as one PDF with six words for its password, or on paper (N3)."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from ui.pages.parts.masked_paper import LeakList
from ui.pages.parts.now_send import PRINTED_WORDS, SAVED_WORDS, NowSend
from ui.pages.parts.paper_form import Care, FormWords
from ui.pages.parts.school_paper import SchoolPaperPage
from ui.pages.parts.transfer_act_page import crumbs_of
from ui.pages.parts.transfer_steps import MAKE_IT
from ui.pages.parts.words_to_tell import WordsToTell
from ui.places import CASES, MASK, TRANSFER, TRANSFER_SENT, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Hint
from ui.widgets.link_button import LinkButton
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.transfer_acts import TransferPlanned
from yps_desktop.services import packages, transfer_bundle
from yps_desktop.services.papers import Built, Job
from yps_desktop.services.release import LeakError
from yps_desktop.services.transfer_bundle import Gathered, put_together

OTHER_WAY = "Send it another way"
PDF = "One file: handover page, a list of what it holds, the whole record."
PAPER = "One pile: handover page, a list of what it holds, the whole record."
_PAPER: Care = (
    "This paper names children",
    "Put it into two envelopes, with the letter in the outer one. Fetch it from the printer now.",
)
_FILE: Care = (
    "This file names children",
    "It opens with the six words alone. Tell them by telephone, never in the message that carries the file.",
)
_OPEN: Care = (
    "This file names children and is not locked",
    "Print it from where you save it, then delete it. It is never sent as it is.",
)
_SAVED, _PRINTED = "The file is saved", "Printed"


class TransferBundlePage(SchoolPaperPage):
    """The plan says whether it is a file or paper; the words of a file are kept nowhere."""

    rail_words = "Cases"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None, **more: Any) -> None:
        super().__init__(session, place, parent, **more)
        self.plan: TransferPlanned | None = None
        self.words_told = ""
        self._sha256 = ""

    def load(self) -> None:
        """Put together what goes, then build and show it away from the record."""
        gather = partial(transfer_bundle.gather, case_id=self.place.case, transfer=self.place.about)
        self.session.ask(self, gather, self._compose, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        if self._job is None:
            return (Crumb("Cases", Place(CASES)),)
        return crumbs_of(self._job.number, self.place, "Make it")

    def heading(self) -> str:
        """Give the page's title."""
        return MAKE_IT

    def words(self) -> FormWords:
        """Give what stands on the form."""
        return replace(super().words(), print="", paper=_PAPER, file=_OPEN, locked=_FILE)

    def file_name(self) -> str:
        """Name the file by the case's number."""
        return f"Case {self._the_job().number} record.pdf"

    def given_password(self) -> str:
        """Lock the file with the six words."""
        return self.words_told

    def above(self) -> Sequence[QWidget]:
        """Say what it holds and, of a file, the words to be told."""
        other = LinkButton(OTHER_WAY)
        other.clicked.connect(self.back)
        case = Hint(f"Case {self._the_job().number}. {PDF if self._is_file else PAPER}")
        if not self._is_file or self.plan is None:
            return [case, other]
        return [case, other, WordsToTell(self.words_told, "", self.plan.name, self.plan.number)]

    @property
    def _is_file(self) -> bool:
        return self.plan is not None and self.plan.way == "pdf"

    def _compose(self, told: Gathered) -> None:
        self.plan = told.plan
        self.show_building()
        self.session.work(self, partial(put_together, told), self._take, self.cannot_show)

    def _take(self, job: Job) -> None:
        self.copies = ("locked",) if self._is_file else ("printed",)
        self.words_told = packages.suggest_words() if self._is_file else ""
        self.build(job)

    def _save_built(self, target: Path, password: str, built: Built) -> None:
        self._sha256 = built.sha256
        super()._save_built(target, password, built)

    def _saved(self) -> None:
        fingerprint = fingerprint_groups(self._sha256) if self._is_file else ""
        self._now_send(NowSend(_SAVED, SAVED_WORDS if self._is_file else PRINTED_WORDS, fingerprint))
        self.said.emit(f"Saved, and written into the {self.record}")

    def _printed(self) -> None:
        self._now_send(NowSend(_PRINTED, PRINTED_WORDS))

    def _now_send(self, now: NowSend) -> None:
        now.sent.connect(partial(self._go, TRANSFER_SENT))
        now.steps.connect(partial(self._go, TRANSFER))
        self._show_after(now, now.main_button.setFocus)

    def _go(self, page: str) -> None:
        self.go_instead.emit(Place(page, case=self.place.case, about=self.place.about))

    def _refused(self, error: YpsError) -> None:
        super()._refused(error)
        if isinstance(error, LeakError) and self.form is not None:
            leaks = LeakList(error, Place(MASK, case=self.place.case, about=self.place.about))
            leaks.go.connect(self.go)
            self.form.show_after(leaks)
