"""A case's number however somebody types it."""

import re

_NUMBER = re.compile(r"([0-9]{4})[-–/.]?([0-9]{3,})")


def plain_number(typed: str) -> str:
    """Give a case's number as it is printed, such as 2026-003; what is no number comes back without spaces.

    The word Case before it, spaces, and another stroke or none, do not matter.
    """
    bare = "".join(typed.casefold().replace("case", "").split())
    found = _NUMBER.fullmatch(bare)
    return f"{found[1]}-{found[2]}" if found else bare
