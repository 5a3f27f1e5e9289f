"""Putting an older backup in the place of the record: by two people, and the record is kept beside it.

`older_copies`, `look_closer` and `prepare` run on *work*, `missing_since` and `want` on *record*, and
`take_place` once the desk is closed. The entries about it are written into the copy before it takes the
record's place: a crash leaves the record as it was, or the other one with all that is to be said of it.
"""

import glob
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from yps_desktop.guidance.spell import count
from yps_desktop.record.acts import CaseOpened, RecordRestored
from yps_desktop.record.days import in_words
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NotAllowedError, RecordDamagedError, YpsError
from yps_desktop.record.holders import OVERSEES, KeyHolder
from yps_desktop.record.shut_out_acts import ShutOut
from yps_desktop.record.times import moment_of
from yps_desktop.services.backup import Plan
from yps_desktop.services.desk import Clock, Desk
from yps_desktop.services.opening import close, open_desk
from yps_desktop.services.writing import Signer, of_act, write_agreed
from yps_desktop.vault.copies import NAME, Copy, list_copies, read_copy
from yps_desktop.vault.door import people_of, prove_with
from yps_desktop.vault.keys import KeyBundle
from yps_desktop.vault.restore import make_beside, put_over
from yps_desktop.vault.signing import write_utc
from yps_desktop.vault.slots import Person
from yps_desktop.vault.swap import alone, kept_name
from yps_desktop.vault.there import has_file

__all__ = [
    "Chosen",
    "Copy",
    "Missing",
    "Ready",
    "Wanted",
    "copies_in",
    "look_closer",
    "missing_since",
    "older_copies",
    "prepare",
    "returned",
    "seconders",
    "take_place",
    "want",
    "words_of",
]

_SLICE = 200
_ANOTHER = "That is a backup of another record. It cannot take this one's place."
_NONE = "There is no whole backup of this record in that folder. Choose another one."
_BACK = "The record goes back to the backup of {made}, which ends with entry {seq}."
_LETS_IN = "Since then somebody was shut out of a case. That is undone with it: shut them out again."
_THERE_AGAIN = (
    "These cases were destroyed since then, and are in the record again with it: {numbers}. Destroy them "
    "again."
)
_PASSWORDS = "Everybody’s password is the one they had then."
_KEPT = (
    "The record as it stands now is kept whole in the folder {kept}, beside the record’s own. This program "
    "never deletes it. It holds the record too, so keep it as safe."
)
_THEN = "The record then closes, and the other one waits to be unlocked. Everybody is told when they sign in."
_PRACTICE = "This is a practice record. Nothing is brought back over it."


@dataclass(frozen=True, slots=True)
class Chosen:
    """A backup somebody looks at: the copy, and who had a key when it was made."""

    copy: Copy
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """What the record holds and the backup does not: how many entries, by whom, which cases begun since.

    `reached` is the entry counted last, `is_whole` says that it was the last of all. `is_known` is whether
    the backup belongs to the history the record has now; `lets_in` says that somebody was shut out of a case
    since, which would be undone; `destroyed` are the numbers of cases destroyed since, which would be there
    again; `is_readable` whether all of it could be read.
    """

    reached: int
    entries: int = 0
    writers: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    is_known: bool = True
    is_whole: bool = False
    lets_in: bool = False
    destroyed: tuple[str, ...] = ()
    is_readable: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """Who wants what put in the record's place, checked: frozen, for another thread."""

    chosen: Chosen
    folder: Path
    me: KeyHolder
    act: RecordRestored
    shown: str
    clock: Clock
    keys: KeyBundle = field(repr=False)
    database_key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ready:
    """A checked copy that lies beside the record, with the entries in it, and waits to take its place."""

    folder: Path
    kept: str
    database_key: bytes = field(repr=False)


def older_copies(planned: Plan) -> tuple[Copy, ...]:
    """List this record's backups in all its places and what is kept beside it, newest first.

    A place that is away has none.
    """
    found = _kept_beside(planned.source.folder, planned.source.vault)
    for place in planned.places:
        with suppress(YpsError):
            found += list_copies(Path(place.folder), planned.source.vault)
    return tuple(sorted(found, key=lambda copy: copy.manifest.made, reverse=True))


