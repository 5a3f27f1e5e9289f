"""Where somebody was writing: the question, the box in it, and the cursor; so that they come back there."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def place_in(block: QWidget, focused: QWidget) -> dict[str, Any]:
    """Return the place of the focus in a question, JSON-able."""
    boxes = _boxes(block)
    part = boxes.index(focused) if focused in boxes else 0
    return {"part": part, "cursor": _cursor(focused)}


def go_to(block: QWidget, place: dict[str, Any]) -> bool:
    """Put focus and cursor back; return False where the question no longer has that box."""
    boxes, part = _boxes(block), place.get("part")
    if not isinstance(part, int) or not 0 <= part < len(boxes):
        return False
    boxes[part].setFocus(Qt.FocusReason.OtherFocusReason)
    cursor = place.get("cursor")
    if isinstance(cursor, int):
        _set_cursor(boxes[part], max(0, cursor))
    return True


def _boxes(block: QWidget) -> list[QWidget]:
    inside = block.findChildren(QWidget)
    return [box for box in inside if box.focusPolicy() & Qt.FocusPolicy.TabFocus and box.focusProxy() is None]


def _cursor(box: QWidget) -> int | None:
    if isinstance(box, QLineEdit):
        return box.cursorPosition()
    return box.textCursor().position() if isinstance(box, QPlainTextEdit) else None


def _set_cursor(box: QWidget, place: int) -> None:
    if isinstance(box, QLineEdit):
        box.setCursorPosition(place)
    elif isinstance(box, QPlainTextEdit):
        cursor = box.textCursor()
        cursor.setPosition(min(place, box.document().characterCount() - 1))
        box.setTextCursor(cursor)
