"""What must not stand on a masked paper: the words and days that tell of each person masked."""

from dataclasses import dataclass
from datetime import date

from yps_desktop.record.case import Case
from yps_desktop.record.masked.request import Masking


@dataclass(frozen=True, slots=True)
class Sought:
    """One person masked: their letter, what they are called, and their dates of birth.

    `words` are whole names, parts of them that nobody who stands by name shares, nicknames and numbers;
    `days` is every date of birth, and `spelled` each of them as it is usually written.
    """

    person: str
    letter: str
    words: tuple[str, ...]
    days: tuple[date, ...] = ()
    spelled: tuple[str, ...] = ()


def sought(case: Case, masking: Masking) -> tuple[Sought, ...]:
    """Give what to look for on a masked paper."""
    raise NotImplementedError
