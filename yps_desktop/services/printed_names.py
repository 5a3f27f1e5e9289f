"""Names and offices as they are printed: on every paper, often on every page of it."""

from yps_desktop.record.errors import AnswerError

LONGEST_NAME = 120
"""Letters of a name or an office."""


def check_name(name: str) -> None:
    """Raise AnswerError where what is printed on every paper, a name or an office, is too long for it."""
    if len(name.strip()) > LONGEST_NAME:
        raise AnswerError(
            f"This is printed on every paper and has {LONGEST_NAME} letters at most. Shorten it."
        )
