"""A text read out of a file, and the page each stretch of it stands on."""

from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reading:
    """A way a file can be read: its text, and where each page's stretches begin (0 where on no page)."""

    text: str
    starts: tuple[int, ...]
    pages: tuple[int, ...]

    def page(self, at: int) -> int:
        """Give the page, counted from 1, that a letter of the text stands on."""
        return self.pages[bisect_right(self.starts, at) - 1]


@dataclass(slots=True)
class Written:
    """Text as it comes, and on which page."""

    texts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, page: int) -> None:
        """Go on with a text."""
        self.texts.append(text)
        self.starts.append(self.length)
        self.pages.append(page)
        self.length += len(text)

    def reading(self) -> Reading:
        """Give what was written as one text."""
        return Reading("".join(self.texts), tuple(self.starts), tuple(self.pages))
