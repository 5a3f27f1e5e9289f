"""A page has a main column and a side column, and scrolls only down."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.gallery import settle
from tests.ui.widgets.conftest import Put
from ui.theme import apply, light_theme
from ui.widgets.buttons import OutlinedButton
from ui.widgets.labels import Body
from ui.widgets.page_body import PageBody

LONG = "A referral never waits for anybody’s signature, and nothing that was written is lost. " * 6


@pytest.fixture
def page() -> PageBody:
    made = PageBody()
    made.main.add(Body(LONG))
    made.side.add(Body(LONG))
    return made


def _open(put: Put, page: PageBody, width: int) -> None:
    window = put(page)
    window.layout().setContentsMargins(0, 0, 0, 0)
    page.setMinimumHeight(300)
    window.resize(width, 700)
    settle(QApplication.instance())


def test_at_the_window_of_1280_both_columns_stand_beside_each_other(put: Put, page: PageBody) -> None:
    _open(put, page, 1064)
    assert page.columns_beside_each_other()
    assert (page.main.width(), page.side.width()) == (560, 376)
    assert page.side.geometry().left() - page.main.geometry().right() - 1 == 48


@pytest.mark.parametrize("width", [400, 700, 900])
def test_the_side_column_goes_below_where_both_do_not_fit(put: Put, page: PageBody, width: int) -> None:
    _open(put, page, width)
    assert not page.columns_beside_each_other()
    assert page.side.geometry().top() >= page.main.geometry().bottom() + 24
    assert page.widget().width() <= page.viewport().width()


def test_columns_grow_with_the_text(put: Put, page: PageBody, qapp: QApplication) -> None:
    _open(put, page, 1900)
    apply(qapp, light_theme(150))
    settle(qapp)
    assert (page.main.width(), page.side.width()) == (840, 564)
    apply(qapp, light_theme())


def test_a_page_without_a_side_column_keeps_its_width(put: Put) -> None:
    page = PageBody()
    page.main.add(Body(LONG))
    _open(put, page, 1800)
    assert page.main.width() == 560
    assert not page.side.isVisible()


def test_a_stacked_page_is_no_longer_than_its_columns(put: Put, page: PageBody) -> None:
    _open(put, page, 900)
    assert page.widget().height() <= max(page.viewport().height(), page.side.geometry().bottom() + 60)


def test_what_takes_the_focus_is_brought_into_sight(put: Put, qapp: QApplication) -> None:
    page = PageBody()
    buttons = [OutlinedButton(f"Button {number}") for number in range(60)]
    for button in buttons:
        page.main.add(button)
    _open(put, page, 900)
    for button in (buttons[-1], buttons[0], buttons[30]):
        button.setFocus()
        settle(qapp)
        top = button.mapTo(page.viewport(), button.rect().topLeft()).y()
        assert 5 <= top <= page.viewport().height() - button.height() - 5
