"""What tests of the reading pages share: invented sheets, and finding what a page says."""

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from ui.pages.page import Page
from ui.places import Place
from ui.widgets.pressable import Pressable
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.viewing import Viewing

JUNIPER, ROWAN = Named("juniper", "Juniper Exampleton"), Named("rowan", "Rowan Testwell")


def at(day: int, clock: str = "", *, about: bool = False) -> Moment:
    """Write a moment in November 2026."""
    return Moment(date(2026, 11, day), time.fromisoformat(clock) if clock else None, about)


NOTE = Note(when=at(20, "13:00"), what="Rowan’s father rang.", with_whom=(ROWAN,))
TOLD = Disclosure(
    when=at(18, "08:50"),
    brought_by="young_person",
    who_told=(JUNIPER,),
    told_to=Named("s", "Mr Sampleby", "form tutor"),
    account="Rowan sent my picture to his friends.",
    danger="no",
)
PERSON = Person(
    name="Juniper Exampleton", standing=("pupil_here",), roles=("in_imagery", "made"), age_low=14, age_high=14
)
PERSON_2 = Person(
    name="Rowan Testwell", standing=("pupil_here",), roles=("received", "passed_on"), age_low=15, age_high=15
)
PHONE = Device(
    received=at(18, "08:55"),
    what="phone",
    make="Black handset",
    case="Blue case",
    condition="Cracked, lower left. Works",
    power="off",
    came="handed_over",
    whose=JUNIPER,
    from_whom=JUNIPER,
    closed="sealed_bag",
    seal="004417",
    place="DSL office safe, Room 12",
    key_with=Named("w", "Wren Mockford"),
)
DECISION = Decision(
    when=at(19, "16:00"),
    course="in_school",
    reason="One picture, both agreed.",
    enough_information="yes",
    manageable="yes",
)
REVIEW = Review(
    when=at(18, "10:00"),
    point_adult="no",
    point_coercion="no",
    point_unusual="not_known",
    point_acts_under_13="no",
    point_harm="no",
    find_out_by=at(20, "16:00"),
)
VIEWING = Viewing(form="not_viewed", when=at(18, "11:00"), reason="What they say answers the five points.")
POLICE = PoliceContact(when=at(18, "12:00"), route="101", what_was_said="Told them.", reference_awaited="yes")


def words_on(page: QWidget) -> str:
    """Give all words on a page that are not hidden."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    buttons = [button.words() for button in page.findChildren(Pressable) if button.isVisibleTo(page)]
    return "\n".join([*labels, *buttons])


def button(page: QWidget, words: str) -> Pressable:
    """Find the button or link with these words."""
    found = [b for b in page.findChildren(Pressable) if b.words() == words and b.isVisibleTo(page)]
    assert found, f"{words!r} is not on the page"
    return found[0]


def places_gone_to(page: Page) -> list[Place]:
    """Listen to where a page wants to go."""
    gone: list[Place] = []
    page.go.connect(gone.append)
    page.go_instead.connect(gone.append)
    return gone


def nameless(page: QWidget) -> list[str]:
    """Give whatever takes the focus and has no name for a screen reader."""
    found = []
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy() is not None:
            continue
        if not widget.isVisibleTo(page) or not widget.isEnabled():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and not interface.text(QAccessible.Text.Name):
            found.append(type(widget).__name__)
    return found
