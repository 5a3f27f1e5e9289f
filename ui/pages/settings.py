"""Settings: whose record this is, who has a key, where it lies, the window's look, and its papers."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.locking_choices import LockingChoices
from ui.pages.recovery_sheet import sheet_words
from ui.pages.terms import in_short
from ui.places import (
    AUDIT,
    BACKUPS,
    CHECK_PAPER,
    DUTY,
    INSPECTION,
    KEYS,
    NUMBERS,
    SETTINGS,
    TERMS,
    WEEK,
    Crumb,
    Place,
)
from ui.session import Session
from ui.theme import TEXT_SIZES, apply, theme_for
from ui.widgets.button_row import ButtonRow
from ui.widgets.buttons import OutlinedButton
from ui.widgets.choice import Choice
from ui.widgets.labels import Body, Hint, PageTitle, SectionTitle
from ui.widgets.page_body import PageBody
from ui.widgets.question_block import QuestionBlock
from ui.widgets.radio_rows import RadioRows
from ui.widgets.summary_rows import Answered, SummaryRows
from yps_desktop.record.days import spell_day
from yps_desktop.record.holders import COUNTERSIGNS, KeyHolder
from yps_desktop.record.rules.decision_notices import duty_begins
from yps_desktop.record.school import School
from yps_desktop.record.school_days import term_dates
from yps_desktop.services.desk import Desk
from yps_desktop.services.keys import Keys, who_has_a_key
from yps_desktop.services.preferences import preferences_file, read_preferences, write_preferences
from yps_desktop.services.roles import doing

LOOKS = (
    Choice("system", "As the computer is set"),
    Choice("light", "Light"),
    Choice("dark", "Dark"),
)
NOT_RECORDED = "Not recorded"
AS_SET_UP = "As it was set up. A later version lets you change it."
NO_SECOND = "Nobody who countersigns has a key yet. Nothing waits for it: papers say so."
NUMBERS_SHOWN = "They stand on the page of a new incident, by the hour."
INSPECTION_SHOWN = (
    "An inspector reads the cases you name, at this screen, and nothing else. Each page is an entry."
)
NO_DUTY = "No day is set, so no decision asks about it."
COPY = "Backups go to a drive of your own choice."
AUDITED = "Each opening, each paper, each backup and each change of keys is written down, by whom and when."
WEEKLY = "One page in numbers, without any pupil, that makes a rewritten record visible."
PAPERS = "A code from a page, a PDF that was handed out, or a backup can be looked up in this record."


@dataclass(frozen=True, slots=True)
class _Read:
    school: School
    keys: Keys


class SettingsPage(Page):
    """What may be read and chosen; the look is changed at once."""

    rail_words = "Settings"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body = PageBody()
        chosen = read_preferences(preferences_file())
        self.sizes = RadioRows([Choice(str(size), f"{size} %") for size in TEXT_SIZES], inline=True)
        self.looks = RadioRows(LOOKS)
        self.sizes.set_value(str(chosen.text_percent))
        self.looks.set_value(chosen.look)
        self.locking = LockingChoices()
        self.paper_button = OutlinedButton("Check a paper")
        self.audit_button = OutlinedButton("Look at who opened what")
        self.week_button = OutlinedButton("Print the weekly sheet")
        self.key_button = OutlinedButton("People with a key")
        self.numbers_button = OutlinedButton("Change the numbers to ring")
        self.duty_button = OutlinedButton("Set the day")
        self.backups_button = OutlinedButton("Backups")
        self.terms_button = OutlinedButton("Change the term dates")
        self.inspection_button = OutlinedButton("Show cases to an inspector")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        self._connect()

    def load(self) -> None:
        """Read the school and who has a key."""
        self.session.ask(self, _read, self._show)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Settings"),)

    def focus_first(self) -> None:
        """Put the focus on the first thing that can be chosen."""
        first = self.key_button if self.may(Place(KEYS)) else self.sizes.first()
        first.setFocus()
        self.body.scroll_to_top()

    def _connect(self) -> None:
        self.sizes.changed.connect(self._dress)
        self.looks.changed.connect(self._dress)
        self.key_button.clicked.connect(lambda: self.go.emit(Place(KEYS)))
        self.numbers_button.clicked.connect(lambda: self.go.emit(Place(NUMBERS)))
        self.backups_button.clicked.connect(lambda: self.go.emit(Place(BACKUPS)))
        self.duty_button.clicked.connect(lambda: self.go.emit(Place(DUTY)))
        self.terms_button.clicked.connect(lambda: self.go.emit(Place(TERMS)))
        self.inspection_button.clicked.connect(lambda: self.go.emit(Place(INSPECTION)))
        self.paper_button.clicked.connect(lambda: self.go.emit(Place(CHECK_PAPER)))
        self.audit_button.clicked.connect(lambda: self.go.emit(Place(AUDIT)))
        self.week_button.clicked.connect(lambda: self.go.emit(Place(WEEK)))

    def _show(self, read: _Read) -> None:
        self.body.main.add(PageTitle("Settings"))
        self._section("The school", SummaryRows(_of_school(read.school)), Hint(AS_SET_UP))
        self._section("Numbers to ring", Body(NUMBERS_SHOWN))
        self._offer(self.numbers_button, Place(NUMBERS))
        self._section("Term dates", Body(in_short(term_dates(read.school))))
        self._offer(self.terms_button, Place(TERMS))
        self._section("A duty to report by law", Body(_duty(read.school)))
        self._offer(self.duty_button, Place(DUTY))
        self._section("Who has a key", SummaryRows([_of_holder(holder) for holder in read.keys.active]))
        if not any(holder.may(COUNTERSIGNS) for holder in read.keys.active):
            self.body.main.add_space(8)
            self.body.main.add(Body(NO_SECOND))
        self.body.main.add_space(8)
        self.body.main.add(Body(sheet_words(read.keys)))
        self._offer(self.key_button, Place(KEYS))
        if self.may(Place(INSPECTION)):
            self._section("Inspection view", Body(INSPECTION_SHOWN))
            self._offer(self.inspection_button, Place(INSPECTION))
        self._section("Where the record lies", Body(str(self.session.folder)), Hint(COPY))
        self._offer(self.backups_button, Place(BACKUPS))
        self._section("Locking on this computer", self.locking)
        self._section(
            "How the window looks",
            QuestionBlock("Text size", self.sizes),
            _below(QuestionBlock("Colours", self.looks)),
        )
        self._section("Who opened and printed what", Body(AUDITED))
        self._offer(self.audit_button, Place(AUDIT))
        self._section("Does a paper belong to this record?", Body(PAPERS))
        self._offer(self.paper_button, Place(CHECK_PAPER))
        self._section(f"The {read.school.headteacher}’s weekly sheet", Body(WEEKLY))
        self._offer(self.week_button, Place(WEEK))
        self.shown.emit()

    def _section(self, title: str, *parts: QWidget) -> None:
        main = self.body.main
        main.add_space(28)
        main.add(SectionTitle(title))
        for part in parts:
            main.add_space(8)
            main.add(part)

    def _offer(self, button: OutlinedButton, place: Place) -> None:
        if self.may(place):
            self.body.main.add_space(12)
            self.body.main.add(ButtonRow(button))

    def _dress(self) -> None:
        """Put the chosen look on every window at once, and keep it for the next start."""
        size, look = self.sizes.value(), self.looks.value()
        app = QApplication.instance()
        if size is None or look is None or not isinstance(app, QApplication):
            return
        file = preferences_file()
        chosen = read_preferences(file)._replace(text_percent=int(size), look=look)
        write_preferences(file, chosen)
        apply(app, theme_for(app, chosen.look, chosen.text_percent))


def place() -> Place:
    """Give the place of this page."""
    return Place(SETTINGS)


def _read(desk: Desk) -> _Read:
    return _Read(desk.school, who_has_a_key(desk))


def _below(block: QuestionBlock) -> QuestionBlock:
    block.setContentsMargins(0, 12, 0, 0)
    return block


def _of_school(school: School) -> list[Answered]:
    told = (
        ("Name", school.name),
        ("URN", school.urn),
        ("DfE number", school.dfe),
        ("Word for the imagery", school.imagery),
        ("Word for the headteacher", school.headteacher),
    )
    return [
        Answered(name, name, answer or NOT_RECORDED, gap=not answer, can_change=False)
        for name, answer in told
    ]


def _duty(school: School) -> str:
    since = duty_begins(school)
    return f"Asked about from {spell_day(since)}." if since else NO_DUTY


def _of_holder(holder: KeyHolder) -> Answered:
    return Answered(
        holder.person,
        holder.name,
        f"{holder.office}\nMay {doing(holder.rights)}.",
        can_change=False,
    )
