"""The sentence for an answer that is missing or wrong: what to enter, never whose fault it is."""

from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.fields import LONGEST_TEXT
from yps_desktop.record.moments import Problem


def missing(words: FieldWords) -> str:
    """Say what to enter or select where an answer is needed."""
    return words.missing


def wrong(words: FieldWords, problem: Problem) -> str:
    """Say what a typed day or time must have: "The day you met must include a month"."""
    return f"{words.name} {problem.value}"


def not_a_number(words: FieldWords) -> str:
    """Say that a number is wanted."""
    return f"{words.name} must be a whole number, such as 3"


def too_large(words: FieldWords) -> str:
    """Say that a number is too large to be kept."""
    return f"{words.name} must be less than one million"


def too_long(words: FieldWords) -> str:
    """Say that a text is longer than one answer may be."""
    return f"“{words.short}” must be at most {LONGEST_TEXT:,} characters. Put the rest in a note"


def nameless(words: FieldWords) -> str:
    """Say that somebody was added without a name."""
    return f"Enter a name under “{words.short}”, or take that line out"
