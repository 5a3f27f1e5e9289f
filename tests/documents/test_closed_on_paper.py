"""A closed case, and who leads it, on paper (B3, B6)."""

from tests.documents.case_example import record_of, told_chain
from tests.documents.reading import text_drawn
from tests.record.builder import Chain, at
from yps_desktop.documents.signatures import still_open
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.school import School
from yps_desktop.record.sheets.life import Closing, Lead, OpenedInError

SORREL = Named("s", "Sorrel Standin", "Deputy DSL")
CLOSING = Closing(
    when=at(20),
    summary="One picture between two pupils.",
    followed_up="Talks with both.",
    outcomes=(Said("j", "Juniper Exampleton", "Back in class."), Said("r", "Rowan Testwell", "Is well.")),
    open_ends=(Said("g", "Imagery: Reach", "Nobody could say."),),
)


def text(case: Case) -> str:
    return " ".join(text_drawn(record_of(case)).split())


def test_b6_the_closing_prints_each_outcome_and_each_reason_and_who_countersigned() -> None:
    chain = told_chain()
    chain.respond("agreed", chain.sheet(CLOSING))
    said = text(chain.case())
    assert "Standing Closed" in said
    assert "Juniper Exampleton: Back in class. Rowan Testwell: Is well." in said
    assert "Imagery: Reach: Nobody could say." in said
    assert "asked for when the case is closed" not in said
    assert "Next Nothing with a day is recorded." in said


def test_b6_a_closing_that_waits_says_so_and_not_that_it_is_not_referred() -> None:
    chain = Chain()
    closing = chain.sheet(CLOSING)
    (box,) = still_open(chain.case(), chain.written(closing), School(name="Nowhere Green School"))
    assert "The case is being closed." in str(box)


def test_b3_page_one_names_who_leads_now_also_without_a_key() -> None:
    chain = told_chain()
    chain.sheet(Lead(when=at(20), to_person=SORREL))
    assert "Who leads Sorrel Standin" in text(chain.case())


def test_b4_a_case_opened_by_mistake_says_so_and_asks_for_no_decision() -> None:
    chain = Chain()
    chain.sheet(OpenedInError(when=at(20), reason="Two people recorded the same call."))
    said = text(chain.case())
    assert "Why it matters The case was opened by mistake; its last sheet says why." in said
    assert "Decided Nothing was decided." in said
    assert "decided yet" not in said
