"""The recovery sheet: one page, the groups large and numbered, and what a finder needs to know."""

from dataclasses import replace

import pytest

from tests.documents.paper_example import STAMP
from tests.documents.qr_reader import read_qr
from tests.documents.reading import raw, squeezed, text_of
from tests.documents.test_paper_furniture import LONG_READER, LONG_SCHOOL
from yps_desktop.documents.groups import Groups
from yps_desktop.documents.press.layout_groups import groups_slab
from yps_desktop.documents.press.pages import page_sizes
from yps_desktop.documents.press.slab import Squares
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import printed
from yps_desktop.documents.recovery_sheet import compose
from yps_desktop.record.school import School

LETTERS = "7K3M2 XQD9R TA4HP E6BVN 3YCJ8 FGS5K ZWQ2M D4T7R H9XCB N3V6K Y8JWE 2SPG5 RM4QA"
GROUPS = tuple(LETTERS.split())
SHEET = replace(STAMP, document="Recovery sheet", anchor_qr_text="")


def _printed(school: str = "Nowhere Green School", by: str = "Wren Mockford (DSL)") -> bytes:
    stamp = replace(SHEET, school=school, printed_by=by)
    return printed(compose(GROUPS, stamp.printed_when, School(name=school), stamp))


def test_every_group_stands_on_it_after_its_number() -> None:
    text = squeezed(text_of(_printed()))
    for number, group in enumerate(GROUPS, start=1):
        assert f"{number}{group}" in text


def test_it_says_when_it_was_made_where_to_keep_it_and_what_to_do_with_it() -> None:
    text = squeezed(text_of(_printed()))
    for said in (
        "Friday 20 November 2026",
        "In a sealed envelope in the school safe",
        "Nobody gets in",
        "It still opens backups made before: make a new backup, then tear it up.",
        "second person",
    ):
        assert squeezed(said) in text


@pytest.mark.parametrize(("school", "by"), [("Nowhere Green School", "W"), (LONG_SCHOOL, LONG_READER)])
def test_it_is_one_page_whatever_the_school_is_called(school: str, by: str) -> None:
    assert len(page_sizes(_printed(school, by))) == 1


def test_the_only_qr_code_on_it_holds_the_same_groups() -> None:
    slab = groups_slab(Groups(GROUPS, LETTERS), Node("Sect"))
    (squares,) = [mark for mark in slab.marks if isinstance(mark, Squares)]
    assert read_qr(squares.matrix) == LETTERS
    drawn = raw(compose(GROUPS, SHEET.printed_when, School(name="Nowhere Green School"), SHEET))
    with_anchor = replace(SHEET, anchor_qr_text=STAMP.anchor_qr_text)
    both = raw(compose(GROUPS, SHEET.printed_when, School(name="Nowhere Green School"), with_anchor))
    assert both.count(b" re\n") > drawn.count(b" re\n") + 100
