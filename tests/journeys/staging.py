"""A school that has begun: a vault made without the first run, and the window before Wren."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from tests.services.conftest import CHEAP, HAZELS, WRENS
from ui.tour.stage import BEGINS, Stage
from yps_desktop.record.holders import OVERSEES
from yps_desktop.record.school import School
from yps_desktop.services.founding import LEADS, SECOND_READER
from yps_desktop.services.opening import Newcomer, close, give_key, make_vault, sign_as

SCHOOL = School(name="Nowhere Green School")
WREN = Newcomer("Wren Mockford", "Designated Safeguarding Lead", LEADS, WRENS)
HAZEL = Newcomer("Hazel Fictley", "Headteacher", SECOND_READER, HAZELS)

OpenStage = Callable[..., Stage]


def make_school(folder: Path, *others: Newcomer, school: School = SCHOOL, dsl: Newcomer = WREN) -> None:
    """Make a vault for the DSL and whoever else has a key; from the third on, the first to oversee agrees."""
    desk = make_vault(folder, school, dsl, lambda: BEGINS - timedelta(hours=1), CHEAP)
    second = None
    for other in others:
        holder = give_key(desk, other, CHEAP, second)
        if second is None and OVERSEES in other.rights:
            second = sign_as(folder, holder, other.password)
    close(desk)


def unlock(stage: Stage, who: Newcomer = WREN) -> None:
    """Unlock the record with the person's password."""
    stage.hands.wait_for("Unlock the record")
    if stage.hands.sees("Who are you?"):
        stage.hands.choose("Who are you?", who.name)
    stage.hands.fill("Your password", who.password)
    stage.hands.press("Unlock")
    stage.hands.wait_for("New incident")


def lock(stage: Stage) -> None:
    """Lock the record by its button and wait for the door."""
    stage.hands.press("Lock")
    stage.hands.wait_for("Unlock the record")
