"""A draft that could not be saved is said once to eye and ear."""

from pytestqt.qtbot import QtBot

from ui.pages.parts.not_kept import NOT_KEPT, NotKept
from ui.widgets.banner import CareBanner

FULL = "The disk is full."


def banners(top: NotKept) -> list[str]:
    return [banner.accessibleName() for banner in top.findChildren(CareBanner) if not banner.isHidden()]


def test_a_draft_not_saved_is_said_once_however_often_it_is_tried(qtbot: QtBot, heard: list[str]) -> None:
    top = NotKept()
    qtbot.addWidget(top)
    for _ in range(3):
        top.say(FULL)
    assert banners(top) == [NOT_KEPT]
    assert [words.startswith(f"{NOT_KEPT}. {FULL}") for words in heard] == [True]


def test_a_draft_not_saved_again_is_said_again(qtbot: QtBot, heard: list[str]) -> None:
    top = NotKept()
    qtbot.addWidget(top)
    top.say(FULL)
    top.take_away()
    assert banners(top) == []
    top.say(FULL)
    assert len(heard) == 2
