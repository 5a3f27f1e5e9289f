"""The certificate of a destroyed case, composed of the entries that stay: at once, or years later (L2)."""

from collections.abc import Iterable, Iterator
from datetime import date

from yps_desktop.documents.certificate import CaseGone, Certificate, HeldStill, Sent, compose
from yps_desktop.documents.content import SignedBox
from yps_desktop.documents.days import short_day
from yps_desktop.documents.signatures import clock_of, key_of, when_of
from yps_desktop.guidance.load import CURRENT
from yps_desktop.guidance.transfer_words import ANSWERS, WAYS
from yps_desktop.record.destruction_acts import Gone, HeldIn
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.transfer_acts import TransferLine
from yps_desktop.services.desk import Desk
from yps_desktop.services.destroyed import Destroyed, find
from yps_desktop.services.destruction_words import why_words
from yps_desktop.services.papers import TITLES, Document, Job, stamp_of
from yps_desktop.services.week import paper_number

_DOCUMENT: Document = "certificate"
_ALONE = "The entry about a destroyed case stands without its second person’s answer."


def prepare(desk: Desk, hash: str) -> Job:
    """Compose the certificate of the case whose destruction an entry tells of, by that entry's hash.

    Runs on *record*. Raises AnswerError where no destroyed case belongs to it, RecordDamagedError.
    """
    one = find(desk, hash)
    title = TITLES[_DOCUMENT]
    stamp = stamp_of(desk, f"Case {one.number} · {title}", paper_number(desk))
    return Job(
        "", CURRENT, one.number, _DOCUMENT, compose(told(desk, one), desk.school, stamp), desk.vault.keys
    )


def told(desk: Desk, one: Destroyed) -> Certificate:
    """Say what the certificate says: what stands in the entries, and where copies lie now."""
    act, second = one.act, desk.vault.ledger.entry(one.entry.header.seq + 1)
    if second is None:
        raise RecordDamagedError(_ALONE)
    places = desk.vault.ledger.places_of([gone.case for gone in act.cases])
    return Certificate(
        day=one.day,
        cases=tuple(_case(gone) for gone in act.cases),
        entries=act.entries,
        runs=runs_of(places),
        why=why_words(act),
        decided=_box(desk, one.entry, "Signed"),
        agreed=_box(desk, second, "Agreed"),
        sent=tuple(_sent(line) for line in act.transfers),
        summary=act.summary,
        held=tuple(_held(one.still_held)),
        was_held=bool(act.held_in),
        counts=bool(act.figures),
    )


def runs_of(places: Iterable[int]) -> str:
    """Write places in the chain as runs: "3–17, 22"."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in runs)


def _box(desk: Desk, entry: Entry, act: str) -> SignedBox:
    holder = desk.holders[entry.header.author]
    number, said = str(entry.header.seq), clock_of(entry)
    return SignedBox(act, holder.name, holder.office, when_of(entry), number, key_of(entry), said)


def _case(gone: Gone) -> CaseGone:
    return CaseGone(gone.number, _day(gone.opened), _day(gone.closed))


def _sent(line: TransferLine) -> Sent:
    answers = {str(answer): words for answer, words in ANSWERS.items()}
    answer, day = answers.get(line.answer, line.answer), _day(line.answered)
    said = f"{answer}, {short_day(day)}" if answer and day is not None else answer
    sent = _day(line.sent)
    when = short_day(sent) if sent is not None else "not known"
    return Sent(line.school, when, WAYS.get(line.way, line.way), said, line.sha256)


def _held(places: Iterable[HeldIn]) -> Iterator[HeldStill]:
    yield from (HeldStill(one.where, _day(one.due)) for one in places)


def _day(spelled: str) -> date | None:
    try:
        return date.fromisoformat(spelled)
    except ValueError:
        return None
