"""What cannot well all be true: each is said beside its question, and can be signed with a reason."""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.at_odds import odd_notices
from yps_desktop.record.rules.before import before_notices
from yps_desktop.record.rules.custody_notices import hand_over_notices, still_there_notices
from yps_desktop.record.rules.date_order import order_notices
from yps_desktop.record.rules.named_people import named_notices
from yps_desktop.record.rules.person_notices import age_notices, person_notices
from yps_desktop.record.sheets.custody import HandOver, StillThere
from yps_desktop.record.sheets.people import Group, Person
from yps_desktop.record.sheets.sheet import Sheet


def contradictions(case: Case | None, sheet: Sheet, about: str | None) -> Iterator[Notice]:
    """Say where a sheet does not agree with itself or with the case; `case` is None in a new incident."""
    yield from before_notices(case, sheet, about)
    yield from order_notices(sheet)
    yield from named_notices(case, sheet)
    yield from odd_notices(case, sheet)
    match sheet:
        case Person():
            yield from person_notices(case, sheet, about)
        case Group():
            yield from age_notices(sheet)
        case HandOver() if case is not None and about is not None:
            yield from hand_over_notices(case, sheet, about)
        case StillThere() if case is not None and about is not None:
            yield from still_there_notices(case, sheet, about)
        case _:
            return
