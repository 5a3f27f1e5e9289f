"""N1, N3: what came from another school goes along when the pupil moves on; where it cannot, that is said."""

from dataclasses import replace

from tests.services.receiving import THERE, Post, case_id, ola, post, taken_in, there
from tests.services.test_masking import id_of, looked_through, ready
from tests.services.test_packages import POLICE
from tests.services.transferring import PLAN, planned
from yps_desktop.services import cases, masking, packages, proposals, sheets, transfer_bundle, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.packages import Sending
from yps_desktop.services.sheets import Filled
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


def test_n3_each_record_that_came_goes_along_once(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    first = masking.sign(desk, case_id, ready(desk, case_id), post.signer)
    (id,) = taken_in(there, post.send(Sending(case_id, first.hash)), ola)
    asked = masking.begin(desk, case_id, id_of(desk, case_id, "Will Testwell")).for_reader(THERE)
    second = masking.sign(desk, case_id, looked_through(desk, case_id, asked), post.signer)
    taken_in(there, post.send(Sending(case_id, second.hash)), ola)
    goes = planned(there, id, plan=replace(PLAN, way="paper"))
    said = repr(transfer_bundle.prepare(there, id, goes).paper)
    files = [act.file[:8] for _, act in cases.read(there, id).received]
    assert [said.count(f"'{file} ") for file in files] == [1, 1]


def test_n3_where_it_does_not_go_along_it_is_said(there: Desk, post: Post, ola: Signer, case_id: str) -> None:
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    for change in ({"way": "package"}, {"way": "paper", "others": "masked"}):
        goes = planned(there, id, plan=replace(PLAN, **change))  # type: ignore[arg-type]
        (hint,) = transfers.overview(there, id, goes).hints
        assert (hint.code, hint.case) == ("received", id)


def test_n8_what_nobody_answered_is_proposed_to_the_next_school_and_told_on_the_handover_page(
    desk: Desk, there: Desk, post: Post, ola: Signer, case_id: str
) -> None:
    sheets.sign(desk, [Filled(POLICE, case_id)])
    (id,) = taken_in(there, post.send(Sending(case_id)), ola)
    (waiting,) = proposals.waiting(there, id)
    (sent,) = packages.prepare(there, [Sending(id)], "Invented Hill School", "01632 960001").cases
    assert [(one.what, one.at) for one in sent.proposals] == [(waiting.proposal.what, waiting.proposal.at)]
    (line,) = [one.words for one in sent.handover if one.about == "Not answered here"]
    assert line.startswith("Ask the police for the reference, proposed by Nowhere Green School, due there ")
    proposals.set_aside(there, id, waiting.id, "They have it.")
    (after,) = packages.prepare(there, [Sending(id)], "Invented Hill School", "01632 960001").cases
    assert after.proposals == ()
