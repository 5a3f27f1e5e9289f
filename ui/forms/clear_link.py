"""The way to have no answer again, below a question of which one answer can be chosen."""

from ui.theme import Style
from ui.widgets.link_button import LinkButton


class ClearLink(LinkButton):
    """Hidden until there is something to clear."""

    def __init__(self, question: str) -> None:
        super().__init__("Clear this answer", style=Style.META)
        self.setAccessibleDescription(question)
        self.hide()
