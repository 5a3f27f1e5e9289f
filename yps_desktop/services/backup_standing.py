"""Are there backups enough? Counted as after a fire: how many, on how many drives, one of them away."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from yps_desktop.services.backup import Shelf, Told

NO_PLACE = "No folder for backups is chosen. If this computer fails or is stolen, the record is lost with it."
NO_BACKUP = "There is no backup yet. If this computer fails or is stolen, the record is lost with it."
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


def _warnings(shelves: Sequence[Shelf], kept: Sequence[Shelf], told: Told) -> list[str]:
    if not shelves:
        return [NO_PLACE]
    if not kept:
        return [NO_BACKUP]
    found = [old_words(told)] if told.is_old and told.last else []
    if all(shelf.is_own_device for shelf in kept):
        return [*found, OWN_DRIVE]
    return found if any(shelf.place.away for shelf in kept) else [*found, NONE_AWAY]
