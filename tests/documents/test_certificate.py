"""L2: a certificate says what was destroyed, why, by whom and what stays, and names no child."""

from dataclasses import replace
from datetime import date

from tests.documents.case_example import SCHOOL
from tests.documents.paper_example import STAMP
from yps_desktop.documents.certificate import CaseGone, Certificate, HeldStill, Sent, compose
from yps_desktop.documents.content import Paper, SignedBox

KEY = "4F2A 90C1 7B3E D815"
TOLD = Certificate(
    day=date(2041, 3, 11),
    cases=(
        CaseGone("2026-001", date(2026, 11, 23), date(2027, 2, 12)),
        CaseGone("2026-003", date(2026, 11, 27), None),
    ),
    entries=64,
    runs="12–58, 61, 70–85",
    why="The school’s rule is 25 years after the youngest of its pupils in it was born. By it the day is "
    "4 March 2041.",
    decided=SignedBox(
        "Signed", "Wren Mockford", "Designated Safeguarding Lead", "Mon 11 March 2041, 09:12", "912", KEY
    ),
    agreed=SignedBox("Agreed", "Hazel Testcastle", "headteacher", "Mon 11 March 2041, 09:15", "913", KEY),
    sent=(
        Sent(
            "Specimen Park Academy",
            "Fri 3 Sep 2027",
            "a locked package",
            "taken in, Mon 6 Sep 2027",
            "5f3a" * 16,
        ),
    ),
    summary=("Kind of incident: own shared", "Referred to: police"),
    held=(
        HeldStill(
            "Backups in folder 2 of 2 for backups, kept away from here: its drive was not there",
            date(2042, 2, 28),
        ),
        HeldStill("A copy of the record of 3 May 2039, kept aside when a backup was brought back", None),
    ),
    was_held=True,
    counts=True,
)


def plain(paper: Paper) -> str:
    return str(paper).replace(r"\xa0", " ")


def composed(told: Certificate = TOLD) -> Paper:
    return compose(told, SCHOOL, STAMP)


def facts(told: Certificate) -> dict[str, tuple[str, str]]:
    return {
        fact.label: (fact.value.replace("\N{NO-BREAK SPACE}", " "), fact.note)
        for fact in composed(told).key_facts
    }


def test_l2_the_head_says_until_when_a_backup_holds_it_or_that_no_day_is_known() -> None:
    assert facts(TOLD)["Held in backups"] == ("no day known", "2 places")
    dated = replace(TOLD, held=TOLD.held[:1])
    assert facts(dated)["Held in backups"] == ("to Fri 28 Feb 2042", "at the latest, by the rule")
    assert facts(replace(TOLD, held=()))["Held in backups"] == ("in none", "as far as is known")


def test_l2_it_says_the_numbers_the_days_how_many_entries_and_which() -> None:
    said = plain(composed())
    for words in ("Case 2026-001", "Case 2026-003", "64 entries", "12–58, 61, 70–85", "Fri 12 Feb 2027"):
        assert words in said


def test_l2_it_carries_both_signatures_and_lines_to_sign_in_ink() -> None:
    said = str(composed().blocks)
    assert said.count("Wren Mockford") == said.count("Hazel Testcastle") == 2
    assert "913" in said


def test_l2_where_no_copy_is_left_it_says_so_and_otherwise_that_none_held_it() -> None:
    assert "new ones were made and checked" in str(composed(replace(TOLD, held=())).blocks)
    nowhere = replace(TOLD, held=(), was_held=False)
    assert "No backup held this case" in str(composed(nowhere).blocks)
