"""Help: what to do first, how the program is worked, and where it stops."""

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page import Page
from ui.pages.parts.sources import Sources
from ui.permission import why_not
from ui.places import ABOUT, BLANK_FORM, EXERCISE, GUIDE, LIBRARY, Crumb, Place
from ui.session import Session
from ui.widgets.labels import Body, PageTitle, SectionTitle
from ui.widgets.link_button import LinkButton
from ui.widgets.page_body import PageBody
from ui.widgets.warning_text import WarningText
from yps_desktop.services.desk import edition_for

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Write down what happened",
        (
            "New incident begins a case. Any sheet may be the first, and each may be signed with as little "
            "as who, when and what.",
            "“Not known” is an answer. What nobody asked yet stands as “Not recorded”.",
            "What you type is kept as a draft every few seconds, and when you leave or lock.",
            "The box at the top finds a case by its number, a name or a police reference.",
        ),
    ),
    (
        "Sign and correct",
        (
            "A signed sheet cannot be changed. On the page of a case, “What was signed” opens it. There you "
            "correct it with a reason, or take out somebody named by mistake. Both texts are kept.",
            "Several sheets that are ready can be signed together, with one password.",
        ),
    ),
    (
        "The {headteacher}",
        (
            "What is not referred, or goes against the advice, waits for the {headteacher}. They choose "
            "Countersign on the case, read at this screen, and answer with a password of their own. A "
            "referral never waits.",
            "Settings has the page on which they make that password. Who has none signs the printed record "
            "in ink, and you write down where the paper is kept.",
        ),
    ),
    (
        "Lock",
        (
            "Ctrl+L or F9 locks at once from anywhere. After unlocking you are back where you were.",
            "Lock whenever you leave the room. The record locks by itself when nobody has pressed a key or "
            "moved the mouse for as long as Settings says, and when the computer sleeps.",
            "On the telephone covers the page and keeps the record open for an hour.",
        ),
    ),
    (
        "People with a key",
        (
            "Settings has a page for who has a key. Each change takes two people, or one and the recovery "
            "sheet, and the second reads all of it before they agree.",
            "A lost password: somebody else who looks after the record makes a new key there. Where nobody "
            "who looks after it can get in, the unlock page has a way in for two people with the recovery "
            "sheet.",
            "The recovery sheet belongs sealed in the school safe. After each use a new one is printed.",
        ),
    ),
    (
        "An inspector",
        (
            "There is no inspector’s key. In Settings, “Show cases to an inspector” opens the cases you "
            "name, read only, at this screen. Each page that is shown is written down, and you leave it with "
            "your password.",
        ),
    ),
    (
        "Was something changed?",
        (
            "Each printed page carries a code. Settings, “Check a paper”, says whether the record still "
            "holds what that page was printed from, and whether a PDF was handed out by this record.",
            "The {headteacher}’s weekly sheet, kept away from this computer, makes a rewritten record show. "
            "Print it in Settings.",
            "At sign-in you are told when you last had the record open, who wrote since, and whether "
            "somebody tried wrong passwords for you.",
        ),
    ),
    (
        "By keyboard",
        (
            "Tab and Shift+Tab go from one thing to the next. Space or Enter presses it. Arrow keys go "
            "through answers and lists. F1 opens the guide where it fits.",
        ),
    ),
    (
        "Practise",
        (
            "Started with the word practice, the program opens a record of made-up people and cases. Every "
            "page and paper says so, and it goes when its window closes.",
            "Whoever looks after this computer can make a shortcut for it.",
        ),
    ),
    (
        "Where the program stops",
        (
            "It advises from the guidance and names its source. It does not decide.",
            "Whoever has a key and its password can read everything. What somebody changes behind the "
            "program’s back shows when the record is checked.",
            "Nobody can look up a lost password. With every password and the recovery sheet lost, nothing "
            "opens the record.",
        ),
    ),
)

STEPS = (
    "An incident at 3 p.m. on a Friday, a pupil who leaves, a computer that died: each step by step, with "
    "pictures. F1 opens the chapter that fits the page you are on, and Back returns. On the unlock page "
    "too: nobody has to sign in to read it."
)
GUIDES = {"Open the user guide": GUIDE}
READ = "The page for all staff, the flowchart, advice for parents, helplines: to read, search and print."
LIBRARIES = {"Open the library": LIBRARY}
TRAIN = "Fifteen short cases: how much risk, what first, which of six types. On screen or in a room."
TRAINING = {"Open the staff exercise": EXERCISE}
WITHOUT = "Write by hand, with the time, and type it in later. Forms with every question can be printed now."
FORMS = {"Print blank forms": BLANK_FORM}
ABOUT_IT = (
    "Which version this is, where the record lies, how a new version comes, what the program is made of and "
    "under which licences."
)
ABOUTS = {"About this program": ABOUT}


class HelpPage(Page):
    """A page to read."""

    rail_words = "Help"

    def __init__(self, session: Session, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(session, place, parent)
        self.body = PageBody()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.body)
        main = self.body.main
        main.add(PageTitle("Help"))
        main.add_space(14)
        main.add(WarningText("A child in danger now? Ring 999 first."))
        head = session.school.headteacher
        if not why_not(session, Place(GUIDE)):
            self._offer("How do I …?", STEPS, GUIDES)
        if not why_not(session, Place(LIBRARY)):
            self._offer("For everybody who works here", READ, LIBRARIES)
        for title, sentences in SECTIONS:
            main.add_space(20)
            main.add(SectionTitle(title.format(headteacher=head)))
            for sentence in sentences:
                main.add_space(6)
                main.add(Body(sentence.format(headteacher=head)))
        if not why_not(session, Place(EXERCISE)):
            self._offer("Train staff", TRAIN, TRAINING)
        if not why_not(session, Place(BLANK_FORM)):
            self._offer("A day without this computer", WITHOUT, FORMS)
        main.add_space(20)
        main.add(Sources(edition_for(session.school)))
        if not why_not(session, Place(ABOUT)):
            self._offer("This program", ABOUT_IT, ABOUTS)

    def _offer(self, title: str, words: str, links: Mapping[str, str]) -> None:
        """Offer pages under a heading, each by a link."""
        main = self.body.main
        main.add_space(20)
        main.add(SectionTitle(title))
        main.add_space(6)
        main.add(Body(words))
        for said, page in links.items():
            link = LinkButton(said)
            link.clicked.connect(lambda _=False, page=page: self.go.emit(Place(page)))
            main.add_space(6)
            main.add(link)

    def crumbs(self) -> tuple[Crumb, ...]:
        """Give the way here."""
        return (Crumb("Help"),)
