"""Scenes of the guide in a new record: a DSL alone on the first day, and a day on which nobody gets in."""

from tests.docs.guide_keys import OSCAR, OSCAR_TYPES, TESS, TESS_TYPES
from tests.docs.hearing import stick_of
from tests.journeys.deeds import decide
from tests.journeys.key_deeds import keep_sheet, type_groups, type_new_password
from ui.pages.unlock import NOBODY_CAN
from ui.tour.hands import Hands
from ui.tour.invented import DSL, HAZELS, HEAD, SCHOOL, WRENS
from ui.tour.stage import Stage

_LIST = "UPN,Legal surname,Legal forename,DOB,Year\nA123456789012,Sampleton,Ash,2012-05-03,9\n"
_sheets: dict[str, dict[int, str]] = {}


def set_up_alone(stage: Stage, hands: Hands) -> None:
    """Set the school up while the headteacher is away."""
    hands.wait_for("What this program never holds")
    hands.press("Start")
    hands.fill("Name of the school", SCHOOL)
    hands.choose("What does your school call the imagery?", "nudes and semi-nudes")
    hands.choose("What does your school call its headteacher?", "headteacher")
    hands.press("Continue")
    hands.fill("Your name", DSL)
    hands.press("Suggest four words")
    type_new_password(hands, "Choose your password", WRENS)
    hands.choose("Are you the headteacher as well?", "No")
    hands.press("Continue")
    hands.press("Later")
    hands.press("Continue")
    hands.press("In another folder")
    hands.fill("Folder", str(stage.program.folder))
    hands.press("Make the vault")
    hands.wait(stage.shows_a_page, "the recovery sheet")


def sheet_kept(stage: Stage, hands: Hands) -> None:
    """Save the sheet to print it elsewhere, type two groups back, and say where it is."""
    stage.save_next_as(stage.folder / "sheet.pdf")
    hands.press("Save as PDF")
    _sheets["first"] = keep_sheet(stage)
    hands.wait_for("New incident")


def backed_up(stage: Stage, hands: Hands) -> None:
    """Say where backups go, make the first, and see the paper to keep with it."""
    (stick_of(stage) / "first").mkdir(parents=True, exist_ok=True)
    hands.press("Settings")
    hands.press("Backups")
    hands.wait_for("Add a folder")
    hands.fill("Which folder?", str(stick_of(stage) / "first"))
    hands.choose("Where is that drive kept between backups?", "Away from here")
    hands.press("Add this folder")
    hands.wait_for("Where backups go")
    hands.press("Back up now")
    hands.wait_for("1 backup, the newest of")
    hands.press("Print what to do when the computer dies")
    hands.wait_for("Save as PDF")


def looked_through(stage: Stage, hands: Hands) -> None:
    """Enter a contact and a term, take in a list of pupils, and look at who has a key."""
    hands.press("Settings")
    hands.press("Numbers to ring")
    hands.press("Add a contact")
    hands.fill("Who or what is it for?", "Local hub")
    hands.fill("Which number?", "01632 960111")
    hands.press("Save the number")
    hands.press("Settings")
    hands.press("Term dates")
    hands.press("Add a term")
    hands.day("Which is its first day?", 2, 11, 2026)
    hands.day("Which is its last day?", 18, 12, 2026)
    hands.press("Save")
    hands.wait_for("18 December 2026")
    (stage.folder / "pupils.csv").write_text(_LIST)
    stage.choose_next(stage.folder / "pupils.csv")
    hands.press("Settings")
    hands.press("Pupils and staff")
    hands.press("Take in pupils from a file")
    hands.press("Choose a file")
    hands.wait_for("What this file would do")
    hands.press("Take in")
    hands.wait_for("The list is taken in")
    hands.press("Settings")
    hands.press("People with a key")
    hands.press("Give somebody a key")
    hands.wait_for("What is their part?")


def head_gets_a_key(stage: Stage, hands: Hands) -> None:
    """Decide; the headteacher has no key yet, and makes one from there."""
    decide(stage, WRENS)
    hands.press("Countersign")
    hands.press("Make their key now")
    hands.choose("What is their part?", "Headteacher")
    hands.fill("Their name", HEAD)
    type_new_password(hands, "Their password, typed by themselves", HAZELS)
    hands.press("Continue")
    hands.press("Agree and give the key")
    hands.wait_for("The key is made")


def nobody_gets_in(stage: Stage, hands: Hands) -> None:
    """Every password is lost: two people and the sheet open the record."""
    hands.press("Lock")
    hands.press("I cannot get in")
    hands.press(NOBODY_CAN)
    type_groups(hands, _sheets["first"])
    hands.press("Check the sheet")
    for which, part, name, password in (
        ("First person", "Designated Safeguarding Lead", TESS, TESS_TYPES),
        ("Second person", "Headteacher", OSCAR, OSCAR_TYPES),
    ):
        hands.choose(f"{which}: part", part)
        hands.fill(f"{which}: name", name)
        hands.fill(f"{which}: password", password)
        hands.fill(f"{which}: type it again", password)
    hands.press("Continue")
    hands.press("We both agree: open the record")
    keep_sheet(stage)
    hands.wait_for("New incident")


def new_year(stage: Stage, hands: Hands) -> None:
    """Go through what a new school year asks for."""
    for ways in (
        ("Settings", "Term dates", "Add a term"),
        ("Settings", "Pupils and staff", "Take in pupils from a file"),
        ("Settings", "Numbers to ring"),
        ("Settings", "Keeping and letting go"),
        ("Reports", "Page for governors"),
        ("Help", "Print blank forms"),
    ):
        for words in ways:
            hands.press(words)
