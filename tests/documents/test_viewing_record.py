"""The viewing record (Z2) in its three forms."""

from dataclasses import replace

import pytest

from tests.documents.case_example import TUTOR, VIEWED, case_told, viewing_of
from tests.documents.reading import text_drawn
from tests.record.builder import HAZEL, JUNIPER, WREN, Chain, at, utc
from yps_desktop.documents.content import Row, Rows, Section
from yps_desktop.documents.press.pages import page_texts
from yps_desktop.documents.press.tagging import Node
from yps_desktop.documents.produce import drawn
from yps_desktop.record.case import Case
from yps_desktop.record.sheets.people import Person
from yps_desktop.record.sheets.viewing import Viewing

IN_IT = Person(name=JUNIPER.name, sex="male", roles=("in_imagery",))
NOT_VIEWED = Viewing(form="not_viewed", when=at(20, "15:00"), reason="Both told the same; no need.")
SEEN = Viewing(
    form="seen",
    when=at(20, "12:50"),
    who_saw=(TUTOR,),
    how_seen="A pupil held out the phone in the corridor.",
    not_copied="yes",
    support="Wren spoke with Idris at once.",
)


def _case(viewing: Viewing) -> Case:
    chain = Chain()
    chain.sheet(IN_IT, "j")
    chain.sheet(viewing, on=utc(20, "16:44"))
    return chain.case()


def _text(case: Case) -> str:
    return " ".join(text_drawn(viewing_of(case)).split())


def test_z2_it_leads_with_who_when_where_and_who_was_there_then_why() -> None:
    text = _text(case_told())
    assert text.index("Viewed by Wren Mockford") < text.index("16:31 to 16:32")
    assert text.index("In the room Hazel Fictley, Idris Placeholder") < text.index("Why it was viewed")
    assert text.index(VIEWED.reason or "") < text.index("Six points, as the guidance asks")


def test_z2_each_of_the_six_points_is_answered_from_the_sheet() -> None:
    text = _text(case_told())
    for said in (
        "Yes, nothing was",
        "Fri 20 November 2026, 16:10. Look once, for the address, and stop.",
        "Wren Mockford, DSL, who leads the case",
        "Authority given by Hazel Fictley, Fri 20 November 2026, 16:12",
        "They did not look.",
        "The headteacher’s office",
        "Yes: female.",
        "Reported to the service at 16:34",
        "Wren spoke with Hazel at 18:30.",
    ):
        assert said in text


def test_v9_it_is_signed_and_dated_by_the_viewer_and_others_may_sign_in_ink() -> None:
    text = _text(case_told())
    assert "Signed Wren Mockford Designated Safeguarding Lead Fri 20 November 2026, 16:44" in text
    assert "Hazel Fictley has a key and has not signed; Idris Placeholder has no key and" in text
    assert text.count("Name in capitals") == 2


def test_g6_who_signed_in_ink_is_not_asked_again() -> None:
    chain = Chain()
    entry = chain.sheet(replace(VIEWED, present=(TUTOR,)))
    chain.ink(entry, TUTOR.name, "Witness")
    text = _text(chain.case())
    assert "Signed in ink Idris Placeholder" in text
    assert "Name in capitals" not in text


def test_v7_a_viewer_of_another_sex_stands_with_the_reason() -> None:
    text = _text(_case(replace(VIEWED, same_sex_reason="Nobody else was in school.")))
    assert "The viewer should be of the same sex as the young person in the imagery." in text
    assert "Nobody else was in school." in text


def test_v7_a_missing_reason_is_a_gap() -> None:
    text = _text(_case(VIEWED))
    assert "Not recorded · the reason" in text


def test_v4_somebody_else_viewing_without_authority_is_a_gap() -> None:
    text = _text(_case(replace(VIEWED, viewer=TUTOR, authority_by=None, authority_when=None)))
    assert "Not recorded · who gave the authority" in text


def test_v11_decided_not_to_view_asks_none_of_the_viewing() -> None:
    text = _text(_case(NOT_VIEWED))
    assert "Decided not to view" in text
    assert "Both told the same; no need." in text
    assert "Six points" not in text


def test_v11_seen_without_choosing_says_who_how_and_what_support() -> None:
    text = _text(_case(SEEN))
    assert "Seen without choosing to" in text
    assert "Seen by Idris Placeholder" in text
    assert "A pupil held out the phone in the corridor." in text
    assert "Wren spoke with Idris at once." in text
    assert "Why it was viewed" not in text


def test_v12_a_breach_stands_on_the_paper() -> None:
    breach = replace(
        VIEWED, not_copied="no", breach="yes", breach_who=(WREN,), breach_copies="On one school laptop."
    )
    text = _text(_case(breach))
    assert "No, something was" in text
    assert "On one school laptop." in text


def test_g2_a_corrected_viewing_shows_both() -> None:
    chain = Chain()
    entry = chain.sheet(VIEWED)
    chain.correct(entry, replace(VIEWED, present=(HAZEL,)), reason="Idris was outside.")
    text = _text(chain.case())
    assert "Corrected since it was signed" in text
    assert "First written Hazel Fictley, Headteacher; Idris Placeholder" in text
    assert "Idris was outside." in text


def _page_count(case: Case) -> int:
    return len(page_texts(drawn(viewing_of(case), Node("Document"))))


@pytest.mark.parametrize(
    "viewing",
    [
        replace(VIEWED, present=(HAZEL,)),
        replace(VIEWED, present=(HAZEL,), tried_first=None, support=None),
        replace(VIEWED, present=(HAZEL, TUTOR), viewer_sex="male"),
        NOT_VIEWED,
        SEEN,
        Viewing(form="viewed", when=at(20), reason="Needed."),
    ],
    ids=["usual", "two_left_open", "two_in_the_room", "not_viewed", "seen", "bare"],
)
def test_z2_a_usual_viewing_is_one_page_with_room_to_sign(viewing: Viewing) -> None:
    case = _case(viewing)
    assert _page_count(case) == 1


def test_z2_signatures_never_stand_alone_on_a_page() -> None:
    for words in range(0, 400, 20):
        followed = " ".join(f"w{number}" for number in range(words)) or None
        case = _case(replace(VIEWED, present=(HAZEL,), followed=followed, support=None))
        pages = page_texts(drawn(viewing_of(case), Node("Document")))
        (page,) = [text for text in pages if "Signatures" in text]
        assert "Support" in page
        assert "Name in capitals" in page


def test_v9_a_time_that_came_twice_is_said_in_words() -> None:
    night = replace(VIEWED, when=at(25, "01:30", month=10), head_discussed_when=at(25, "01:10", month=10))
    text = _text(_case(replace(night, ended=None)))
    assert "01:30, a time that came twice that night" in text
    assert "Sun 25 October 2026, 01:10, a time that came twice that night" in text


def test_a_long_answer_is_not_set_in_small_print() -> None:
    tried = "The service was rung. " * 30
    paper = viewing_of(_case(replace(VIEWED, tried_first=tried)))
    rows = [row for block in paper.blocks if isinstance(block, Section) for row in _rows(block)]
    assert "Tried first" in [row.question for row in rows]
    assert "Distress to the pupil" not in [row.question for row in rows]


def _rows(section: Section) -> tuple[Row, ...]:
    return tuple(row for block in section.blocks if isinstance(block, Rows) for row in block.rows)


def test_no_blank_is_left_where_little_was_recorded() -> None:
    bare = Viewing(form="viewed", when=at(20), reason="Needed.")
    text = _text(_case(bare))
    assert text.count("Not recorded") >= 6
