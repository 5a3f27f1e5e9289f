"""Moving a case to the guidance of today: an entry, and the questions of that edition from then on."""

from dataclasses import dataclass

from yps_desktop.guidance.load import CURRENT, EDITIONS
from yps_desktop.guidance.moves import Changes, changes
from yps_desktop.guidance.words import Edition
from yps_desktop.record.acts import EditionMoved
from yps_desktop.record.case import Case
from yps_desktop.record.errors import CaseClosedError, YpsError
from yps_desktop.record.rules.life import is_over
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write


@dataclass(frozen=True, slots=True)
class Move:
    """What moving a case to the guidance of today would change."""

    before: Edition
    after: Edition
    changes: Changes


def is_older(case: Case) -> bool:
    """Say whether a case is recorded under an edition older than that of today."""
    return case.edition in EDITIONS and case.edition != CURRENT


def what_changes(desk: Desk, case: Case) -> Move:
    """Give what moving a case to the guidance of today would change."""
    before, after = desk.edition(case.edition), desk.edition()
    return Move(before, after, changes(before, after))


def move(desk: Desk, case_id: str) -> None:
    """Move a case, and all that is joined to it, to the guidance of today: an entry in each.

    Raises CaseClosedError, NotAllowedError, StorageError; YpsError where it stands there already.
    """
    desk.need("write")
    case = cases.read(desk, case_id)
    if not is_older(case):
        raise YpsError("This case is under the guidance of today already. Nothing has changed.")
    if is_over(case, desk.school):
        raise CaseClosedError(f"Case {case.number} is closed. Open it again first. Nothing has changed.")
    act = EditionMoved(edition=CURRENT, before=case.edition)
    write(desk, [of_act(act, id, CURRENT) for id in case.ids])
