"""Transfers for tests: a plan, and each step of it at a desk with a real vault."""

from pathlib import Path

from tests.services.test_masking import id_of, looked_through
from tests.services.test_packages import OLAS, QUICK, opened_at
from yps_desktop.record.entry import Entry
from yps_desktop.record.rules.transfers import Transfer, transfers
from yps_desktop.record.transfer_acts import TransferAnswered, TransferPlanned, TransferSent
from yps_desktop.services import cases, masking, packages, transfer_making
from yps_desktop.services import transfers as going
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import sign_as
from yps_desktop.services.packages import Outcome
from yps_desktop.services.transfer_making import Ready
from yps_desktop.services.transfers import Goes
from yps_desktop.services.writing import Signer

WORDS = "acorn bishop candle dragon ember falcon"
TODAY = "2026-11-20"
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


def sams(desk: Desk, case_id: str, name: str = "Sam Madeup") -> Goes:
    return Goes(case_id, (id_of(desk, case_id, name),))


def planned(desk: Desk, *some: str, plan: TransferPlanned = PLAN) -> str:
    return going.plan(desk, [sams(desk, one) for one in some], plan)


def looked_at(desk: Desk, case_id: str, wren: Signer, whose: str = "Sam Madeup") -> Entry:
    """Confirm somebody's masked copy for the next school, each place looked at."""
    asked = masking.begin(desk, case_id, id_of(desk, case_id, whose)).for_reader("Specimen Park Academy")
    for place in masking.where(desk, case_id, asked):
        if place.word == "will":
            asked = asked.keeping(place.entry, place.field, place.word, place.at, "It is no name here")
    return masking.sign(desk, case_id, looked_through(desk, case_id, asked), wren)


def made(desk: Desk, wren: Signer, case_id: str, id: str, target: Path) -> Ready:
    outgoing = transfer_making.prepare_package(desk, case_id, id)
    ready = transfer_making.lock(outgoing, wren, WORDS, desk.now(), QUICK)
    transfer_making.save(desk, ready, target)
    return ready


def sent(desk: Desk, case_id: str, id: str) -> None:
    step = TransferSent(
        transfer=id, day=TODAY, how="tracked_post", to="the office", words_day=TODAY, words_to="Ola Exemplar"
    )
    going.say_sent(desk, case_id, step)


def by_telephone(id: str, answer: Outcome = "taken_in") -> TransferAnswered:
    return TransferAnswered(transfer=id, answer=answer, by="telephone", day=TODAY, who="Ola Exemplar")


def answer_of(there: Desk, file: Path, outcome: Outcome = "taken_in") -> bytes:
    """Open a package at the other school and make its receipt."""
    ola = sign_as(there.folder, there.me, OLAS)
    return packages.answer(opened_at(there, file, WORDS), outcome, there.school.name, ola, there.now())


def transfer_of(desk: Desk, case_id: str) -> Transfer:
    (one,) = transfers(cases.read(desk, case_id))
    return one
