"""What is said of training of staff: on its page, among the eight questions, on a register (E1, O2)."""

from collections.abc import Iterable, Sequence

from yps_desktop.guidance.spell import count
from yps_desktop.record.days import spell_day
from yps_desktop.record.periods import Period, spell_year
from yps_desktop.record.rules.training import Training, TrainingOnRegister
from yps_desktop.record.training_acts import TrainedIn

WHAT: dict[TrainedIn, str] = {
    "exercise": "the staff exercise",
    "staff_page": "the page for all staff",
    "other": "something else",
}


def what_words(what: Iterable[TrainedIn], words: str = "") -> str:
    """Name what training was of; `words` are the school's own for anything else, where they may be shown."""
    *before, last = [words or WHAT[one] if one == "other" else WHAT[one] for one in what]
    return f"{', '.join(before)} and {last}" if before else last


def people_words(number: int) -> str:
    """Count who took part: "34 people"."""
    return count(number, "person", "people")


def evidence_line(one: Training) -> str:
    """Say among the eight questions that training took place."""
    return f"Training took place on {spell_day(one.day)}: {people_words(one.said.number)}"


def lacking_line(period: Period) -> str:
    """Say that none is recorded of the days that are looked at."""
    year = spell_year(Period(period.first, period.first.replace(year=period.first.year + 1, month=8, day=31)))
    return f"No training of staff is recorded for the school year {year} or since"


def more_line(number: int) -> str:
    """Say how many more there are than are shown; nothing where there is none."""
    return f"and {number} more in these school years" if number > 0 else ""


def register_words(every: Sequence[TrainingOnRegister]) -> str:
    """Say on a register which training took place in its period, in one sentence."""
    if not every:
        return "none is recorded."
    return f"{'; '.join(map(register_line, every))}."


def register_line(one: TrainingOnRegister) -> str:
    """Say on a register that training took place; nothing that somebody typed."""
    return f"{spell_day(one.day)}: {what_words(one.what)}, {people_words(one.number)}"
