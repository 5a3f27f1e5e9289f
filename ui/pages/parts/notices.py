"""What the rules say, shown beside the question it belongs to; it never stops anybody."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ui.forms.form import Form
from ui.widgets.labels import Body, Caption
from ui.widgets.panel import Panel
from yps_desktop.record.rules.advice import Notice


class NoticePanel(Panel):
    """One sentence of the rules with its source, under its question."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__("info_bg", "accent", "lamp", parent)
        self.setAccessibleName(notice.sentence)
        self.add(Body(notice.sentence))
        self.add(Caption(f"Source: {notice.source.rstrip('.')}."))


class Notices:
    """Puts notices under their questions, and takes away those that no longer hold."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._panels: dict[Notice, NoticePanel] = {}

    def show(self, noticed: Iterable[Notice]) -> None:
        """Show these notices and no others."""
        wanted = tuple(noticed)
        for gone in [notice for notice in self._panels if notice not in wanted]:
            self._take_away(self._panels.pop(gone))
        for notice in wanted:
            if notice not in self._panels:
                self._put(notice)

    def _put(self, notice: Notice) -> None:
        if notice.field not in self._form.asked():
            return
        slot = self._form.slot(notice.field)
        layout = slot.layout()
        if layout is None:
            return
        panel = NoticePanel(notice, slot)
        self._panels[notice] = panel
        layout.addWidget(panel)
        panel.show()

    def _take_away(self, panel: NoticePanel) -> None:
        panel.hide()
        panel.deleteLater()
