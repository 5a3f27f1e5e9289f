"""One task: what to do, where, and its status at the right."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.widgets.icon_mark import IconMark
from ui.widgets.labels import Body, Caption, Hint
from ui.widgets.link_button import LinkButton
from ui.widgets.row import Row
from ui.widgets.stack import put
from ui.widgets.tag import Tag, TagKind


class TaskState(Enum):
    """How a task stands; the words say it, the look only repeats them."""

    COMPLETED = "completed"
    IN_PROGRESS = "in progress"
    NOT_STARTED = "not started"
    DUE = "due"
    OVERDUE = "overdue"
    CANNOT_START = "cannot start"
    LATER = "later"


_TAGS = {
    TaskState.IN_PROGRESS: TagKind.IN_PROGRESS,
    TaskState.NOT_STARTED: TagKind.PLAIN,
    TaskState.LATER: TagKind.PLAIN,
    TaskState.DUE: TagKind.DUE,
    TaskState.OVERDUE: TagKind.OVERDUE,
}


class TaskRow(Row):
    """What is to be done as a link, a line below it, and the status; no link where it leads nowhere."""

    opened = Signal()

    def __init__(
        self,
        title: str,
        status: str,
        state: TaskState,
        note: str = "",
        parent: QWidget | None = None,
        *,
        leads: bool = True,
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.link: LinkButton | None = None
        if state is TaskState.CANNOT_START:
            words.addWidget(Hint(title))
        elif not leads:
            words.addWidget(Body(title))
        else:
            self.link = LinkButton(title)
            self.link.setAccessibleDescription(". ".join(part for part in (status, note) if part))
            self.link.clicked.connect(self.opened)
            put(words, self.link)
        if note:
            words.addWidget(Caption(note))
        self.across.addLayout(words, 1)
        self.across.addWidget(_status(status, state), 0, Qt.AlignmentFlag.AlignVCenter)


def _status(words: str, state: TaskState) -> QWidget:
    if state in _TAGS:
        return Tag(words, _TAGS[state])
    if state is TaskState.CANNOT_START:
        return Hint(words)
    return _Completed(words)


class _Completed(QWidget):
    def __init__(self, words: str) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current_theme().space.unit)
        layout.addWidget(IconMark("tick-circle", current_theme().size.icon_inline, "green"))
        layout.addWidget(Body(words))
