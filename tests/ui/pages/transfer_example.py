"""A transfer for the tests of its pages: planned, made and sent as far as a test needs it."""

from datetime import datetime
from pathlib import Path
from typing import Any

from tests.services.test_packages import QUICK
from tests.services.test_transfers import PLAN
from yps_desktop.record.people import young_people
from yps_desktop.record.transfer_acts import TransferSent
from yps_desktop.services import cases, transfer_making, transfers
from yps_desktop.services.desk import Desk
from yps_desktop.services.transfer_making import Outgoing, Ready
from yps_desktop.services.transfers import Goes
from yps_desktop.services.writing import Signer

WORDS = "acorn bishop candle dragon ember falcon"


def planned(desk: Desk, case_id: str, **more: Any) -> str:
    """Plan that the first young person’s record goes, and give the transfer's id."""
    pupil = young_people(cases.read(desk, case_id))[0].id
    values = {name: getattr(PLAN, name) for name in PLAN.__slots__} | more
    return transfers.plan(desk, [Goes(case_id, (pupil,))], type(PLAN)(**values))


def made(desk: Desk, wren: Signer, case_id: str, transfer: str, folder: Path) -> Ready:
    """Make and save the package."""
    ready = lock_quickly(transfer_making.prepare_package(desk, case_id, transfer), wren, WORDS, desk.now())
    transfer_making.save(desk, ready, folder / "for them.age")
    return ready


def sent(desk: Desk, case_id: str, transfer: str) -> None:
    """Say that it left."""
    step = TransferSent(transfer=transfer, day="2026-11-20", how="by_hand", to="Ola Exemplar")
    transfers.say_sent(desk, case_id, step)


def lock_quickly(outgoing: Outgoing, signer: Signer, words: str, now: datetime) -> Ready:
    """Lock with a scrypt that costs nothing."""
    return transfer_making.lock(outgoing, signer, words, now, QUICK)
