"""An inspection view whose end nobody could write down: the program was stopped, or the disk refused.

Whoever oversees the record and unlocks it next writes the end; when that was noticed is the entry's own time.
"""

from contextlib import suppress
from itertools import takewhile

from yps_desktop.guidance.spell import count
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import OVERSEES
from yps_desktop.record.inspection_acts import InspectionBegun, InspectionEnded, InspectionPage
from yps_desktop.services.desk import Desk
from yps_desktop.services.writing import of_act, write

_TOLD = (
    "The program was stopped while cases were shown to {who}, {organisation}. That this ended is written "
    "down now, with how much was shown: {pages}."
)


def end_what_was_cut_off(desk: Desk) -> str:
    """Write the end of an inspection that has none, and say so; nothing where there is none.

    Where it cannot be written, or may not be by this person, it waits for the next unlock.
    """
    begun = _without_end(desk)
    if begun is None or desk.read_only or not desk.me.may(OVERSEES):
        return ""
    pages = _pages_of(desk, begun)
    with suppress(YpsError):
        write(desk, [of_act(InspectionEnded(inspection=begun.hash, how="stopped", pages=pages))])
        act = InspectionBegun.from_body(begun.read_body())
        return _TOLD.format(who=act.who, organisation=act.organisation, pages=count(pages, "page"))
    return ""


def _without_end(desk: Desk) -> Entry | None:
    begun = _latest(desk, InspectionBegun.kind)
    ended = _latest(desk, InspectionEnded.kind)
    if begun is None or (ended is not None and ended.header.seq > begun.header.seq):
        return None
    return begun


def _latest(desk: Desk, kind: str) -> Entry | None:
    return max(desk.vault.ledger.deeds(kind), key=lambda entry: entry.header.seq, default=None)


def _pages_of(desk: Desk, begun: Entry) -> int:
    """Count the pages that follow in the chain: nothing else is written while cases are shown."""
    following = desk.vault.ledger.after(begun.header.seq)
    return sum(1 for _ in takewhile(lambda entry: entry.header.kind == InspectionPage.kind, following))
