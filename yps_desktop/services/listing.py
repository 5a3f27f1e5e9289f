"""The list of cases: what stands in a case's row, and the words it is found by."""

from yps_desktop.record.canonical import canonical
from yps_desktop.record.case import Case, fold
from yps_desktop.record.people import young_people
from yps_desktop.services.desk import Desk
from yps_desktop.vault.views import CaseRow, Standing


def keep_listed(desk: Desk, case: Case) -> None:
    """Write a case's row and words, inside a transaction that is under way."""
    desk.vault.views.put(_row(case))
    desk.vault.search.put(case.opened.header.seq, _texts(case), _references(case))


def rebuild_listed(desk: Desk, case_id: str) -> CaseRow:
    """Make a case's row anew from its entries."""
    return _row(fold(desk.vault.ledger.of_case(case_id), desk.holders))


def _row(case: Case) -> CaseRow:
    line = canonical({"people": [person.name[:60] for person in young_people(case)][:4]})
    return CaseRow(case.opened.header.seq, case.id, case.number, Standing(), line)


def _texts(case: Case) -> list[str]:
    return [person.name for person in young_people(case)]


def _references(case: Case) -> list[str]:
    given = (
        getattr(written.sheet, name, None)
        for kind in ("police", "police_outcome")
        for written in case.of(kind)
        for name in ("incident_reference", "crime_reference")
    )
    return [case.number, *(reference for reference in given if isinstance(reference, str))]
