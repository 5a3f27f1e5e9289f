"""Pages of the lists put back from an older copy of the file, all of them together.

The attacker has the folder and no key, and knows which pages changed from one copy to the next: a case that
was closed stands open again in the list, or one that somebody was shut out of is seen there. SQLite finds no
fault where tables and indexes go back together, and the chain does not hold lists. Opening the case shows
what its entries say; a check of the whole record finds the list, says so and makes it anew.
"""

from datetime import date
from pathlib import Path

from tests.attacks.forgery.filled import DATABASE
from tests.attacks.tries import Attack
from tests.services.conftest import WRENS, Clock
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.services import cases, listing, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close, open_desk, prove
from yps_desktop.services.practice import make_practice
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer
from yps_desktop.vault.database_file import PAGE

TODAY = Moment(date(2026, 11, 20))
DECISION = Decision(
    when=TODAY, course="in_school", reason="It is gone.", enough_information="yes", manageable="yes"
)


def lines(desk: Desk) -> list[object]:
    return [one.line for one in listing.page(desk)]


def test_lists_put_back_as_a_whole_are_found_and_made_anew(
    desk: Desk, clock: Clock, wren: Signer, hazel: Signer, attack: Attack
) -> None:
    """Three cases, so that each table and index of the list is a page of its own."""
    folder, me, path, name = desk.folder, desk.me.person, desk.folder / DATABASE, wren.holder.name
    for _ in attack("pages of the lists put back together", short=1, full=10, must="found and made anew"):
        case = sheets.sign(desk, [Filled(DECISION)], wren)
        pages = [root for (root,) in desk.vault.database.rows(ROOTS)]
        close(desk)
        old = path.read_bytes()
        desk = open_desk(prove(folder, me, WRENS), clock)
        responses.respond(desk, responses.to_read(desk, case), hazel, "agreed")
        right = lines(desk)
        close(desk)
        assert verify(folder, name, WRENS).relisted == 0
        path.write_bytes(with_pages(old, path.read_bytes(), pages))
        assert verify(folder, name, WRENS).relisted == 1
        assert verify(folder, name, WRENS).relisted == 0
        desk = open_desk(prove(folder, me, WRENS), clock)
        assert lines(desk) == right
        assert cases.read(desk, case).written[-1].responses


ROOTS = "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'case_view' AND rootpage > 0 ORDER BY rootpage"


def with_pages(old: bytes, new: bytes, pages: list[int]) -> bytes:
    mixed = bytearray(new)
    for page in pages:
        mixed[(page - 1) * PAGE : page * PAGE] = old[(page - 1) * PAGE : page * PAGE]
    return bytes(mixed)


def test_the_lists_of_a_whole_record_say_what_its_entries_say(tmp_path: Path, clock: Clock) -> None:
    """Whatever was done with it: every story of the practice record."""
    desk = make_practice(tmp_path / "practice", clock)
    assert listing.mend_lists(desk) == 0
    close(desk)
