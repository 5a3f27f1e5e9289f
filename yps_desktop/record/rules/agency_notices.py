"""What is said beside a sheet on another agency while it is being written (S2, S3, S6)."""

from collections.abc import Iterator

from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.sources import ALLEYNE, OURS, UKCCIS_2
from yps_desktop.record.sheets.answer import ReferralAnswer
from yps_desktop.record.sheets.meeting import Meeting


def answer_notices(sheet: ReferralAnswer) -> Iterator[Notice]:
    """Say what follows where the school does not agree with an answer (S6)."""
    if sheet.agree == "no":
        sentence = "Say so to them, and go higher if need be. “We do not agree” has a sheet of its own."
        yield Notice("agree", None, sentence, ALLEYNE)
    if sheet.what == "chased":
        yield Notice("what", None, "If nobody answers again, go to somebody above them.", OURS)


def meeting_notices(sheet: Meeting) -> Iterator[Notice]:
    """Ask why the school had no part in a meeting (S3)."""
    if sheet.stage != "held" or sheet.school_attended != "no":
        return
    if sheet.report_sent == "no":
        sentence = "By this sheet the school had no part in the meeting: nobody went, and no report did."
        yield Notice("report_sent", "not_attended_reason", sentence, UKCCIS_2)
    elif sheet.report_sent is None:
        yield Notice("report_sent", None, "Where nobody can go, a report goes in their place.", UKCCIS_2)
