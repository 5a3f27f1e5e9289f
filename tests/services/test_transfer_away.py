"""What goes to another school is worked out from what was read: nobody waits for the record meanwhile."""

from dataclasses import replace

import pytest

from tests.services.test_masking import NOTE, SAM, WILL
from tests.services.transferring import PLAN, looked_at, planned
from yps_desktop.record.transfer_acts import TransferWay
from yps_desktop.services import sheets, transfer_bundle, transfer_making, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close
from yps_desktop.services.sheets import Filled
from yps_desktop.services.writing import Signer

MASKED = replace(PLAN, others="masked", named_reason="")


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


def going(desk: Desk, wren: Signer, case_id: str, way: TransferWay) -> str:
    id = planned(desk, case_id, plan=replace(MASKED, way=way))
    looked_at(desk, case_id, wren)
    return id


def test_n2_a_masked_package_is_put_together_with_the_record_shut(
    desk: Desk, wren: Signer, case_id: str
) -> None:
    told = transfer_making.gather(desk, case_id, going(desk, wren, case_id, "package"))
    close(desk)
    outgoing = transfer_making.put_together(told)
    assert list(outgoing.masked) == [case_id]
    assert "Testwell" not in repr(outgoing.package.cases[0].spelled())


def test_n3_a_masked_file_is_bound_with_the_record_shut(desk: Desk, wren: Signer, case_id: str) -> None:
    told = transfer_bundle.gather(desk, case_id, going(desk, wren, case_id, "pdf"))
    close(desk)
    assert "Testwell" not in repr(transfer_bundle.put_together(told).paper)


def test_n1_a_transfer_is_looked_at_with_the_record_shut(desk: Desk, wren: Signer, case_id: str) -> None:
    read = transfers.concerned(desk, case_id, going(desk, wren, case_id, "paper"))
    close(desk)
    assert transfers.look(read).lacks == ()
