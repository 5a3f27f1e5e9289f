"""A draft leads back to the page on which it was begun, whatever is written there."""

from importlib import import_module

import pytest

from ui.pages.parts.act_page import ActPage
from ui.pages.parts.draft_places import name_of, place_of
from ui.places import (
    HOLD,
    INK,
    JOIN,
    LET_IN,
    LIFT,
    PART,
    SHUT_OUT,
    TRANSFER_ANSWER,
    TRANSFER_CHASE,
    TRANSFER_GOES,
    TRANSFER_OFF,
    TRANSFER_PLAN,
    TRANSFER_SENT,
    WITHDRAW,
)
from yps_desktop.guidance.load import CURRENT, load_edition
from yps_desktop.guidance.words import Terms
from yps_desktop.services.drafts import Draft

PAGES = {
    "ink": ("InkPage", INK),
    "withdraw": ("WithdrawPage", WITHDRAW),
    "joining": ("JoinPage PartPage", f"{JOIN} {PART}"),
    "shut_out": ("ShutOutPage LetInPage", f"{SHUT_OUT} {LET_IN}"),
    "hold": ("HoldPage LiftPage", f"{HOLD} {LIFT}"),
    "transfer_plan": ("TransferPlanPage", TRANSFER_PLAN),
    "transfer_goes": ("TransferGoesPage", TRANSFER_GOES),
    "transfer_answer": ("TransferAnswerPage", TRANSFER_ANSWER),
    "transfer_said": (
        "TransferSentPage TransferChasePage TransferOffPage",
        f"{TRANSFER_SENT} {TRANSFER_CHASE} {TRANSFER_OFF}",
    ),
}
EACH = [
    (module, name, place)
    for module, (names, places) in PAGES.items()
    for name, place in zip(names.split(), places.split(), strict=True)
]


@pytest.mark.parametrize(("module", "name", "place"), EACH)
def test_a_draft_of_a_page_that_is_no_sheet_leads_back_to_it(module: str, name: str, place: str) -> None:
    page: type[ActPage] = getattr(import_module(f"ui.pages.{module}"), name)
    draft = Draft("0123456789abcdef", "c1", page.kind, "p1", "", {})
    assert place_of(draft).page == place
    assert name_of(draft, load_edition(CURRENT, Terms())) != page.kind
