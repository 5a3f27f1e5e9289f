"""Cases linked, joined under one number, and parted again (B5)."""

from collections.abc import Callable
from datetime import date

import pytest

from tests.services.conftest import WRENS
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, CaseClosedError, RecordDamagedError, YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import people_of
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.sheets.custody import StillThere
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.device import Device
from yps_desktop.record.sheets.life import CaseLink, OpenedInError
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.services import cases, joined, listing, responses, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import read_whole
from yps_desktop.services.opening import close
from yps_desktop.services.sheets import Filled
from yps_desktop.services.verification import verify
from yps_desktop.services.writing import Signer

TODAY = Moment(date(2026, 11, 20))
NOTE = Note(when=TODAY, what="A mother rang.")
ROWAN = Person(name="Rowan Testwell", standing=("pupil_here",))
PHONE = Device(received=TODAY, what="phone", place="Safe in the main office")
DECISION = Decision(
    when=TODAY, course="in_school", reason="One picture.", enough_information="yes", manageable="yes"
)
Write = Callable[..., str]


@pytest.fixture
def write(desk: Desk) -> Write:
    def sign(sheet: Sheet, case: str | None = None, about: str | None = None) -> str:
        return sheets.sign(desk, [Filled(sheet, case, about)])

    return sign


@pytest.fixture
def two(desk: Desk, write: Write) -> tuple[str, str]:
    """Two cases; the second holds Rowan and a phone, and goes under the first one's number."""
    first, second = write(NOTE), write(ROWAN)
    write(PHONE, second)
    joined.join(desk, first, "2026-002", "The same picture.")
    return first, second


def numbers(desk: Desk, typed: str = "") -> list[str]:
    rows = listing.find(desk, typed) if typed else listing.page(desk, "all")
    return [row.line.number for row in rows]


def test_b5_joined_cases_are_read_as_one_in_the_order_of_the_chain(desk: Desk, two: tuple[str, str]) -> None:
    for id in two:
        case = cases.read(desk, id)
        assert case.number == "2026-001"
        assert [written.sheet.kind for written in case.written] == ["note", "person", "device"]
    kinds = [event.kind for event in chronology(cases.read(desk, two[0]))]
    assert kinds.count("opened") == 2
    assert kinds.count("joined") == 1


def test_b5_lists_show_one_row_and_both_numbers_find_it(desk: Desk, two: tuple[str, str]) -> None:
    assert numbers(desk) == ["2026-001"]
    assert numbers(desk, "2026-002") == numbers(desk, "Testwell") == ["2026-001"]
    assert listing.counts(desk).open == 1


def test_b5_a_number_leads_to_the_case_it_goes_under_before_any_that_only_speaks_of_it(
    desk: Desk, two: tuple[str, str], write: Write
) -> None:
    write(Note(when=TODAY, what="As in 2026-002, and unlike 2026-001."))
    assert numbers(desk, "2026-002") == ["2026-001", "2026-003"]


def test_b5_no_number_is_given_twice_because_of_a_joined_case(
    desk: Desk, two: tuple[str, str], write: Write
) -> None:
    assert cases.read(desk, write(NOTE)).number == "2026-003"


def test_b5_parting_gives_each_its_own_again(desk: Desk, two: tuple[str, str], write: Write) -> None:
    first, second = two
    phone = devices_of(cases.read(desk, first))[0].id
    write(StillThere(when=TODAY), first, phone)
    write(NOTE, first)
    joined.part(desk, first, second, "It was another picture.")
    assert [w.sheet.kind for w in cases.read(desk, first).written] == ["note", "note"]
    assert [w.sheet.kind for w in cases.read(desk, second).written] == ["person", "device", "still_there"]
    assert numbers(desk) == ["2026-002", "2026-001"]
    assert numbers(desk, "Testwell") == ["2026-002"]


def test_b5_what_is_joined_can_be_corrected_countersigned_and_masked_and_the_chain_holds(
    desk: Desk, wren: Signer, hazel: Signer
) -> None:
    first = sheets.sign(desk, [Filled(DECISION)], wren)
    second = sheets.sign(desk, [Filled(ROWAN), Filled(DECISION)], wren)
    joined.join(desk, first, "2026-002", "The same picture.")
    case = cases.read(desk, first)
    person = case.of("person")[0]
    sheets.correct(desk, first, person.hash, Person(name="Rowan Testwel"), "Slip")
    reading = responses.to_read(desk, first)
    assert len(reading.sheets) == 2
    responses.respond(desk, reading, hazel, "agreed")
    sheets.withdraw_person(desk, first, person.about or "", "Another of that name.")
    joined.part(desk, first, second, "It was another picture.")
    parted = cases.read(desk, second)
    assert parted.of("person")[0].corrected
    assert parted.of("decision")[0].responses
    assert people_of(parted) == ()
    assert MASKED in str(parted.of("person")[0].sheet)
    assert read_whole(desk, second).id == second
    close(desk)
    assert verify(desk.folder, "Wren Mockford", WRENS).cases == 2


