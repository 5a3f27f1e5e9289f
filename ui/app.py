"""The composition root: the one place that builds and joins everything."""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.faults import Faults
from ui.housekeeping import Housekeeping
from ui.places import (
    ADVICE,
    AUDIT,
    BACKUPS,
    BLANK_FORM,
    CAME,
    CASE,
    CASES,
    CERTIFICATE,
    CHECK,
    CHECK_PAPER,
    CONTACT,
    CORRECT,
    COUNTERSIGN,
    DEVICE,
    DUTY,
    EIGHT,
    EIGHT_REGISTER,
    GIVE_KEY,
    HELP,
    HOLD,
    HOME,
    INK,
    INSPECTION,
    JOIN,
    KEEP_RULE,
    KEEPING,
    KEYS,
    LET_GO,
    LET_IN,
    LIFT,
    LISTS,
    MASK,
    MASK_NAMES,
    MASK_PLACES,
    MASK_SIGN,
    MOVING,
    NEW_INCIDENT,
    NOT_ONE,
    NOT_TAKEN_IN,
    NOTHING_HELD,
    NUMBER,
    NUMBERS,
    OLDER_BACKUP,
    ONE_PERSON,
    OWN_DATA,
    OWN_DATA_ANSWERED,
    OWN_DATA_ASK,
    OWN_DATA_LEFT_OUT,
    OWN_DATA_LONGER,
    OWN_DATA_OFF,
    OWN_DATA_PAPER,
    OWN_DATA_REFUSED,
    OWN_DATA_REQUESTS,
    OWN_PASSWORD,
    PAPER,
    PART,
    PART_PERSON,
    PEOPLE,
    PERSON,
    QUESTION,
    RECEIVE,
    RECEIVED,
    RECEIVED_SHEET,
    RECOVERY_SHEET,
    REGISTER,
    REGISTERS,
    RENEW_KEY,
    REVIEW_LIST,
    RIGHTS,
    SENT_RECORD,
    SENT_SHEET,
    SET_ASIDE,
    SETTINGS,
    SHUT_OUT,
    SIGNED,
    STAFF_PAGE,
    TAKE_IN,
    TAKE_KEY,
    TAKE_RECORD_IN,
    TAKEN_IN,
    TERM,
    TERMS,
    TRANSFER,
    TRANSFER_ANSWER,
    TRANSFER_BUNDLE,
    TRANSFER_CHASE,
    TRANSFER_GOES,
    TRANSFER_MAKE,
    TRANSFER_OFF,
    TRANSFER_PAPER,
    TRANSFER_PLAN,
    TRANSFER_SENT,
    TWICE,
    WAY,
    WEEK,
    WHO_HERE,
    WITHDRAW,
    Place,
)
from ui.theme import FIRST_FONTS, LATER_FONTS, STYLE, apply, load_fonts, theme_for
from ui.widgets.headings import announce_headings
from ui.window import AFTER_PAINT_MS, Window
from yps_desktop.services.preferences import (
    Preferences,
    preferences_file,
    read_preferences,
    usual_vault_folder,
)

if TYPE_CHECKING:
    from ui.page_stack import PageFactory
    from ui.pages.page import Page
    from ui.program import Program
    from ui.session import Session
    from yps_desktop.services.practice import Stay

ROOT = Path(__file__).resolve().parents[1]


def _page(module: str, name: str) -> "PageFactory":
    """Name a page whose module is loaded when it is first shown."""

    def make(session: "Session", place: Place) -> "Page":
        page: Page = getattr(import_module(module), name)(session, place)
        return page

    return make


