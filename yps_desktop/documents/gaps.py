"""What is not recorded yet, in words for the first page (B1, Z13)."""

from collections.abc import Iterable

from yps_desktop.guidance.gaps import gap_line
from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.readiness import Gap

_LONGEST = 58


def gap_words(case: Case, edition: Edition, missed: Iterable[Gap]) -> tuple[str, ...]:
    """Name everything that the case does not hold yet, sheets first; nobody named by mistake."""
    listed = [gap for gap in missed if gap.about not in case.withdrawn]
    return tuple(dict.fromkeys(clipped(gap_line(case, edition, gap), _LONGEST) for gap in listed))
