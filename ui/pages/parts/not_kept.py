"""Says at the top of a page, and aloud, that its draft could not be saved and is tried again."""

from ui.widgets.aloud import say_aloud
from ui.widgets.banner import CareBanner
from ui.widgets.page_body import Column

NOT_KEPT = "The draft could not be saved"
STILL_HERE = "What you typed is still on this page. It is tried again every few seconds."


class NotKept(Column):
    """Empty until a draft could not be saved. However often it is tried, the sentence is said aloud once."""

    def __init__(self) -> None:
        super().__init__(16)
        self._sentence = ""

    def say(self, sentence: str) -> None:
        """Say why it could not be saved."""
        if sentence == self._sentence:
            return
        self.take_away()
        self._sentence = sentence
        words = f"{sentence} {STILL_HERE}"
        self.add(CareBanner(NOT_KEPT, words))
        self.add_space(8)
        say_aloud(self, f"{NOT_KEPT}. {words}", at_once=True)

    def take_away(self) -> None:
        """Take it away, since the draft is saved."""
        self._sentence = ""
        self.clear()
