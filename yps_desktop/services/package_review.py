"""What stands in a package from another school, for somebody to read, and what they answer."""

from dataclasses import dataclass, field
from datetime import date

from yps_desktop.services.packages import Opened, OpenedCase, Outcome
from yps_desktop.services.receiving_people import Candidate, ToMatch


@dataclass(frozen=True, slots=True)
class CaseToTake:
    """A case of the package and where it would go: `into` and `number` are ours, empty where it is new here.

    `first` and `last` are the days on which its first and its last entry were recorded there. `new` counts
    the entries recorded since what came before, `gone` those that came then and do not now. `kept_out` names
    those with a key here who would be kept out of it.
    """

    opened: OpenedCase = field(repr=False)
    into: str
    number: str
    first: date
    last: date
    new: int
    gone: int
    kept_out: tuple[str, ...]

    @property
    def is_newer(self) -> bool:
        """Say whether an earlier version of it came before."""
        return bool(self.into)


@dataclass(frozen=True, slots=True)
class Review:
    """All that stands in a package, for somebody to read before anything is written.

    `says` are sentences to know before it is taken in; `why_not` is one where it cannot be, with `outcome`
    what a receipt would say then, or empty. `people` are to be matched by a person. `is_here` says that this
    very package was taken in before.
    """

    opened: Opened = field(repr=False)
    cases: tuple[CaseToTake, ...]
    people: tuple[ToMatch, ...]
    says: tuple[str, ...]
    why_not: str = ""
    outcome: Outcome | None = None
    is_here: bool = False

    @property
    def can_be_taken_in(self) -> bool:
        """Say whether nothing stands in the way."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class Match:
    """A person's word on one pupil of the package (`ToMatch.theirs`).

    `candidate` is who they are here, None for somebody new; `comes` is false for whoever does not come to
    this school: nothing of ours is written about them.
    """

    theirs: str
    candidate: Candidate | None = None
    comes: bool = True


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said after reading: who is who, and whether the key was compared on the telephone."""

    matches: tuple[Match, ...]
    compared: bool = False
