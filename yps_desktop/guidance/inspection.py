"""What the eight questions find, in words (O1–O8)."""

from yps_desktop.guidance.gaps import open_end_line
from yps_desktop.guidance.lines import sheet_line
from yps_desktop.guidance.transfer_words import sent_line
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.eight_evidence import Evidence
from yps_desktop.record.rules.eight_questions import Lacking


def evidence_line(edition: Edition, one: Evidence) -> str:
    """Write what is recorded in one line: what it shows, or the sheet itself."""
    if one.sent is not None:
        return sent_line(*one.sent)
    return one.said or (sheet_line(one.written, edition) if one.written is not None else "")


def lacking_line(case: Case, edition: Edition, one: Lacking) -> str:
    """Name what is not recorded or not done."""
    if one.end is not None:
        return open_end_line(case, edition, one.end)
    if one.task is not None:
        sheet = edition.sheet(one.task.kind)
        return one.task.what or (sheet.task if sheet else one.task.kind)
    return one.said
