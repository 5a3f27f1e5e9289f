"""A clock that seems wrong is asked about where somebody writes, and nowhere else; nothing waits for it."""

from datetime import timedelta

from tests.ui.pages.asking import words_on
from tests.ui.pages.reading import TOLD
from ui.pages.signed import SignedPage
from ui.places import HOME, NEW_INCIDENT, SIGNED, Place
from yps_desktop.services import cases, sheets
from yps_desktop.services.sheets import Filled


def test_somebody_about_to_write_is_asked_to_look_at_a_clock_that_went_back(inside):
    window = inside.inside
    inside.clock.at -= timedelta(days=400)
    window.go(Place(NEW_INCIDENT))
    (sentence,) = window.messages.sentences()
    assert sentence.startswith("The computer’s clock says ")
    assert sentence.endswith("Look whether that is right: the entry is saved either way.")
    window.go(Place(HOME))
    assert window.messages.sentences() == []


def test_a_clock_that_seems_right_is_not_spoken_of(inside):
    inside.inside.go(Place(NEW_INCIDENT))
    assert inside.inside.messages.sentences() == []


def test_what_was_signed_says_that_the_clock_stood_back(show, session, desk, clock):
    clock.at -= timedelta(days=2)
    case = sheets.sign(desk, [Filled(TOLD)])
    (written,) = cases.read(desk, case).written
    page = show(SignedPage(session, Place(SIGNED, case=case, entry=written.hash)))
    assert "the computer’s clock stood back" in words_on(page)
