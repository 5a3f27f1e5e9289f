"""A school's list of pupils, taken in by key and mouse, and a pupil of it named in a case."""

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.journeys.deeds import begin
from tests.journeys.searching import markers_in
from tests.journeys.staging import HAZEL, OpenStage, unlock
from tests.ui.pages.lists import MANY_HEADS, many, written
from ui.app import PAGES
from ui.pages.take_in import DONE, TakeInPage
from ui.places import TAKE_IN
from ui.tour.stage import Stage

LINES, WITH = 3_000, "Who was it with?"


@pytest.fixture
def at_the_lists(
    raise_curtain: OpenStage, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Stage:
    path = written(tmp_path_factory.mktemp("school"), *many(LINES), "x1,=1+1,Al,,7", heads=MANY_HEADS)
    monkeypatch.setitem(
        PAGES, TAKE_IN, lambda session, place: TakeInPage(session, place, ask=lambda _: str(path))
    )
    stage = raise_curtain(HAZEL)
    unlock(stage)
    stage.hands.press("Settings")
    stage.hands.press("Pupils and staff")
    stage.hands.wait_for("None taken in yet.")
    return stage


def test_a_list_is_taken_in_and_a_pupil_of_it_is_named_without_typing_the_name(at_the_lists):
    hands = at_the_lists.hands
    hands.press("Take in pupils from a file")
    hands.press("Choose a file")
    hands.wait_for("What this file would do")
    assert hands.sees("1 line is refused")
    hands.press("Take in")
    hands.wait_for(DONE)
    hands.press("Back to pupils and staff")
    hands.wait_for("3,000 pupils")
    begin(hands, "Just a note")
    hands.press("Add somebody else", WITH)
    hands.fill("Name", "sampleton2999", WITH)
    hands.press("Pupil Sampleton2999, pupil, Year 10, born 31 August 2011")
    assert hands.find(QLineEdit, "Name", WITH).text() == "Pupil Sampleton2999"
    assert markers_in(at_the_lists.folder, ["Sampleton2999"]) == {}
