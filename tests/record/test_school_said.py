"""What a school said of itself before holds for what was signed then, and is told where it would puzzle."""

from dataclasses import asdict, replace
from datetime import date

import pytest

from tests.record.builder import Chain, at
from yps_desktop.guidance.school_words import (
    change_in_full,
    changed_words,
    earlier_line,
    earlier_lines,
    name_on,
)
from yps_desktop.record.acts import SchoolChanged
from yps_desktop.record.key_acts import VaultMade
from yps_desktop.record.rules.signing import signature_of
from yps_desktop.record.school import School, SchoolDetails
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.school_said import details_at, details_of, fold_school, names_of
from yps_desktop.record.sheets.decision import Decision

GREEN = School(name="Nowhere Green School", urn="123456")
BROOK = "Brook Academy"


def said(**now: str) -> SchoolDetails:
    return SchoolDetails(**{**asdict(details_of(GREEN)), **now})


def after(*changes: tuple[SchoolDetails, str]) -> School:
    """Fold a record that begins on 20 November 2026 with changes, each `now` this since a day."""
    chain, was = Chain(), details_of(GREEN)
    founder = chain.holders["p1"]
    chain.entries.clear()
    chain.add(VaultMade.kind, VaultMade(school=GREEN, founder=founder).to_body())
    for now, since in changes:
        chain.add(SchoolDetailsChanged.kind, SchoolDetailsChanged(was=was, now=now, since=since).to_body())
        was = now
    school = fold_school(chain.entries)
    assert school is not None
    return school


def test_a_change_says_what_was_what_is_and_since_when() -> None:
    now = said(name=BROOK, urn="", second_reader="none")
    act = SchoolDetailsChanged(was=details_of(GREEN), now=now, since="2027-09-01")
    assert changed_words(act) == "Changed the school’s name, URN and second reader"
    assert change_in_full(act) == (
        "As of 1 September 2027: name from “Nowhere Green School” to “Brook Academy”; URN from “123456” to "
        "nothing; second reader from the headteacher to nobody."
    )


def test_the_school_is_what_was_said_last_and_keeps_what_it_was() -> None:
    school = after((said(name=BROOK, urn="654321"), "2027-09-01"))
    assert (school.name, school.urn) == (BROOK, "654321")
    assert names_of(school) == {BROOK, "Nowhere Green School"}
    assert earlier_lines(school) == (
        "Until 31 August 2027 this school was Nowhere Green School (URN 123456).",
    )


def test_another_setting_changed_later_forgets_nothing_of_it_and_spells_nothing_of_it() -> None:
    school = after((said(name=BROOK), "2027-09-01"))
    body = SchoolChanged(school=replace(school, keep_years=30)).to_body()
    assert "earlier" not in body["school"]
    chain = Chain()
    chain.entries.clear()
    chain.add(VaultMade.kind, VaultMade(school=GREEN, founder=chain.holders["p1"]).to_body())
    act = SchoolDetailsChanged(was=details_of(GREEN), now=said(name=BROOK), since="2027-09-01")
    chain.add(SchoolDetailsChanged.kind, act.to_body())
    chain.add(SchoolChanged.kind, body)
    folded = fold_school(chain.entries)
    assert folded is not None
    assert (folded.keep_years, folded.name, folded.earlier) == (30, BROOK, school.earlier)


def test_a_paper_tells_of_a_name_only_where_its_case_is_older() -> None:
    school = after((said(name=BROOK), "2027-09-01"), (said(name="Brook Trust School"), "2028-01-10"))
    assert earlier_line(school, 1).startswith("Until 31 August 2027 this school was Nowhere Green School")
    assert earlier_line(school, 2) == "Until 9 January 2028 this school was Brook Academy (URN 123456)."
    assert earlier_line(school, 3) == ""
    assert name_on(school, date(2027, 12, 1)).startswith("Until 9 January 2028")
    assert name_on(school, date(2028, 1, 10)) == ""


@pytest.mark.parametrize("since", ["2026-11-20", "2026-09-01"])
def test_a_slip_put_right_as_of_the_day_it_was_made_is_told_nowhere(since: str) -> None:
    assert earlier_lines(after((said(name=BROOK), since))) == ()
    twice = after((said(name="Brok"), "2027-09-01"), (said(name=BROOK), "2027-09-01"))
    assert [line for line in earlier_lines(twice) if "Brok " in line] == []
    assert len(earlier_lines(twice)) == 1


@pytest.mark.parametrize(
    ("now", "line"),
    [
        ({"urn": "654321"}, "Until 31 August 2027 its URN was 123456."),
        ({"headteacher": "principal"}, "Until 31 August 2027 its principal was called headteacher."),
        ({"dfe": "123/4567"}, ""),
        ({"imagery": "intimate images"}, ""),
    ],
)
def test_a_number_or_a_word_is_told_where_there_was_another(now: dict[str, str], line: str) -> None:
    assert earlier_line(after((said(**now), "2027-09-01")), 1) == line


def decided(school: School, *, later: bool) -> str:
    """Say where a decision stands, signed before or after the second entry of the chain."""
    chain = Chain()
    if later:
        chain.sheet(_decision(), on="2027-10-01T10:00:00Z")
    signed = chain.sheet(_decision())
    return signature_of(chain.case(), chain.written(signed), school)


def _decision() -> Decision:
    return Decision(
        when=at(19), course="in_school", reason="Sent freely", enough_information="yes", manageable="yes"
    )


def test_g5_what_waited_when_a_school_lost_its_second_reader_goes_on_waiting() -> None:
    school = after((said(second_reader="none"), "2027-09-01"))
    school = replace(school, earlier=(replace(school.earlier[0], entry=3),))
    assert decided(school, later=False) == "awaiting"
    assert decided(school, later=True) == "no_second_reader"


def test_g5_what_held_without_a_second_reader_holds_when_there_is_one_again() -> None:
    school = after((said(second_reader="none"), "2027-09-01"), (said(), "2027-10-01"))
    school = replace(
        school, earlier=(replace(school.earlier[0], entry=1), replace(school.earlier[1], entry=3))
    )
    assert decided(school, later=False) == "no_second_reader"
    assert decided(school, later=True) == "awaiting"


def test_g8_ink_counts_under_the_words_a_school_had_by_then_and_no_later_one() -> None:
    school = after((said(headteacher="rector"), "2027-09-01"), (said(headteacher="warden"), "2027-10-01"))
    words = [details_at(school, entry).headteacher for entry in (1, 2, 3)]
    assert words == ["headteacher", "rector", "warden"]
    first, second = school.earlier
    school = replace(school, earlier=(replace(first, entry=1), replace(second, entry=9)))
    assert in_ink("Rector", school) == "signed_in_ink"
    assert in_ink("Warden", school) == "awaiting"


def in_ink(capacity: str, school: School) -> str:
    chain = Chain()
    signed = chain.sheet(_decision())
    chain.ink(signed, "Hazel Fictley", capacity)
    return signature_of(chain.case(), chain.written(signed), school)
