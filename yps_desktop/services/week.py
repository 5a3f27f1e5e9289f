"""The headteacher's weekly sheet: what the record tells of seven days, in numbers and without a pupil.

`gather` and `prepare` run on *record*; the cases in `found` are read before, a few at a time, as Home does.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from yps_desktop.documents.weekly_sheet import Backups, Person, Week
from yps_desktop.guidance.due_words import DUE_WORDS
from yps_desktop.guidance.load import CURRENT
from yps_desktop.record.acts import BackupMade, HandedOut, RecordRestored
from yps_desktop.record.days import spell_day
from yps_desktop.record.entry import Entry
from yps_desktop.record.holders import COUNTERSIGNS
from yps_desktop.record.inspection_acts import InspectionBegun
from yps_desktop.record.key_acts import (
    KeyGiven,
    KeyTaken,
    PasswordChanged,
    Recovered,
    RightsChanged,
    SheetMade,
)
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.services import backup, listing
from yps_desktop.services.desk import Desk
from yps_desktop.services.home import OpenCase
from yps_desktop.services.papers import Job, stamp_of
from yps_desktop.vault.deeds import Asked, newest
from yps_desktop.vault.since import count_clocks, count_deeds, last_before, spelled

DAYS = 7
_MOST = 500
_NEWEST = 64
_DID: Mapping[str, str] = {
    "looked": "opened cases",
    "printed": "printed papers",
    "saved": "saved papers as files",
    InspectionBegun.kind: "showed cases to an inspector",
}
_KEYS: Mapping[str, str] = {
    KeyGiven.kind: "keys given",
    KeyTaken.kind: "keys taken away",
    RightsChanged.kind: "rights changed",
    PasswordChanged.kind: "passwords changed",
    SheetMade.kind: "recovery sheets made",
    Recovered.kind: "recovery sheet used where nobody could get in",
    RecordRestored.kind: "backups brought back",
    SchoolDetailsChanged.kind: "changes of the school’s name, words or second reader",
}


def prepare(desk: Desk, found: Sequence[OpenCase]) -> Job:
    """Compose the sheet as a paper of no case, to be built, printed and written down as any other."""
    from yps_desktop.documents.weekly_sheet import compose

    stamp = stamp_of(desk, f"The {desk.school.headteacher}’s weekly sheet", paper_number(desk))
    return Job("", CURRENT, "", "week", compose(gather(desk, found), desk.school, stamp), desk.vault.keys)


def gather(desk: Desk, found: Sequence[OpenCase]) -> Week:
    """Read the last seven days; `found` are the cases Home looks into.

    The sheet is for whoever countersigns: of a case one of them is shut out of it tells nothing (G7).
    """
    hidden = _hidden(desk)
    left_out = [case for case in found if case.case in hidden]
    found = [case for case in found if case.case not in hidden]
    now = desk.now()
    since = now - timedelta(days=DAYS)
    before = last_before(desk.vault.database, since)
    counts = listing.counts(desk)
    return Week(
        since=since,
        until=now,
        first=before + 1,
        last=desk.vault.ledger.head().seq,
        open=counts.open - sum(one.standing.is_open for one in left_out),
        refer_now=counts.refer_now - sum(one.standing.refer_now is not None for one in left_out),
        waiting=tuple(_waiting(found)),
        overdue=_overdue(found, now),
        people=_people(desk, since),
        keys=_keys(desk, since),
        clocks=count_clocks(desk.vault.database, before),
        backups=_backups(desk, since),
    )


def _hidden(desk: Desk) -> frozenset[str]:
    """Give the cases that whoever prints it, or anybody who countersigns, is shut out of."""
    readers = [one.person for one in desk.holders.values() if one.may(COUNTERSIGNS)]
    return desk.vault.views.hidden(also=readers)


def _waiting(found: Iterable[OpenCase]) -> Iterable[str]:
    for case in found:
        if case.waiting:
            oldest = min(one.signed for one in case.waiting)
            yield f"Case {case.number}: {len(case.waiting)} since {spell_day(oldest.date())}"


def _overdue(found: Iterable[OpenCase], now: datetime) -> tuple[tuple[str, int], ...]:
    over = Counter(due.kind for case in found for due in case.dues if due.status(now) == "overdue")
    return tuple((DUE_WORDS[kind], number) for kind, number in over.most_common())


def _people(desk: Desk, since: datetime) -> tuple[Person, ...]:
    hidden = _hidden(desk)
    did: dict[str, Counter[str]] = {}
    for deeds in count_deeds(desk.vault.database, ("looked", InspectionBegun.kind), since, hidden):
        did.setdefault(deeds.author, Counter())[deeds.kind] = deeds.times
    for entry in _papers(desk, since):
        if entry.body is None:  # of a case that was destroyed nobody can tell which way it went
            continue
        way = HandedOut.from_body(entry.read_body()).way
        did.setdefault(entry.header.author, Counter())[way] += 1
    return tuple(_person(desk, author, times) for author, times in sorted(did.items()))


def _person(desk: Desk, author: str, times: Counter[str]) -> Person:
    holder = desk.holders.get(author)
    did = [f"{words}: {times[kind]}" for kind, words in _DID.items() if times[kind]]
    said = ", ".join(did)
    name, office = (holder.name, holder.office) if holder is not None else ("Somebody", "with a key")
    return Person(name, office, f"{said[:1].upper()}{said[1:]}.")


def _keys(desk: Desk, since: datetime) -> tuple[str, ...]:
    done: Counter[str] = Counter()
    for deeds in count_deeds(desk.vault.database, tuple(_KEYS), since):
        done[deeds.kind] += deeds.times
    return tuple(f"{words}: {done[kind]}" for kind, words in _KEYS.items() if done[kind])


def _backups(desk: Desk, since: datetime) -> Backups:
    told = backup.told(desk)
    newest: dict[str, BackupMade] = {}
    for entry in desk.vault.ledger.newest_of_kind(BackupMade.kind, _NEWEST):
        act = BackupMade.from_body(entry.read_body())
        newest.setdefault(act.place, act)
    made = sum(deeds.times for deeds in count_deeds(desk.vault.database, (BackupMade.kind,), since))
    on_others = sum(act.device == "other" for act in newest.values())
    away = sum(act.away for act in newest.values())
    return Backups(told.last, told.days_old, len(newest), on_others, away, made)


def paper_number(desk: Desk) -> int:
    """Count the papers of the last seven days that are of no case: which of them this one is."""
    papers = _papers(desk, desk.now() - timedelta(days=DAYS))
    return sum(entry.header.case is None for entry in papers) + 1


def _papers(desk: Desk, since: datetime) -> tuple[Entry, ...]:
    asked = Asked((HandedOut.kind,), since=spelled(since), but=_hidden(desk))
    return newest(desk.vault.database, desk.vault.ledger, asked, None, _MOST)
