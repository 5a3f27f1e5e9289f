"""What is said where a case is let go: before anybody decides, and where it cannot be done (L2)."""

from yps_desktop.record.rules.retention import Retention
from yps_desktop.services.destroying import Step

TITLE = "Let this case go"
AGREE = "Agree and destroy it"
LEAVE = "Leave it as it is"
LINES = (
    "What was written in its entries is deleted, from the record and from all that finds it. Nobody can "
    "bring it back.",
    "Who wrote each entry and when stays, so that the record can still be checked. The number is never given "
    "again.",
    "Backups that can be reached are replaced at once by new ones without it.",
    "A second person who looks after the record reads the whole text at this screen, and agrees with their "
    "own password.",
    "A certificate is left, which names no child.",
)
KEPT = "This case is kept"
WHERE, NOWHERE = "Backups and copies that hold it", "None that the record knows of."
LOOKING = "Looking which backups hold it."
WHO, NOBODY = "Who is in it", "Nobody is named in it."
WHY, WHY_EARLY = "Why is it let go?", "Why is it let go before its day?"
WHY_HINT = (
    "It stays in the record for good: write it without a name and without a date of birth. Such as: it "
    "belongs to another school, which has it."
)
_LONGER = "This takes a few seconds, with a large record longer."
STEPS: dict[Step, str] = {
    "copying": f"Copying the record as it is. {_LONGER}",
    "deleting": f"Deleting this case from the copy. {_LONGER}",
    "checking": f"Making the record anew of what is left, and checking it. {_LONGER}",
}
BACKING_UP = "A backup is being made just now. Wait until it is done. Nothing has changed."
GONE, REPLACING = (
    "Case {number} is destroyed",
    "Now the backups are replaced, so that none holds it any more.",
)
ON = "Go on to the certificate"
NOT_REPLACED = "A backup was not replaced"
WAS_AWAY = (
    "The drive of a folder for backups is not there. Connect it, and make a backup on the page of backups."
)
THE_OLDER_STAY = (
    "The older ones there still hold the case. It is tried again whenever a backup is made, and the page of "
    "backups lists it until then."
)


def why_question(kept: Retention) -> str:
    """Ask why it is let go, where the rule gives no day that has come."""
    return WHY if kept.first_day is None else WHY_EARLY
