"""Are there backups enough? Counted as after a fire: how many, on how many drives, one of them away."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from yps_desktop.guidance.spell import count
from yps_desktop.services.backup import Shelf, Told

NO_PLACE = "No folder for backups is chosen. If this computer fails or is stolen, the record is lost with it."
NO_BACKUP = "There is no backup yet. If this computer fails or is stolen, the record is lost with it."
OUTLIVED = (
    "No backup opens with a password of today. All were made before the recovery sheet was used: only that "
    "sheet opens them, or a password from before. Keep it until there is a new backup."
)
OWN_DRIVE = "All backups lie on the record's own drive. If that drive fails, they are lost with the record."
NONE_AWAY = "No backup is kept away from here. A fire or a theft could take the record and its backups."


@dataclass(frozen=True, slots=True)
class Standing:
    """How many backups there are and on how many drives; `warnings` in the order of their weight."""

    copies: int
    drives: int
    warnings: tuple[str, ...]


def stand(shelves: Sequence[Shelf], told: Told, ours: Collection[str]) -> Standing:
    """Count what is there; a place whose drive is away counts for the backup the record says was made there.

    `ours` are the codes the record's own history holds.
    """
    found = [(shelf, sum(code in ours for _, code in shelf.copies)) for shelf in shelves]
    there = [(shelf, count) for shelf, count in found if count]
    gone = [shelf for shelf in shelves if shelf.trouble and shelf.place.id in told.elsewhere]
    drives = len({shelf.device for shelf, _ in there}) + len({shelf.place.id for shelf in gone})
    kept = [shelf for shelf, _ in there] + gone
    copies = sum(count for _, count in there) + len(gone)
    return Standing(copies, drives, tuple(_warnings(shelves, kept, told)))


def old_words(told: Told) -> str:
    """Say how old the last backup is, as a warning."""
    return f"The last backup was made {told.days_old} days ago. What was written since then is in none."


def home_words(told: Told) -> tuple[str, str]:
    """Say in a title and a sentence or two what the record alone tells is lacking; nothing where nothing is.

    Which folders hold a backup, how many on another drive and how many away, is counted with it.
    """
    if told.outlived:
        title, _, rest = OUTLIVED.partition(". ")
        return title, rest
    if told.days_old is None:
        return "There is no backup yet", "If this computer fails or is stolen, what is in no backup is lost."
    if told.is_old:
        title = f"The last backup is {count(told.days_old, 'day')} old"
        return title, f"What was written since then is in none. {_counted(told)}"
    others = [place for place in told.holding if place.id in told.elsewhere]
    if told.holding and not any(place.away for place in others):
        title, _, rest = (NONE_AWAY if others else OWN_DRIVE).partition(". ")
        return title, f"{rest} {_counted(told)}"
    return "", ""


def _counted(told: Told) -> str:
    others = [place for place in told.holding if place.id in told.elsewhere]
    away = sum(place.away for place in others)
    folders = count(len(told.holding), "folder")
    return f"There are backups in {folders}: {len(others)} on another drive, {away} kept away from here."


def _warnings(shelves: Sequence[Shelf], kept: Sequence[Shelf], told: Told) -> list[str]:
    if not shelves:
        return [NO_PLACE]
    if not kept:
        return [OUTLIVED if told.outlived else NO_BACKUP]
    if told.outlived:
        return [OUTLIVED]
    found = [old_words(told)] if told.is_old and told.last else []
    if all(shelf.is_own_device for shelf in kept):
        return [*found, OWN_DRIVE]
    return found if any(shelf.place.away for shelf in kept) else [*found, NONE_AWAY]
