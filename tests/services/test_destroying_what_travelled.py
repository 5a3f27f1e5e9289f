"""L2: a case that went to another school, or came from one, is destroyed with all it holds of that."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.services.conftest import CHEAP, HAZELS, Clock
from tests.services.let_go import closed, destroyed
from tests.services.receiving import Post, case_id, ola, post, taken_in, there
from tests.services.test_masking import NOTE, SAM
from tests.services.test_packages import OLAS
from tests.services.transferring import TODAY, by_telephone, made, planned, sent
from tests.vault.in_clear import holds
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.errors import CaseDestroyedError, NotAllowedError
from yps_desktop.record.transfer_acts import TransferChased
from yps_desktop.services import cases, destroying, sheets, transfers
from yps_desktop.services import retention as keeping
from yps_desktop.services.clock_watch import ClockWatch
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import Newcomer, change_school, give_key, sign_as
from yps_desktop.services.packages import Sending
from yps_desktop.services.paper_check import FileRead, say_what_it_is
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer
from yps_desktop.vault.chain import verify_chain

__all__ = ["case_id", "ola", "post", "there"]

BORN = date(2011, 8, 31)


@pytest.fixture
def two(desk: Desk) -> tuple[str, str]:
    """Give two cases of one pupil, both planned to go."""
    first = sheets.sign(desk, [Filled(replace(SAM, born=BORN)), Filled(NOTE)])
    return first, sheets.sign(desk, [Filled(SAM), Filled(NOTE)])


def test_l2_the_log_line_and_the_receipt_stay_and_a_summary_where_the_school_keeps_one(
    desk: Desk, two: tuple[str, str], wren: Signer, hazel: Signer, tmp_path: Path
) -> None:
    first, second = two
    change_school(desk, replace(desk.school, kept_after_transfer="summary"))
    id = planned(desk, first, second)
    made(desk, wren, first, id, tmp_path / "package")
    sent(desk, first, id)
    closed(desk, first, wren, hazel)
    assert destroying.why_not(desk, first) == destroying.ON_ITS_WAY
    transfers.say_answered(desk, first, by_telephone(id))
    plan = destroying.plan(desk, first)
    assert "Specimen Park Academy" in plan.shown
    assert "Sam" not in plan.shown
    act = CaseDestroyed.from_body(destroying.destroy(desk, plan, hazel).read_body())
    (line,) = act.transfers
    assert (line.school, line.sent, line.answer) == ("Specimen Park Academy", "2026-11-20", "taken_in")
    assert (act.went, bool(act.summary)) == ("2026-11-20", True)
    assert say_what_it_is(desk, FileRead(line.sha256)).is_ours
    along = transfers.overview(desk, second, id).along
    assert [one.case.id for one in along] == [second]
    assert verify_chain(desk.vault.database, desk.vault.ledger)


def test_l2_a_school_that_keeps_a_copy_has_no_summary_and_its_rule(
    desk: Desk, two: tuple[str, str], wren: Signer, hazel: Signer, tmp_path: Path
) -> None:
    first, second = two
    id = planned(desk, first, second)
    made(desk, wren, first, id, tmp_path / "package")
    sent(desk, first, id)
    transfers.say_answered(desk, first, by_telephone(id))
    closed(desk, first, wren, hazel)
    assert destroying.needs_reason(desk, first)
    act = destroying.plan(desk, first, "Nobody asked for it for years.").act
    assert (act.went, act.summary, len(act.transfers)) == ("", (), 1)
    assert keeping.years(desk) == act.years


@pytest.mark.parametrize("step", ["planned", "sent", "chased", "refused"])
def test_l2_n7_a_case_on_its_way_to_another_school_stays_until_that_is_over(
    desk: Desk, two: tuple[str, str], wren: Signer, hazel: Signer, tmp_path: Path, step: str
) -> None:
    first, second = two
    id = planned(desk, first, second)
    if step != "planned":
        made(desk, wren, first, id, tmp_path / "package")
        sent(desk, first, id)
    if step == "chased":
        transfers.say_chased(desk, first, TransferChased(transfer=id, day=TODAY, whom="The office"))
    if step == "refused":
        transfers.say_answered(desk, first, by_telephone(id, "not_agreed"))
    closed(desk, first, wren, hazel)
    assert destroying.why_not(desk, first) == destroying.ON_ITS_WAY
    with pytest.raises(NotAllowedError, match="not over"):
        destroying.plan(desk, first, "Nobody asked for it for years.")
    transfers.call_off(desk, first, id, "The family stays here.")
    assert destroying.why_not(desk, first) == destroying.STILL_HERE


def test_l2_what_another_school_sent_goes_with_the_case(
    there: Desk, post: Post, ola: Signer, case_id: str, clock: Clock
) -> None:
    opened = post.send(Sending(case_id))
    (id,) = taken_in(there, opened, ola)
    hazel = Newcomer("Hazel Fictley", "Headteacher", ("countersign", "oversee"), HAZELS)
    second = sign_as(there.folder, give_key(there, hazel, CHEAP), HAZELS)
    closed(there, id, ola, second)
    assert destroying.why_not(there, id) == destroying.STILL_HERE
    clock.at = datetime(2053, 1, 5, 9, tzinfo=UTC)
    cases.look_at(there, id)
    there.watch = ClockWatch(clock)
    path = there.folder / there.vault.stored.keystore.database_name
    assert holds(path, there.vault.database_key, "testwell")
    destroyed(there, id, second)
    path = there.folder / there.vault.stored.keystore.database_name
    assert not holds(path, there.vault.database_key, "testwell")
    with pytest.raises(CaseDestroyedError):
        cases.read(there, id)
    there.vault.close()
    assert verify(there.folder, "Ola Exemplar", OLAS).destroyed == 1
