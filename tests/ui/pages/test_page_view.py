"""The preview of a paper keeps the paper's shape."""

import pytest
from PySide6.QtWidgets import QWidget

from ui.pages.parts.page_view import PageView
from ui.widgets.page_body import PageBody


@pytest.mark.parametrize("width", [408, 870])
def test_a_page_is_as_high_as_its_width_asks_for(qtbot, session, width):
    body = PageBody(main_width=width)
    qtbot.addWidget(body)
    view = PageView(session)
    body.main.add(view)
    body.resize(width + 100, 700)
    body.show()
    sheet: QWidget = view.sheet
    qtbot.waitUntil(lambda: sheet.width() == width and sheet.height() == sheet.heightForWidth(width))
