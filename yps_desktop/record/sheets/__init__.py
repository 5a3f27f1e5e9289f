"""One module a sheet: its fields, and nothing else."""

from collections.abc import Mapping

from yps_desktop.record.sheets.disclosure import Disclosure
from yps_desktop.record.sheets.note import Note
from yps_desktop.record.sheets.sheet import Sheet

SHEETS: Mapping[str, type[Sheet]] = {sheet.kind: sheet for sheet in (Note, Disclosure)}
"""Every sheet by its permanent name, in the order of the task list."""
