"""Where Back leads."""

from ui.history import History
from ui.places import CASES, HOME, SETTINGS, Place


def test_back_goes_the_way_that_was_come():
    history = History()
    history.go(Place(CASES))
    history.go(Place(SETTINGS))
    history.go_back()
    assert history.here == Place(CASES)
    assert history.before() == Place(HOME)


def test_home_forgets_the_way():
    history = History()
    history.go(Place(CASES))
    history.go(Place(HOME))
    assert history.before() == Place(HOME)
    history.go_back()
    assert history.here == Place(HOME)


def test_the_same_place_again_is_not_a_step():
    history = History()
    history.go(Place(CASES))
    history.go(Place(CASES))
    assert history.before() == Place(HOME)


def test_a_page_that_is_finished_with_is_left_out():
    history = History()
    history.go(Place(CASES))
    history.go_instead(Place(SETTINGS))
    assert (history.here, history.before()) == (Place(SETTINGS), Place(HOME))
