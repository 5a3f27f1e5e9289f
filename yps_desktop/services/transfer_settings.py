"""What is kept of a record that another school has taken in, and when a receipt is asked for (N1, N7)."""

from collections.abc import Mapping
from dataclasses import replace

from yps_desktop.record.errors import AnswerError
from yps_desktop.record.rules.retention import Kept
from yps_desktop.services.desk import Desk
from yps_desktop.services.opening import change_school
from yps_desktop.services.transfer_papers import MOST_DAYS

KEPT: Mapping[Kept, tuple[str, str]] = {
    "copy": ("A copy of the whole record", "Until the day the school’s rule for keeping sets."),
    "summary": (
        "A summary without names",
        "What a register tells of the case. The record itself is proposed to be let go.",
    ),
    "nothing": ("Nothing but the log", "The record is proposed to be let go."),
}
"""The choices, each with what it means."""
ALWAYS = (
    "Whichever it is: when it was sent, how, to which school, and their receipt stay for good. While a pupil "
    "of this school is in a case, or may be, the whole case is kept. Nothing is deleted by itself."
)
SETTLED = (
    "What the sending school should keep is not settled: advice differs, so that each school decides and "
    "says so in its policy."
)
NOT_A_CHOICE = "Choose what is kept"
NO_DAYS = f"Enter a number of school days from 1 to {MOST_DAYS}"


def set_after_transfer(desk: Desk, kept: str, typed_days: str) -> None:
    """Set what is kept and after how many school days a receipt is asked for, as an entry.

    Raises AnswerError, NotAllowedError, StorageError; then nothing was written.
    """
    known = next((one for one in KEPT if one == kept), None)
    if known is None:
        raise AnswerError(f"{NOT_A_CHOICE}.")
    school = replace(desk.school, kept_after_transfer=known, receipt_days=_days(typed_days))
    if school != desk.school:
        change_school(desk, school)


def _days(typed: str) -> int:
    wanted = typed.strip()
    is_number = wanted.isascii() and wanted.isdecimal() and len(wanted) <= len(str(MOST_DAYS))
    if not is_number or not 1 <= int(wanted) <= MOST_DAYS:
        raise AnswerError(f"{NO_DAYS}.")
    return int(wanted)
