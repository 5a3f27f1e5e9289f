"""The school's own words stand on every page: “Headteacher” is a setting (G8)."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.ui.pages.asking import words_on
from tests.ui.pages.reading import DECISION, PERSON, PHONE, REVIEW, TOLD
from ui.app import PAGES
from ui.pages.page import Page
from ui.places import (
    CASE,
    CASES,
    COUNTERSIGN,
    DEVICE,
    HELP,
    HOME,
    INK,
    KEYS,
    NEW_INCIDENT,
    PAPER,
    QUESTION,
    Place,
)
from ui.session import Session
from ui.tasks import InlineTasks
from yps_desktop.record.sheets import SHEETS
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

PLACES = [
    *(Place(page) for page in (HOME, CASES, HELP, KEYS, NEW_INCIDENT)),
    *(Place(page, case="?") for page in (CASE, COUNTERSIGN, INK)),
    Place(DEVICE, case="?", about="phone"),
    Place(PAPER, case="?", document="record"),
    *(Place(QUESTION, case="?", sheet=kind, draft="aa" * 8) for kind in SHEETS),
]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place.page} {place.sheet}".strip())
def test_g8_no_page_says_headteacher_where_the_school_says_principal(
    desk: Desk, wren: Signer, show: Callable[[Page], Page], place: Place
) -> None:
    desk.school = replace(desk.school, headteacher="principal")
    told = [Filled(TOLD), Filled(PERSON, about="juniper"), Filled(PHONE, about="phone"), Filled(REVIEW)]
    case = sheets.sign(desk, [*told, Filled(DECISION)], wren)
    session = Session(desk, InlineTasks())
    page = show(PAGES[place.page](session, replace(place, case=case) if place.case else place))
    assert "headteacher" not in words_on(page).casefold()
    session.stop()
