"""Cards to cut out of a page and lay on a table, as content."""

from dataclasses import dataclass

from yps_desktop.documents.answers import Words


@dataclass(frozen=True, slots=True)
class Card:
    """A card that stands alone: small words over its title, under it paragraphs, then lines to write on."""

    over: str
    title: str
    said: tuple[Words, ...]
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards of one height in millimetres, two beside each other; more words make a row higher."""

    cards: tuple[Card, ...]
    height: float
