"""N8: a case that holds only what another school recorded asks for nothing but what was taken on here."""

from tests.services.receiving import Post, case_id, ola, post, taken_in, there
from tests.ui.pages.reading import TOLD
from yps_desktop.record.rules.contact import contact_clock
from yps_desktop.record.rules.readiness import expected
from yps_desktop.record.rules.standing import standing
from yps_desktop.record.rules.tasks import tasks
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Sending
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

__all__ = ["case_id", "ola", "post", "there"]


def test_n8_it_runs_no_hours_asks_for_no_sheet_and_awaits_no_decision(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    case = cases.read(there, id)
    assert contact_clock(case) is None
    assert expected(case) == ()
    assert not standing(case, there.school).decision_awaited
    assert {one.kind for one in tasks(case, there.now(), (), there.school)} == {"person"}


def test_n8_once_something_is_told_here_it_is_a_case_as_any_other(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    sheets.sign(there, [Filled(TOLD, id)])
    case = cases.read(there, id)
    assert contact_clock(case) is not None
    assert "decision" in expected(case)
    assert standing(case, there.school).decision_awaited
