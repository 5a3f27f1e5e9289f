"""What stands here of another school's record, in words: whose it is, how it came, what of it is proven."""

from collections.abc import Iterator
from datetime import datetime

from ui.pages.parts.came_words import Fact, days_words, proven_words, stayed_words
from ui.pages.parts.days import capital, recorded_words
from yps_desktop.guidance.received_words import key_words
from yps_desktop.guidance.spell import count, spell_list
from yps_desktop.record.entry import Entry
from yps_desktop.record.receive_acts import CaseReceived
from yps_desktop.record.times import recorded
from yps_desktop.services.received import Received


def title_of(act: CaseReceived) -> str:
    """Name a record that came, as every page and paper does."""
    return f"Received from {act.school}"


def came_line(entry: Entry, who: str, now: datetime) -> str:
    """Say when it was taken in, and by whom."""
    return f"Taken in {recorded_words(entry, now)} by {who}. It is theirs: it is read here and never changed."


def received_facts(found: Received) -> Iterator[Fact]:
    """Say what came, and how much of it is proven."""
    act = found.act
    yield "Case there", act.case_number
    days = [recorded(one.entry).date() for one in found.entries]
    yield "Recorded there", days_words(min(days), max(days))
    yield (
        "In it",
        f"{count(len(found.entries), 'entry', 'entries')}, {count(len(found.case.written), 'sheet')}",
    )
    yield "Whose record", spell_list([one.name for one in act.whose])
    yield "Other people", _people(act)
    yield "Proven", proven_words(len(found.entries), found.whole, len(found.vouched), act.school)
    if kept := sum(one.many for one in act.kept_back):
        yield "Stayed there", stayed_words(kept)
    if act.number.strip():
        yield "To ring", act.number


def key_line(act: CaseReceived) -> str:
    """Say how far the key that signed it was known."""
    return f"{capital(key_words(act))}."


def _people(act: CaseReceived) -> str:
    if not act.is_masked:
        return "Everybody stands in it by name."
    letters = spell_list([one.letter for one in act.masked.letters])
    return f"Masked for {act.masked.reader}" + (f": others stand as {letters}." if letters else ".")
