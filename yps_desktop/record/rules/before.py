"""What cannot have happened before something else of the case: said beside the day, and why is asked."""

from collections.abc import Iterator

from yps_desktop.record.ages import stretch
from yps_desktop.record.case import Case, Written
from yps_desktop.record.days import in_words
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.advice import Notice, differs
from yps_desktop.record.rules.threads import thread_of
from yps_desktop.record.sheets.life import Closing, Reopening
from yps_desktop.record.sheets.police import PoliceOutcome
from yps_desktop.record.sheets.sheet import Sheet

_ONCE_KNOWN = (
    *("review", "risk", "decision", "viewing", "conversation", "discipline", "safety_plan", "told"),
    *("parents", "deletion", "police", "social_care", "agency", "other_school", "meeting", "lessons"),
)
"""What a school does because it knows of the incident."""
_NOT_BECAUSE_OF_IT = (("viewing", "form", "seen"), ("deletion", "form", "already"))
"""Answers that tell of a time before the school knew."""
_THEIR_WORD = {"parent": "parents", "police": "police", "other_school": "other_school"}
"""Who brought it spoke with the school before it was the school's: by D1's answer, the sheet of that talk."""


def before_notices(case: Case | None, sheet: Sheet, about: str | None) -> Iterator[Notice]:
    """Say that a sheet is dated before something of the case that must have come first."""
    here = happened(sheet)
    if case is None or here is None:
        return
    for first, sentence in _firsts(case, sheet, about):
        if surely_before(here, first):
            yield differs(sheet.happened, sentence.format(day=in_words(first)))
    if isinstance(sheet, Closing):
        yield from _after_the_closing(case, here)


def happened(sheet: Sheet) -> Moment | None:
    """Give when a sheet says that it happened, or None."""
    when = getattr(sheet, sheet.happened)
    return when if isinstance(when, Moment) else None


def surely_before(one: Moment, other: Moment) -> bool:
    """Say whether one moment lies before another, as wide as "about" and a day without a time may be."""
    if one.about or other.about:
        begins = stretch(other).first
        return begins is not None and stretch(one).last < begins
    if one.day != other.day or one.at is None or other.at is None:
        return one.day < other.day
    return one.at < other.at


def _firsts(case: Case, sheet: Sheet, about: str | None) -> Iterator[tuple[Moment, str]]:
    """Give what must have come first and the sentence that says when it did."""
    if (began := _began(case, sheet, about)) is not None:
        yield began, "By the record this began on {day}, after what is entered here."
    if (heard := _first_heard(case, sheet)) is not None:
        yield heard, "By the record the school first heard of it on {day}, after what is entered here."
    if isinstance(sheet, PoliceOutcome) and (rung := _earliest(case.of("police"))) is not None:
        yield rung, "By the record the police were first spoken with on {day}, after what is entered here."
    if isinstance(sheet, Reopening) and (closed := _earliest(case.of("closing")[-1:])) is not None:
        yield closed, "By the record the case was closed on {day}, after what is entered here."


def _began(case: Case, sheet: Sheet, about: str | None) -> Moment | None:
    thread = thread_of(case, about) if about is not None and sheet.follows else None
    return happened(thread.begun.sheet) if thread is not None else None


def _first_heard(case: Case, sheet: Sheet) -> Moment | None:
    if sheet.kind not in _ONCE_KNOWN or _tells_of_earlier(sheet):
        return None
    disclosures = case.of("disclosure")
    brought = {_THEIR_WORD.get(getattr(one.sheet, "brought_by", None) or "") for one in disclosures}
    return None if sheet.kind in brought else _earliest(disclosures)


def _tells_of_earlier(sheet: Sheet) -> bool:
    return any(sheet.kind == kind and getattr(sheet, field) == it for kind, field, it in _NOT_BECAUSE_OF_IT)


def _earliest(written: tuple[Written, ...]) -> Moment | None:
    days = [day for one in written if (day := happened(one.sheet)) is not None]
    return min(days, key=Moment.earliest, default=None)


def _after_the_closing(case: Case, closed: Moment) -> Iterator[Notice]:
    """B6: a case is closed after the last thing in it."""
    days = [day for one in case.written if (day := happened(one.sheet)) is not None]
    later = [day for day in days if surely_before(closed, day)]
    if later:
        newest = in_words(max(later, key=Moment.earliest))
        yield differs(
            "when", f"By the record something of this case happened on {newest}, after the closing."
        )
