"""Advice as content: a heading at the left, and beside it paragraphs, a list, and lines to fill in."""

from dataclasses import dataclass
from typing import Literal

from yps_desktop.documents.answers import Words

Size = Literal["hand", "page", "wall"]
"""To be read in the hand, on a desk with longer headings, or on a wall from a metre away."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One thing of a list."""

    words: Words


@dataclass(frozen=True, slots=True)
class Square:
    """Something to tick in ink where it is so."""

    words: Words


@dataclass(frozen=True, slots=True)
class Labelled:
    """A bold label and what is said to it, with a line to write on after it where there `is_open`."""

    label: str
    words: Words = ""
    is_open: bool = False


Said = Words | Dot | Square | Labelled


@dataclass(frozen=True, slots=True)
class Beside:
    """A heading and what is said beside it, in order; bare words are a paragraph."""

    heading: str
    said: tuple[Said, ...]
    size: Size = "hand"
