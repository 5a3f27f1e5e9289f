"""N1–N3 with the keys: a record planned, masked, made, saved, sent, and the other school's receipt read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.key_deeds import open_case
from tests.journeys.keyboard import Keyboard
from tests.journeys.staging import HAZEL, WREN, unlock
from tests.record.masked.example import strings_in
from tests.services.conftest import CHEAP
from tests.services.test_packages import OLAS
from tests.ui.pages.masked.invented import ZOE, sign_case
from tests.ui.pages.transfer_example import lock_quickly
from ui.tour.hands import Hands
from ui.tour.stage import BEGINS, Stage
from yps_desktop.record.rules.transfers import transfers
from yps_desktop.record.school import School
from yps_desktop.services import cases, listing, masking, packages
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import (
    Newcomer,
    close,
    look_at,
    make_vault,
    open_desk,
    prove,
    sign_as,
)
from yps_desktop.services.packages import Opened
from yps_desktop.services.writing import Signer

OLA = Newcomer("Ola Exemplar", "Designated Safeguarding Lead", ("write", "oversee"), OLAS)
TELL = "Tell these six words by telephone"


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Desk]:
    made = make_vault(tmp_path / "there", School(name="Specimen Park Academy"), OLA, lambda: BEGINS, CHEAP)
    yield made
    close(made)


def written_before(stage: Stage) -> None:
    """Let Wren have written the case on another day."""
    vault = stage.folder / "vault"
    wren = next(one for one in look_at(vault).people if one.name == WREN.name)
    desk = open_desk(prove(vault, wren.id, WREN.password), lambda: BEGINS)
    sign_case(desk)
    close(desk)


def mask(desk: Desk) -> None:
    """Look through the copy for Zoë and sign it, as the pages do."""
    case = listing.page(desk, "all")[0].case
    looked = masking.begin(desk, case, ZOE).for_reader("The new school, Specimen Park Academy")
    looked = looked.having_looked(place.key for place in masking.where(desk, case, looked))
    masking.sign(desk, case, masking.again(desk, case, looked), Signer(desk.me, desk.vault.keys))


def plan(hands: Hands, keyboard: Keyboard) -> None:
    """Plan that Zoë's record goes."""
    keyboard.press("Send the record to another school")
    hands.wait_for("Step by step")
    keyboard.press("Begin")
    hands.wait_for("Do you know the new school?")
    keyboard.choose("Who leaves?", "Zoë Exampleton")
    keyboard.answer("Do you know the new school?", "Yes")
    keyboard.type("Specimen Park Academy", "Which school?")
    keyboard.type("Ola Exemplar", "Who alone opens it there?")
    keyboard.type("27", "Day", "What is their last day here?")
    keyboard.type("11", "Month", "What is their last day here?")
    keyboard.type("2026", "Year", "What is their last day here?")
    hands.wait_for("Aim for")
    for whom in ("child", "parents or carers"):
        keyboard.answer(f"Was it talked about with the {whom}?", "Yes")
    keyboard.type("01632 960002", "On which number do they ring you?")
    keyboard.press("Sign the plan")
    hands.wait_for("Go on: What goes, and who is named in it")


def make(stage: Stage, hands: Hands, keyboard: Keyboard) -> str:
    """Mask it, make the package, save it, and give its words as they stand on the page."""
    stage.session.finish(mask, 10)
    keyboard.press("Go on: What goes, and who is named in it")
    hands.wait_for("How do other young people and families stand in it?")
    keyboard.answer("How do other young people and families stand in it?", "As letters, such as “Pupil B”")
    keyboard.press("Sign what goes")
    hands.wait_for("Nobody who is masked was found in it")
    keyboard.press("3. Make what goes")
    hands.wait_for("As what does it go?")
    keyboard.answer("As what does it go?", "A package, for a school with this program")
    keyboard.type(WREN.password, "Your password")
    keyboard.enter()
    hands.wait_for(TELL)
    words = " ".join(hands.words().split(f"{TELL}\n")[-1].split("\n")[:2])
    keyboard.press("Save the package")
    hands.wait_for("The package is saved")
    return words


def say_sent(hands: Hands, keyboard: Keyboard) -> None:
    """Say that it left, and that the words were told."""
    keyboard.press("Say that it is sent")
    hands.wait_for("How did it go?")
    keyboard.answer("How did it go?", "By hand")
    keyboard.press("Sign that it is sent")
    hands.wait_for("The receipt is awaited")


def answered(there: Desk, opened: Opened, path: Path) -> None:
    """Let the other school answer."""
    signer = sign_as(there.folder, there.me, OLAS)
    path.write_bytes(packages.answer(opened, "taken_in", there.school.name, signer, there.now()))


def test_n1_a_record_is_sent_and_its_receipt_taken_in_with_the_keys(raise_curtain, there, tmp_path):
    stage = raise_curtain(HAZEL)
    written_before(stage)
    stage.lock = lock_quickly
    stage.save_next_as(tmp_path / "for them.age")
    unlock(stage)
    hands, keyboard = stage.hands, Keyboard(stage.hands)
    open_case(hands)
    plan(hands, keyboard)
    words = make(stage, hands, keyboard)
    say_sent(hands, keyboard)
    opened = packages.open_file(tmp_path / "for them.age", words, packages.met_keys(there), there.now())
    held = " ".join(strings_in(opened.package.spelled()))
    assert "Zoë Exampleton" in held
    assert [name for name in ("Testwell", "Mockham") if name in held] == []
    answered(there, opened, tmp_path / "receipt.json")
    stage.choose_next(tmp_path / "receipt.json")
    keyboard.press("Go on: The receipt")
    hands.wait_for("A receipt file")
    keyboard.press("Choose the receipt file")
    hands.wait_for("Ola Exemplar, Designated Safeguarding Lead, Specimen Park Academy")
    keyboard.answer("Did you compare the fingerprint on the telephone?", "Yes, it is the same")
    keyboard.press("Sign what they answered")
    hands.wait_for("The other school has the record")
    assert stage.session.finish(states, 10) == ["received"]
    assert stage.strays.seen == []


def states(desk: Desk) -> list[str]:
    """Say how each transfer of the only case stands."""
    case = cases.read(desk, listing.page(desk, "all")[0].case)
    return [one.state for one in transfers(case)]