def test_b5_a_case_with_one_under_it_can_itself_be_joined_and_parted(desk: Desk, write: Write) -> None:
    first, second, third = write(NOTE), write(NOTE), write(ROWAN)
    joined.join(desk, second, "2026-003", "The same people.")
    joined.join(desk, first, "2026-002", "The same picture.")
    case = cases.read(desk, third)
    assert (case.id, len(case.written)) == (first, 3)
    assert numbers(desk) == numbers(desk, "2026-003") == ["2026-001"]
    joined.part(desk, first, third, "Somebody else.")
    assert len(cases.read(desk, first).written) == 2
    assert len(cases.read(desk, third).written) == 1
    joined.join(desk, first, "Case 2026-003", "It is the same after all.")
    assert len(cases.read(desk, first).written) == 3


@pytest.mark.parametrize(
    ("number", "reason"), [("2026-009", "Why"), ("", "Why"), ("2026-001", "Why"), ("2026-002", " ")]
)
def test_b5_what_cannot_be_joined_is_said_and_nothing_is_written(
    desk: Desk, write: Write, number: str, reason: str
) -> None:
    first, _ = write(NOTE), write(NOTE)
    before = desk.vault.ledger.head()
    with pytest.raises(AnswerError):
        joined.join(desk, first, number, reason)
    assert desk.vault.ledger.head() == before


def test_b5_what_is_joined_already_is_not_joined_again(desk: Desk, two: tuple[str, str]) -> None:
    with pytest.raises(AnswerError):
        joined.join(desk, two[1], "2026-001", "Again.")


def test_b5_a_closed_case_is_opened_first(desk: Desk, write: Write, wren: Signer) -> None:
    first, second = write(NOTE), write(NOTE)
    sheets.sign(desk, [Filled(OpenedInError(when=TODAY, reason="Slip."), second)], wren)
    with pytest.raises(CaseClosedError, match="2026-002 is closed"):
        joined.join(desk, first, "2026-002", "The same.")


def test_b5_what_is_not_joined_is_not_parted(desk: Desk, write: Write) -> None:
    with pytest.raises(YpsError):
        joined.part(desk, write(NOTE), write(NOTE), "Why")


def test_b5_a_damaged_row_of_a_joined_case_is_made_anew_as_it_was(desk: Desk, two: tuple[str, str]) -> None:
    row = desk.vault.views.row(two[1])
    assert listing.rebuild_listed(desk, two[1]) == row


def test_b5_a_link_is_seen_from_both_cases_and_found_by_number(desk: Desk, write: Write) -> None:
    first, second = write(NOTE), write(NOTE)
    write(CaseLink(when=TODAY, other="2026-001", how=("same_people",)), second)
    assert [row.number for row in joined.linked(desk, cases.read(desk, first))] == ["2026-002"]
    assert [row.number for row in joined.linked(desk, cases.read(desk, second))] == ["2026-001"]
    assert numbers(desk, "2026-001") == ["2026-001", "2026-002"]


def test_b5_another_schools_case_is_linked_by_its_own_number(desk: Desk, write: Write) -> None:
    case = write(NOTE)
    write(CaseLink(when=TODAY, other="Nowhere Red School, 77/2026", how=("other_school",)), case)
    assert joined.linked(desk, cases.read(desk, case)) == ()
    assert numbers(desk, "Nowhere Red") == ["2026-001"]


def test_b5_a_linked_case_that_is_damaged_keeps_nobody_from_this_one(
    desk: Desk, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = write(NOTE), write(NOTE)
    write(CaseLink(when=TODAY, other="2026-001", how=("same_people",)), second)
    case, read = cases.read(desk, first), desk.vault.ledger.of_case

    def damaged(case_id: str, but: str = "") -> tuple[Entry, ...]:
        if case_id == second:
            raise RecordDamagedError("It does not read back as it was written.")
        return read(case_id, but)

    monkeypatch.setattr(desk.vault.ledger, "of_case", damaged)
    assert joined.linked(desk, case) == ()


def test_g1_somebody_named_in_both_is_one_person_in_the_joined_case(desk: Desk, write: Write) -> None:
    named = Named("r", "Rowan Testwell")
    first = write(Note(when=TODAY, what="Told.", with_whom=(named,)))
    write(Note(when=TODAY, what="Told.", with_whom=(named,)))
    joined.join(desk, first, "2026-002", "The same.")
    assert [person.id for person in people_of(cases.read(desk, first))] == ["r"]
