"""Names and offices as they are printed: on every paper, often on every page of it."""

from yps_desktop.record.errors import AnswerError

LONGEST_NAME = 120
"""Letters of a name or an office."""
_UNSEEN = "This holds something that cannot be seen, as copied words sometimes do. Type it again."


def check_name(name: str) -> None:
    """Refuse what cannot be printed on every paper, as a name or an office is. Raises AnswerError.

    Letters nobody sees are refused too: a package signed under such a name would open at no other school.
    """
    line = name.strip()
    if len(line) > LONGEST_NAME:
        raise AnswerError(
            f"This is printed on every paper and has {LONGEST_NAME} letters at most. Shorten it."
        )
    if not line.isprintable():
        raise AnswerError(_UNSEEN)
