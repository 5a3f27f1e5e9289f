"""N1, N3: what came from another school goes along when the pupil moves on; where it cannot, that is said."""

from dataclasses import replace

from tests.services.receiving import Post, case_id, ola, post, taken_in, there
from tests.services.transferring import PLAN, planned
from yps_desktop.services import transfer_bundle, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Sending
from yps_desktop.services.writing import Signer

__all__ = ["case_id", "ola", "post", "there"]


def test_n3_what_came_from_another_school_goes_along_on_paper(
    there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    goes = planned(there, id, plan=replace(PLAN, way="paper"))
    said = repr(transfer_bundle.prepare(there, id, goes).paper)
    assert "Record received from another school" in said
    assert "Sam said Will will ask Testwell’s father." in said
    assert transfers.overview(there, id, goes).hints == ()


def test_n3_where_it_does_not_go_along_it_is_said(there: Desk, post: Post, ola: Signer, case_id: str) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    for change in ({"way": "package"}, {"way": "paper", "others": "masked"}):
        goes = planned(there, id, plan=replace(PLAN, **change))  # type: ignore[arg-type]
        (hint,) = transfers.overview(there, id, goes).hints
        assert (hint.code, hint.case) == ("received", id)