PAGES: dict[str, "PageFactory"] = {
    HOME: _page("ui.pages.home", "HomePage"),
    CASES: _page("ui.pages.cases", "CasesPage"),
    NEW_INCIDENT: _page("ui.pages.new_incident", "NewIncidentPage"),
    QUESTION: _page("ui.pages.question", "QuestionPage"),
    CASE: _page("ui.pages.case", "CasePage"),
    SIGNED: _page("ui.pages.signed", "SignedPage"),
    DEVICE: _page("ui.pages.device", "DevicePage"),
    CHECK: _page("ui.pages.check", "CheckPage"),
    CORRECT: _page("ui.pages.correct", "CorrectPage"),
    WITHDRAW: _page("ui.pages.withdraw", "WithdrawPage"),
    COUNTERSIGN: _page("ui.pages.countersign", "CountersignPage"),
    INK: _page("ui.pages.ink", "InkPage"),
    JOIN: _page("ui.pages.joining", "JoinPage"),
    PART: _page("ui.pages.joining", "PartPage"),
    MOVING: _page("ui.pages.moving", "MovingPage"),
    SHUT_OUT: _page("ui.pages.shut_out", "ShutOutPage"),
    LET_IN: _page("ui.pages.shut_out", "LetInPage"),
    KEEPING: _page("ui.pages.keeping", "KeepingPage"),
    KEEP_RULE: _page("ui.pages.keep_rule", "KeepRulePage"),
    REVIEW_LIST: _page("ui.pages.review_list", "ReviewListPage"),
    LET_GO: _page("ui.pages.let_go", "LetGoPage"),
    CERTIFICATE: _page("ui.pages.certificate", "CertificatePage"),
    HOLD: _page("ui.pages.hold", "HoldPage"),
    LIFT: _page("ui.pages.hold", "LiftPage"),
    PAPER: _page("ui.pages.paper", "PaperPage"),
    OWN_DATA: _page("ui.pages.own_data", "OwnDataPage"),
    OWN_DATA_ASK: _page("ui.pages.own_data_steps", "AskOwnDataPage"),
    OWN_DATA_LONGER: _page("ui.pages.own_data_steps", "LongerPage"),
    OWN_DATA_LEFT_OUT: _page("ui.pages.own_data_steps", "LeftOutPage"),
    OWN_DATA_PAPER: _page("ui.pages.own_data_paper", "OwnDataPaperPage"),
    OWN_DATA_ANSWERED: _page("ui.pages.own_data_steps", "AnsweredPage"),
    OWN_DATA_REFUSED: _page("ui.pages.own_data_steps", "RefusedPage"),
    OWN_DATA_OFF: _page("ui.pages.own_data_steps", "CalledOffPage"),
    OWN_DATA_REQUESTS: _page("ui.pages.own_data_requests", "OwnDataRequestsPage"),
    NOTHING_HELD: _page("ui.pages.nothing_held", "NothingHeldPage"),
    TRANSFER: _page("ui.pages.transfer", "TransferPage"),
    TRANSFER_PLAN: _page("ui.pages.transfer_plan", "TransferPlanPage"),
    TRANSFER_GOES: _page("ui.pages.transfer_goes", "TransferGoesPage"),
    TRANSFER_MAKE: _page("ui.pages.transfer_make", "TransferMakePage"),
    TRANSFER_BUNDLE: _page("ui.pages.transfer_bundle", "TransferBundlePage"),
    TRANSFER_PAPER: _page("ui.pages.transfer_paper", "TransferPaperPage"),
    TRANSFER_SENT: _page("ui.pages.transfer_said", "TransferSentPage"),
    TRANSFER_CHASE: _page("ui.pages.transfer_said", "TransferChasePage"),
    TRANSFER_OFF: _page("ui.pages.transfer_said", "TransferOffPage"),
    TRANSFER_ANSWER: _page("ui.pages.transfer_answer", "TransferAnswerPage"),
    RECEIVE: _page("ui.pages.receive", "ReceivePage"),
    CAME: _page("ui.pages.came", "CamePage"),
    SENT_RECORD: _page("ui.pages.sent_record", "SentRecordPage"),
    SENT_SHEET: _page("ui.pages.sent_record", "SentSheetPage"),
    WHO_HERE: _page("ui.pages.who_here", "WhoHerePage"),
    TAKE_RECORD_IN: _page("ui.pages.take_record_in", "TakeRecordInPage"),
    TAKEN_IN: _page("ui.pages.taken_in", "TakenInPage"),
    RECEIVED: _page("ui.pages.received", "ReceivedPage"),
    RECEIVED_SHEET: _page("ui.pages.received", "ReceivedSheetPage"),
    SET_ASIDE: _page("ui.pages.set_aside", "SetAsidePage"),
    NOT_TAKEN_IN: _page("ui.pages.not_taken_in", "NotTakenInPage"),
    MASK: _page("ui.pages.mask_whose", "MaskWhosePage"),
    MASK_NAMES: _page("ui.pages.mask_names", "MaskNamesPage"),
    MASK_PLACES: _page("ui.pages.mask_places", "MaskPlacesPage"),
    MASK_SIGN: _page("ui.pages.mask_sign", "MaskSignPage"),
    SETTINGS: _page("ui.pages.settings", "SettingsPage"),
    KEYS: _page("ui.pages.people_with_a_key", "PeopleWithAKeyPage"),
    GIVE_KEY: _page("ui.pages.give_key", "GiveKeyPage"),
    RENEW_KEY: _page("ui.pages.renew_key", "RenewKeyPage"),
    RIGHTS: _page("ui.pages.rights", "RightsPage"),
    TAKE_KEY: _page("ui.pages.take_key", "TakeKeyPage"),
    OWN_PASSWORD: _page("ui.pages.own_password", "OwnPasswordPage"),
    RECOVERY_SHEET: _page("ui.pages.recovery_sheet", "RecoverySheetPage"),
    LISTS: _page("ui.pages.lists", "ListsPage"),
    TAKE_IN: _page("ui.pages.take_in", "TakeInPage"),
    PEOPLE: _page("ui.pages.people", "PeoplePage"),
    PERSON: _page("ui.pages.person", "PersonPage"),
    TWICE: _page("ui.pages.recorded_twice", "RecordedTwicePage"),
    ONE_PERSON: _page("ui.pages.same_person", "OnePersonPage"),
    NOT_ONE: _page("ui.pages.same_person", "NotOnePage"),
    PART_PERSON: _page("ui.pages.same_person", "PartPersonPage"),
    AUDIT: _page("ui.pages.audit", "AuditPage"),
    BACKUPS: _page("ui.pages.backups", "BackupsPage"),
    OLDER_BACKUP: _page("ui.pages.older_backup", "OlderBackupPage"),
    CHECK_PAPER: _page("ui.pages.check_paper", "CheckPaperPage"),
    CONTACT: _page("ui.pages.contact", "ContactPage"),
    NUMBERS: _page("ui.pages.numbers", "NumbersPage"),
    NUMBER: _page("ui.pages.number", "NumberPage"),
    DUTY: _page("ui.pages.duty", "DutyPage"),
    TERMS: _page("ui.pages.terms", "TermsPage"),
    TERM: _page("ui.pages.term", "TermPage"),
    WAY: _page("ui.pages.way", "WayPage"),
    BLANK_FORM: _page("ui.pages.blank_form", "BlankFormPage"),
    WEEK: _page("ui.pages.week", "WeekPage"),
    ADVICE: _page("ui.pages.advice", "AdvicePage"),
    STAFF_PAGE: _page("ui.pages.staff_page", "StaffPage"),
    REGISTERS: _page("ui.pages.registers", "RegistersPage"),
    REGISTER: _page("ui.pages.register", "RegisterPage"),
    EIGHT: _page("ui.pages.eight", "EightPage"),
    EIGHT_REGISTER: _page("ui.pages.eight_register", "EightRegisterPage"),
    INSPECTION: _page("ui.pages.inspection.begin", "BeginInspectionPage"),
    HELP: _page("ui.pages.help", "HelpPage"),
}


