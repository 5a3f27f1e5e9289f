"""Which other cases a case names (B5)."""

from yps_desktop.record.case import Case
from yps_desktop.record.sheets.life import CaseLink


def links_of(case: Case) -> tuple[str, ...]:
    """Give the numbers by which a case names others, as they were written."""
    sheets = (written.sheet for written in case.written)
    return tuple(sheet.other.strip() for sheet in sheets if isinstance(sheet, CaseLink) and sheet.other)
