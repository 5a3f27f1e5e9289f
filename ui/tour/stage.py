"""The stage of the tour: a real window that nobody sees, a clock of its own, and what it leaves behind."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from ui.page_stack import PageFactory
from ui.pages.page import Page
from ui.pages.parts.page_view import PageView
from ui.places import (
    CERTIFICATE,
    GOVERNORS_PAPER,
    OWN_DATA_PAPER,
    PAPER,
    RECEIVE,
    RECOVERY_SHEET,
    TAKEN_IN,
    TRANSFER_ANSWER,
    TRANSFER_BUNDLE,
    TRANSFER_MAKE,
    TRANSFER_PAPER,
    Place,
)
from ui.program import Program
from ui.session import Session
from ui.tour.hands import Hands
from ui.window import Window

if TYPE_CHECKING:
    from ui.pages.transfer_make import Lock

BEGINS = datetime(2026, 11, 18, 9, 5, tzinfo=UTC)
"""A Wednesday morning: the day the story is told of."""


class StoryClock:
    """Runs as the computer's clock does, but from the story's morning, and jumps when the story does."""

    def __init__(self) -> None:
        self._began, self._ahead = monotonic(), timedelta()

    def __call__(self) -> datetime:
        """Give the story's time in UTC."""
        return BEGINS + self._ahead + timedelta(seconds=int(monotonic() - self._began))

    def jump(self, minutes: int) -> None:
        """Let time pass."""
        self._ahead += timedelta(minutes=minutes)


class Strays(QObject):
    """Notices a window besides the one: a widget shown before it has its place flashes as its own."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write down what is shown as a window."""
        if isinstance(watched, QWidget) and event.type() == QEvent.Type.Show and self._is_stray(watched):
            self.seen.append(type(watched).__name__)
        return False

    def _is_stray(self, widget: QWidget) -> bool:
        return widget.isWindow() and widget is not self._window


class Stage:
    """Everything a story is played with. `folder` takes screens, paper, signed papers, vault and story."""

    def __init__(
        self, folder: Path, app: QApplication, pages: Mapping[str, PageFactory], **more: Any
    ) -> None:
        self.folder, self.app = folder, app
        self.clock = StoryClock()
        self.window = Window()
        papers = {
            PAPER: self._paper_page,
            CERTIFICATE: self._certificate_page,
            GOVERNORS_PAPER: self._governors_page,
            OWN_DATA_PAPER: self._own_data_page,
            RECEIVE: self._receive_page,
            TAKEN_IN: self._taken_in_page,
            TRANSFER_MAKE: self._make_page,
            TRANSFER_BUNDLE: self._bundle_page,
            TRANSFER_ANSWER: self._answer_page,
            TRANSFER_PAPER: self._transfer_page,
            RECOVERY_SHEET: self._sheet_page,
        }
        with_paper = {**pages, **papers}
        self.program = Program(self.window, folder / "vault", with_paper, clock=self.clock, **more)
        self.program.remembers = False
        self.hands = Hands(self._front, self.program.is_busy)
        self.strays = Strays(self.window)
        self.app.installEventFilter(self.strays)
        self._save_as = self._came = folder / "paper.pdf"
        self.lock: Lock | None = None
        """Locks packages in place of the program's own way, which costs a second."""
        self._shots = 0
        self._told: list[str] = []

    def begin(self) -> None:
        """Show the window with its first page."""
        self.program.begin()
        self.window.show()
        self.window.activateWindow()
        self.hands.breathe()

    def play(self, act: Callable[["Stage", Hands], None]) -> None:
        """Play one act of a story."""
        act(self, self.hands)

    def tell(self, sentence: str) -> None:
        """Write a sentence of the story."""
        self._told.append(sentence)

    def picture(self, name: str) -> None:
        """Take a picture of the window as it stands."""
        self._shots += 1
        file = f"{self._shots:02}-{name}.png"
        self.hands.look(self.folder / "screens" / file)
        self._told.append(f"![{name}](screens/{file})")

    def write_story(self, title: str) -> None:
        """Write down what was done and typed."""
        text = f"# {title}\n\n" + "\n\n".join(self._told) + "\n"
        (self.folder / "story.md").write_text(text, encoding="utf-8")

    def end(self) -> None:
        """Close the record and the window."""
        self.program.close()
        self.hands.wait(lambda: not self.window.isVisible(), "the end of the program")
        self.app.removeEventFilter(self.strays)

    def save_next_as(self, path: Path) -> None:
        """Choose where the next paper is saved, in place of the system's own window for files."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._save_as = path

    def choose_next(self, path: Path) -> None:
        """Choose which file came, in place of the system's own window for files."""
        self._came = path

    def shows_a_page(self) -> bool:
        """Say whether the preview of a paper is drawn."""
        return any(each.sheet.is_drawn for each in self.window.findChildren(PageView) if each.isVisible())

    @property
    def session(self) -> Session:
        """Give the session of the open record."""
        if self.program.inside is None:
            raise AssertionError("The story asks something of a record that is not open.")
        return self.program.inside.session

    def _paper_page(self, session: Session, place: Place) -> Page:
        from ui.pages.paper import PaperPage

        return PaperPage(session, place, choose_path=self._chosen)

    def _certificate_page(self, session: Session, place: Place) -> Page:
        from ui.pages.certificate import CertificatePage

        return CertificatePage(session, place, choose_path=self._chosen)

    def _governors_page(self, session: Session, place: Place) -> Page:
        from ui.pages.governors_paper import GovernorsPaperPage

        return GovernorsPaperPage(session, place, choose_path=self._chosen)

    def _own_data_page(self, session: Session, place: Place) -> Page:
        from ui.pages.own_data_paper import OwnDataPaperPage

        return OwnDataPaperPage(session, place, choose_path=self._chosen)

    def _transfer_page(self, session: Session, place: Place) -> Page:
        from ui.pages.transfer_paper import TransferPaperPage

        return TransferPaperPage(session, place, choose_path=self._chosen)

    def _bundle_page(self, session: Session, place: Place) -> Page:
        from ui.pages.transfer_bundle import TransferBundlePage

        return TransferBundlePage(session, place, choose_path=self._chosen)

    def _make_page(self, session: Session, place: Place) -> Page:
        from ui.pages.transfer_make import TransferMakePage
        from yps_desktop.services.transfer_making import lock

        return TransferMakePage(session, place, choose_path=self._chosen, lock=self.lock or lock)

    def _answer_page(self, session: Session, place: Place) -> Page:
        from ui.pages.transfer_answer import TransferAnswerPage

        return TransferAnswerPage(session, place, ask=lambda _: str(self._came))

    def _receive_page(self, session: Session, place: Place) -> Page:
        from ui.pages.receive import ReceivePage

        return ReceivePage(session, place, ask=lambda _: str(self._came))

    def _taken_in_page(self, session: Session, place: Place) -> Page:
        from ui.pages.taken_in import TakenInPage

        return TakenInPage(session, place, ask=self._chosen)

    def _sheet_page(self, session: Session, place: Place) -> Page:
        from ui.pages.recovery_sheet import RecoverySheetPage

        return RecoverySheetPage(session, place, choose_path=self._chosen)

    def _chosen(self, _parent: QWidget, _name: str) -> str:
        return str(self._save_as)

    def _front(self) -> QWidget:
        return self.window
