"""Asking somebody to delete it while nothing is decided, in the window (X4)."""

from collections.abc import Callable

from tests.ui.pages.asking import settle, words_on
from tests.ui.pages.reading import ROWAN, TOLD, at
from ui.pages.page import Page
from ui.pages.question import QuestionPage
from ui.places import CHECK, QUESTION, Place
from ui.session import Session
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


def test_x4_the_contradiction_stands_beside_the_answer_and_asks_for_the_polices_word(
    session: Session, show: Show, desk: Desk
) -> None:
    case = sheets.sign(desk, [Filled(TOLD)])
    page = QuestionPage(session, Place(QUESTION, case=case, sheet="deletion", draft="d1"))
    gone: list[Place] = []
    page.go.connect(gone.append)
    show(page)
    settle()
    form = page.sheet_form.form
    form.set_answers({"form": "asked", "whom": (ROWAN,), "when": at(20)})
    page.look()
    assert "a referral may still come" in words_on(page)
    page.go_on()
    settle()
    assert "Select whether the police said that it may be deleted" in words_on(page)
    assert gone == []
    form.set_answers({**form.answers(), "police_said": "no"})
    page.look()
    form.set_answers({**form.answers(), "despite_referral": "A slip. The police were rung at once."})
    page.go_on()
    settle()
    assert [place.page for place in gone] == [CHECK]
