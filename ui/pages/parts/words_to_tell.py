"""The six words of a package, shown large to be told by telephone, and the fingerprint read out with them."""

from collections.abc import Callable

from ui.pages.parts.folded import Folded
from ui.theme import Style
from ui.widgets.card import SignedCard
from ui.widgets.labels import Body, Bold, Caption, Code, Label
from ui.widgets.page_body import Column

TITLE = "Tell these six words by telephone"
ONCE = (
    "They are shown only here and kept nowhere. Once you leave this page nobody can find them again: make "
    "it once more then."
)
RING, RING_NUMBER = "Ring the school on the number from its own website.", "Ring {name} on {number}."
WRITE = "They write the words down apart from the file, and open it with them."
NEVER = "Never put them into the message or the envelope that carries the file."
FINGERPRINT = "The file’s fingerprint, to be compared in the same call"
OTHERS = "How to open it without this program"
AGE = (
    "Any tool for the age format opens it with the six words, in small letters with one space between them. "
    "Inside is one text that people can read.",
    "age --decrypt -o record.json “the file”",
)
_HALF = 3


class WordsToTell(SignedCard):
    """Holds the words while the page stands, and nowhere else; what is not made yet has no fingerprint."""

    def __init__(self, words: str, fingerprint: str, name: str, number: str) -> None:
        super().__init__("")
        self.setAccessibleName(TITLE)
        self.add(Bold(TITLE))
        for line in _lines(words):
            self.add(Label(line, style=Style.PAGE_TITLE))
        self.add(Body(RING_NUMBER.format(name=name or "them", number=number) if number else RING))
        self.add(Body(WRITE))
        self.add(Bold(NEVER))
        self.add(Caption(ONCE))
        if fingerprint:
            self.add(Bold(FINGERPRINT))
            self.add(Code(fingerprint))


def other_tools() -> Folded:
    """Say how the file opens where there is only an age tool."""
    make: Callable[[], Column] = _other_tools
    return Folded(OTHERS, make)


def _other_tools() -> Column:
    column = Column(6)
    column.add(Body(AGE[0]))
    column.add(Code(AGE[1]))
    return column


def _lines(words: str) -> tuple[str, str]:
    each = words.split()
    return "   ".join(each[:_HALF]), "   ".join(each[_HALF:])
