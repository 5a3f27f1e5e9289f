"""What is said where an older backup is brought back over the record."""

from datetime import datetime

from ui.pages.parts.days import capital, when_words
from yps_desktop.services.bringing_back import Copy

WHAT_IT_DOES = (
    "The record goes back to how it was when that backup was made. Do this only where the record as it is "
    "now cannot be used, such as after a mistake that corrections cannot put right.",
    "It takes two people, and nothing is deleted: the record as it stands now is kept whole.",
)
NONE_HERE = "No backup of this record was found in the folders backups go to. Choose the folder of one."
MORE = "The newest {shown} of {all} are listed. For an older one, choose the folder it lies in."
COUNTING = "Counting what would be missing."
NO_SECOND = (
    "It takes two people, both with a key when the backup was made",
    "Nobody else looks after the record now and did so then. Nothing can be brought back over it.",
)
LEAVE = "Leave the record as it is"
WORKING = (
    "Copying the backup, then checking every page and every signature of it. This can take a few minutes. "
    "Nothing is changed until that is done."
)


def copy_words(copy: Copy, now: datetime) -> tuple[str, str]:
    """Name a backup by its day, and say below it up to which entry it goes and where it lies."""
    made = capital(when_words(copy.manifest.made.astimezone(now.tzinfo), now))
    return made, f"It ends with entry {copy.manifest.seq} and lies in {copy.folder.parent}"
