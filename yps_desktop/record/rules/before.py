"""What follows something cannot have happened before it began: said beside the day, and no more."""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.days import in_words
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.sources import OURS
from yps_desktop.record.rules.threads import thread_of
from yps_desktop.record.sheets.sheet import Sheet


def before_notices(case: Case | None, sheet: Sheet, about: str | None) -> Iterator[Notice]:
    """Say that an answer, a hand-over or another later word is dated before what it follows."""
    thread = thread_of(case, about) if case is not None and about is not None and sheet.follows else None
    if thread is None:
        return
    began, here = _when(thread.begun.sheet), _when(sheet)
    if began is not None and here is not None and _surely_before(here, began):
        sentence = f"By the record this began on {in_words(began)}, after what is entered here."
        yield Notice(sheet.happened, None, sentence, OURS)


def _when(sheet: Sheet) -> Moment | None:
    when = getattr(sheet, sheet.happened)
    return when if isinstance(when, Moment) else None


def _surely_before(one: Moment, other: Moment) -> bool:
    if one.day != other.day:
        return one.day < other.day
    if one.at is None or other.at is None or one.about or other.about:
        return False
    return one.at < other.at
