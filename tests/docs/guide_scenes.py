"""What the guide shows besides the tour: settings, keys, backups, an inspection, a record brought back."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from tests.docs.guide_cases import unlock
from tests.docs.guide_keys import DEPUTY, DEPUTYS
from tests.docs.hearing import stick_of
from ui.tour.hands import Hands
from ui.tour.invented import DSL, HAZELS, HEAD, WRENS
from ui.tour.stage import Stage
from ui.watch import Watch

_LATER = 14 * 24 * 60
"""Minutes after the tour's first morning: later than its last."""

Scene = Callable[[Stage, Hands], None]


def unlocked(stage: Stage, hands: Hands) -> None:
    """Unlock the record the tour left, two weeks on, with a look at who cannot get in."""
    Watch(stage.program)
    stage.clock.jump(_LATER)
    hands.wait_for("Unlock the record")
    hands.press("I cannot get in")
    stage.picture("cannot-get-in")
    hands.choose("Who are you?", DSL)
    hands.fill("Your password", WRENS)
    hands.press("Unlock")
    hands.wait_for("New incident")


def telephone(stage: Stage, hands: Hands) -> None:
    """Cover the page while somebody is on the telephone."""
    hands.press("On the telephone")
    hands.wait_for("You are on the telephone")
    stage.picture("on-the-telephone")
    hands.press("Show the record")
    hands.wait_for("New incident")
    hands.press("On the telephone")
    hands.press("Lock now")
    unlock(hands)


def guide(stage: Stage, hands: Hands) -> None:
    """Open the guide from Help and by its key."""
    hands.press("Help")
    hands.press("Open the user guide")
    hands.wait_for("Find words in it")
    stage.picture("guide")
    hands.press("Settings")
    hands.wait_for("A duty to report by law")
    hands.key(Qt.Key.Key_F1)
    hands.wait_for("All chapters of the guide")


def guide_printed(stage: Stage, hands: Hands) -> None:
    """Print the chapter on a dead computer."""
    hands.press("Help")
    hands.press("Open the user guide")
    hands.press("The computer dies")
    hands.press("Print this chapter")
    hands.wait(stage.shows_a_page, "the chapter")
    hands.press("Help")
    hands.press("Open the user guide")
    hands.wait_for("Print the whole guide")


def about(stage: Stage, hands: Hands) -> None:
    """See which version it is, and where the record lies."""
    hands.press("Help")
    hands.press("About this program")
    hands.wait_for("About this program")


def backed_up(stage: Stage, hands: Hands) -> None:
    """Say where backups go, and make one."""
    stick_of(stage).mkdir(exist_ok=True)
    hands.press("Settings")
    hands.wait_for("A duty to report by law")
    stage.picture("settings")
    hands.press("Backups")
    hands.wait_for("Add a folder")
    hands.fill("Which folder?", str(stick_of(stage)))
    hands.choose("Where is that drive kept between backups?", "Away from here")
    hands.press("Add this folder")
    hands.wait_for("Where backups go")
    hands.press("Back up now")
    hands.wait_for("1 backup, the newest of")
    hands.wait(lambda: not hands.sees("Copying the record"), "the end of the backup")
    stage.picture("backups")


def second_stick(stage: Stage, hands: Hands) -> None:
    """Say that backups go to a second stick as well, and make one on it."""
    (stick_of(stage) / "second").mkdir()
    hands.fill("Which folder?", str(stick_of(stage) / "second"))
    hands.choose("Where is that drive kept between backups?", "Away from here")
    hands.press("Add this folder")
    hands.wait_for(str(stick_of(stage) / "second"))


