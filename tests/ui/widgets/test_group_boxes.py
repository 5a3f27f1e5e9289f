"""Boxes for the groups of a recovery sheet: typed one by one, pasted or read in at one go."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.pages.parts.second_person import GROUPS, wrong_words
from ui.widgets.group_boxes import GroupBoxes


@pytest.fixture
def boxes(qtbot) -> GroupBoxes:
    made = GroupBoxes(GROUPS, "The groups")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.box(1).setFocus()
    return made


def test_what_is_typed_on_goes_into_the_next_box(boxes):
    for letter in "7k3m2xqd":
        QTest.keyClick(QApplication.focusWidget(), letter)
    assert boxes.texts()[1] == "7K3M2"
    assert boxes.texts()[2] == "XQD"
    assert QApplication.focusWidget() is boxes.box(2)


def test_a_letter_too_many_does_not_touch_a_group_that_is_typed_already(boxes):
    boxes.box(2).setText("XQD9R")
    for letter in "7k3m2z":
        QTest.keyClick(QApplication.focusWidget(), letter)
    assert [boxes.texts()[1], boxes.texts()[2]] == ["7K3M2", "XQD9R"]


def test_all_groups_can_be_read_in_at_one_go(boxes):
    groups = [f"{number:02}ABC" for number in GROUPS]
    boxes.box(1).insert(" ".join(groups))
    boxes.box(1).textEdited.emit(boxes.box(1).text())
    assert list(boxes.texts().values()) == groups
    assert boxes.missing() == []


def test_spaces_and_dashes_do_not_count(boxes):
    boxes.box(3).setText("7k-3m 2")
    assert boxes.texts()[3] == "7K3M2"
    assert 3 not in boxes.missing()


def test_each_box_says_its_number_and_only_wrong_ones_are_marked(boxes):
    boxes.mark({4, 11})
    assert boxes.box(4).accessibleName() == "Group 4"
    assert [number for number in GROUPS if boxes.box(number).property("wrong")] == [4, 11]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ([4], "Group 4 is not right. Compare it with the sheet"),
        ([4, 11, 12], "Groups 4, 11 and 12 are not right. Compare them with the sheet"),
        (list(GROUPS), "Enter the 13 groups of the recovery sheet"),
    ],
)
def test_each_wrong_group_is_named(wrong, said):
    assert wrong_words(wrong) == said
