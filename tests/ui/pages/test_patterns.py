"""Q: the page of patterns asks, names nobody, and leads to the cases behind each question."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.services.test_patterns import SNAPCHAT, ZOE, kept, three_on_snapchat
from tests.ui.pages.asking import nameless, words_on
from tests.ui.pages.reading import places_gone_to
from ui.every_page import PAGES
from ui.pages.page import Page
from ui.pages.patterns import OLD, PatternsPage
from ui.permission import why_not
from ui.places import CASE, PATTERNS, Place
from ui.session import Session
from yps_desktop.guidance.patterns import patterns_words
from yps_desktop.services import cases, sheets
from yps_desktop.services.desk import Desk
from yps_desktop.services.sheets import Filled

Show = Callable[[Page], Page]


def shown(session: Session, show: Show) -> PatternsPage:
    page = show(PAGES[PATTERNS](session, Place(PATTERNS)))
    assert isinstance(page, PatternsPage)
    return page


def test_q_a_question_leads_to_the_cases_behind_it_by_number_and_day(
    session: Session, show: Show, desk: Desk
) -> None:
    *_, newest = three_on_snapchat(desk)
    page = shown(session, show)
    (card,) = page.cards
    said = words_on(page)
    assert "Is something going on around Snapchat that several young people meet?" in said
    assert "Snapchat is named in 3 of the 3 cases" in said
    assert "Source: " in said
    assert "1 question to think about." in said
    assert "Zoë" not in said
    assert nameless(page) == []
    gone = places_gone_to(page)
    QTest.keyClick(card.links[newest], Qt.Key.Key_Return)
    assert gone == [Place(CASE, case=newest)]
    assert cases.read(desk, newest).looked == ()


def test_q_where_nothing_is_found_one_sentence_says_so_and_what_was_looked_for(
    session: Session, show: Show, desk: Desk
) -> None:
    sheets.sign(desk, [Filled(SNAPCHAT), Filled(ZOE)])
    said = words_on(shown(session, show))
    assert "Nothing stands out just now." in said
    assert all(one.name in said for one in patterns_words().patterns.values())


def test_q_what_is_not_led_to_is_said(session: Session, show: Show, desk: Desk) -> None:
    for number in range(1, 15):
        kept(desk, number)
    kept(desk, 15, listed=False)
    said = words_on(shown(session, show))
    assert "And 6 cases more, opened before these." in said
    assert "Let go since, and counted all the same: 1 case." in said


def test_q_a_record_that_cannot_be_written_says_that_it_may_be_behind(
    session: Session, show: Show, desk: Desk
) -> None:
    desk.vault.read_only = session.read_only = "The disk is full."
    assert OLD in words_on(shown(session, show))


def test_q_patterns_are_for_whoever_writes_or_oversees(session: Session, show: Show, desk: Desk) -> None:
    assert why_not(session, Place(PATTERNS)) == ""
    session.me = replace(desk.me, rights=("countersign",))
    assert why_not(session, Place(PATTERNS)) != ""