def _kept_beside(folder: Path, vault: str) -> list[Copy]:
    found = []
    for kept in folder.parent.glob(f"{glob.escape(folder.name)}-before-*"):
        with suppress(YpsError):
            found.append(read_copy(kept))
    return [copy for copy in found if copy.manifest.vault == vault]


def copies_in(folder: Path, vault: str) -> tuple[Copy, ...]:
    """Find the backup in a folder, or those that lie in it. Raises AnswerError, VaultDamagedError."""
    found = (read_copy(folder),) if has_file(folder / NAME) else list_copies(folder)
    if found and not any(copy.manifest.vault == vault for copy in found):
        raise AnswerError(_ANOTHER)
    if not found:
        raise AnswerError(_NONE)
    return tuple(copy for copy in found if copy.manifest.vault == vault)


def look_closer(copy: Copy) -> Chosen:
    """See who had a key when a backup was made. Raises as `read_copy` and `look_at` do."""
    return Chosen(read_copy(copy.folder), people_of(copy.folder))


def missing_since(desk: Desk, copy: Copy, so_far: Missing | None = None) -> Missing:
    """Count on what would be missing, some hundred entries at a time, until `is_whole`."""
    ledger, code = desk.vault.ledger, copy.manifest.code
    if so_far is None:
        known = ledger.find_anchor(code) is not None
        so_far = Missing(copy.manifest.seq if known else 0, is_known=known)
    try:
        entries = list(islice(ledger.after(so_far.reached), _SLICE))
    except RecordDamagedError:
        return replace(so_far, is_whole=True, is_readable=False)
    if not entries:
        return replace(so_far, is_whole=True)
    names = [desk.name_of(entry.header.author) for entry in entries]
    readers = [person.id for person in desk.vault.people if person.id != desk.me.person]
    hidden = desk.vault.views.hidden(also=readers)
    begun = [
        entry
        for entry in entries
        if entry.header.kind == CaseOpened.kind and entry.header.case not in hidden and entry.body is not None
    ]
    numbers = [CaseOpened.from_body(entry.read_body()).number for entry in begun]
    return replace(
        so_far,
        reached=entries[-1].header.seq,
        entries=so_far.entries + len(entries),
        writers=tuple(dict.fromkeys((*so_far.writers, *names))),
        cases=tuple(dict.fromkeys((*so_far.cases, *numbers))),
        destroyed=(*so_far.destroyed, *_there_again(desk, entries, copy.manifest.seq)),
        lets_in=so_far.lets_in or any(entry.header.kind == ShutOut.kind for entry in entries),
    )


def _there_again(desk: Desk, entries: Iterable[Entry], seq: int) -> Iterator[str]:
    """Give the numbers of cases that these entries destroyed, and that an entry up to `seq` had begun."""
    for entry in entries:
        if entry.header.kind == CaseDestroyed.kind:
            for one in CaseDestroyed.from_body(entry.read_body()).cases:
                if desk.vault.ledger.first_of(one.case) <= seq:
                    yield one.number


def seconders(desk: Desk, chosen: Chosen) -> tuple[KeyHolder, ...]:
    """Give everybody who may agree: who oversees now and did then, but not the person signed in."""
    then = {person.id for person in chosen.people if OVERSEES in person.rights}
    people = [person for person in desk.vault.people if person.id in then and person.id != desk.me.person]
    return tuple(desk.holders[one.id] for one in people if desk.holders[one.id].may(OVERSEES))


def words_of(desk: Desk, chosen: Chosen, missing: Missing, kept: str) -> tuple[str, ...]:
    """Write out, in sentences, what both people read before they do it; `kept` names the folder kept."""
    manifest, zone = chosen.copy.manifest, ZoneInfo(desk.school.zone)
    made = in_words(moment_of(manifest.made.astimezone(zone)))
    said = [_BACK.format(made=made, seq=manifest.seq), _missing_words(missing)]
    if missing.cases:
        said.append(f"Cases begun since then: {', '.join(missing.cases)}.")
    if missing.writers:
        said.append(f"Written by {_and(missing.writers)}.")
    if back := returned(desk, chosen):
        said.append(f"Their keys were taken, and come back: {_and([person.name for person in back])}.")
    if missing.lets_in:
        said.append(_LETS_IN)
    if missing.destroyed:
        said.append(_THERE_AGAIN.format(numbers=", ".join(missing.destroyed)))
    if gone := _not_yet(desk, chosen):
        said.append(f"These people had no key then, and have none in it: {_and(gone)}.")
    return (*said, _PASSWORDS, _KEPT.format(kept=kept), _THEN)


