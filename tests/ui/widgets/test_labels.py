"""Words are shown as they are, and wrap."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Put
from ui.widgets.headings import announce_headings
from ui.widgets.labels import Body, Caption, Label, PageTitle, Question, SectionTitle
from ui.widgets.page_body import PageBody
from ui.widgets.tag import Tag, TagKind

MARKUP = "<b>bold</b> <img src='file:///etc/hostname'> & &amp; <a href='x'>"


def test_markup_in_words_is_shown_as_typed(qtbot: QtBot) -> None:
    for label in (Body(MARKUP), Tag(MARKUP, TagKind.DUE)):
        qtbot.addWidget(label)
        assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == MARKUP
        assert label.text() == MARKUP


def test_words_without_a_space_are_broken_rather_than_cut_off(put: Put) -> None:
    label = Body("W" * 400)
    put(label, width=300)
    assert label.width() <= 300
    assert label.height() >= 10 * label.fontMetrics().height()


def test_a_hundred_thousand_characters_can_be_shown(put: Put) -> None:
    page, label = PageBody(), Body("words and " * 10_000)
    page.main.add(label)
    put(page, width=800)
    assert label.height() == label.heightForWidth(label.width()) > 10_000


def test_running_text_is_set_in_lines_of_60_to_75_characters(qtbot: QtBot) -> None:
    sentence = "A referral never waits for anybody’s signature, and nothing that was written is lost. " * 8
    label = Body(sentence)
    qtbot.addWidget(label)
    one_line = Body("A")
    qtbot.addWidget(one_line)
    characters = len(sentence) / (label.heightForWidth(2000) / one_line.heightForWidth(2000))
    assert 60 <= characters <= 75


@pytest.mark.parametrize("kind", [PageTitle, SectionTitle, Question])
def test_titles_are_headings_to_a_screen_reader(qapp: QApplication, put: Put, kind: type[Label]) -> None:
    announce_headings(qapp)
    label = kind("Decide whether to view")
    window = put(label)
    heading = QAccessible.queryAccessibleInterface(label)
    assert heading.role() == QAccessible.Role.Heading
    assert heading.text(QAccessible.Text.Name) == "Decide whether to view"
    assert heading.attributesInterface() is None  # it would reach Qt as a wrong address
    assert QAccessible.queryAccessibleInterface(window).indexOfChild(heading) >= 0


def test_other_words_are_no_headings(qapp: QApplication, qtbot: QtBot) -> None:
    announce_headings(qapp)
    caption = Caption("Recorded 20 November, 8:41am")
    qtbot.addWidget(caption)
    assert QAccessible.queryAccessibleInterface(caption).role() == QAccessible.Role.StaticText
