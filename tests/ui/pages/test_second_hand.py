"""What was read second-hand says so on the page where it is asked, in sight (guidance as data)."""

from collections.abc import Callable

from tests.ui.pages.asking import settle
from tests.ui.pages.reading import NOTE
from ui.forms.slot import SECOND_HAND
from ui.pages.page import Page
from ui.pages.question import QuestionPage
from ui.places import QUESTION, Place
from ui.session import Session
from ui.widgets.labels import Hint
from yps_desktop.services import sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


def shown(session: Session, show: Show, desk: Desk, sheet: str) -> QuestionPage:
    case = sheets.sign(desk, [Filled(NOTE)])
    page = show(QuestionPage(session, Place(QUESTION, case=case, sheet=sheet, draft="abcdabcdabcdabcd")))
    assert isinstance(page, QuestionPage)
    settle()
    return page


def hints(page: QuestionPage) -> list[str]:
    """Give the hints in sight that say it."""
    settle()
    seen = [hint.text() for hint in page.findChildren(Hint) if hint.isVisibleTo(page)]
    return [text for text in seen if SECOND_HAND in text]


def test_a_question_read_second_hand_says_so_beside_it(session: Session, show: Show, desk: Desk) -> None:
    page = shown(session, show, desk, "device")
    assert hints(page) == []
    page.sheet_form.form.set_answers({"power": "on"})
    (said,) = hints(page)
    assert said.startswith("Only if that takes no opening")


def test_a_day_counted_from_what_was_read_second_hand_says_so(
    session: Session, show: Show, desk: Desk
) -> None:
    (said,) = hints(shown(session, show, desk, "takedown"))
    assert said.startswith("Left empty, 48 hours after the report.")


def test_a_page_read_second_hand_as_a_whole_says_so_once_with_its_source(
    session: Session, show: Show, desk: Desk
) -> None:
    (said,) = hints(shown(session, show, desk, "pupil_search"))
    assert said.startswith("Source: DfE, Searching, screening and confiscation")
