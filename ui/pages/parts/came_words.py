"""What came from another school, in words: from whom, whose, how much of it is proven, what stayed there."""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from yps_desktop.guidance.spell import count, spell_instant, spell_list
from yps_desktop.record.days import spell_day
from yps_desktop.services.packages import OpenedCase, Package
from yps_desktop.services.receiving import CaseToTake

Fact = tuple[str, str]

WHOLE = "Yes. Every seal and every signature in it was checked."
NOBODY_SAYS = "Whether the sender left an entry out cannot be seen; for that their signature stands."


def package_facts(package: Package, zone: str) -> Iterator[Fact]:
    """Say from whom a package is, when it was made, and whose record it holds."""
    made = datetime.fromisoformat(package.made_utc).astimezone(ZoneInfo(zone))
    yield "From", package.school
    if package.number.strip():
        yield "To ring", package.number
    yield "Made", spell_instant(made)
    yield "For", package.to or "No school was named"
    yield "Whose record", spell_list([one.name for one in package.whose]) or "Nobody is named"
    yield "Unchanged", f"{WHOLE} {NOBODY_SAYS}"


def case_facts(to_take: CaseToTake, school: str) -> Iterator[Fact]:
    """Say how much there is of a case, what of it is proven, and where it would go."""
    one = to_take.opened
    yield "Recorded there", days_words(to_take.first, to_take.last)
    yield "In it", f"{count(len(one.entries), 'entry', 'entries')}, {count(len(one.case.written), 'sheet')}"
    yield "Here", into_words(to_take)
    yield "Other people", _people(one)
    told = sum(each.told is not None for each in one.entries)
    yield "Proven", proven_words(len(one.entries), one.whole, told, school)
    kept = sum(each.many for each in one.sent.kept_back)
    if kept:
        yield "Stayed there", stayed_words(kept)


def proven_words(entries: int, whole: int, told: int, school: str) -> str:
    """Say of how many entries the signed text came, and what the sender's word alone stands for."""
    said = [f"{_all_or(whole, entries)} entries came with the text that was signed"]
    if told:
        said.append(
            f"{count(told, 'entry', 'entries')} came masked: who wrote it and when is proven, for the words "
            f"the signature of {school} stands"
        )
    if rest := entries - whole - told:
        said.append(f"nothing is told of {count(rest, 'entry', 'entries')}")
    return "; ".join(said) + "."


def stayed_words(kept: int) -> str:
    """Say what a sender keeps: how it was handled there."""
    return f"{count(kept, 'entry', 'entries')}: who opened, printed and may see it."


def days_words(first: date, last: date) -> str:
    """Say from which day to which a case was recorded."""
    return spell_day(first) if first == last else f"{spell_day(first)} to {spell_day(last)}"


def into_words(one: CaseToTake) -> str:
    """Say which case of ours it goes to, and of a newer version what is new."""
    if not one.is_newer:
        return "It begins a new case."
    new = f"{count(one.new, 'entry', 'entries')} in it {'is' if one.new == 1 else 'are'} new"
    return f"An earlier version of it is in case {one.number}, and it goes there. {new}."


def _people(one: OpenedCase) -> str:
    masked = one.sent.masked
    if masked is None:
        return "Everybody stands in it by name."
    letters = spell_list([each.letter for each in masked.letters])
    who = f"others stand as {letters}" if letters else "nobody else is named in it"
    return f"Masked for {masked.reader}: {who}."


def _all_or(whole: int, entries: int) -> str:
    return f"All {entries}" if whole == entries and entries > 1 else f"{whole} of {entries}"
