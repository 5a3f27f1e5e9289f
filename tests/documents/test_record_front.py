"""What page 1 says of a case must be true and whole (Z13)."""

from dataclasses import replace
from typing import Any

import pytest

from tests.documents.case_example import DISCLOSURE, EDITION, NOT_REFERRED, NOW, SCHOOL, case_told, record_of
from tests.record.builder import JUNIPER, Chain, at
from yps_desktop.documents.answers import Blank, DoesNotApply, NotKnown, NotRecorded
from yps_desktop.documents.content import NewPage
from yps_desktop.documents.front_facts import key_facts, knew_fact
from yps_desktop.documents.front_lines import five_lines
from yps_desktop.documents.front_people import people_table
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn
from yps_desktop.documents.summaries import fitting
from yps_desktop.record.case import Case
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.life import Closing
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.police import PoliceContact
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.social_care import SocialCare

POLICE = PoliceContact(when=at(20, "16:50"), route="101", what_was_said="Noted.", crime_reference="X/1")
REFERRED = replace(NOT_REFERRED, course="police", against_advice_reason=None)

BOTH = replace(REFERRED, course="police_and_social_care")
TOLD = SocialCare(when=at(20, "13:00"), purpose="referral", what_was_said="Rang")


def _first(case: Case) -> str:
    return " ".join(page_texts(drawn(record_of(case), Node("Document")))[0].split())


def _standing(*sheets: Sheet) -> tuple[str, str]:
    chain = Chain()
    for sheet in sheets:
        chain.sheet(sheet)
    fact = key_facts(chain.case(), SCHOOL, NOW)[0]
    return fact.value, fact.note


@pytest.mark.parametrize(
    ("sheets", "note"),
    [
        ((NOT_REFERRED,), "decided: not referred"),
        ((NOT_REFERRED, POLICE), "decided: not referred; police contacted since"),
        ((POLICE, NOT_REFERRED), "decided: not referred; police contacted"),
        ((REFERRED,), "no contact with the police recorded yet"),
        ((REFERRED, POLICE), ""),
    ],
    ids=["not_referred", "contacted_since", "contacted_before", "referred_only", "referred_and_contacted"],
)
def test_z13_the_standing_tells_decision_and_contact_apart(sheets: tuple[Sheet, ...], note: str) -> None:
    value, said = _standing(*sheets)
    assert said.endswith(note)
    assert "with police" not in said
    assert (value == "With police") == (sheets == (REFERRED, POLICE))


@pytest.mark.parametrize(
    ("sheets", "note"),
    [
        ((NOT_REFERRED, TOLD), "decided: not referred; social care contacted since"),
        ((BOTH,), "no contact with the police recorded yet; no contact with social care recorded yet"),
        ((BOTH, POLICE), "police contacted; no contact with social care recorded yet"),
        ((BOTH, POLICE, TOLD), ""),
    ],
    ids=["told_since", "neither", "police_only", "both"],
)
def test_z13_the_standing_tells_which_agency_was_contacted(sheets: tuple[Sheet, ...], note: str) -> None:
    value, said = _standing(*sheets)
    assert said.endswith(note)
    assert (value == "With police and social care") == (sheets == (BOTH, POLICE, TOLD))


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (None, NotRecorded),
        (("none_known",), str),
        (("not_known",), NotKnown),
        (("send_ehc",), str),
    ],
)
def test_y4_nothing_known_not_known_and_not_asked_differ(told: Any, shown: type[Blank] | type[str]) -> None:
    chain = Chain()
    pupil = Person(
        name=JUNIPER.name, standing=("pupil_here",), roles=("in_imagery",), age_low=15, age_high=15
    )
    chain.sheet(replace(pupil, vulnerability=told), "j")
    (line,) = people_table(chain.case(), EDITION, 6).people
    assert isinstance(line.bear_in_mind, shown)


def test_y4_an_adult_is_not_asked() -> None:
    chain = Chain()
    chain.sheet(Person(name="Bram Oakfield", standing=("adult",), roles=("reported",)), "b")
    (line,) = people_table(chain.case(), EDITION, 6).people
    assert not isinstance(line.bear_in_mind, NotRecorded | DoesNotApply)


def test_z13_page_1_is_one_page_whatever_a_second_reader_or_a_paper_in_ink_says() -> None:
    chain = Chain()
    decision = chain.sheet(NOT_REFERRED)
    comment = "All of this was asked again. " * 300
    chain.respond("sent_back", decision, comment=comment)
    pages = page_texts(drawn(record_of(chain.case()), Node("Document")))
    assert "Not recorded yet" in pages[0]
    assert "What an inspector will ask" in pages[1]
    assert " ".join(pages[1:]).count("asked again.") >= 300


