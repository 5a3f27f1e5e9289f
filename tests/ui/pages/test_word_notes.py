"""A gentle note beside words that label or blame, in the window (T2)."""

from collections.abc import Callable

from tests.ui.pages.asking import settle, words_on
from ui.pages.page import Page
from ui.pages.question import QuestionPage
from ui.places import CHECK, QUESTION, Place
from ui.session import Session

Show = Callable[[Page], Page]


def test_t2_a_note_comes_beside_the_word_goes_with_it_and_stops_nobody(session: Session, show: Show) -> None:
    page = QuestionPage(session, Place(QUESTION, sheet="note", draft="d1"))
    gone: list[Place] = []
    page.go.connect(gone.append)
    show(page)
    settle()
    page.sheet_form.form.restore(
        {"what": "The victim rang.", "when": {"day": "20", "month": "11", "year": "2026"}}
    )
    page.sheet_form.look()
    page.look()
    page.notices.show(page.sheet_form.noticed)
    assert "You wrote “victim”" in words_on(page)
    page.go_on()
    settle()
    assert [place.page for place in gone] == [CHECK]
    page.sheet_form.form.slot("what").set_value("Juniper rang.")
    page.look()
    assert "You wrote" not in words_on(page)


def test_t2_a_note_comes_beside_an_answer_that_a_rule_asked_for(session: Session, show: Show) -> None:
    page = QuestionPage(session, Place(QUESTION, sheet="meeting", draft="d1"))
    show(page)
    settle()
    nobody_went = {"stage": "held", "school_attended": "no", "report_sent": "no"}
    page.sheet_form.put_typed({**nobody_went, "not_attended_reason": "The victim asked us not to."})
    assert any("You wrote “victim”" in one.sentence for one in page.sheet_form.noticed)