class Start(NamedTuple):
    """What the program was started with.

    `vault` is a folder or None; after a lock `how` says how it was left, `person` who locked, `place` the
    window's own geometry in hex.
    """

    vault: Path | None = None
    how: str = ""
    person: str = ""
    place: str = ""


def run(start: Start) -> int:
    """Open the window and give the exit code."""
    preferences = read_preferences(preferences_file())
    app = make_application(preferences)
    program = make_program(start, folder_of(start, preferences))
    program.remembers = start.vault is None
    program.leave = lambda how: start_afresh(program, how)
    QTimer.singleShot(AFTER_PAINT_MS, program, lambda: keep_watch(program))
    expected = bool(start.how) or (start.vault is None and bool(preferences.vault))
    program.begin(start.how, start.person, expected=expected)
    program.window.show()
    return app.exec()


def make_program(start: Start, folder: Path, pages: Mapping[str, "PageFactory"] = PAGES) -> "Program":
    """Make the window and what stands in it; bugs are taken from here on."""
    from ui.program import Program

    window, faults = Window(), Faults()
    faults.interrupt = window.close
    faults.install()
    if start.place:
        window.restoreGeometry(bytes.fromhex(start.place))
    return Program(window, folder, pages, faults)


def practise(start: Start) -> int:
    """Open the window on invented people; their folder goes when it closes."""
    from yps_desktop.services.practice import Stay, sweep

    app = make_application(read_preferences(preferences_file()))
    stay = Stay.again(start.vault) if start.vault else Stay.begin()
    sweep()
    program = make_program(start, stay.folder)
    program.remembers = False
    program.leave = lambda how: _lock_practice(program, stay, how)
    QTimer.singleShot(AFTER_PAINT_MS, program, lambda: keep_watch(program))
    program.window.show()
    program.begin_practice(start.how, start.person)
    code = app.exec()
    stay.end()
    return code


