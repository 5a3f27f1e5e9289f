"""G7: whoever is shut out of a case learns nothing of it from any service, whichever there are.

Every public function of a service that sits at a desk is called here, by itself where it asks for nothing
more, by a line in `CALLS` where it asks for something of a case. A new one fails here until it has its line.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, get_args

import pytest

from yps_desktop import services
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.moments import Moment
from yps_desktop.record.periods import school_year
from yps_desktop.record.rules.pattern_rules import RULES
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.transfer_acts import TransferAnswered, TransferChased, TransferPlanned, TransferSent
from yps_desktop.services import (
    backup,
    case_papers,
    cases,
    drafts,
    own_data,
    packages,
    papers,
    patterns,
    responses,
    sheets,
    shutting_out,
    still_held,
    transfer_papers,
    transfers,
)
from yps_desktop.services.audit import Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.directory import InCase
from yps_desktop.services.packages import Receipt
from yps_desktop.services.registers import Asked, Found
from yps_desktop.services.responses import Ink
from yps_desktop.services.sheets import Filled
from yps_desktop.services.transfer_receipts import TakenReceipt
from yps_desktop.services.transfers import Goes
from yps_desktop.services.writing import Signer
from yps_desktop.transfer.package import Signatory
from yps_desktop.vault.views import Filter

TODAY = Moment(date(2026, 11, 20))
ZOE = Person(told_when=TODAY, name="Zoë Exampleton", standing=("pupil_here",), born=date(2012, 3, 4))
HIDDEN = (
    ZOE,
    Note(when=TODAY, what="The blue door was open.", with_whom=(Named("m", "Maple Sampleby", "mother"),)),
    PoliceContact(when=TODAY, what_was_said="Told them.", crime_reference="NV/2026/0000815"),
    Device(received=TODAY, what="phone", make="Green handset", place="Safe in Room 12"),
    Decision(
        when=TODAY, course="in_school", reason="Sent freely.", enough_information="yes", manageable="yes"
    ),
)
PLANNED = TransferPlanned(transfer="", pupils=(), cases=())
ANSWERED = TakenReceipt(
    receipt=Receipt(
        format="yps-receipt",
        version=1,
        package="",
        file="",
        outcome="taken_in",
        when_utc="2026-11-20T09:00:00Z",
        school="A school",
        signed_by=Signatory(person="o", name="Ola Exemplar", office="", key="00" * 32),
    ),
    answer=TransferAnswered(transfer="", answer="taken_in", by="telephone", day="2026-11-20"),
    number="",
    is_newest=True,
)
ASKED = own_data.Details(asker="self", came=TODAY.day, checked="Known here.", understands="yes")
CASES_OF_THE_YEAR = Asked("cases", school_year(TODAY.day))
MARKS = ("2026-001", "0000815", "Maple", "blue door", "Green handset", "Room 12")
_NAMES_A_CASE = {
    "case_id",
    "draft",
    "draft_id",
    "number",
    "ids",
    "some",
    "entry",
    "filled",
    "reading",
}
"""Arguments by which a service is asked about a case, or about something in one; a `case` was read before."""


@dataclass(frozen=True)
class Shut:
    """A desk, the case its person is shut out of, another with the same child, and what they had of it."""

    desk: Desk
    case: str
    other: str
    draft: drafts.Draft
    hash: str
    zoe: str
    read: responses.ToRead
    job: papers.Job
    signer: Signer
    transfer: str
    request: str


@pytest.fixture
def shut(desk: Desk, wren: Signer, head: KeyHolder) -> Shut:
    case_id = sheets.sign(desk, [Filled(sheet) for sheet in HIDDEN], wren)
    other = sheets.sign(desk, [Filled(ZOE)])
    draft = drafts.new_draft("note", case_id)
    drafts.keep(desk, draft)
    cases.look_at(desk, case_id)
    hash = cases.read(desk, case_id).written[0].hash
    zoe = cases.read(desk, case_id).written[0].about or ""
    read, job = responses.to_read(desk, case_id), papers.prepare(desk, case_id, "record")
    goes = transfers.plan(desk, [Goes(case_id, (zoe,))], PLANNED)
    asks = own_data.ask(desk, [InCase(case_id, "", zoe, "")], ASKED)
    shutting_out.shut_out(desk, case_id, desk.me.person, "My niece.", wren, head.person)
    return Shut(desk, case_id, other, draft, hash, zoe, read, job, wren, goes, asks)


def other_case(shut: Shut) -> cases.Case:
    return cases.read(shut.desk, shut.other)


CALLS: Mapping[str, Callable[[Shut], tuple[Any, ...]]] = {
    "advice.prepare": lambda s: ("any_part", s.case),
    "audit.lines": lambda _: (Wanted(),),
    "audit.number_of": lambda s: (s.case,),
    "cases.read": lambda s: (s.case,),
    "nothing_held.look_for": lambda _: ("Zoë Exampleton",),
    "own_data.ask": lambda s: ([InCase(s.case, "", s.zoe, "")], ASKED),
    "own_data.add_cases": lambda s: (s.case, s.request, [InCase(s.other, "", s.zoe, "")]),
    "own_data.extend": lambda s: (s.case, s.request, "Many cases", TODAY.day),
    "own_data.look_again": lambda s: (s.case, s.request),
    "own_data.leave_out": lambda s: (s.case, s.request, []),
    "own_data.answer": lambda s: (s.case, s.request, TODAY.day, "By hand"),
    "own_data.refuse": lambda s: (s.case, s.request, TODAY.day, "By hand", "A reason"),
    "own_data.call_off": lambda s: (s.case, s.request, "A reason"),
    "own_data_papers.gather": lambda s: (s.case, s.request),
    "own_data_papers.prepare": lambda s: (s.case, s.request),
    "own_data_standing.begin": lambda s: (s.case, s.request),
    "own_data_standing.standing": lambda s: (s.case, s.request),
    "cases.look_at": lambda s: (s.case,),
    "destroying.why_not": lambda s: (s.case,),
    "destroying.seconders": lambda s: (s.case,),
    "destroying.needs_reason": lambda s: (s.case,),
    "destroying.plan": lambda s: (s.case, "Long ago."),
    "still_held.held_in": lambda s: (s.case, still_held.look(backup.plan(s.desk))),
    "leavers.to_send": lambda s: ([s.zoe],),
    "leavers.left_on": lambda s: ([s.zoe],),
    "directory.alike": lambda _: ("Zoë Exampleton", date(2012, 3, 4)),
    "directory.find": lambda _: ("zoe exampleton",),
    "directory.who": lambda s: (s.case, s.zoe),
    "drafts.keep": lambda s: (s.draft,),
    "drafts.load": lambda s: (s.draft.id,),
    "drafts.discard": lambda s: ("another",),
    "editions.what_changes": lambda s: (other_case(s),),
    "editions.move": lambda s: (s.case,),
    "home.look_into": lambda s: ([s.case],),
    "inspection.ask": lambda s: (s.case,),
    "inspection.count": lambda s: ([(s.case, "1")],),
    "inspection_view.name_cases": lambda s: ("2026-001",),
    "inspection_view.show": lambda s: (s.case, "case"),
    "joining.destroyed_error": lambda s: (s.case,),
    "joined.join": lambda s: (s.other, "2026-001", "The same."),
    "joined.part": lambda s: (s.case, s.other, "Not the same."),
    "joined.linked": lambda s: (other_case(s),),
    "joined.numbered": lambda s: ("2026-001",),
    "masking.begin": lambda s: (s.case, "z"),
    "masking.again": lambda s: (s.case, Masking("z")),
    "masking.who": lambda s: (s.case, Masking("z")),
    "masking.where": lambda s: (s.case, Masking("z")),
    "masking.sign": lambda s: (s.case, Masking("z", "A school"), s.signer),
    "other_cases.other_cases": lambda s: (other_case(s),),
    "other_cases.other_cases_fact": lambda s: (other_case(s), "review"),
    "transfer_papers.known": lambda s: (s.case,),
    "transfer_papers.planned": lambda s: (s.case, s.transfer),
    "transfer_papers.prepare": lambda s: (
        s.case,
        "transfer_letter",
        transfer_papers.Going("A school", "Ola Exemplar", "01632 960002", 5),
    ),
    "package_contents.gather": lambda s: ([s.case], "A school", "01632 960002"),
    "package_contents.prepare": lambda s: ([packages.Sending(s.case)], "A school", "01632 960002"),
    "papers.gather": lambda s: (s.case, case_papers.Wanted("record")),
    "papers.prepare": lambda s: (s.case, "record"),
    "patterns.look_on": lambda s: (replace(patterns.begin(s.desk), left=RULES[:1]),),
    "proposals.waiting": lambda s: (s.case,),
    "proposals.take_on": lambda s: (s.case, "a proposal"),
    "proposals.set_aside": lambda s: (s.case, "a proposal", "No."),
    "received.kept": lambda s: (s.hash,),
    "received.listed": lambda s: (s.case,),
    "received.read": lambda s: (s.case, s.hash),
    "received.stored": lambda s: (s.case, s.hash),
    "receiving_people.search": lambda _: ("zoe",),
    "registers.next_cases": lambda _: (CASES_OF_THE_YEAR,),
    "registers.kept_from_others": lambda s: ([s.case],),
    "registers.read": lambda s: (CASES_OF_THE_YEAR, [s.case]),
    "registers.prepare": lambda _: (CASES_OF_THE_YEAR, Found()),
    "questions.open_question": lambda s: (s.draft,),
    "questions.draft_of_correction": lambda s: (s.hash,),
    "questions.draft_about": lambda s: (s.case, "note", ""),
    "questions.ready": lambda s: (s.case, ""),
    "responses.waiting_in": lambda s: (s.case,),
    "responses.to_read": lambda s: (s.case,),
    "responses.respond": lambda s: (s.read, s.signer, "agreed"),
    "responses.sign_in_ink": lambda s: (s.case, s.hash, Ink("Hazel", "Headteacher", TODAY, "Safe")),
    "sheets.sign": lambda s: ([Filled(HIDDEN[1], s.case)],),
    "sheets.correct": lambda s: (s.case, s.hash, ZOE, "Slip"),
    "sheets.withdraw_person": lambda s: (s.case, "z", "Slip"),
    "retention.hold": lambda s: (s.case, "An inquiry."),
    "retention.lift": lambda s: (s.case, "It ended."),
    "retention.look_through": lambda s: ([(s.case, "1")],),
    "shutting_out.shut_out": lambda s: (s.case, s.desk.me.person, "Again.", s.signer),
    "shutting_out.let_in": lambda s: (s.case, s.desk.me.person, "No.", s.signer),
    "transfer_bundle.gather": lambda s: (s.case, s.transfer),
    "transfer_bundle.prepare": lambda s: (s.case, s.transfer),
    "transfer_making.read": lambda s: (s.case, s.transfer),
    "transfer_making.gather": lambda s: (s.case, s.transfer),
    "transfer_making.prepare_package": lambda s: (s.case, s.transfer),
    "transfer_receipts.take_receipt": lambda s: (s.case, s.transfer, b"{}"),
    "transfer_receipts.keep_receipt": lambda s: (s.case, ANSWERED, True),
    "transfer_overview.blank": lambda s: (s.case,),
    "transfers.call_off": lambda s: (s.case, s.transfer, "They stay."),
    "transfer_overview.concerned": lambda s: (s.case, s.transfer),
    "transfer_overview.may_go": lambda s: (s.other,),
    "transfer_overview.all_along": lambda s: ([other_case(s)], s.transfer),
    "transfer_overview.overview": lambda s: (s.case, s.transfer),
    "transfers.plan": lambda s: ([Goes(s.case, (s.zoe,))], replace(PLANNED, transfer=s.transfer)),
    "transfers.problems": lambda s: ([Goes(s.case, (s.zoe,))], PLANNED),
    "transfers.say_answered": lambda s: (s.case, replace(ANSWERED.answer, transfer=s.transfer)),
    "transfers.say_chased": lambda s: (
        s.case,
        TransferChased(transfer=s.transfer, day="2026-11-20", whom=""),
    ),
    "transfers.say_sent": lambda s: (
        s.case,
        TransferSent(transfer=s.transfer, day="2026-11-20", how="by_hand"),
    ),
    "verification.find_code": lambda s: (s.desk.vault.ledger.head().code,),
}
"""What each service that is asked about a case is asked here."""

ASKED_ELSEWHERE = {
    "listing.find": "by every mark, below",
    "listing.keep_listed": "writes a row, gives nothing",
    "listing.rebuild_people": "makes rows for the vault, which hides them itself",
    "listing.rebuild_listed": "makes a row for the vault, which hides it itself",
    "joining.read_whole": "folds a case for writing; `cases.read` is what shows one",
    "writing.write": "the one way in; verification refuses what somebody shut out writes",
    "writing.signing_by": "seals",
    "opening.close": "ends the desk",
    "numbers.enter_number": "of a service to ring",
    "papers.stamp_of": "of a paper by its number",
    "keys.day_of": "of a change of keys",
    "papers.hand_out": "writes down that a paper left, below",
    "papers.say_not_printed": "writes down that it did not, asked as `hand_out` is",
}


def functions() -> dict[str, Callable[..., object]]:
    """Give every public function of a service whose first argument is the desk."""
    found: dict[str, Callable[..., object]] = {}
    for module in pkgutil.iter_modules(services.__path__):
        loaded = importlib.import_module(f"{services.__name__}.{module.name}")
        for name, held in vars(loaded).items():
            own = inspect.isfunction(held) and held.__module__ == loaded.__name__
            if own and not name.startswith("_") and "desk" in list(inspect.signature(held).parameters)[:1]:
                found[f"{module.name}.{name}"] = held
    return found


def needed(function: Callable[..., object]) -> list[str]:
    """Name what a function must be given besides the desk."""
    listed = list(inspect.signature(function).parameters.values())[1:]
    return [one.name for one in listed if one.default is inspect.Parameter.empty]


FUNCTIONS = functions()
BY_ITSELF = [n for n, f in FUNCTIONS.items() if not needed(f) and n not in CALLS and n not in ASKED_ELSEWHERE]
OF_A_CASE = [n for n, f in FUNCTIONS.items() if _NAMES_A_CASE & set(inspect.signature(f).parameters)]


def tells(said: object, shut: Shut) -> list[str]:
    """Find what of the hidden case stands in an answer."""
    text = repr(said)
    return [mark for mark in (*MARKS, shut.case, shut.draft.id) if mark in text]


def test_g7_every_service_that_is_asked_about_a_case_is_asked_here() -> None:
    left = [
        name
        for name in OF_A_CASE
        if name not in CALLS and name not in ASKED_ELSEWHERE and needed(FUNCTIONS[name])
    ]
    assert left == [], "Give each a line in CALLS."
    assert set(CALLS) <= set(FUNCTIONS)


@pytest.mark.parametrize("name", BY_ITSELF)
def test_g7_no_service_tells_of_a_hidden_case_by_itself(shut: Shut, name: str) -> None:
    try:
        said = FUNCTIONS[name](shut.desk)
    except (YpsError, NotImplementedError):
        return
    assert tells(said, shut) == []


@pytest.mark.parametrize("name", CALLS)
def test_g7_no_service_tells_of_a_hidden_case_when_it_is_asked(shut: Shut, name: str) -> None:
    before = len(shut.desk.vault.ledger.of_case(shut.case))
    try:
        said = FUNCTIONS[name](shut.desk, *CALLS[name](shut))
    except YpsError:
        said = None
    assert tells(said, shut) == []
    assert len(shut.desk.vault.ledger.of_case(shut.case)) == before


@pytest.mark.parametrize("mark", [*MARKS, "zoe", "exampleton"])
def test_g7_no_search_finds_a_hidden_case(shut: Shut, mark: str) -> None:
    assert tells(FUNCTIONS["listing.find"](shut.desk, mark), shut) == []


@pytest.mark.parametrize("which", get_args(Filter))
def test_g7_no_list_holds_a_hidden_case(shut: Shut, which: str) -> None:
    assert tells(FUNCTIONS["listing.page"](shut.desk, which), shut) == []


def test_g7_a_paper_made_before_is_not_handed_out_by_whoever_is_shut_out(shut: Shut) -> None:
    with pytest.raises(YpsError):
        papers.hand_out(shut.desk, shut.job, papers.build(shut.job, "printed"), "saved")


def test_g7_the_test_itself_would_see_a_leak(shut: Shut) -> None:
    case = FUNCTIONS["joining.read_whole"](shut.desk, shut.case)
    assert set(tells(case, shut)) >= {"2026-001", "0000815", "blue door"}
