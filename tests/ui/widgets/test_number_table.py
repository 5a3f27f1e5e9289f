"""A table of numbers is read by whoever cannot see its chart: every word of it, a cell at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import apply, light_theme
from ui.widgets.number_table import NumberTable

HEADS = ("2025–26", "2024–25")
ROWS = (("A friend", "7", "hidden"), ("An existing reporting route (form, worry box)", "5 to 9", "1,204"))


@pytest.fixture
def table(qtbot: QtBot) -> NumberTable:
    made = NumberTable("Who told", HEADS, ROWS)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def test_a_screen_reader_reads_it_as_a_table_with_heads_and_cells(table: NumberTable) -> None:
    told = QAccessible.queryAccessibleInterface(table)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Table, "Who told")
    inside = [cell for cell in map(told.child, range(told.childCount())) if cell is not None]

    def all_of(role: QAccessible.Role) -> list[str]:
        return [cell.text(QAccessible.Text.Name) for cell in inside if cell.role() == role]

    assert all_of(QAccessible.Role.ColumnHeader) == list(HEADS)
    assert all_of(QAccessible.Role.RowHeader) == [row[0] for row in ROWS]
    assert all_of(QAccessible.Role.Cell) == [words for row in ROWS for words in row[1:]]


def test_arrow_keys_move_from_cell_to_cell_and_tab_leads_out(table: NumberTable, qtbot: QtBot) -> None:
    with qtbot.waitActive(table):
        table.activateWindow()
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.currentIndex().data() == "1,204"
    assert not table.tabKeyNavigation()


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [260, 620])
def test_at_any_width_the_columns_fit_and_every_row_is_in_sight(
    qapp: QApplication, qtbot: QtBot, percent: int, width: int
) -> None:
    apply(qapp, light_theme(percent))
    table = NumberTable("Who told", HEADS, ROWS)
    qtbot.addWidget(table)
    table.resize(width, 10)
    table.show()
    across = table.verticalHeader().width() + sum(table.columnWidth(column) for column in range(2))
    down = table.horizontalHeader().height() + sum(table.rowHeight(row) for row in range(2))
    room = table.size()
    apply(qapp, light_theme())
    assert across <= room.width()
    assert down <= room.height()
