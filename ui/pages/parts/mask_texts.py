"""Every text of a case that somebody typed, in the order of its sheets, to be read before a copy leaves."""

from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.texts import Text, rewrite


def texts_of(case: Case) -> tuple[Text, ...]:
    """Give them all; who is named by an answer of their own is no text."""
    reader = _Reader()
    rewrite(case, reader)
    return tuple(reader.texts)


class _Reader:
    """Writes everything as it stands, and remembers what it wrote."""

    def __init__(self) -> None:
        self.texts: list[Text] = []

    def words(self, entry: str, field: str, text: str) -> str:
        """Remember a text."""
        self.texts.append(Text(entry, field, text))
        return text

    def unshown(self, text: str) -> str:
        """Leave a text that no paper prints."""
        return text

    def person(self, id: str, entry: str, field: str, name: str) -> str:  # noqa: ARG002
        """Leave a name."""
        return name

    def born(self, id: str, day: date) -> date:  # noqa: ARG002
        """Leave a date of birth."""
        return day
