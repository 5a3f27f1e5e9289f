"""The words of patterns over many cases: each a question, what it is counted from, what one might do (Q)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.load import CURRENT, FOLDER
from yps_desktop.guidance.number_tables import spell_minutes
from yps_desktop.guidance.words import Edition, FieldWords, Terms
from yps_desktop.record.days import spell_day
from yps_desktop.record.rules.patterns import PATTERNS, Pattern, PatternId

_LAST_YEAR = 13
"""Above this year group they have left."""


@dataclass(frozen=True, slots=True)
class PatternWords:
    """One pattern in words: `name` says what was looked for, `next` what one might do.

    `question` and `counted` have places for what was counted (`question_of`, `counted_of`).
    """

    id: PatternId
    name: str
    question: str
    counted: str
    next: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class PatternsWords:
    """The words of the page, and of each pattern by its id, in the order they are looked for."""

    title: str
    intro: str
    chance: str
    none: str
    looked_for: str
    next: str
    behind: str
    left: str
    patterns: Mapping[PatternId, PatternWords]


@cache
def patterns_words() -> PatternsWords:
    """Give the words of today's guidance; read once, then kept."""
    said = EditionFiles(FOLDER / CURRENT).read("patterns.toml")
    told = said.pop("pattern")
    return PatternsWords(**said, patterns={id: _words(id, told[id]) for id in PATTERNS})


def question_of(pattern: Pattern, edition: Edition) -> str:
    """Ask what a pattern raises; it ends with a question mark."""
    return patterns_words().patterns[pattern.id].question.format_map(_values(pattern, edition))


def counted_of(pattern: Pattern, edition: Edition) -> str:
    """Say what a pattern is counted from: how many of how many, of which days."""
    return patterns_words().patterns[pattern.id].counted.format_map(_values(pattern, edition))


def next_of(pattern: Pattern, terms: Terms) -> tuple[str, ...]:
    """Say what one might do, in the school's words."""
    told = patterns_words().patterns[pattern.id].next
    return tuple(one.format(headteacher=terms.headteacher) for one in told)


def _words(id: PatternId, row: Mapping[str, Any]) -> PatternWords:
    return PatternWords(id=id, **{**row, "next": tuple(row["next"])})


def _values(pattern: Pattern, edition: Edition) -> Mapping[str, str]:
    was, now = pattern.took or (0, 0)
    return {
        "many": f"{pattern.many:,}",
        "of": f"{pattern.of:,}",
        "before": f"{pattern.before:,}",
        "of_before": f"{pattern.of_before:,}",
        "about": _about(pattern, edition),
        "since": spell_day(pattern.days.first),
        "then": spell_day((pattern.days_before or pattern.days).first),
        "after": spell_day(_day_after(pattern.days.last)),
        "was": spell_minutes(was),
        "now": spell_minutes(now),
    }


def _about(pattern: Pattern, edition: Edition) -> str:
    """Name the value a pattern is of: a year group as it is called, who told as the question offers it."""
    if pattern.id == "year_group":
        return _year(pattern.about)
    if pattern.id == "told_one_way":
        option = _brought_by(edition).option(pattern.about)
        return option.label if option is not None else pattern.about
    return pattern.about


def _year(about: str) -> str:
    if not about.isdecimal():
        return about
    return f"Year {about}" if int(about) <= _LAST_YEAR else patterns_words().left


def _brought_by(edition: Edition) -> FieldWords:
    return edition.sheets["disclosure"].fields["brought_by"]


def _day_after(day: date) -> date:
    return day + timedelta(days=1)
