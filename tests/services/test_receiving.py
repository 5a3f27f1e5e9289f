"""N3: a package is taken in after somebody read it, whole or not at all, and answered by a receipt."""

from tests.services.receiving import Post, case_id, ola, post, taken_in, there
from yps_desktop.record.people import people_of
from yps_desktop.services import cases, received
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Sending
from yps_desktop.services.writing import Signer

__all__ = ["case_id", "ola", "post", "there"]


def test_n3_what_came_is_folded_again_from_our_entries_as_it_was_sent(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    opened = post.send(Sending(case_id))
    (id,) = taken_in(there, opened, ola)
    case = cases.read(there, id)
    (version,) = received.listed(there, id)
    found = received.read(there, id, version.entry.hash)
    assert found.case == opened.cases[0].case
    assert (case.number, case.lead) == ("2026-001", there.me.person)
    assert sorted(one.name for one in people_of(case)) == ["Sam Madeup", "Will Testwell"]
    assert found.whole == len(found.entries)
