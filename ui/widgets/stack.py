"""How our widgets take their place in a layout: as high as their words need, buttons no wider than theirs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget


def fit_height_to_words(widget: QWidget, across: QSizePolicy.Policy = QSizePolicy.Policy.Preferred) -> None:
    """Let a widget's height follow from its width; a fixed one would cut off what wraps."""
    policy = QSizePolicy(across, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


def put(layout: QBoxLayout, widget: QWidget) -> None:
    """Add a widget to a column; one that wants no more than its own width stands at the left."""
    if widget.sizePolicy().horizontalPolicy() in (QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed):
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        layout.addWidget(widget)


def lay_out_anew(widget: QWidget | None) -> None:
    """Lay a widget out, and all it stands in, as far as there are layouts."""
    while widget is not None and (layout := widget.layout()) is not None:
        layout.invalidate()
        layout.activate()
        widget = widget.parentWidget()
