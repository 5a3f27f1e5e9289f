"""The second incident's record goes with the girl to her next school, step by step."""

from ui.tour.hands import Hands
from ui.tour.invented import GIRL, WRENS
from ui.tour.papers_left import NEXT_SCHOOL
from ui.tour.stage import Stage
from yps_desktop.record.people import young_people
from yps_desktop.services import cases, listing, masking
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import Signer

_OPENS_IT, _THEIR_NUMBER, _OUR_NUMBER = "Ola Exemplar", "01632 960001", "01632 960002"
_OTHERS = "How do other young people and families stand in it?"
_LAST_DAY = (27, 11, 2026)


def sent_on(stage: Stage, hands: Hands) -> None:
    """Plan that her record goes, mask it, make the package, and say that it is sent."""
    _plan(stage, hands)
    _mask(stage, hands)
    hands.press("Go on: What goes, and who is named in it")
    hands.wait_for(_OTHERS)
    hands.choose(_OTHERS, "As letters, such as “Pupil B”")
    hands.press("Sign what goes")
    hands.wait_for("Nobody who is masked was found in it")
    stage.picture("transfer-what-goes")
    _make(stage, hands)
    hands.press("Say that it is sent")
    hands.choose("How did it go?", "By hand")
    stage.picture("transfer-sent")
    hands.press("Sign that it is sent")
    hands.wait_for("The receipt is awaited")
    stage.picture("transfer-awaited")
    stage.tell(
        f"{GIRL} moves to {NEXT_SCHOOL}. Her record goes as a locked package; its six words go by telephone."
    )
    hands.press("Settings")
    hands.press("Keeping and letting go")
    hands.press_about("Change", "After a transfer")
    hands.wait_for("What do you keep once the other school has taken it in?")
    stage.picture("transfer-kept-after")


def _plan(stage: Stage, hands: Hands) -> None:
    hands.press("Send the record to another school")
    hands.press("Begin")
    hands.choose("Who leaves?", GIRL)
    hands.choose("Do you know the new school?", "Yes")
    hands.fill("Which school?", NEXT_SCHOOL)
    hands.fill("Who alone opens it there?", _OPENS_IT)
    hands.fill("On which number do you ring them?", _THEIR_NUMBER)
    hands.day("What is their last day here?", *_LAST_DAY)
    stage.picture("transfer-plan")
    for whom in ("child", "parents or carers"):
        hands.choose(f"Was it talked about with the {whom}?", "Yes")
    hands.fill("On which number do they ring you?", _OUR_NUMBER)
    hands.press("Sign the plan")
    hands.wait_for("Go on: What goes, and who is named in it")
    stage.picture("transfer-steps")


def _mask(stage: Stage, hands: Hands) -> None:
    """Confirm the masked copy as its own pages do."""
    done: list[object] = []
    stage.session.write(stage.window, _looked_through, done.append)
    hands.wait(lambda: bool(done), "the masked copy")


def _looked_through(desk: Desk) -> str:
    case = listing.page(desk, "all")[0].case
    whose = next(one.id for one in young_people(cases.read(desk, case)) if one.name == GIRL)
    looked = masking.begin(desk, case, whose).for_reader(f"Her next school, {NEXT_SCHOOL}")
    looked = looked.having_looked(place.key for place in masking.where(desk, case, looked))
    again = masking.again(desk, case, looked)
    return masking.sign(desk, case, again, Signer(desk.me, desk.vault.keys)).hash


def _make(stage: Stage, hands: Hands) -> None:
    hands.press("3. Make what goes")
    hands.choose("As what does it go?", "A package, for a school with this program")
    hands.fill("Your password", WRENS)
    stage.picture("transfer-make")
    hands.press("Sign and lock the package")
    hands.wait_for("Tell these six words by telephone")
    stage.picture("transfer-words")
    stage.save_next_as(stage.folder / "sent" / "package.age")
    hands.press("Save the package")
    hands.wait_for("The package is saved")