def returned(desk: Desk, chosen: Chosen) -> tuple[Person, ...]:
    """Give those who had a key when the backup was made and have none now."""
    now = {person.id for person in desk.vault.people}
    return tuple(person for person in chosen.people if person.id not in now)


def want(desk: Desk, chosen: Chosen, missing: Missing) -> Wanted:
    """Check that the person signed in may put a backup in the record's place.

    Raises NotAllowedError; a record that cannot be written is no reason: the other one may be.
    """
    desk.need(OVERSEES)
    if desk.school.practice:
        raise NotAllowedError(_PRACTICE)
    manifest, back = chosen.copy.manifest, returned(desk, chosen)
    act = RecordRestored(
        code=manifest.code,
        made=write_utc(manifest.made),
        aside=desk.vault.ledger.head().code,
        kept=kept_name(desk.folder, desk.now().date().isoformat()),
        lost=missing.entries,
        returned=tuple(person.id for person in back),
    )
    shown = "\n".join(words_of(desk, chosen, missing, act.kept))
    return Wanted(
        chosen, desk.folder, desk.me, act, shown, desk.clock, desk.vault.keys, desk.vault.database_key
    )


def prepare(wanted: Wanted, second: Signer) -> Ready:
    """Make the copy beside the record, check all of it, and let both people sign in it. Slow.

    Raises NotAllowedError where one of them cannot sign in it, StorageError, RecordDamagedError: then the
    record is as it was; and VaultInUseError while another is made.
    """
    if second.holder.person == wanted.me.person:
        raise NotAllowedError("A second person has to agree. Nothing has changed.")
    with alone(wanted.folder):
        _make(wanted, second)
    return Ready(wanted.folder, wanted.act.kept, wanted.database_key)


def take_place(ready: Ready) -> None:
    """Put the prepared copy in the place of the record, which nobody has open any more.

    Raises StorageError, VaultInUseError: then the record stands where it stood.
    """
    put_over(ready.folder, ready.kept, ready.database_key)


def _make(wanted: Wanted, second: Signer) -> None:
    copy = wanted.chosen.copy
    proof = prove_with(copy.folder, wanted.keys, wanted.me.name)
    prove_with(copy.folder, second.keys, second.holder.name)
    desk = open_desk(make_beside(copy, proof, wanted.folder), wanted.clock, tells=False)
    try:
        _sign(desk, wanted, second)
    finally:
        close(desk)


def _sign(desk: Desk, wanted: Wanted, second: Signer) -> None:
    desk.need(OVERSEES)
    seconder = desk.holders[second.holder.person]
    if not seconder.may(OVERSEES):
        raise NotAllowedError(f"{seconder.name} did not oversee the record then. Nothing has changed.")
    if desk.read_only:
        raise NotAllowedError(desk.read_only)
    write_agreed(desk, of_act(wanted.act), Signer(seconder, second.keys), wanted.shown)


def _missing_words(missing: Missing) -> str:
    if not missing.is_readable:
        return "The record is damaged, so not all that was written since can be told."
    if not missing.is_known:
        return (
            "This backup belongs to another history than the record has now. The record as it stands holds "
            f"{_entries(missing)}, and some of them may not be in the backup."
        )
    if not missing.entries:
        return "Nothing was written since then."
    return f"{_entries(missing)} would be missing."


def _entries(missing: Missing) -> str:
    return count(missing.entries, "entry", "entries")


def _not_yet(desk: Desk, chosen: Chosen) -> list[str]:
    then = {person.id for person in chosen.people}
    return [person.name for person in desk.vault.people if person.id not in then]


def _and(names: Sequence[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
