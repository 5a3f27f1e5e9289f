"""Numbers that tell of somebody: a date of birth, a UPN, a telephone's, however their figures are grouped."""

import re
from collections.abc import Iterator

from yps_desktop.record.masked import birthdays
from yps_desktop.record.masked.folding import folded
from yps_desktop.record.masked.needles import What
from yps_desktop.record.masked.who import Who

_ENOUGH = 6
"""So many figures make a number."""
_GROUPED = r"[\s./()-]{0,2}"
_UPN = re.compile(r"(?<![^\W_])[a-z](?:[\s./-]?\d){11}[\s./-]?[\da-z](?![^\W_])")
"""A unique pupil number: a letter, eleven figures, and a figure or letter, perhaps in groups."""

Stretch = tuple[int, int, What, tuple[Who, ...]]
"""From where to where in a folded text, what stands there, and whose it is: nobody where nobody claims it."""


class Numbers:
    """Finds the numbers of people."""

    def __init__(self, people: tuple[Who, ...]) -> None:
        self._days: dict[birthdays.Numbers, tuple[Who, ...]] = {}
        for who in people:
            for numbers in (way for day in who.born for way in birthdays.ways(day)):
                self._days[numbers] = (*self._days.get(numbers, ()), who)
        self._codes = [(_code(word), who) for who in people for word in who.also if _is_code(word)]
        self._own = {_run_together(word) for who in people if who.by_name for word in who.also}

    def find(self, text: str) -> Iterator[Stretch]:
        """Give each number in a folded text that is somebody's, and each pupil's number."""
        for start, end, readings in birthdays.days_in(text) if self._days else ():
            if (day := birthdays.among(readings, self._days)) is not None:
                yield start, end, "born", self._days[day]
        for code, who in self._codes:
            yield from ((found.start(), found.end(), "also", (who,)) for found in code.finditer(text))
        for found in _UPN.finditer(text):
            if _run_together(found[0]) not in self._own:
                yield found.start(), found.end(), "upn", ()


def _is_code(word: str) -> bool:
    """Say whether somebody is called by a number, such as a UPN or a telephone's."""
    return sum(char.isdecimal() for char in word) >= _ENOUGH


def _code(word: str) -> re.Pattern[str]:
    """Match a number however its figures are put in groups."""
    return re.compile(rf"(?<![^\W_]){_GROUPED.join(map(re.escape, _run_together(word)))}(?![^\W_])")


def _run_together(number: str) -> str:
    return "".join(filter(str.isalnum, folded(number).text))
