"""Backups: what there is, on how many drives and how old, making one now, and the folders they go to."""

from dataclasses import dataclass, replace

from PySide6.QtWidgets import QWidget

from ui.pages.parts.backup_folder import NewFolder
from ui.pages.parts.backup_run import BackupRun
from ui.pages.parts.backup_words import shelf_words, standing_words
from ui.pages.parts.body_page import BodyPage
from ui.pages.parts.days import wall_clock
from ui.pages.parts.held_still import HeldStill
from ui.places import CERTIFICATE, GUIDE_PAPER, OLDER_BACKUP, SETTINGS, Crumb, Place
from ui.session import Session
from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner, DoneBanner
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import MainButton
from ui.widgets.card import Card
from ui.widgets.labels import Body, Bold, Caption, Hint, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from yps_desktop.record.errors import YpsError
from yps_desktop.services import backup, still_held
from yps_desktop.services.backup import Plan, Shelf, Told
from yps_desktop.services.backup_places import places_file, remove_place
from yps_desktop.services.backup_standing import stand
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import Destroyed, destroyed
from yps_desktop.services.still_held import Looked

WHAT_IT_IS = (
    "A backup is a copy of the whole record, encrypted like the record itself. It is opened and checked "
    "before it counts.",
    "Opening one needs the password of somebody with a key. Keep at least two, one of them away from here.",
)
WHEN = "A backup is also made when you close the program and something was written since the last one."
KEPT = "The last 7 are kept, then one a week for 4 weeks and one a month for 12 months."
PRACTICE = "This is a practice record. Nothing in it is real, so no backups of it are made."
FOR_THAT_DAY = "Print what to do when the computer dies"
NOTHING_FAILED = "Enough backups are there"
FAILED = "No backup was made there"
NOT_WRITTEN = "It is not written down as deleted"


@dataclass(frozen=True, slots=True)
class _Read:
    plan: Plan
    told: Told
    destroyed: tuple[Destroyed, ...]
    shelves: tuple[Shelf, ...] = ()


