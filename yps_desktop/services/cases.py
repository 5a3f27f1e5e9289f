"""Cases: opening, reading, listing and finding them."""

from dataclasses import dataclass

from yps_desktop.record.acts import CaseLookedAt
from yps_desktop.record.case import Case
from yps_desktop.record.errors import NoSuchCaseError
from yps_desktop.record.rules.shut_out import tokens_of
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import read_whole
from yps_desktop.services.writing import of_act, write
from yps_desktop.vault.errors import StorageError


@dataclass(frozen=True, slots=True)
class Looked:
    """A case as it was opened; `warning` says why the opening could not be written down yet."""

    case: Case
    warning: str = ""


def read(desk: Desk, case_id: str) -> Case:
    """Read a case, with all that is joined to it, and check every entry of it.

    Whoever is shut out of it reads nothing (G7): every page, paper and count that looks into a case asks
    here. Raises NoSuchCaseError, RecordDamagedError.
    """
    case = read_whole(desk, case_id)
    if desk.vault.shut_out.hides(tokens_of(case)):
        raise NoSuchCaseError
    return case


def look_at(desk: Desk, case_id: str) -> Looked:
    """Open a case: read it, and write down who opened it and when, once a day in one session.

    Where the disk is full or cannot be written, the case is shown all the same, with a warning, and the
    opening is written with the next entry.
    """
    case = read(desk, case_id)
    visit = (case_id, desk.now().date())
    if visit in desk.visits and case_id not in desk.unwritten_looks:
        return Looked(case)
    try:
        _write_looks(desk, case)
    except StorageError as error:
        _keep_for_later(desk, case_id)
        return Looked(case, f"{error.sentence} You can read. That you opened this is written down later.")
    finally:
        desk.visits.add(visit)
    return Looked(read(desk, case_id))


def _write_looks(desk: Desk, case: Case) -> None:
    """Write this opening; one that waits already is written with whatever is written next."""
    waiting = case.id in desk.unwritten_looks
    write(desk, [] if waiting else [of_act(CaseLookedAt(), case.id, case.edition)])


def _keep_for_later(desk: Desk, case_id: str) -> None:
    if case_id not in desk.unwritten_looks:
        desk.unwritten_looks.append(case_id)
