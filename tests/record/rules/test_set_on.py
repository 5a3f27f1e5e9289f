"""Where something that is due stands in the record (N4)."""

from tests.record.builder import JUNIPER, Chain, at
from yps_desktop.record.case import Case
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.set_on import set_on
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.support import SafetyPlan, SafetyPlanReview, Support


def numbers(case: Case) -> dict[str, int]:
    """Give the entry of the sheet that each due thing stands on, by its kind."""
    found = {due.kind: set_on(case, due) for due in dues(case)}
    return {kind: written.entry.header.seq for kind, written in found.items() if written is not None}


def test_n4_a_day_that_was_set_stands_on_the_sheet_that_set_it() -> None:
    chain = Chain()
    chain.sheet(Review(when=at(20), further_review=at(30)))
    assert numbers(chain.case())["further_review"] == 2


def test_n4_of_several_that_set_a_day_it_is_the_one_that_comes_first() -> None:
    chain = Chain()
    soon = chain.sheet(Support(for_whom=(JUNIPER,), when=at(20), what="A mentor.", until=at(25)))
    chain.sheet(Support(when=at(20), what="A group.", until=at(29)))
    assert numbers(chain.case())["support_until"] == soon.header.seq


def test_n4_what_goes_on_over_several_sheets_stands_where_it_began() -> None:
    chain = Chain()
    plan = chain.sheet(SafetyPlan(young_person=JUNIPER, when=at(20), measures="The bus.", review=at(24)), "p")
    chain.sheet(SafetyPlanReview(outcome="stays", when=at(24), review=at(30)), "p")
    assert numbers(chain.case())["plan_review"] == plan.header.seq


def test_n4_the_first_contact_is_of_no_one_sheet_until_somebody_told_of_it() -> None:
    chain = Chain()
    chain.sheet(Note(when=at(20), what="A call."))
    assert "contact" not in numbers(chain.case())
