"""Wrong passwords, at the door and under a signature: a wait after several, and told once at sign-in."""

from datetime import timedelta

import pytest

from tests.services.conftest import HAZELS, WRENS
from yps_desktop.services.opening import WrongPasswordError, sign_as
from yps_desktop.services.tries import MustWaitError, forget_tries, prove_in_turn

WRONG = "some other words here"


def wrong(desk, times):
    for _ in range(times):
        with pytest.raises(WrongPasswordError):
            prove_in_turn(desk.folder, desk.me.person, WRONG, lambda: desk.clock.at)


def test_after_four_wrong_ones_even_the_right_one_waits(desk):
    wrong(desk, 4)
    with pytest.raises(MustWaitError, match=r"You can try again in 5 seconds\. Nothing has changed\."):
        prove_in_turn(desk.folder, desk.me.person, WRENS, lambda: desk.clock.at)
    desk.clock.at += timedelta(seconds=5)
    assert prove_in_turn(desk.folder, desk.me.person, WRENS, desk.clock).keys.person_id == desk.me.person


def test_a_password_under_a_signature_is_counted_too(desk, head):
    for _ in range(4):
        with pytest.raises(WrongPasswordError):
            sign_as(desk.folder, head, WRONG, lambda: desk.clock.at)
    with pytest.raises(MustWaitError):
        sign_as(desk.folder, head, HAZELS, lambda: desk.clock.at)


def test_somebody_elses_wrong_passwords_keep_nobody_waiting(desk, head):
    wrong(desk, 4)
    assert sign_as(desk.folder, head, HAZELS, desk.clock).holder == head


def test_they_are_told_once(desk):
    wrong(desk, 2)
    assert forget_tries(desk.folder, desk.me.person).untold == 2
    assert forget_tries(desk.folder, desk.me.person) is None


def test_the_right_password_alone_leaves_nothing_behind(desk):
    prove_in_turn(desk.folder, desk.me.person, WRENS, desk.clock)
    assert not (desk.folder / "tries.json").exists()
