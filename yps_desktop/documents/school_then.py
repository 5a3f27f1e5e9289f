"""What the school was called while a case went on, said once at the head of a paper with older entries."""

from yps_desktop.guidance.school_words import earlier_line
from yps_desktop.record.case import Case
from yps_desktop.record.school import School


def school_then(case: Case, school: School) -> str:
    """Say it in a line, or nothing where the school says of itself what it did when the case began."""
    opened = (case.opened, *(one.opened for one in case.joined))
    return earlier_line(school, min(entry.header.seq for entry in opened))


def under(subtitle: str, then: str) -> str:
    """Put that line behind what stands under a paper's title."""
    return " · ".join(part for part in (subtitle, then) if part)
