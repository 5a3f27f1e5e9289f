"""Reads the school as the record tells of it."""

from yps_desktop.record.errors import YpsError
from yps_desktop.record.school import School
from yps_desktop.record.school_said import KINDS, fold_school
from yps_desktop.vault.ledger import Ledger


def read_school(ledger: Ledger) -> School:
    """Give the school as the record says it last; only what tells of it is read. Raises YpsError."""
    found = (entry for kind in KINDS for entry in ledger.deeds(kind))
    school = fold_school(sorted(found, key=lambda entry: entry.header.seq))
    if school is None:
        raise YpsError("The record does not say whose it is.")
    return school
