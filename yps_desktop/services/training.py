"""Training of staff that took place (E1): recorded, corrected, taken back, listed; no results are kept."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from yps_desktop.guidance.spell import count
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.moments import EARLIEST, Problem
from yps_desktop.record.periods import Period
from yps_desktop.record.rules import training as rule
from yps_desktop.record.rules.training import Training, TrainingOnRegister
from yps_desktop.record.training_acts import TrainedIn, TrainingTakenBack, TrainingTookPlace
from yps_desktop.record.typed import normalise, one_line
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write

KIND, BACK_KIND = TrainingTookPlace.kind, TrainingTakenBack.kind
"""What a draft of each is called."""
LONGEST, LONGEST_WHO = 200, 4_000
"""Characters an answer in one line may have, and who took part."""
MOST = 5_000
"""More people than a school has staff."""
NOT_THERE = "This training is not recorded any more: it was taken back. Nothing has changed."
_REASON = "Enter why"
_LINES = ("led", "words", "took", "where")


@dataclass(frozen=True, slots=True)
class Details:
    """What is asked about training; the parts are those of `TrainingTookPlace`."""

    day: date
    led: str
    what: tuple[TrainedIn, ...]
    number: int
    words: str = ""
    who: str = ""
    took: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an inspector is shown of training, newest first, and of which days; none is what is lacking."""

    trainings: tuple[Training, ...]
    period: Period


def problems(details: Details, today: date) -> Iterator[tuple[str, str]]:
    """Say what is wrong with what was answered, by the name of each part."""
    if details.day > today:
        yield "day", "The day of the training must not lie ahead"
    if details.day < EARLIEST:
        yield "day", f"The day of the training {Problem.TOO_EARLY.value}"
    if not _tidy(details.led):
        yield "led", "Enter who led it"
    if not details.what:
        yield "what", "Select what it was"
    if "other" in details.what and not _tidy(details.words):
        yield "words", "Enter what else it was"
    if not 1 <= details.number <= MOST:
        yield "number", f"The number of people must be between 1 and {MOST:,}"
    for part in _LINES:
        if len(getattr(details, part)) > LONGEST:
            yield part, _too_long(LONGEST)
    if len(details.who) > LONGEST_WHO:
        yield "who", _too_long(LONGEST_WHO)


def reason_problem(reason: str) -> str:
    """Say what is wrong with a reason; empty where nothing is."""
    if not _tidy(reason):
        return _REASON
    return _too_long(LONGEST) if len(reason) > LONGEST else ""


def every(desk: Desk) -> tuple[Training, ...]:
    """Give all training that is recorded, newest day first. Raises RecordDamagedError."""
    ledger = desk.vault.ledger
    both = (*ledger.deeds(KIND), *ledger.deeds(BACK_KIND))
    return rule.trainings(sorted(both, key=lambda entry: entry.header.seq))


def find(desk: Desk, id: str) -> Training:
    """Give one by its id. Raises YpsError where it is not recorded any more."""
    found = next((one for one in every(desk) if one.id == id), None)
    if found is None:
        raise YpsError(NOT_THERE)
    return found


def evidence(desk: Desk) -> Evidence:
    """Give what an inspector is shown: the training of this school year and the one before (O2)."""
    today = desk.now().date()
    return Evidence(rule.evidence(every(desk), today), rule.looked_at(today))


def on_register(desk: Desk, period: Period) -> tuple[TrainingOnRegister, ...]:
    """Give what a register of a period says of training."""
    return rule.in_period(every(desk), period)


def days_naming(desk: Desk, name: str) -> tuple[date, ...]:
    """Give the days of training that may name somebody, newest first: it stands in no case (L3)."""
    return tuple(one.day for one in every(desk) if rule.may_name(one, name))


def record(desk: Desk, details: Details) -> str:
    """Write down that training took place, and give its id.

    Raises AnswerError, NotAllowedError, StorageError; then nothing was written.
    """
    return _write(desk, details, secrets.token_hex(8))


def correct(desk: Desk, id: str, details: Details, reason: str) -> None:
    """Write down what is right about training recorded before, and why. Raises as `record` and `find` do."""
    _need_reason(reason)
    find(desk, id)
    _write(desk, details, id, reason)


def take_back(desk: Desk, id: str, reason: str) -> None:
    """Write down that training recorded before is taken back, and why. Raises as `correct` does."""
    desk.need(WRITES)
    _need_reason(reason)
    find(desk, id)
    write(desk, [of_act(TrainingTakenBack(training=id, reason=_tidy(reason)))])


def _write(desk: Desk, details: Details, id: str, reason: str = "") -> str:
    desk.need(WRITES)
    for _, sentence in problems(details, desk.now().date()):
        raise AnswerError(f"{sentence}. Nothing has changed.")
    lines = {part: _tidy(getattr(details, part)) for part in _LINES}
    act = TrainingTookPlace(
        training=id,
        day=details.day.isoformat(),
        what=details.what,
        number=details.number,
        who=normalise(details.who).strip(),
        reason=_tidy(reason),
        **(lines if "other" in details.what else {**lines, "words": ""}),
    )
    write(desk, [of_act(act)])
    return id


def _need_reason(reason: str) -> None:
    if sentence := reason_problem(reason):
        raise AnswerError(f"{sentence}. Nothing has changed.")


def _tidy(line: str) -> str:
    return one_line(line).strip()


def _too_long(most: int) -> str:
    return f"Enter at most {count(most, 'character')}"
