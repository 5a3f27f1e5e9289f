"""What does not agree stands beside its question, and is signed with a reason (issue 3, bad input)."""

from collections.abc import Callable

from tests.ui.pages.asking import settle, words_on
from tests.ui.pages.reading import TOLD, places_gone_to
from ui.pages.check import CheckPage
from ui.pages.page import Page
from ui.pages.parts.notices import NoticePanel
from ui.pages.question import QuestionPage
from ui.places import CHECK, QUESTION, Place
from ui.session import Session
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]
ODD = {"name": "Larch Mockwood", "standing": ("adult",), "age_low": 15, "age_high": 15}
SENTENCE = "By these answers they are an adult, and 15 years old at most."
REASON = "Her mother gave one age, the register another. It is being asked."


def person_page(session: Session, show: Show, desk: Desk) -> QuestionPage:
    case = sheets.sign(desk, [Filled(TOLD)])
    page = QuestionPage(session, Place(QUESTION, case=case, sheet="person", draft="d1"))
    show(page)
    settle()
    page.sheet_form.form.set_answers(ODD)
    page.look()
    settle()
    return page


def test_y2_an_adult_of_fifteen_is_said_beside_the_age(session: Session, show: Show, desk: Desk) -> None:
    page = person_page(session, show, desk)
    (panel,) = (one for one in page.findChildren(NoticePanel) if one.accessibleName() == SENTENCE)
    assert panel.parent() is page.sheet_form.form.slot("age_high")
    assert panel.isVisible()
    assert "Why does this not agree with the rest?" in words_on(page)


def test_y2_it_is_signed_with_its_reason(session: Session, show: Show, desk: Desk) -> None:
    page = person_page(session, show, desk)
    gone = places_gone_to(page)
    form = page.sheet_form.form
    form.set_answers({**form.answers(), "differs_reason": REASON})
    page.go_on()
    settle()
    (place,) = gone
    assert place.page == CHECK
    check = show(CheckPage(session, place))
    assert REASON in words_on(check)
    assert isinstance(check, CheckPage)
    assert check.card is not None
    check.card.button.click()
    signed = cases.read(desk, place.case).newest("person")
    assert signed is not None
    assert signed.sheet.differs_reason == REASON


def test_a_slip_that_is_mended_asks_for_no_reason(session: Session, show: Show, desk: Desk) -> None:
    page = person_page(session, show, desk)
    page.sheet_form.form.set_answers({**ODD, "age_low": 51, "age_high": 51})
    page.look()
    assert SENTENCE not in words_on(page)
    assert "Why does this not agree with the rest?" not in words_on(page)
