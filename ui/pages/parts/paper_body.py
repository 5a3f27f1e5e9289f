"""The body of the paper page: what to do with a paper, and the paper itself at its left."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.pages.parts.page_sheet import WIDTH
from ui.pages.parts.page_view import PageView
from ui.theme import current_theme
from ui.widgets.page_body import PageBody

_FORM_WIDTH = 500


class PaperBody(PageBody):
    """The preview stands at the left of the form where both fit, and below it where they do not.

    Where it is to be larger it has the whole width, above the form.
    """

    def __init__(self, form: QWidget, view: PageView, parent: QWidget | None = None) -> None:
        self._wide = False
        super().__init__(parent, main_width=_FORM_WIDTH, side_width=WIDTH)
        self._columns.insertStretch(0)
        self._columns.setStretch(3, 0)
        self._view = view
        self.main.add(form)
        self.side.add(view)
        view.sized.connect(self._set_wide)
        view.turned.connect(self._show_top)

    def _set_wide(self, wide: bool) -> None:
        """Give the paper the whole width, above the form, or put it back."""
        self._wide = wide
        self._arrange()
        self._show_top()

    def _show_top(self) -> None:
        """Show a page that has the whole width from its top."""
        if self._wide:
            QTimer.singleShot(0, self, self.scroll_to_top)

    def _arrange(self) -> None:
        super()._arrange()
        theme = current_theme()
        room = self.viewport().width() - 2 * theme.space.page_x
        beside = self.columns_beside_each_other() and not self._wide
        down, up = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.BottomToTop
        back = QBoxLayout.Direction.RightToLeft
        self._columns.setDirection(back if beside else up if self._wide else down)
        if self._columns.count() > 3:
            self._columns.setStretch(0, 1 if beside else 0)
            self._columns.setStretch(3, 0 if beside else 1)
        if self._wide:
            self._columns.setSpacing(theme.space.between_sections)
            self.side.setFixedWidth(max(1, room))
        if self.side.layout_.count() > 0:
            self._view.fit()
