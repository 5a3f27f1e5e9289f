"""N1–N8: a record goes to another school step by step; every step is in each case it takes along."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.conftest import WRENS, Clock
from tests.services.test_masking import NOTE, SAM, WILL, id_of, ready
from tests.services.test_packages import OLAS, QUICK, POLICE, opened_at, there  # noqa: F401
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.case import Case
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, YpsError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.rules.transfers import gone_with_receipt, log_lines, transfer_in, transfers
from yps_desktop.record.transfer_acts import TransferChased, TransferMade, TransferPlanned, TransferSent
from yps_desktop.services import (
    cases,
    masking,
    packages,
    paper_check,
    sheets,
    transfer_making,
    transfer_receipts,
)
from yps_desktop.services import transfers as going
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import close, sign_as
from yps_desktop.services.sheets import Filled
from yps_desktop.services.transfer_making import Ready
from yps_desktop.services.transfers import Goes
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer
from yps_desktop.transfer.refusal import PackageError

PLAN = TransferPlanned(
    transfer="",
    pupils=(),
    cases=(),
    school="Specimen Park Academy",
    name="Ola Exemplar",
    office="Designated Safeguarding Lead",
    number="01632 960001",
    ring="01632 960002",
    last_day="2026-11-27",
    child="yes",
    child_day="2026-11-19",
    parents="no",
    parents_why_not="Nobody could be reached",
    agreed="2026-11-19",
    others="named",
    named_reason="They need to know who is kept apart",
    way="package",
)
WORDS = "acorn bishop candle dragon ember falcon"


@pytest.fixture
def case_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(WILL), Filled(NOTE)])


@pytest.fixture
def other_id(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(SAM), Filled(POLICE)])


def sams(desk: Desk, case_id: str) -> Goes:
    return Goes(case_id, (id_of(desk, case_id, "Sam Madeup"),))


def planned(desk: Desk, *some: str, plan: TransferPlanned = PLAN) -> str:
    return going.plan(desk, [sams(desk, one) for one in some], plan)


def made(desk: Desk, wren: Signer, case_id: str, id: str, folder: Path, words: str = "") -> Ready:
    outgoing = transfer_making.prepare_package(desk, case_id, id)
    ready = transfer_making.lock(outgoing, wren, words or packages.suggest_words(), desk.now(), QUICK)
    transfer_making.save(desk, ready, folder / "for them")
    return ready


def sent(desk: Desk, case_id: str, id: str) -> None:
    step = TransferSent(
        transfer=id, day="2026-11-20", how="tracked_post", to="the office", words_day="2026-11-20"
    )
    going.say_sent(desk, case_id, step)


def state(desk: Desk, case_id: str) -> str:
    (one,) = transfers(cases.read(desk, case_id))
    return one.state


def test_n1_a_transfer_of_two_cases_is_one_in_both(desk: Desk, case_id: str, other_id: str) -> None:
    id = planned(desk, case_id, other_id)
    seen = going.overview(desk, other_id, id)
    assert [one.case.id for one in seen.along] == [other_id, case_id]
    assert [one.name for one in seen.along[0].pupils] == ["Sam Madeup"]
    assert seen.plan.cases == (case_id, other_id)
    assert (seen.transfer.state, seen.lacks) == ("preparing", ())
    assert str(seen.days and seen.days.aim) == "2026-12-02"


def test_n1_from_the_plan_to_the_receipt(
    desk: Desk,
    there: Desk,
    wren: Signer,
    case_id: str,
    other_id: str,
    tmp_path: Path,  # noqa: F811
) -> None:
    id, words = planned(desk, case_id, other_id), packages.suggest_words()
    ready_ = made(desk, wren, case_id, id, tmp_path, words)
    sent(desk, case_id, id)
    assert [state(desk, one) for one in (case_id, other_id)] == ["sent", "sent"]
    going.say_chased(desk, other_id, TransferChased(transfer=id, day="2026-11-20", whom="Ola Exemplar"))
    assert state(desk, case_id) == "chased"
    opened = opened_at(there, tmp_path / "for them", words)
    assert [one.sent.number for one in opened.cases] == ["2026-001", "2026-002"]
    ola = sign_as(there.folder, there.me, OLAS)
    receipt = packages.answer(opened, "taken_in", there.school.name, ola, there.now())
    taken = transfer_receipts.take_receipt(desk, case_id, id, receipt)
    assert (taken.is_newest, taken.receipt.school, taken.number) == (True, there.school.name, "01632 960001")
    transfer_receipts.keep_receipt(desk, case_id, taken, compared=True)
    for one in (case_id, other_id):
        case = cases.read(desk, one)
        assert gone_with_receipt(case) == sams(desk, one).pupils
        (line,) = log_lines(case)
        assert (line.sha256, line.receipt, line.answer) == (ready_.sha256, receipt.decode(), "taken_in")
        assert "Sam" not in repr(line)
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS)
