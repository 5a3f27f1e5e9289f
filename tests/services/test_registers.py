"""Z8: which cases stand in a register of which days, for whom, and that its leaving is written down."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.documents.reading import text_drawn
from tests.services.conftest import HAZELS
from tests.services.test_shut_out import NOTE, THE_HEAD, TODAY
from tests.services.test_training import HELD
from yps_desktop.documents.content import Paper
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.moments import Moment
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.register_cases import CaseOnRegister, GoesUnder
from yps_desktop.record.rules.register_devices import DeviceOnRegister
from yps_desktop.record.sheets.device import Device
from yps_desktop.services import joined, papers, registers, school_days, sheets, training
from yps_desktop.services.deed_words import deed_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.registers import Asked, Found, Which
from yps_desktop.services.sheets import Filled

YEAR = school_year(TODAY.day)
PHONE = Device(received=TODAY, what="phone", place="Safe in Room 12", closed="sealed_bag")


def read(desk: Desk, which: Which = "cases", period: Period = YEAR) -> Found:
    """Read a register as its page does."""
    asked, found, before = Asked(which, period), Found(), None
    while True:
        page = registers.next_cases(desk, asked, before)
        found = found.plus(registers.read(desk, asked, page.cases))
        found = found.plus(Found(earlier_open=page.earlier_open))
        if (before := page.before) is None:
            return found


def paper_of(desk: Desk, which: Which = "cases", period: Period = YEAR) -> Paper:
    asked = Asked(which, period)
    return registers.prepare(desk, asked, read(desk, which, period)).paper


def note(desk: Desk) -> str:
    return sheets.sign(desk, [Filled(NOTE)])


def numbers(found: Found) -> list[str]:
    return [line.number for line in found.lines]


def test_the_newest_case_stands_first_and_more_than_a_page_is_read(desk, monkeypatch):
    monkeypatch.setattr(registers, "PAGE", 2)
    for _ in range(5):
        note(desk)
    assert numbers(read(desk)) == [f"2026-00{number}" for number in (5, 4, 3, 2, 1)]


def test_a_case_stands_in_the_register_of_the_days_it_was_opened_on(desk):
    note(desk)
    desk.clock.at += timedelta(days=300)
    note(desk)
    before, later = read(desk), read(desk, period=school_year(desk.now().date()))
    assert (numbers(before), before.earlier_open) == (["2026-001"], 0)
    assert (numbers(later), later.earlier_open) == (["2027-001"], 1)


def test_a_device_that_is_still_here_stands_in_later_registers_too(desk, wren):
    sheets.sign(desk, [Filled(PHONE, about="phone")], wren)
    later = Period(date(2026, 12, 1), date(2026, 12, 20))
    (line,) = read(desk, "devices", later).lines
    assert isinstance(line, DeviceOnRegister)
    assert (line.label, line.where) == ("Phone 1", "place")
    assert read(desk, "devices", Period(date(2025, 9, 1), date(2026, 8, 31))).lines == ()


def test_what_happened_before_its_case_was_opened_stands_in_the_register_of_its_day(desk, wren):
    sheets.sign(desk, [Filled(replace(PHONE, received=Moment(date(2026, 8, 28))), about="phone")], wren)
    assert len(read(desk, "devices", Period(date(2026, 8, 1), date(2026, 8, 31))).lines) == 1


def test_b5_joined_cases_are_one_line_also_where_the_other_is_of_another_year(desk):
    first = note(desk)
    desk.clock.at += timedelta(days=300)
    note(desk)
    joined.join(desk, first, "2027-001", "The same incident.")
    (line,) = read(desk).lines
    assert isinstance(line, CaseOnRegister)
    assert (line.case, line.with_numbers) == (first, ("2027-001",))
    (under,) = read(desk, period=school_year(desk.now().date())).lines
    assert isinstance(under, GoesUnder)
    assert (under.number, under.under) == ("2027-001", "2026-001")
    assert numbers(read(desk, period=Period(YEAR.first, date(2028, 1, 1)))) == ["2026-001"]


def test_g7_whoever_is_shut_out_finds_no_line_and_is_told_how_many_are_not_shown(desk, head, at_desk):
    hidden = sheets.sign(desk, [Filled(NOTE), Filled(THE_HEAD)])
    note(desk)
    assert numbers(read(desk)) == ["2026-002", "2026-001"]
    hazels = at_desk(head.person, HAZELS)
    found = read(hazels)
    assert numbers(found) == ["2026-002"]
    assert registers.read(hazels, Asked("cases", YEAR), [hidden]).lines == ()
    for period in (YEAR, Period(date(2020, 1, 1), date(2020, 1, 2))):
        said = repr(paper_of(hazels, period=period).blocks)
        assert "1 case of the whole record, of whatever period" in said
        assert "2026-001" not in said


def test_a_case_that_does_not_read_back_is_named_by_number_and_counts_nowhere(desk, monkeypatch):
    note(desk)
    monkeypatch.setattr(registers.cases, "read", _refuse)
    found = read(desk)
    assert (found.lines, found.damaged) == ((), ("2026-001",))


def _refuse(*_: object) -> None:
    raise registers.RecordDamagedError("It does not read back.")


def test_o2_the_register_of_cases_prints_the_training_of_its_period_and_nothing_typed(desk: Desk) -> None:
    training.record(desk, replace(HELD, what=("other",), words="With Hazel Fictley"))
    years = (YEAR, school_year(date(2026, 8, 1)))
    this, before = (" ".join(text_drawn(paper_of(desk, period=year)).split()) for year in years)
    assert "18 November 2026: something else, 34 people." in this
    assert "Fictley" not in this
    assert "34 people" not in before


@pytest.mark.parametrize("which", ["cases", "viewings", "devices", "references"])
def test_a_register_that_leaves_is_an_entry_of_no_case(desk, which):
    job = registers.prepare(desk, Asked(which, YEAR), read(desk, which))
    papers.hand_out(desk, job, papers.build(job, "printed"), "printed")
    entry = desk.vault.ledger.entry(desk.vault.ledger.head().seq)
    assert (entry.header.case, HandedOut.from_body(entry.read_body()).document) == (None, f"register_{which}")
    assert deed_words(entry, desk.holders) == f"Printed the register of {which}, 1 page"


def test_reading_opens_no_case_and_writes_nothing(desk):
    note(desk)
    before = desk.vault.ledger.head().seq
    paper_of(desk)
    assert desk.vault.ledger.head().seq == before


def test_this_year_the_terms_that_have_begun_and_the_year_before_are_offered(desk):
    autumn, spring = Period(date(2026, 9, 2), date(2026, 12, 18)), Period(date(2027, 1, 5), date(2027, 3, 26))
    for term in (autumn, spring):
        school_days.enter_term(desk, term.first, term.last)
    offered = registers.periods(desk)
    assert [one.period for one in offered] == [YEAR, autumn, school_year(date(2026, 8, 31))]
    assert paper_of(desk, period=autumn).subtitle.startswith("Term from 2 September 2026 to 20 November 2026")
    assert paper_of(desk).subtitle.startswith("School year 2026–27, to 20 November 2026")


def test_what_is_asked_for_is_spelled_in_a_place_and_nonsense_is_nothing():
    assert registers.asked_of("devices", YEAR.to_text()) == Asked("devices", YEAR)
    for which, period in (
        ("pupils", YEAR.to_text()),
        ("cases", "2026-09-01"),
        ("cases", "2026-09-02/2026-09-01"),
    ):
        assert registers.asked_of(which, period) is None
