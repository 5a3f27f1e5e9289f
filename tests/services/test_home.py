"""Home looks into as many cases as it says, however many pages their list has."""

from tests.record.builder import at
from yps_desktop.record.sheets.note import Note
from yps_desktop.services import home, listing
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled, sign


def test_d8_home_looks_past_the_first_page_of_open_cases(desk: Desk) -> None:
    begun = [sign(desk, [Filled(Note(when=at(20), what=f"Note {n}"))]) for n in range(listing.PAGE + 2)]
    assert set(home.outline(desk).ids) == set(begun)
