"""A package that was opened and what was answered of it so far: in memory only, gone with the lock."""

from dataclasses import dataclass, field

from yps_desktop.services.packages import Opened, OpenedCase, Outcome
from yps_desktop.services.receiving import Answers, Match, Review


@dataclass(slots=True)
class Arrived:
    """What lies open. `compared` says that the key's fingerprint was read out and is the same there.

    `matches` says who each pupil (id there) is here. Once it is taken in `taken` are the ids of our cases;
    once a receipt was made `receipt` are its bytes and `outcome` what it says.
    """

    review: Review = field(repr=False)
    compared: bool = False
    matches: dict[str, Match] = field(default_factory=dict)
    taken: tuple[str, ...] = ()
    receipt: bytes = field(default=b"", repr=False)
    outcome: Outcome | None = None

    @property
    def opened(self) -> Opened:
        """Give the package itself."""
        return self.review.opened

    @property
    def school(self) -> str:
        """Give the school that sent it."""
        return self.opened.package.school

    @property
    def answers(self) -> Answers:
        """Give what was answered, in the order of the pupils."""
        told = (self.matches[one.theirs] for one in self.review.people if one.theirs in self.matches)
        return Answers(tuple(told), compared=self.compared)

    def case(self, id: str) -> OpenedCase | None:
        """Give one of its cases by the sender's id, or None."""
        return next((one for one in self.opened.cases if one.case.id == id), None)
