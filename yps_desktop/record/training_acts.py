"""Entries that say training of staff took place (E1): when, who led it, how many took part, and in what.

They stand in no case, so they are never destroyed with one; nothing of anybody's own results is kept.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

from yps_desktop.record.act import Act

TrainedIn = Literal["exercise", "staff_page", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingTookPlace(Act):
    """Training took place on a day (ISO), led by somebody; a further one of the same `training` corrects it.

    `what` are the parts of this program it went through, `words` the school's own words for anything else.
    `number` counts who took part; `who` names staff where the school wants that. `took` is how long, `where`
    the place, both in words. A correction has its `reason`.
    """

    kind: ClassVar[str] = "training"
    training: str
    day: str
    led: str
    what: tuple[TrainedIn, ...]
    number: int
    words: str = ""
    who: str = ""
    took: str = ""
    where: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingTakenBack(Act):
    """Training that was recorded did not take place, or was recorded twice, and why it is taken back."""

    kind: ClassVar[str] = "training_taken_back"
    training: str
    reason: str
