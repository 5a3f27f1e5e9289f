"""Bringing an older backup back over the record: which one, what would be missing, and a second person."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.pages.parts.agreed_page import NOT_YET, READ, WHAT, AgreedPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.older_choice import OlderChoice
from ui.pages.parts.older_words import LEAVE, NO_SECOND, WHAT_IT_DOES, WORKING
from ui.pages.parts.second_person import SecondCard
from ui.places import BACKUPS, SETTINGS, Crumb, Place
from ui.session import Session
from ui.theme import current_theme
from ui.widgets.banner import CareBanner
from ui.widgets.card import Card
from ui.widgets.labels import Body, Hint, PageTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import bringing_back
from yps_desktop.services.backup import Plan, plan
from yps_desktop.services.bringing_back import Chosen, Copy, Missing, Ready, Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer

TITLE = "Bring an older backup back"
AGREE = "Agree and bring it back"


@dataclass(frozen=True, slots=True)
class _Read:
    wanted: Wanted
    seconders: tuple[KeyHolder, ...]


class OlderBackupPage(AgreedPage):
    """Nothing is changed until a second person has agreed; then the record closes and the other one opens."""

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.choice: OlderChoice | None = None
        self._vault = ""

    def load(self) -> None:
        """Look for the backups there are."""
        self.session.ask(self, plan, self._look, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Backups", Place(BACKUPS)), Crumb(TITLE))

    def focus_first(self) -> None:
        """Put the focus on the choice, or on the text that is to be read."""
        if self.card is None and self.choice is not None:
            self.choice.focus_first()
        elif self.body is not None:
            self.body.read_from_top(WHAT)

    def look_in(self, folder: Path) -> None:
        """Offer the backups of this record in another folder."""
        vault = self._vault
        self.session.work(self, lambda: bringing_back.copies_in(folder, vault), self._offer, self._refuse)

    def choose(self, copy: Copy) -> None:
        """Look closer at a backup, and count what would be missing."""
        self.session.work(self, lambda: bringing_back.look_closer(copy), self._count, self._refuse)

    def _look(self, planned: Plan) -> None:
        self._vault = planned.source.vault
        self.session.work(self, lambda: bringing_back.older_copies(planned), self._offer, self.cannot_show)

    def _offer(self, copies: tuple[Copy, ...]) -> None:
        self.choice, body = None, self.begin_body()
        body.main.add(PageTitle(TITLE))
        for sentence in WHAT_IT_DOES:
            body.main.add_space(8)
            body.main.add(Body(sentence))
        body.main.add_space(current_theme().space.between_questions)
        self.choice = OlderChoice(copies, wall_clock(self.session), self.asked)
        self.choice.chosen.connect(self.choose)
        self.choice.elsewhere.connect(self._choose_folder)
        self.choice.leave.connect(self.back)
        body.main.add(self.choice)
        self.show_from_top(body)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Folder of the backup")
        if folder:
            self.look_in(Path(folder))

    def _count(self, chosen: Chosen, so_far: Missing | None = None) -> None:
        """Count on, some hundred entries a turn, and then read out what would be missing."""

        def counted(missing: Missing) -> None:
            if missing.is_whole:
                self._read_about(chosen, missing)
            else:
                self._count(chosen, missing)

        self.session.ask(
            self, lambda desk: bringing_back.missing_since(desk, chosen.copy, so_far), counted, self._refuse
        )

    def _read_about(self, chosen: Chosen, missing: Missing) -> None:
        self.session.ask(self, lambda desk: _read(desk, chosen, missing), self._read_out, self._refuse)

    def _read_out(self, read: _Read) -> None:
        self.choice, body = None, self.begin_body()
        body.main.add(Hint(TITLE))
        body.main.add(PageTitle(READ))
        body.main.add_space(16)
        card = Card(WHAT, reading=True)
        for sentence in read.wanted.shown.splitlines():
            card.add(Body(sentence))
        body.main.add(card)
        body.main.add_space(20)
        self._add_second(body, read)
        self.show_from_top(body)
        self.said.emit(NOT_YET)

    def _add_second(self, body: PageBody, read: _Read) -> None:
        if not read.seconders:
            leave = LinkButton(LEAVE)
            leave.clicked.connect(self.back)
            body.main.add(CareBanner(*NO_SECOND))
            body.main.add_space(12)
            body.main.add(leave)
            return
        self.card = card = SecondCard(
            self.session, AGREE, read.seconders, self.asked, alone=False, sheet=False
        )
        card.busy.setText(WORKING)
        card.by_person.connect(lambda holder, password: self._agree(read.wanted, holder, password))
        card.later.connect(self.back)
        card.reads.connect(self.let_read)
        body.main.add(card)

    def _agree(self, wanted: Wanted, holder: KeyHolder, password: str) -> None:
        self.prove(holder, password, lambda signer: self._prepare(wanted, signer))

    def _prepare(self, wanted: Wanted, second: Signer) -> None:
        self.session.work(self, lambda: bringing_back.prepare(wanted, second), self._ready, self.not_agreed)

    def _ready(self, ready: Ready) -> None:
        self.session.putting_back.emit(ready)

    def _refuse(self, error: YpsError) -> None:
        """Say first thing on the page why it cannot be that backup."""
        self.summary.show_problems([("", error.sentence.rstrip("."))])
        if self.choice is not None:
            self.choice.offer_again()
        if self.body is not None:
            self.body.scroll_to_top()


def _read(desk: Desk, chosen: Chosen, missing: Missing) -> _Read:
    return _Read(
        bringing_back.want(desk, chosen, missing),
        bringing_back.seconders(desk, chosen),
    )
