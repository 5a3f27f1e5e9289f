"""A case keeps the edition it was opened under until an entry moves it; what was signed keeps its own."""

from tests.record.builder import Chain, at
from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.load import load_edition
from yps_desktop.guidance.words import Terms
from yps_desktop.record.acts import EditionMoved
from yps_desktop.record.rules.chronology import chronology
from yps_desktop.record.sheets.police import PoliceOutcome

OUTCOME = PoliceOutcome(when=at(20), outcome="outcome_21")


def moved() -> Chain:
    """A case opened under 2016-1 with one sheet, moved to 2026-1, with the same sheet again."""
    chain = Chain(edition="2016-1")
    chain.sheet(OUTCOME)
    chain.edition = "2026-1"
    chain.add(EditionMoved.kind, EditionMoved(edition="2026-1", before="2016-1").to_body())
    chain.sheet(OUTCOME)
    return chain


def test_a_case_keeps_the_edition_it_was_opened_under() -> None:
    chain = Chain(edition="2016-1")
    chain.edition = "2026-1"
    chain.sheet(OUTCOME)
    assert chain.case().edition == "2016-1"


def test_a_move_gives_it_the_newer_edition_and_stands_in_the_chronology() -> None:
    case = moved().case()
    assert case.edition == "2026-1"
    assert [event.kind for event in chronology(case)].count("moved") == 1


def test_what_was_signed_is_shown_in_the_words_it_was_signed_under() -> None:
    case = moved().case()
    now = load_edition(case.edition, Terms(imagery="shared pictures"))
    before, after = (words_of(now, written) for written in case.written)
    assert "22" not in before.fields["outcome"].why
    assert "Outcomes 21 and 22" in after.fields["outcome"].why


def test_the_schools_own_words_stand_in_the_older_edition_too() -> None:
    chain = Chain(edition="2016-1")
    entry = chain.sheet(OUTCOME)
    now = load_edition("2026-1", Terms(imagery="shared pictures"))
    older = load_edition("2016-1", Terms(imagery="shared pictures"))
    assert words_of(now, chain.written(entry)) is older.sheets["police_outcome"]