def test_z13_page_1_is_one_page_whatever_letters_it_must_spell_as_codes() -> None:
    codes = "\N{GRINNING FACE}\N{CLAPPING HANDS SIGN} " * 90
    chain = Chain()
    whole = {id: Person.field(id).options for id in ("roles", "vulnerability", "standing")}
    for name in ("Juniper", "Rowan", "Ash"):
        chain.sheet(Person(told_when=at(20), name=name, **whole), f"{name}{len(chain.entries)}")  # type: ignore[arg-type]
    chain.sheet(replace(DISCLOSURE, account=codes))
    chain.sheet(replace(POLICE, crime_reference=None, reference_awaited="yes"))
    chain.sheet(replace(NOT_REFERRED, reason=codes))
    pages = page_texts(drawn(record_of(chain.case()), Node("Document")))
    assert "Not recorded yet" in pages[0]
    assert "What an inspector will ask" in pages[1]


def test_z13_how_long_after_the_dsl_knew_is_time_that_passed_where_the_clocks_changed() -> None:
    chain = Chain(opened="2026-10-24T22:00:00Z")
    chain.sheet(replace(DISCLOSURE, when=at(24, "22:00", month=10), reached_dsl=at(24, "23:30", month=10)))
    chain.sheet(replace(NOT_REFERRED, when=at(25, "04:30", month=10)))
    assert "6 hours after the DSL knew" in _first(chain.case())


def test_z13_parts_of_a_line_are_whole_or_counted() -> None:
    parts = [f"part {number}" for number in range(9)]
    assert fitting(parts, 1000, "; ") == "; ".join(parts) + "."
    assert fitting(parts, 30, "; ") == "part 0; part 1; part 2; part 3; and 5 more."
    assert fitting(["One done.", "Two done.", "Three done."], 20) == "One done. Two done. And 1 more."
    assert fitting(["much " * 50], 30).endswith("…")


def test_r5_the_advice_is_told_in_whole_sentences() -> None:
    first = _first(case_told())
    advice = first[first.index("Why it matters") : first.index("Decided")]
    assert advice.rstrip().endswith(".")
    assert "…" not in advice


def test_the_sheets_follow_the_chronology_on_the_same_page() -> None:
    assert NewPage() not in record_of(case_told()).blocks


def test_b1_what_the_case_misses_is_a_hole_and_what_is_small_shares_one_row() -> None:
    chain = Chain()
    chain.sheet(replace(DISCLOSURE, handled=None, opinion=None, where=None, danger=None))
    pages = [" ".join(page.split()) for page in page_texts(drawn(record_of(chain.case()), Node("Document")))]
    text = " ".join(pages)
    assert "Handled by staff Not recorded · asked for when the case is closed" in text
    assert "Other questions Not recorded · Where; Own view; First written by; First notes kept" in text
    assert [page.count("Disclosure: Handled by staff") for page in pages[:2]] == [1, 1]
    assert "Disclosure: Own view" not in text


def test_r5_the_advice_stands_with_its_first_reason_where_the_page_is_full() -> None:
    why = five_lines(case_told(), EDITION, SCHOOL, NOW, 30).lines[1]
    assert str(why.words).startswith("Advice: refer now. Refer at once to the police: point 2")


@pytest.mark.parametrize(
    ("reached", "note"),
    [
        (at(20, "14:05"), "13:20; the DSL at 14:05"),
        (at(20, "14:05", about=True), "13:20; the DSL at about 14:05"),
        (at(20), "13:20; the DSL the same day"),
        (at(23, "08:10"), "13:20; the DSL on Mon\xa023\xa0Nov\xa02026, 08:10"),
    ],
)
def test_z13_when_the_dsl_knew_is_told_with_its_day_and_time(reached: Moment, note: str) -> None:
    chain = Chain()
    chain.sheet(replace(DISCLOSURE, reached_dsl=reached))
    assert knew_fact(chain.case()).note == note


def test_z13_what_a_closed_case_misses_is_not_said_to_come_yet() -> None:
    chain = Chain()
    chain.sheet(DISCLOSURE)
    chain.respond("agreed", chain.sheet(Closing(when=at(24), summary="Over.")))
    assert "Not recorded: " in _first(chain.case())
