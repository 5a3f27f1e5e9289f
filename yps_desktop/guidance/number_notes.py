"""What is said beside numbers that leave the program (Q): what they are, what they hide and do not tell."""

from itertools import combinations

from yps_desktop.guidance.number_tables import Numbers
from yps_desktop.guidance.spell import count
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period, spell_year

ABOUT = "About these numbers"
NOT_FOR = "One child could be known by these numbers. Not for governors, and not to be put online."
"""Stands on each page of exact numbers, and in each file of them."""
INVENTED = "Practice. Everybody and every place in this file is invented. Not a record."
HIDDEN_MEANS = "What “hidden” means"
NOT_TOLD = "What it does not tell"
_LIMIT = (
    "A number of cases below {limit} is not told, because one child could be known by it. A larger one is "
    "told as lying between two numbers, such as {limit} to {most}."
)
_HIDDEN = (
    "It says nothing: there may be no such case, some below {limit}, or now and then more, where telling it "
    "would give another away. It cannot be worked out from what is told."
)
_ONE_PAGE = (
    "There is one page for this school year. Printed again it tells the same, also where a case was "
    "corrected, or destroyed at its time, since it was first handed out."
)
_IN_PLACE = "It takes the place of an earlier page of this year, which goes back to the school."
_SHUT_OUT = "that whoever asked for these numbers is shut out of."
_NO_VERDICT = (
    "Not how well anything was done: that stands in the records, which are not for governors to read. More "
    "cases than elsewhere can mean that children tell, fewer that they do not. It names nobody, and no day."
)
_EXACT = (
    "These are the numbers as they are, with nothing hidden, because somebody with a key asked for them; the "
    "record says who and when. Where a number is small, one child could be known by it: so they are not for "
    "governors, and not to be put online."
)
SEVERAL = "A case may stand in several rows."
"""What is said of such a table; on paper it is said once, as below."""
_SEVERAL = "Where a case may stand in several rows, as with an app, they add up to more than the cases."

OVERLAP = "The two have days in common: a case opened on one of those days counts in both."


def of_year(year: Period, imagery: str) -> str:
    """Say what a page for governors is; `imagery` is the school's own word for what the cases are about."""
    days = f"{spell_day(year.first)} to {spell_day(year.last)}"
    return (
        f"How many cases of {imagery} began at the school in the school year {spell_year(year)} ({days}), "
        "and what they have in common."
    )


def limit_words(limit: int) -> str:
    """Explain the school's limit in plain words."""
    return f"{_LIMIT.format(limit=limit, most=2 * limit - 1)} {_SEVERAL}"


def hidden_words(limit: int) -> str:
    """Say what a hidden number may be."""
    return _HIDDEN.format(limit=limit)


def not_told_words(*, in_place: bool = False) -> tuple[str, ...]:
    """Say what a page for governors does not tell; `in_place` where it was made anew."""
    return (_NO_VERDICT, _ONE_PAGE, *((_IN_PLACE,) if in_place else ()))


def exact_words(numbers: Numbers) -> str:
    """Say what exact numbers are, once for a paper."""
    several = any(table.several for table in numbers.tables)
    return " ".join((_EXACT, *_overlapping(numbers), *((_SEVERAL,) if several else ())))


def kept_out_words(hidden: int) -> str:
    """Say how many cases whoever asked is shut out of, which are in no number; empty where there are none."""
    if not hidden:
        return ""
    return f"Not counted: {count(hidden, 'case')} of the whole record, of whatever days, {_SHUT_OUT}"


def about(numbers: Numbers, *, in_place: bool = False) -> tuple[str, ...]:
    """Say what a file of numbers is, in sentences that stand in its first rows; `in_place` as above."""
    if not numbers.protected or numbers.limit is None:
        return (NOT_FOR, _EXACT, *_overlapping(numbers))
    means = f"{HIDDEN_MEANS}: {hidden_words(numbers.limit)}"
    return (limit_words(numbers.limit), means, *not_told_words(in_place=in_place))


def overlap_words(numbers: Numbers) -> str:
    """Say of two periods that share days that they do; empty where they share none."""
    return OVERLAP if any(one.meets(other) for one, other in combinations(numbers.periods, 2)) else ""


def _overlapping(numbers: Numbers) -> tuple[str, ...]:
    said = overlap_words(numbers)
    return (said,) if said else ()
