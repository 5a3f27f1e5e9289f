"""What destroying a case says to both who decide it: the text that stands in the record, and names nobody."""

from collections.abc import Iterable, Sequence
from datetime import date

from yps_desktop.documents.register_cases import KINDS
from yps_desktop.guidance.spell import count, spell_list
from yps_desktop.guidance.transfer_words import ANSWERS, WAYS
from yps_desktop.record.days import spell_day
from yps_desktop.record.destruction_acts import CaseDestroyed, Gone, HeldIn
from yps_desktop.record.rules.register_cases import CaseOnRegister
from yps_desktop.record.transfer_acts import TransferLine

FOR_GOOD = (
    "What was written in these entries is deleted, with whatever anybody began to write there. Nobody can "
    "bring it back. Who made each entry and when stays, so that the record can still be checked, and the "
    "number is never given again."
)
COUNTS_ON = (
    "It goes on counting in the school’s numbers as one case of its year: kinds, ages, year groups and "
    "times, and nobody’s name."
)
_GONE_ON = (
    "By {day} each of its pupils had gone to another school that took its record in, and this school keeps "
    "no copy then."
)
ON_PAPER = (
    "Papers that were printed, and files that were saved or sent, are not reached by this. Destroy those the "
    "school still has."
)


def words_of(act: CaseDestroyed, drafts: int) -> str:
    """Write out what is destroyed, why, and what stays: paragraphs, parted by a blank line."""
    parts = (
        f"Destroy {numbers_of(act.cases)}.",
        *(_began_and_ended(one) for one in act.cases),
        _how_much(act.entries, drafts),
        why_words(act),
        FOR_GOOD,
        COUNTS_ON if act.figures else "",
        *_transfers(act.transfers),
        _summary(act.summary),
        *_held_in(act.held_in),
        ON_PAPER,
    )
    return "\n\n".join(part for part in parts if part)


def numbers_of(cases: Sequence[Gone]) -> str:
    """Name the cases by their numbers: "case 2026-014, with case 2026-015 that went under its number"."""
    first, *under = (one.number for one in cases)
    if not under:
        return f"case {first}"
    return f"case {first}, with {'case' if len(under) == 1 else 'cases'} {spell_list(under)} under its number"


def why_words(act: CaseDestroyed) -> str:
    """Say by which rule, or for what reason, a case is destroyed."""
    rule = f"The school’s rule is {act.years} years after the youngest of its pupils in this case was born"
    parts = (
        f"{rule}. By it the day is {_day(act.day)}."
        if act.day
        else f"{rule}. It gives no day for this case.",
        _GONE_ON.format(day=_day(act.went)) if act.went else "",
        f"It is destroyed now because: {act.why}" if act.why else "",
    )
    return " ".join(part for part in parts if part)


def summary_of(line: CaseOnRegister) -> tuple[str, ...]:
    """Give what a school keeps that keeps a summary: what its register tells, without any name."""
    said = (
        ("Kind of incident", spell_list([KINDS.get(kind, "not known") for kind in line.kinds])),
        ("Referred to", spell_list(list(line.referred_to)) or ("nobody" if line.decided else "")),
        ("Decided not to be viewed, times", str(line.looks.not_viewed or "")),
        ("Viewed, times", str(line.looks.viewed or "")),
        ("Devices", str(line.devices or "")),
        ("Ended on", spell_day(line.ended) if line.ended is not None else ""),
    )
    return tuple(f"{what}: {words}" for what, words in said if words)


def log_words(line: TransferLine) -> str:
    """Write out a line of the log of transfers."""
    sent = f"Sent to {line.school}" if line.school else "Sent"
    when = f" on {_day(line.sent)}" if line.sent else ""
    way = f" as {WAYS.get(line.way, line.way)}" if line.way else ""
    said = {str(answer): words for answer, words in ANSWERS.items()}.get(line.answer, line.answer)
    answered = f" on {_day(line.answered)}" if line.answered else ""
    answer = f"Answered{answered}: {said}." if said else "No answer is recorded."
    return f"{sent}{when}{way}. {answer}"


def held_words(held: HeldIn) -> str:
    """Say where the case is still held, and until when."""
    return f"{held.where}: {'replaced at once by a new one without it' if held.now else until_words(held)}"


def until_words(held: HeldIn) -> str:
    """Say until when a place holds a case that could not be replaced at once."""
    return f"due to go by {_day(held.due)}" if held.due else "until it is replaced or deleted by hand"


def _began_and_ended(one: Gone) -> str:
    closed = f" and closed on {_day(one.closed)}" if one.closed else ""
    return f"Case {one.number} was opened on {_day(one.opened)}{closed}."


def _how_much(entries: int, drafts: int) -> str:
    begun = f", and {count(drafts, 'sheet')} that somebody began" if drafts else ""
    return f"It holds {count(entries, 'entry', 'entries')}{begun}."


def _transfers(lines: Sequence[TransferLine]) -> Iterable[str]:
    if lines:
        yield "The log of where it was sent stays, and names no child:"
        yield from (log_words(line) for line in lines)


def _summary(lines: Sequence[str]) -> str:
    return f"The school keeps this summary of it. {'. '.join(lines)}." if lines else ""


def _held_in(held: Sequence[HeldIn]) -> Iterable[str]:
    if held:
        yield "It is still held elsewhere:"
        yield from (f"{held_words(one)}." for one in held)


def _day(iso: str) -> str:
    try:
        return spell_day(date.fromisoformat(iso))
    except ValueError:
        return "an unknown day"
