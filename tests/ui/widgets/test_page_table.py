"""A list works by keyboard alone and lets Tab pass."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Put
from ui.theme import apply, light_theme
from ui.widgets.buttons import OutlinedButton
from ui.widgets.page_table import PageTable


@pytest.fixture
def table(put: Put) -> PageTable:
    made = PageTable("Cases, newest first", [100, 190, 180, 170])
    model = QStandardItemModel(0, 4, made)
    model.setHorizontalHeaderLabels(["Case", "Young people", "Standing", "Next due"])
    for number in range(5):
        model.appendRow([QStandardItem(f"2026-{number:03}"), *(QStandardItem("Words") for _ in range(3))])
    made.setModel(model)
    made.show_rows(8)
    made.after = OutlinedButton("Next")  # type: ignore[attr-defined]
    made.window_kept = put(made, made.after, width=700, height=600)  # type: ignore[attr-defined]
    return made


def test_arrows_point_at_a_row_and_enter_opens_it(table: PageTable, qtbot: QtBot) -> None:
    table.selectRow(1)
    table.setFocus()
    with qtbot.waitSignal(table.pointed) as pointed:
        QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert pointed.args == opened.args == [2]


def test_tab_passes_over_the_rows(table: PageTable) -> None:
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert table.after.hasFocus()  # type: ignore[attr-defined]


def test_a_screen_reader_hears_what_the_table_lists(table: PageTable) -> None:
    heard = QAccessible.queryAccessibleInterface(table)
    assert heard.role() == QAccessible.Role.Table
    assert heard.text(QAccessible.Text.Name) == "Cases, newest first"


@pytest.mark.parametrize(("percent", "row"), [(100, 64), (125, 80), (200, 168)])
def test_rows_grow_with_the_text_and_columns_share_the_width(
    table: PageTable, qapp: QApplication, percent: int, row: int
) -> None:
    apply(qapp, light_theme(percent))
    qapp.processEvents()
    assert table.rowHeight(0) == row
    assert sum(table.columnWidth(column) for column in range(4)) <= table.viewport().width()
    apply(qapp, light_theme())


def test_there_is_no_grid_and_nothing_to_scroll_sideways(table: PageTable) -> None:
    assert not table.showGrid()
    assert table.horizontalScrollBar().maximum() == 0
    assert table.verticalScrollBar().maximum() == 0
