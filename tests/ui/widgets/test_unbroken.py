"""A word that goes on for ever is set as fast as any other text: typed, pasted, or sent by another school."""

from time import process_time

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextOption

from ui.widgets.labels import Body
from ui.widgets.plain_area import PlainArea
from ui.widgets.unbroken import LONGEST, is_unbroken
from yps_desktop.record.fields import LONGEST_TEXT

HUGE = "żółćęśąźń" * (LONGEST_TEXT // 9)
AT_WORDS, ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, QTextOption.WrapMode.WrapAnywhere
SECONDS = 0.6
"""Wrapped at words it takes two seconds and more."""


@pytest.fixture
def area(qtbot) -> PlainArea:
    made = PlainArea("What happened")
    qtbot.addWidget(made)
    made.resize(640, 300)
    made.show()
    return made


def test_a_huge_word_is_pasted_whole_without_a_wait(area):
    offer = QMimeData()
    offer.setText(HUGE)
    begun = process_time()
    area.insertFromMimeData(offer)
    area.insertPlainText("x")
    assert process_time() - begun < SECONDS
    assert area.text() == f"{HUGE}x"


def test_once_it_is_gone_lines_end_at_words_again(area):
    area.setText(f"Before it. {HUGE}")
    assert area.wordWrapMode() == ANYWHERE
    area.undo()
    area.setText("Only words.")
    assert area.wordWrapMode() == AT_WORDS


def test_a_word_that_grows_too_long_key_by_key_is_seen_too(area):
    area.setText("ż" * (LONGEST - 1))
    assert area.wordWrapMode() == AT_WORDS
    area.insertPlainText("ż")
    assert area.wordWrapMode() == ANYWHERE


def test_what_another_school_sent_is_shown_without_a_wait(qtbot):
    label = Body(HUGE)
    qtbot.addWidget(label)
    begun = process_time()
    assert label.heightForWidth(640) > 640
    assert process_time() - begun < SECONDS


@pytest.mark.parametrize(
    ("text", "unbroken"),
    [
        ("ab " * LONGEST, False),
        ("青少年" * LONGEST, False),
        ("สวัสดี" * LONGEST, False),
        ("🙂" * LONGEST, False),
        ("-" * LONGEST, True),
        ("ab " * 9 + "مرحبا" * LONGEST, True),
        ("a" * (LONGEST - 1), False),
    ],
    ids=["words", "Chinese", "Thai", "emoji", "dashes", "Arabic", "just short of it"],
)
def test_only_a_word_that_nothing_breaks_is_broken_anywhere(text, unbroken):
    assert is_unbroken(text) == unbroken
