"""Whether what stands as an agency's reference is a number and nothing else (Z8).

A register names nobody, and a reference is typed: so it is shown only where it can hold no name, no initials
and no date of birth. What is refused stays in the case, where it is read. The rule is ours, and errs on the
safe side: a prefix that nobody knows is not shown either.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import permutations

from yps_desktop.record.case import Case
from yps_desktop.record.people import people_of

_LONGEST = 28
_FEWEST_DIGITS = 3
_SHAPE = re.compile(r"[A-Za-z0-9]+(?:[ ./\-–:#][A-Za-z0-9]+)*", re.ASCII)
_LETTERS = re.compile(r"[^\W\d_]+")
_PREFIXES = frozenset(
    (
        *("cad", "ceop", "case", "crime", "crn", "iccs", "inc", "iwf", "lado", "log", "mash", "niche"),
        *("nspcc", "occ", "ref", "report", "storm", "urn"),
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    )
)
"""Words that stand in references of police, social care and services."""
_SHORT, _WITHOUT_VOWELS = 2, re.compile(r"[b-df-hj-np-tv-xz]{3,4}")
"""Besides these a prefix has two letters, or up to four that no name is made of."""
_A_DAY = re.compile(r"\d{1,4}[ ./\-]\d{1,2}[ ./\-]\d{2,4}")
_OF_A_PERSON = re.compile(r"[A-Z]\d{11}[0-9A-Z]|[A-Z]{2}\d{6}[A-D]|(?:0|44)\d{9,10}")
"""A pupil's number (UPN), a National Insurance number, a telephone number."""
_MOST_INITIALS = 4
_DATES = ("%d%m%Y", "%d%m%y", "%Y%m%d", "%y%m%d")


def bare_reference(typed: str | None, case: Case) -> str | None:
    """Give a reference that is a number alone, as it was typed; None where it may say more."""
    said = " ".join((typed or "").split())
    if not said or len(said) > _LONGEST or not _SHAPE.fullmatch(said):
        return None
    digits, words = "".join(filter(str.isdigit, said)), _words(said)
    if len(digits) < _FEWEST_DIGITS or not all(_is_prefix(word) for word in words):
        return None
    if _A_DAY.fullmatch(said) or _OF_A_PERSON.fullmatch("".join(filter(str.isalnum, said)).upper()):
        return None
    if {*words, "".join(words)} & set(_telling(case)) or any(born in digits for born in _births(case)):
        return None
    return said


def _is_prefix(word: str) -> bool:
    return len(word) <= _SHORT or word in _PREFIXES or bool(_WITHOUT_VOWELS.fullmatch(word))


def _telling(case: Case) -> Iterator[str]:
    """Give every word of every name in the case, and the initials of each person."""
    for name in (*(one.name for one in people_of(case)), *(one.name for one in case.holders.values())):
        words = _words(name)
        yield from words
        first = [word[0] for word in words[:_MOST_INITIALS]]
        for count in range(2, len(first) + 1):
            yield from ("".join(some) for some in permutations(first, count))


def _words(text: str) -> list[str]:
    """Give the runs of letters, without accents and capitals."""
    plain = (one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return _LETTERS.findall("".join(plain).casefold())


def _births(case: Case) -> Iterator[str]:
    for one in people_of(case):
        if isinstance(one.born, date):
            yield from (one.born.strftime(how) for how in _DATES)
