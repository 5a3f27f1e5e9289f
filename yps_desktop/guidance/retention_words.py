"""How long a case is kept, in words: as its page, a chronology and a paper tell it (L1, N7)."""

from collections.abc import Iterator, Mapping

from yps_desktop.guidance.lines import clipped
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.people import CasePerson, names
from yps_desktop.record.retention_acts import CaseHeld
from yps_desktop.record.rules.chronology import Event
from yps_desktop.record.rules.retention import Counted, Hold, Kept, Retention
from yps_desktop.record.times import recorded

NO_DAY = (
    "Nobody in it is recorded as a pupil here, so the rule gives no day. It is kept until somebody decides."
)
NOT_BY_ITSELF = "Nothing is deleted by itself."
AFTER_TRANSFER: Mapping[Kept, str] = {
    "copy": "The school keeps a copy until the day of its rule.",
    "summary": "The school keeps a summary only, so this case may be let go from that day on.",
    "nothing": "The school keeps no copy, so this case may be let go from that day on.",
}
PASSED_BY = "That day passes it by until the hold is lifted."


def hold_words(case: Case, event: Event) -> str:
    """Say that a case was held beyond its day or the hold was lifted, and why."""
    act = next((act for entry, act in case.holds if entry is event.entry), None)
    if act is None:
        return ""
    how = "This case was held" if isinstance(act, CaseHeld) else "The hold was lifted"
    return f"{how}: {clipped(act.reason)}"


def kept_words(kept: Retention) -> str:
    """Say in a few sentences how long a case is kept and by what."""
    return " ".join(_sentences(kept))


def held_words(hold: Hold) -> str:
    """Say since when a case is held and why."""
    return f"Held since {spell_day(recorded(hold.entry).date())}: {clipped(hold.reason).rstrip('.')}."


def by_words(kept: Retention) -> str:
    """Say what a day is counted from, without a name: "25 years after a date of birth"."""
    if kept.proposed is not None and kept.proposed == kept.first_day:
        return "since another school took the record in for every pupil of ours in it"
    if kept.by is None:
        return ""
    since = {
        "born": "after the youngest pupil’s date of birth",
        "told": "after the latest day the youngest pupil may have been born",
        "not_known": "after the case began, as a date of birth is not known",
    }
    return f"{kept.years} years {since[kept.by.how]}"


def _sentences(kept: Retention) -> Iterator[str]:
    if kept.day is None or kept.by is None:
        yield NO_DAY
    else:
        yield f"The day to look at it again is {spell_day(kept.day)}, {kept.years} years {_since(kept.by)}."
        yield from _perhaps(kept.by)
    yield from _went(kept)
    if kept.still_here:
        yield f"While {names(kept.still_here)} may be at this school, it is kept."
    if kept.groups:
        yield f"{_quoted(kept.groups)} is not counted: no age is told."
    yield PASSED_BY if kept.hold is not None and kept.first_day is not None else NOT_BY_ITSELF


def _went(kept: Retention) -> Iterator[str]:
    """Say that every pupil of ours in it went on with a receipt, and what the school keeps then."""
    if kept.went is None:
        return
    yield f"By {spell_day(kept.went)} another school had taken it in for every pupil of ours in it."
    yield AFTER_TRANSFER[kept.after_transfer]


def _since(by: Counted) -> str:
    name = by.person.name
    if by.how == "born":
        return f"after {name} was born"
    if by.how == "told":
        return f"after the latest day on which {name} may have been born"
    return f"after the case began: the date of birth of {name} is not known"


def _perhaps(by: Counted) -> Iterator[str]:
    if by.ours == "perhaps":
        yield f"It is not recorded whether {by.person.name} is a pupil here."
    elif by.ours == "former":
        yield f"{by.person.name} was a pupil here."


def _quoted(groups: tuple[CasePerson, ...]) -> str:
    return " and ".join(f"“{group.name}”" for group in groups)
