"""Inspection view: named cases shown to somebody from outside, read only, every page an entry.

There is no inspector's key. Whoever oversees the record begins it and leaves it with their own password.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.case_numbers import plain_number
from yps_desktop.record.errors import AnswerError, NoSuchCaseError, NotAllowedError, YpsError
from yps_desktop.record.inspection_acts import (
    Inspection,
    InspectionBegun,
    InspectionEnded,
    InspectionPage,
    PageShown,
)
from yps_desktop.record.masked.addressed import names_anybody_in
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.joined import destroyed_by_number, numbered
from yps_desktop.services.writing import Signer, of_act, write

MOST_CASES = 50
LONGEST = 120
"""Letters of a name or an organisation, as everywhere that is printed."""
NOT_IN_IT = "This is not part of the inspection, so it is not shown."
_NAMES_SOMEBODY = (
    "Write why without the name of anybody in these cases: this is kept when they are destroyed."
)
_FILLERS = ("case", "cases", "and")


@dataclass(frozen=True, slots=True)
class Wanted:
    """An inspection that somebody wants to begin; `cases` by id and number, as `name_cases` gives them."""

    who: str
    organisation: str
    reason: str
    cases: tuple[tuple[str, str], ...]


def name_cases(desk: Desk, typed: str) -> tuple[tuple[str, str], ...]:
    """Give the cases whose numbers were typed, by id and number, each once. Raises AnswerError.

    A case that goes under another's number is shown with it.
    """
    words = [word for word in re.split(r"[\s,;]+", typed) if word and word.casefold() not in _FILLERS]
    if not words:
        raise AnswerError("Enter the number of each case that is shown.")
    found = dict.fromkeys(_numbered(desk, word) for word in words[: MOST_CASES + 1])
    if len(words) > MOST_CASES:
        raise AnswerError(f"{MOST_CASES} cases can be shown at a time.")
    return tuple(found)


def begin(desk: Desk, wanted: Wanted) -> Inspection:
    """Begin to show cases, as an entry; from here on nothing but pages shown can be written.

    Raises AnswerError, NotAllowedError, StorageError; then nothing has begun.
    """
    desk.need("oversee")
    if desk.inspection is not None:
        raise NotAllowedError("An inspection is under way already.")
    who, organisation, reason = (part.strip() for part in (wanted.who, wanted.organisation, wanted.reason))
    if not (who and organisation and reason and wanted.cases):
        raise AnswerError("Enter who is inspecting, for which organisation, which cases and why.")
    if max(len(who), len(organisation)) > LONGEST:
        raise AnswerError(f"A name has {LONGEST} letters at most. Shorten it.")
    ids = tuple(id for id, _ in wanted.cases)
    if any(_is_named_in(desk, id, reason) for id in ids):
        raise AnswerError(_NAMES_SOMEBODY)
    act = InspectionBegun(who=who, organisation=organisation, cases=ids, reason=reason)
    (entry,) = write(desk, [of_act(act)])
    desk.inspection = Inspection(entry.hash, who, organisation, wanted.cases)
    desk.shown.clear()
    return desk.inspection


def show(desk: Desk, case_id: str, page: PageShown, of: str = "") -> Case:
    """Read a case for one of its pages and write down that it is shown, once in an inspection.

    What cannot be written down is not shown. Raises NotAllowedError, RecordDamagedError, StorageError.
    """
    inspection = desk.inspection
    if inspection is None or case_id not in inspection.ids:
        raise NotAllowedError(NOT_IN_IT)
    case = cases.read(desk, case_id)
    if page == "sheet" and case.find(of) is None:
        raise NotAllowedError(NOT_IN_IT)
    who = {"who": inspection.who, "organisation": inspection.organisation}
    act = InspectionPage(inspection=inspection.entry, page=page, of=of, **who)
    if (case.id, act) not in desk.shown:
        write(desk, [of_act(act, case.id, case.edition)])
        desk.shown.add((case.id, act))
    return case


def leave(desk: Desk, signer: Signer) -> None:
    """End the inspection with the password of whoever began it. Raises NotAllowedError, StorageError."""
    if signer.holder.person != desk.me.person:
        raise NotAllowedError("Only whoever began the inspection leaves it. Nothing has changed.")
    _end(desk, "left", signer)
    desk.inspection = None


def stop(desk: Desk) -> None:
    """End the inspection because the record is locked or closed, whether or not that can be written down."""
    with suppress(YpsError):
        _end(desk, "locked")
    desk.inspection = None


def _end(desk: Desk, how: Literal["left", "locked"], signer: Signer | None = None) -> None:
    if desk.inspection is not None:
        act = InspectionEnded(inspection=desk.inspection.entry, how=how, pages=len(desk.shown))
        write(desk, [of_act(act)], signer=signer)


def _is_named_in(desk: Desk, case_id: str, reason: str) -> bool:
    """Say whether words name anybody in a case; of one hidden meanwhile nothing is said."""
    with suppress(NoSuchCaseError):
        return names_anybody_in(cases.read(desk, case_id), reason)
    return False


def _numbered(desk: Desk, number: str) -> tuple[str, str]:
    try:
        case = numbered(desk, number)
    except AnswerError:
        if plain_number(number) in destroyed_by_number(desk).values():
            raise
        raise AnswerError(f"There is no case {number[:20]}. A number is written as 2026-003.") from None
    return case.id, case.number
