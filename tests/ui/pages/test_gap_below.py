"""A gap comes and goes with what it follows, and never flashes as a window of its own."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.pages.parts.gap_below import GapBelow
from ui.widgets.page_body import Column


def test_a_gap_below_something_shown_is_no_window_of_its_own(qtbot: QtBot) -> None:
    page = QWidget()
    gap = GapBelow(QWidget(page), 8)
    for widget in (page, gap):
        qtbot.addWidget(widget)
    assert not gap.isVisible()


def test_a_gap_is_there_only_while_what_it_follows_is(qtbot: QtBot) -> None:
    column, above = Column(0), QWidget()
    qtbot.addWidget(column)
    column.add(above)
    column.add(gap := GapBelow(above, 8))
    column.show()
    seen = [gap.isVisible()]
    for there in (False, True):
        above.setVisible(there)
        seen.append(gap.isVisible())
    assert seen == [True, False, True]
