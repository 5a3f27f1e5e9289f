"""Q: the page for governors is made once a year, comes out again as it was, anew only after a warning."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.pages.asking import button, nameless, settle, words_on
from tests.ui.pages.counted_school import OVER, count_school, entries
from tests.ui.pages.printers import PaperTray
from tests.ui.pages.reading import places_gone_to
from ui.pages.figures import TOLD_THEN, FiguresPage
from ui.pages.governors import NONE, NOT_YET, GovernorsPage
from ui.pages.governors_paper import ANEW, BROUGHT_BACK, COMPARED, FIRST, MAKE, WANTS_ANEW, GovernorsPaperPage
from ui.pages.page import Page
from ui.pages.parts.asked_figures import figures_place
from ui.places import GOVERNORS, GOVERNORS_PAPER, Place
from ui.session import Session
from yps_desktop.record.acts import RecordRestored
from yps_desktop.services.desk import Desk
from yps_desktop.services.governors import SHUT_OUT
from yps_desktop.services.writing import of_act, write

Show = Callable[[Page], Page]
HANDED_OUT = "Handed out on 20 November 2026"
KEPT, SAME = "comes out again as it was then", "Made anew it would tell the same"


@pytest.fixture
def paper(session: Session, show: Show, tmp_path: Path) -> Callable[..., GovernorsPaperPage]:
    def made(document: str = "") -> GovernorsPaperPage:
        page = GovernorsPaperPage(
            session,
            Place(GOVERNORS_PAPER, form=OVER.to_text(), document=document),
            printers=PaperTray(tmp_path),
            choose_path=lambda _, name: str(tmp_path / name),
        )
        show(page)
        settle()
        return page

    return made


def test_q_a_record_without_a_year_that_is_over_says_when_there_is_a_page(
    session: Session, show: Show
) -> None:
    assert NONE in words_on(show(GovernorsPage(session, Place(GOVERNORS))))


def test_q_the_page_that_left_comes_out_again_and_another_only_after_a_warning(
    desk: Desk, session: Session, show: Show, paper: Callable[..., GovernorsPaperPage], tmp_path: Path
) -> None:
    count_school(desk)
    years = show(GovernorsPage(session, Place(GOVERNORS)))
    gone = places_gone_to(years)
    assert NOT_YET in words_on(years)
    button(years, "School year 2025–26").click()
    assert gone == [Place(GOVERNORS_PAPER, form=OVER.to_text())]
    page = paper()
    assert FIRST in words_on(page)
    assert page.form is not None
    page.form.save_button.click()
    assert (tmp_path / "Page for governors, 2025–26.pdf").read_bytes().startswith(b"%PDF")
    assert HANDED_OUT in words_on(show(GovernorsPage(session, Place(GOVERNORS))))
    numbers = show(FiguresPage(session, figures_place([OVER], "hidden")))
    settle()
    assert TOLD_THEN.format(year="2025–26", day="20 November 2026") in words_on(numbers)
    again = paper()
    gone = places_gone_to(again)
    assert KEPT in words_on(again)
    button(again, WANTS_ANEW).click()
    before = entries(desk)
    warned = paper(gone[0].document)
    assert COMPARED in words_on(warned)
    button(warned, MAKE).click()
    assert SAME in words_on(warned)
    assert (gone[0].document, warned.place.document, entries(desk)) == (ANEW, "", before)
    assert nameless(warned) == []


def test_q_where_an_older_copy_took_the_records_place_it_says_to_look_for_a_page_first(
    desk: Desk, paper: Callable[..., GovernorsPaperPage]
) -> None:
    count_school(desk)
    code = desk.vault.ledger.head().code
    write(desk, [of_act(RecordRestored(code=code, made="2026-10-01T09:00:00Z"))])
    assert BROUGHT_BACK.format(day="20 November 2026") in words_on(paper())


def test_g7_whoever_is_shut_out_of_a_case_is_refused_without_being_told_how_many(
    desk: Desk, session: Session, show: Show, paper: Callable[..., GovernorsPaperPage]
) -> None:
    count_school(desk, shut_out=True)
    assert SHUT_OUT in words_on(show(GovernorsPage(session, Place(GOVERNORS))))
    assert SHUT_OUT in words_on(paper())