def play_tour(folder: Path) -> int:
    """Play the story through the real windows, unseen, and leave its pictures and papers in a folder."""
    from ui.tour.play import play

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return play(folder, make_application(Preferences()), PAGES)


def make_application(preferences: Preferences) -> QApplication:
    """Make the application with its fonts and its theme."""
    app = QApplication([*sys.argv[:1], *STYLE])
    app.setApplicationName("YPS Desktop")
    Housekeeping(app)
    announce_headings(app)
    load_fonts(FIRST_FONTS)
    QTimer.singleShot(AFTER_PAINT_MS, app, lambda: load_fonts(LATER_FONTS))
    apply(app, theme_for(app, preferences.look, preferences.text_percent))
    return app


def keep_watch(program: "Program") -> None:
    """Lock what stands open unattended; loaded when the first face stands, before anything is unlocked."""
    from ui.private_memory import keep_memory_private
    from ui.watch import Watch

    keep_memory_private()
    Watch(program)


def folder_of(start: Start, preferences: Preferences) -> Path:
    """Say where the vault lies, or will lie: as told, as chosen before, or in the usual place."""
    if start.vault is not None:
        return start.vault.absolute()
    return Path(preferences.vault) if preferences.vault else usual_vault_folder()


def start_afresh(program: "Program", how: str, *act: str) -> None:
    """Start the program again, locked, and end this process with everything it held."""
    from PySide6.QtCore import QProcess

    module = [] if getattr(sys, "frozen", False) else ["-m", "yps_desktop"]
    place = bytes(program.window.saveGeometry().data()).hex()
    words = act or ("--vault", str(program.folder))
    again = [*module, *words, "--how", how, "--person", program.person, "--place", place]
    QProcess.startDetached(sys.executable, again, str(ROOT))
    os._exit(0)


def _lock_practice(program: "Program", stay: "Stay", how: str) -> None:
    stay.leave()
    start_afresh(program, how, "practice", "--again", str(stay.folder))
