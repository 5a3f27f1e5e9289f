"""Writing entries: the one way anything gets into the record."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.act import Act
from yps_desktop.record.acts import Agreed, CaseLookedAt
from yps_desktop.record.case import Case
from yps_desktop.record.clocks import BACK
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import NotAllowedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import InspectionEnded, InspectionPage
from yps_desktop.record.rules.key_rights import why_not_write
from yps_desktop.services.clock_watch import clock_words
from yps_desktop.services.desk import Desk
from yps_desktop.services.joining import read_whole
from yps_desktop.services.listing import keep_listed
from yps_desktop.vault.anchors import Head
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.signing import Signing, seal_next, write_utc


@dataclass(frozen=True, slots=True)
class ToWrite:
    """An entry not yet sealed; `corrects` is the hash of the entry it corrects."""

    kind: str
    body: Mapping[str, Any]
    case: str | None = None
    corrects: str | None = None
    edition: str = CURRENT


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: the person signed in, or a second person who has just typed their password (G4)."""

    holder: KeyHolder
    keys: KeyBundle


def of_act(act: Act, case: str | None = None, edition: str = CURRENT) -> ToWrite:
    """Make an act ready to be written."""
    return ToWrite(act.kind, act.to_body(), case, edition=edition)


def write(
    desk: Desk,
    items: Sequence[ToWrite],
    *,
    signer: Signer | None = None,
    drafts_done: Iterable[str] = (),
    relist: Iterable[str] = (),
    also: Callable[[], None] | None = None,
) -> tuple[Entry, ...]:
    """Seal and append entries, with every list they change, in one transaction; then read them back.

    Openings that could not be written earlier go along; `relist` are cases, by id, whose lines in the lists
    they change besides; `also` writes more in the same transaction. Raises StorageError, NotAllowedError;
    then nothing was written.
    """
    _refuse_while_shown(desk, items)
    own = Signer(desk.me, desk.vault.keys)
    for item in items:
        _need_right(signer or own, item)
    waiting = [of_act(CaseLookedAt(), case) for case in desk.unwritten_looks]
    signed = [(item, own) for item in waiting] + [(item, signer or own) for item in items]
    entries = _seal_all(desk, signed)
    cases = _cases_with(desk, entries, relist)

    def lists() -> None:
        for case in cases:
            keep_listed(desk, case)
        for draft in drafts_done:
            desk.vault.drafts.drop(desk.me.person, draft)
        if also is not None:
            also()

    written = desk.vault.ledger.append(entries, lists)
    desk.unwritten_looks.clear()
    return written[len(waiting) :]


def _need_right(who: Signer, item: ToWrite) -> None:
    """Raise NotAllowedError unless whoever signs an entry has the right it needs (rules/key_rights.py)."""
    if lacking := why_not_write(who.holder, item.kind, item.body, item.case):
        raise NotAllowedError(f"{lacking} Nothing has changed.")


def _refuse_while_shown(desk: Desk, items: Iterable[ToWrite]) -> None:
    """Refuse whatever is not about the inspection while cases are shown to somebody from outside."""
    of_inspection = (InspectionPage.kind, InspectionEnded.kind)
    if desk.inspection is not None and any(item.kind not in of_inspection for item in items):
        raise NotAllowedError("Nothing can be written in inspection view. Nothing has changed.")


def write_agreed(desk: Desk, item: ToWrite, second: Signer, shown: str) -> tuple[Entry, ...]:
    """Write an entry and, directly after it, that a second person agreed to it; both or neither.

    `shown` is the text they read. Raises StorageError; then nothing was written.
    """
    head, own = desk.vault.ledger.head(), Signer(desk.me, desk.vault.keys)
    _need_right(own, item)
    first = _seal(desk, head, item, own)
    agreed = of_act(Agreed(answer="agreed", of=(first.hash,), shown=shown), item.case)
    _need_right(second, agreed)
    answer = _seal(desk, Head.at(first, head.latest_utc), agreed, second)
    return desk.vault.ledger.append([first, answer])


def _seal_all(desk: Desk, items: Iterable[tuple[ToWrite, Signer]]) -> tuple[Entry, ...]:
    head = desk.vault.ledger.head()
    sealed = []
    for item, who in items:
        entry = _seal(desk, head, item, who)
        sealed.append(entry)
        head = Head.at(entry, head.latest_utc)
    return tuple(sealed)


def _seal(desk: Desk, head: Head, item: ToWrite, who: Signer) -> Entry:
    signing = signing_by(desk, who, head, item.edition)
    return seal_next(head, signing, item.kind, item.body, item.case, item.corrects)


def signing_by(desk: Desk, who: Signer, head: Head, edition: str = CURRENT) -> Signing:
    """Say who signs the entry after a head, when, and what is amiss with the computer's clock."""
    now, zone = desk.clock(), desk.school.zone
    clock = desk.watch.flags(now, zone, head.recorded_utc)
    return Signing(who.keys, who.holder.rights[0], edition, zone, now, clock)


def clock_doubts(desk: Desk) -> str:
    """Ask who is about to write to look at the computer's clock; nothing where it seems right."""
    head, now = desk.vault.ledger.head(), desk.now()
    back = (BACK,) if write_utc(now) < head.latest_utc else ()
    return clock_words((*back, *desk.watch.flags(now, desk.school.zone, head.recorded_utc)), now)


def _cases_with(desk: Desk, entries: Sequence[Entry], relist: Iterable[str]) -> list[Case]:
    """Fold every case these entries belong to, and those named, as they will stand once they are written."""
    touched = dict.fromkeys((*(entry.header.case for entry in entries if entry.header.case), *relist))
    whole: dict[str, Case] = {}
    for case_id in touched:
        if not any(case_id in case.ids for case in whole.values()):
            case = read_whole(desk, case_id, entries)
            whole[case.id] = case
    return list(whole.values())
