"""Which training of staff took place, and what an inspector finds of it (E1, O2).

Staff are made aware of how to recognise and refer what a child tells (UKCCIS section 2): that belongs to
whether risk is seen. That it is looked for once a school year is our own practice.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from yps_desktop.record.canonical import FormatError
from yps_desktop.record.entry import Entry
from yps_desktop.record.masked.name_parts import parts_of, words_of
from yps_desktop.record.moments import EARLIEST
from yps_desktop.record.periods import Period, school_year
from yps_desktop.record.rules.eight_sheets import QuestionId
from yps_desktop.record.training_acts import TrainedIn, TrainingTakenBack, TrainingTookPlace

QUESTION: QuestionId = "O2"
SOURCE = "UKCCIS, section 2; Our practice"


@dataclass(frozen=True, slots=True)
class Training:
    """Training as it stands by the newest entry about it; `said` is that entry's act.

    `first` is the entry it was recorded by, `corrected` those that corrected it, oldest first.
    """

    day: date
    said: TrainingTookPlace
    first: Entry
    corrected: tuple[Entry, ...] = ()

    @property
    def id(self) -> str:
        """Give the id its entries share."""
        return self.said.training

    @property
    def before(self) -> tuple[TrainingTookPlace, ...]:
        """Give what stood there before it was corrected, oldest first. Raises FormatError."""
        entries = (self.first, *self.corrected[:-1]) if self.corrected else ()
        return tuple(TrainingTookPlace.from_body(one.read_body()) for one in entries)


@dataclass(frozen=True, slots=True)
class TrainingOnRegister:
    """What a register says of training: a day, choices and a number, so that it can name nobody (Z8)."""

    day: date
    what: tuple[TrainedIn, ...]
    number: int


def trainings(entries: Iterable[Entry]) -> tuple[Training, ...]:
    """Fold entries in the order of the chain; what was taken back is left out. The newest day comes first.

    Other entries are passed over. Raises FormatError.
    """
    found: dict[str, Training] = {}
    for entry in entries:
        if entry.header.kind == TrainingTookPlace.kind:
            said = TrainingTookPlace.from_body(entry.read_body())
            before = found.get(said.training)
            now = Training(_sound_day(said), said, entry)
            found[said.training] = _corrected(before, now) if before is not None else now
        elif entry.header.kind == TrainingTakenBack.kind:
            found.pop(TrainingTakenBack.from_body(entry.read_body()).training, None)
    newest = sorted(found.values(), key=lambda one: (one.day, one.first.header.seq), reverse=True)
    return tuple(newest)


def in_period(every: Iterable[Training], period: Period) -> tuple[TrainingOnRegister, ...]:
    """Give what a register of a period says of training, oldest first."""
    held = [one for one in every if period.holds(one.day)]
    return tuple(TrainingOnRegister(one.day, one.said.what, one.said.number) for one in reversed(held))


def may_name(one: Training, name: str) -> bool:
    """Say whether what was typed about training, now or before, holds any part of somebody's name (L3)."""
    parts = [" ".join(part) for part in parts_of(name)]
    typed = (
        f" {' '.join(words_of(text))} "
        for said in (one.said, *one.before)
        for text in (said.led, said.words, said.who, said.took, said.where, said.reason)
    )
    return any(f" {part} " in text for text in typed for part in parts)


def looked_at(today: date) -> Period:
    """Give the days an inspector is told of: the school year before this one, and this one until today."""
    this = school_year(today)
    return Period(school_year(this.first - timedelta(days=1)).first, today)


def evidence(every: Sequence[Training], today: date) -> tuple[Training, ...]:
    """Give the training of those days, newest first; none is what is lacking."""
    period = looked_at(today)
    return tuple(one for one in every if period.holds(one.day))


def _corrected(before: Training, now: Training) -> Training:
    return replace(now, first=before.first, corrected=(*before.corrected, now.first))


def _sound_day(said: TrainingTookPlace) -> date:
    """Give its day, where everything that is always asked was answered."""
    try:
        day = date.fromisoformat(said.day)
    except ValueError:
        day = date.min
    if day < EARLIEST or not said.led or not said.what or said.number < 1:
        raise FormatError("An entry about training does not have what it must have.")
    return day