class BackupsPage(BodyPage):
    """Nothing on it waits: a drive that is away is said, and the other folders are used."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.now_button = MainButton("Back up now")
        self.doing = Bold("")
        self.folder: NewFolder | None = None
        self._failures: tuple[str, ...] = ()
        self._failed = FAILED
        self._speaks = False

    def load(self) -> None:
        """Read what the record tells of its backups, then look at what lies in each folder."""
        self.session.ask(self, _read, self._look, self.cannot_show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings", Place(SETTINGS)), Crumb("Backups"))

    def focus_first(self) -> None:
        """Put the focus on backing up, or on choosing a folder where there is none."""
        if self.now_button.isVisibleTo(self):
            self.now_button.setFocus()
        elif self.folder is not None:
            self.folder.path.setFocus()

    def _look(self, read: _Read) -> None:
        self.session.work(
            self, lambda: backup.look_at(read.plan), lambda shelves: self._sort_out(read, shelves)
        )

    def _sort_out(self, read: _Read, shelves: tuple[Shelf, ...]) -> None:
        codes = {code for shelf in shelves for _, code in shelf.copies}
        seen = replace(read, shelves=shelves)
        self.session.ask(
            self, lambda desk: backup.of_this_record(desk, codes), lambda ours: self._show(seen, ours)
        )

    def _show(self, read: _Read, ours: frozenset[str]) -> None:
        body = PageBody(self)
        body.main.add(PageTitle("Backups"))
        for sentence in WHAT_IT_IS:
            body.main.add_space(8)
            body.main.add(Body(sentence))
        if self.session.school.practice:
            body.main.add_space(16)
            body.main.add(Bold(PRACTICE))
        else:
            self._fill(body, read, ours)
        self.show_body(body)
        if self._speaks:
            self._speaks = False
            self.focus_first()
        self.shown.emit()

    def _fill(self, body: PageBody, read: _Read, ours: frozenset[str]) -> None:
        self._add_standing(body, read, ours)
        if read.shelves:
            self._add_now(body)
            self._section(body, "Where backups go")
        for shelf in read.shelves:
            body.main.add_space(12)
            body.main.add(self._card(shelf, read.told, ours))
        self._add_older(body)
        self._add_for_that_day(body)
        self._add_held_still(body, read.destroyed)
        self._section(body, "Add a folder")
        self.folder = NewFolder(self.session, read.plan.source.vault)
        self.folder.added.connect(self._added)
        body.main.add_space(8)
        body.main.add(self.folder)

    def _add_standing(self, body: PageBody, read: _Read, ours: frozenset[str]) -> None:
        found, now = stand(read.shelves, read.told, ours), wall_clock(self.session)
        words = standing_words(found, read.told, now)
        for sentence in self._failures:
            body.main.add_space(16)
            body.main.add(CareBanner(self._failed, sentence))
        for warning in found.warnings:
            body.main.add_space(16)
            title, _, rest = warning.partition(". ")
            body.main.add(CareBanner(title, rest))
        body.main.add_space(16)
        body.main.add(Body(words) if found.warnings else DoneBanner(NOTHING_FAILED, words))

    def _add_now(self, body: PageBody) -> None:
        self.now_button, self.doing = MainButton("Back up now"), Bold("")
        self.now_button.clicked.connect(self._back_up)
        body.main.add_space(16)
        body.main.add(ButtonRow(self.now_button))
        body.main.add(self.doing)
        self.doing.hide()
        if self.session.backup_run is not None:
            self._take_part(self.session.backup_run)
        for sentence in (WHEN, KEPT):
            body.main.add_space(8)
            body.main.add(Hint(sentence))

    def _add_older(self, body: PageBody) -> None:
        if not self.may(Place(OLDER_BACKUP)):
            return
        link = LinkButton("Bring an older backup back")
        link.clicked.connect(lambda: self.go.emit(Place(OLDER_BACKUP)))
        body.main.add_space(16)
        body.main.add(link)

    def _add_for_that_day(self, body: PageBody) -> None:
        """Lead to what is kept with a backup: how to bring it back, on paper."""
        where = Place(GUIDE_PAPER, document="computer_dies")
        if not self.may(where):
            return
        link = LinkButton(FOR_THAT_DAY)
        link.clicked.connect(lambda: self.go.emit(where))
        body.main.add_space(12)
        body.main.add(link)

    def _add_held_still(self, body: PageBody, destroyed: tuple[Destroyed, ...]) -> None:
        """List what holds a destroyed case still; whoever may let one go may say that a copy is deleted."""
        held = HeldStill(destroyed, can_say=self.may(Place(CERTIFICATE)))
        if held.rows:
            held.gone.connect(self._say_gone)
            body.main.add_space(28)
            body.main.add(held)

    def _say_gone(self, of: str, place: str) -> None:
        """Look first whether it lies there still: a drive must not hold the window meanwhile."""

        def look(planned: Plan) -> None:
            self.session.work(self, lambda: still_held.look(planned), say, self._not_gone)

        def say(looked: Looked) -> None:
            self.session.write(
                self,
                lambda desk: still_held.say_gone(desk, of, place, looked),
                lambda _: self._again(),
                self._not_gone,
            )

        self.session.ask(self, backup.plan, look, self._not_gone)

    def _not_gone(self, error: YpsError) -> None:
        self._failures, self._failed = (error.sentence,), NOT_WRITTEN
        self._again()

    def _card(self, shelf: Shelf, told: Told, ours: frozenset[str]) -> Card:
        card = Card()
        card.setAccessibleName(shelf.place.folder)
        card.add(Bold(shelf.place.folder))
        for sentence in shelf_words(shelf, told, ours, wall_clock(self.session)):
            card.add(Caption(sentence))
        link = LinkButton("Stop using this folder")
        link.setAccessibleName(f"Stop using this folder: {shelf.place.folder}")
        link.clicked.connect(lambda: self._stop_using(shelf.place.id))
        card.add(link)
        return card

    def _stop_using(self, place_id: str) -> None:
        self.session.ask(
            self, lambda desk: remove_place(places_file(), desk.vault.id, place_id), lambda _: self._again()
        )

    def _added(self) -> None:
        self.said.emit("Backups go to that folder too")
        self._again()

    def _again(self) -> None:
        self._speaks = True
        self.load()

    def _back_up(self) -> None:
        """Begin a run that outlives the page: what was copied is written down although somebody goes on."""
        run = self.session.backup_run
        if run is None:
            run = BackupRun(self.session)
            self._take_part(run)
            run.start()
        else:
            self._take_part(run)

    def _take_part(self, run: BackupRun) -> None:
        """Show a run that goes on, whoever began it."""
        self.now_button.hide()
        run.begun.connect(self._say)
        run.ended.connect(self._made)
        if run.words:
            self._say(run.words)

    def _say(self, words: str) -> None:
        self.now_button.hide()
        self.doing.setText(words)
        self.doing.show()
        say_aloud(self.doing, words)

    def _made(self, made: int, failures: tuple[YpsError, ...]) -> None:
        self._failures, self._failed = tuple(error.sentence for error in failures), FAILED
        if made:
            self.said.emit("The backup is made" if made == 1 else f"{made} backups are made")
        self._again()

    @staticmethod
    def _section(body: PageBody, title: str) -> None:
        body.main.add_space(28)
        body.main.add(SectionTitle(title))


def _read(desk: Desk) -> _Read:
    return _Read(backup.plan(desk), backup.told(desk), destroyed(desk))
