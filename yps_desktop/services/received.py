"""Records that came from other schools: read back from our entries, checked anew, and folded apart from ours.

Reading takes place on *record* a portion at a time, checking and folding on *work*; what was checked is kept
for the session.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import NoSuchCaseError, RecordDamagedError
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.receive_acts import CaseReceived, HandoverThere, ReceivedPart
from yps_desktop.record.rules.received import ReceivedVersion, versions
from yps_desktop.services import cases
from yps_desktop.services.desk import Desk
from yps_desktop.services.received_parts import sent_again, signatories
from yps_desktop.transfer.checking import check_case, folded, keys_of
from yps_desktop.transfer.opening import KeyShown
from yps_desktop.transfer.package import CheckedEntry
from yps_desktop.transfer.refusal import PackageError
from yps_desktop.transfer.sealing import is_signature

__all__ = ["Received", "Stored", "check", "kept", "listed", "read", "stored", "stored_slice"]

SLICE = 8
"""Parts read at a time: half a mebibyte, so that nobody waits behind them."""
_DAMAGED = (
    "What was taken in from another school is not as it was signed there any more. It is not shown, and the "
    "rest of the case is not touched by it."
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A record from another school as it lies in our entries, its signatures not yet checked.

    `case` is our case's id, `entry` the entry it came with, `parts` its entries in their order.
    """

    case: str
    entry: Entry
    act: CaseReceived
    parts: tuple[Entry, ...] = field(repr=False, default=())

    @property
    def is_read(self) -> bool:
        """Say whether all of its parts were read."""
        return len(self.parts) >= self.act.parts


@dataclass(frozen=True, slots=True)
class Received:
    """A record from another school, every seal and signature of it checked: to be read, never written in.

    `entry` and `act` are ours and say what came; `case` is theirs, folded from `entries`, with who signed it
    there among its `holders`; `handover` is their handover page. `at` is the id of our case.
    """

    at: str
    entry: Entry
    act: CaseReceived
    case: Case = field(repr=False)
    entries: tuple[CheckedEntry, ...] = field(repr=False)
    handover: tuple[HandoverThere, ...] = field(repr=False, default=())

    @property
    def whole(self) -> int:
        """Count the entries whose signed text came: they prove themselves."""
        return sum(one.is_whole for one in self.entries)

    @property
    def vouched(self) -> frozenset[str]:
        """Give the entries (hashes) of which only the header is proven, the words being the sender’s."""
        return frozenset(one.entry.hash for one in self.entries if one.told is not None)

    @property
    def untold(self) -> frozenset[str]:
        """Give the entries (hashes) of which nothing is told."""
        return frozenset(
            one.entry.hash for one in self.entries if one.told is None and one.entry.body is None
        )

    def proof(self, hash: str) -> str:
        """Say in a sentence what is proven of one of its entries, by its hash."""
        by = self.act.signed_by.name
        if hash in self.vouched:
            return f"The header is proven; the words are vouched for by {by} of {self.act.school}."
        if hash in self.untold:
            return "The header is proven; nothing of the words was told."
        return "Whole: its text is the one that was signed there."

    @property
    def key(self) -> str:
        """Give the fingerprint of the key that signed the package, in six groups."""
        return fingerprint_groups(signatories(self.act)[0].key_id)

    @property
    def others(self) -> tuple[KeyShown, ...]:
        """Give everybody else who signed in it, each with their key."""
        first, *rest = signatories(self.act)
        keys = {one.key_id: one for one in rest if one.key_id != first.key_id}
        return tuple(
            KeyShown(one.name, one.office, fingerprint_groups(id), met=False) for id, one in keys.items()
        )


def listed(desk: Desk, case_id: str) -> tuple[ReceivedVersion, ...]:
    """Give what other schools sent of a case, the newest version of each, without reading its entries."""
    return versions(cases.read(desk, case_id))


def stored(desk: Desk, case_id: str, entry: str) -> Stored:
    """Begin to read what came with an entry (hash) of a case. Raises NoSuchCaseError."""
    found = ((held, act) for held, act in cases.read(desk, case_id).received if held.hash == entry)
    held, act = next(found, (None, None))
    if held is None or act is None:
        raise NoSuchCaseError
    return Stored(held.header.case or case_id, held, act)


def stored_slice(desk: Desk, so_far: Stored) -> Stored:
    """Read the next few parts. Raises NoSuchCaseError for whoever was shut out since (G7)."""
    cases.read(desk, so_far.case)
    return further(desk, so_far)


def further(desk: Desk, so_far: Stored) -> Stored:
    """Read the next few parts, whoever asks: for reading with `stored_slice`, and for checks of the whole."""
    after = (so_far.parts[-1] if so_far.parts else so_far.entry).header.seq
    some = desk.vault.ledger.deeds_in(so_far.case, ReceivedPart.kind, after, SLICE)
    if not some:
        raise RecordDamagedError(_DAMAGED)
    wanted = so_far.act.parts - len(so_far.parts)
    return Stored(so_far.case, so_far.entry, so_far.act, (*so_far.parts, *some[:wanted]))


def check(held: Stored) -> Received:
    """Check every hash and signature of what was read, and fold it. Long: it runs on *work*.

    Raises RecordDamagedError.
    """
    act, parts = held.act, [ReceivedPart.from_body(one.read_body()) for one in held.parts]
    try:
        _check_parts(act, parts)
        sent = sent_again(act, parts)
        entries = check_case(sent, act.vault, keys_of(signatories(act)))
        case = folded(sent, entries, signatories(act))
    except (PackageError, ValueError) as fault:
        raise RecordDamagedError(_DAMAGED) from fault
    handover = tuple(line for part in parts for line in part.handover)
    return Received(held.case, held.entry, act, case, entries, handover)


def kept(desk: Desk, entry: str) -> Received | None:
    """Give what was read and checked before in this session, by the entry (hash) it came with."""
    return desk.received.get(entry)


def read(desk: Desk, case_id: str, entry: str) -> Received:
    """Read and check at once what came with an entry of a case, or give it as it was checked this session.

    Long where much came: pages read by slices and check on *work*.

    Raises NoSuchCaseError, RecordDamagedError.
    """
    held = stored(desk, case_id, entry)
    if (found := kept(desk, entry)) is not None:
        return found
    while not held.is_read:
        held = further(desk, held)
    return keep(desk, check(held))


def keep(desk: Desk, found: Received) -> Received:
    """Keep for the session what was checked on *work*."""
    desk.received[found.entry.hash] = found
    return found


def _check_parts(act: CaseReceived, parts: Sequence[ReceivedPart]) -> None:
    """Check that the parts are all there, in their order, and those of this package. Raises PackageError."""
    told = [(one.package, one.case, one.at) for one in parts]
    if told != [(act.package, act.ids[0], at) for at in range(1, act.parts + 1)]:
        raise PackageError(_DAMAGED)
    if sum(len(one.entries) for one in parts) != act.entries:
        raise PackageError(_DAMAGED)
    if not is_signature("package", act.package, act.signature, bytes.fromhex(act.signed_by.key)):
        raise PackageError(_DAMAGED)
