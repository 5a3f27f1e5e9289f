"""A package that was opened and what was answered of it so far: in memory only, gone with the lock."""

from dataclasses import dataclass, field

from yps_desktop.services.packages import Opened, OpenedCase

NEW = "new"
"""Somebody of the package who is nobody known here yet."""


@dataclass(slots=True)
class Arrived:
    """What lies open. `compared` says that the key's fingerprint was read out and is the same there.

    `who` says who each pupil (id there) is here: an id, or `NEW`.
    """

    opened: Opened = field(repr=False)
    compared: bool = False
    who: dict[str, str] = field(default_factory=dict)

    def case(self, id: str) -> OpenedCase | None:
        """Give one of its cases by the sender's id, or None."""
        return next((one for one in self.opened.cases if one.case.id == id), None)
