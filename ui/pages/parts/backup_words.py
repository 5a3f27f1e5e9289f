"""What is said of backups: how many, on how many drives, how old, and what lies in one folder."""

from datetime import datetime

from ui.pages.parts.days import when_words
from yps_desktop.guidance.spell import count
from yps_desktop.services.backup import OLD_DAYS, Shelf, Told
from yps_desktop.services.backup_standing import Standing

AWAY, HERE = "Its drive is kept away from here.", "Its drive is kept here."
OWN_DRIVE = "It lies on the record's own drive."


def standing_words(found: Standing, told: Told, now: datetime) -> str:
    """Say how many backups there are, on how many drives, and when the last was made."""
    if not found.copies:
        return "Choose a folder on another drive below, then make the first backup."
    there = f"{count(found.copies, 'backup')} on {count(found.drives, 'drive')}."
    return f"{there} The last was made {when_words(told.last, now)}." if told.last else there


def shelf_words(shelf: Shelf, told: Told, ours: frozenset[str], now: datetime) -> tuple[str, ...]:
    """Say in sentences what lies in one folder, or when there was last a backup where its drive is away."""
    kept = AWAY if shelf.place.away else HERE
    if shelf.trouble:
        last = told.by_place.get(shelf.place.id)
        there = f"The last backup there was made {when_words(last, now)}." if last else "None was made there."
        return shelf.trouble, there, kept
    own = [at.astimezone(now.tzinfo) for at, code in shelf.copies if code in ours]
    said = [f"{count(len(own), 'backup')}, the newest of {when_words(own[0], now)}." if own else "None yet."]
    if own and (days := (now.date() - own[0].date()).days) > OLD_DAYS:
        said.append(f"That is {days} days old: what was written since then is not in it.")
    if others := len(shelf.copies) - len(own):
        said.append(f"{count(others, 'backup')} of a history that is not this record's now.")
    if shelf.spoilt:
        said.append(f"{count(shelf.spoilt, 'backup')} damaged or never finished. Do not rely on it.")
    return (*said, OWN_DRIVE if shelf.is_own_device else kept)
