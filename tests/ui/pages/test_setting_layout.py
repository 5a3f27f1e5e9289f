"""A page that asks for one setting."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.pages.parts.setting_layout import lay_out_setting
from ui.theme import current_theme
from ui.widgets.button_row import ButtonRow
from ui.widgets.error_summary import ErrorSummary
from ui.widgets.labels import PageTitle
from ui.widgets.page_body import Column


def test_what_is_wrong_stands_apart_from_the_title_and_leaves_no_gap_when_it_goes(qtbot: QtBot) -> None:
    main, errors = Column(0), ErrorSummary()
    qtbot.addWidget(main)
    lay_out_setting(main, errors, "Another contact", (), (), ButtonRow(QWidget()))
    main.resize(600, 400)
    main.show()
    title = main.findChild(PageTitle)
    assert title is not None
    at_rest = title.y()
    errors.show_problems([("who", "Enter who it is")])
    qtbot.waitUntil(lambda: title.y() > at_rest)
    assert title.y() - errors.geometry().bottom() >= current_theme().space.between_questions
    errors.show_problems([])
    qtbot.waitUntil(lambda: title.y() == at_rest)
