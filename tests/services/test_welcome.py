"""What somebody is told at sign-in: when they were last here, what came since, and wrong passwords."""

from datetime import timedelta

import pytest

from tests.services.conftest import HAZELS, WRENS
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import change_school, close, open_desk, prove
from yps_desktop.services.welcome import acknowledge_tries, welcome
from yps_desktop.vault.sightings import NAME
from yps_desktop.vault.tries import note_wrong


@pytest.fixture
def folder(desk, head):
    close(desk)
    return desk.folder


def sign_in(desk: Desk, person: str, password: str) -> Desk:
    return open_desk(prove(desk.folder, person, password), desk.clock)


def write_one(desk: Desk) -> None:
    change_school(desk, desk.school)


def test_the_first_time_nothing_is_told(desk, head, folder):
    hazel = sign_in(desk, head.person, HAZELS)
    assert welcome(hazel).last is None
    close(hazel)


def test_it_says_when_one_left_and_at_which_entry(desk, folder):
    left = desk.now()
    desk.clock.at += timedelta(days=3)
    again = sign_in(desk, desk.me.person, WRENS)
    last = welcome(again).last
    assert abs(last.at - left) < timedelta(minutes=1)
    assert (last.seq, dict(last.since), last.are_more) == (2, {}, False)
    close(again)


def test_it_says_who_wrote_how_much_since(desk, head, folder):
    hazel = sign_in(desk, head.person, HAZELS)
    write_one(hazel)
    write_one(hazel)
    close(hazel)
    again = sign_in(desk, desk.me.person, WRENS)
    assert welcome(again).last.since == {"Hazel Fictley": 2}
    close(again)


def test_of_very_many_it_says_more(desk, head, folder, monkeypatch):
    hazel = sign_in(desk, head.person, HAZELS)
    for _ in range(3):
        write_one(hazel)
    close(hazel)
    monkeypatch.setattr("yps_desktop.services.welcome.MOST", 2)
    again = sign_in(desk, desk.me.person, WRENS)
    assert welcome(again).last.are_more
    close(again)


def test_what_the_chain_no_longer_holds_is_left_to_the_strong_notice(desk, folder):
    log = folder / NAME
    log.write_text(log.read_text().replace("2–", "9–"))
    again = sign_in(desk, desk.me.person, WRENS)
    assert "entry 9" in again.noticed
    assert welcome(again).last is None
    close(again)


def test_a_line_without_a_time_of_leaving_still_tells_the_entry(desk, folder):
    log = folder / NAME
    log.write_text("".join(" ".join(line.split()[:3]) + "\n" for line in log.read_text().splitlines()))
    again = sign_in(desk, desk.me.person, WRENS)
    assert (welcome(again).last.at, welcome(again).last.seq) == (None, 2)
    close(again)


def test_a_few_wrong_passwords_are_told_once(desk):
    note_wrong(desk.folder, desk.me.person, desk.clock.at)
    assert welcome(desk).tries.untold == 1
    assert welcome(desk).tries is None


def test_many_are_told_until_they_are_read(desk):
    for _ in range(4):
        note_wrong(desk.folder, desk.me.person, desk.clock.at)
    assert welcome(desk).someone_tried
    assert welcome(desk).tries.untold == 4
    acknowledge_tries(desk)
    assert welcome(desk).tries is None
