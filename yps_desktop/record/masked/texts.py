"""Every text of a case that somebody typed, and writing a case anew with other texts in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A typed text: the entry (hash) it stands in, which field, and the words.

    `field` is a question's id, with ".2" and a part for one of several ("who.0.as", "wishes.1.said"),
    or "reason", "comment", "ink.name", "ink.as", "ink.kept", "unread.ID…", "visitor", "organisation".
    """

    entry: str
    field: str
    words: str
