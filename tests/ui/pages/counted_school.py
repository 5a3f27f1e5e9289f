"""A school whose cases are counted already, for tests of the pages that show numbers."""

from datetime import date

from yps_desktop.record.periods import Period
from yps_desktop.record.rules.figures import Figures
from yps_desktop.services.desk import Desk
from yps_desktop.vault.views import CaseRow

OVER, BEFORE = Period(date(2025, 9, 1), date(2026, 8, 31)), Period(date(2024, 9, 1), date(2025, 8, 31))
TWO_DAYS = Period(date(2026, 3, 1), date(2026, 3, 2))


def count_school(desk: Desk, *, shut_out: bool = False) -> None:
    """Put in twelve cases of the year that is over and two of the one before; one may be hidden from Wren."""
    with desk.vault.transaction():
        for number in range(1, 15):
            opened = date(2025, 3, 3) if number < 3 else date(2025, 9, 30) if number < 9 else date(2026, 3, 2)
            hidden = (f"!{desk.me.person}",) if shut_out and number == 14 else ()
            desk.vault.views.put(CaseRow(number, f"c{number}", f"2025-{number:03}", shut_out=hidden))
            app = "Snapchat" if number < 12 else "Discord"
            facts = {"app": (app,), "sex": ("female",), "decision": ("police",)}
            desk.vault.figures.put(number, Figures(opened, 1, facts, {"to_lead": 10 * number}))


def entries(desk: Desk) -> int:
    """Give how many entries there are."""
    return desk.vault.ledger.head().seq