def key_given(stage: Stage, hands: Hands) -> None:
    """Give a deputy a key, to which the headteacher agrees."""
    hands.press("Settings")
    hands.press("People with a key")
    hands.wait_for("Each has a password that nobody else knows")
    stage.picture("people-with-a-key")
    hands.press("Give somebody a key")
    hands.choose("What is their part?", "Deputy Designated Safeguarding Lead")
    hands.fill("Their name", DEPUTY)
    hands.fill("Their password, typed by themselves", DEPUTYS)
    hands.fill("Type it again", DEPUTYS)
    stage.picture("give-a-key")
    hands.press("Continue")
    hands.wait_for("Read, then agree")
    hands.choose("Who agrees?", HEAD)
    hands.fill(f"{HEAD}’s password", HAZELS)
    stage.picture("agree-to-a-key")
    hands.press("Agree and give the key")
    hands.wait_for("The key is made")
    hands.press_about("New key after a lost password", DEPUTY)
    hands.wait_for("Type it again")
    hands.press("Back")
    hands.press_about("Take the key away", DEPUTY)
    hands.wait_for("Why?")
    hands.press("Back")
    hands.press_about("Change my password", DSL)
    hands.wait_for("Type it again")


def proved(stage: Stage, hands: Hands) -> None:
    """See who opened and printed what, check a paper, and print the weekly sheet."""
    hands.press("Settings")
    hands.press("Who opened and printed what")
    hands.wait_for("Newest first")
    stage.picture("who-opened-what")
    hands.press("Settings")
    hands.press("Check a paper")
    hands.wait_for("A code from paper")
    stage.picture("check-a-paper")
    hands.press("Settings")
    hands.press("The headteacher’s weekly sheet")
    hands.wait(stage.shows_a_page, "the weekly sheet")
    stage.picture("weekly-sheet")


def listed(stage: Stage, hands: Hands) -> None:
    """Look at the registers and at what an inspector asks."""
    hands.press("Cases")
    hands.press("What an inspector will ask of all cases")
    hands.wait_for("8. Is it clear who knows")
    stage.picture("eight-questions")
    hands.press("Cases")
    hands.press("Registers without names, to print")
    hands.wait_for("Registers")
    stage.picture("registers")


def kept(stage: Stage, hands: Hands) -> None:
    """Read the list of what is to be looked at again, to its end."""
    hands.press("Settings")
    hands.press("Keeping and letting go")
    hands.wait_for("Print or save this list")
    hands.press("Print or save this list")


def inspected(stage: Stage, hands: Hands) -> None:
    """Show one case to an inspector, and leave."""
    _ask_for_view(hands)
    stage.picture("show-cases")
    _begin_view(hands)
    hands.press("Case 2026-001")
    hands.wait_for("Chronology")
    stage.picture("inspection-view")
    hands.press("Leave inspection view")
    hands.fill(f"{DSL}’s password", WRENS)
    hands.press("Leave inspection view")
    hands.wait_for("New incident")
    hands.press("Settings")
    hands.press("Who opened and printed what")
    hands.wait_for("Newest first")


def _ask_for_view(hands: Hands) -> None:
    hands.press("Settings")
    hands.press("Show cases to an inspector")
    hands.fill("Who is inspecting?", "Ash Sampler")
    hands.fill("Which organisation are they from?", "Ofsted")
    hands.fill("Which cases are they shown?", "2026-001")
    hands.fill("Why are they shown these?", "Inspection of December 2026")


def _begin_view(hands: Hands) -> None:
    hands.press("Begin inspection view")
    hands.wait_for("Cases in this inspection")


def keeping_read(stage: Stage, hands: Hands) -> None:
    """Read of a case how long it is kept."""
    hands.press("Settings")
    hands.press("Keeping and letting go")
    hands.press("Cases")
    hands.press("Open case")
    hands.wait_for("How long it is kept")
    hands.press("Settings")
    hands.press("Keeping and letting go")
    hands.wait_for("Print or save this list")
    hands.press("Print or save this list")


def left_the_room(stage: Stage, hands: Hands) -> None:
    """Lock in the middle of an inspection: the view has ended when the record is unlocked."""
    _ask_for_view(hands)
    _begin_view(hands)
    hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    unlock(hands)


def closed(stage: Stage, hands: Hands) -> None:
    """Close the program, which makes a backup first."""
    stage.end()
