"""What does not agree with the record prints with its reason, or with the gap where the reason is."""

from tests.record.builder import Chain, at
from tests.record.rules.test_deadlines import told
from yps_desktop.documents.sheet_answers import noticed
from yps_desktop.record.case import Written
from yps_desktop.record.sheets.review import Review
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.viewing import Viewing


def asked_of(chain: Chain, sheet: Sheet) -> frozenset[str]:
    written: Written = chain.written(chain.sheet(sheet))
    return noticed(chain.case(), written)


def test_a_review_before_the_disclosure_prints_that_nobody_said_why() -> None:
    assert "differs_reason" in asked_of(told(), Review(when=at(17)))
    assert "differs_reason" not in asked_of(told(), Review(when=at(18)))


def test_a_viewing_prints_its_own_reasons_and_this_one() -> None:
    viewing = Viewing(form="viewed", when=at(17), where="off_site")
    assert {"place_reason", "presence_reason", "differs_reason"} <= asked_of(told(), viewing)
