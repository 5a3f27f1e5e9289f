"""Making the package of a transfer: read on *record*, put together and locked on *work*, then saved.

The six words stand nowhere in the record. What is made again, as after an answer of the police, goes in the
same transfer with the same letters (N6).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from yps_desktop.record.acts import HandedOut
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.holders import WRITES
from yps_desktop.record.rules.transfers import Transfer
from yps_desktop.record.transfer_acts import TransferMade
from yps_desktop.services import cases, masking, packages
from yps_desktop.services.desk import Desk
from yps_desktop.services.paper_file import put_aside
from yps_desktop.services.transfers import Along, Overview, concerned, items_of, look
from yps_desktop.services.writing import Signer, of_act, write
from yps_desktop.transfer.age_format import WORK

WRONG_WAY = "This transfer goes another way. Change its plan first. Nothing was made."


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A package put together and not yet locked: `masked` are the entries (hashes) that masked each case."""

    transfer: str
    case: str
    package: packages.Package = field(repr=False)
    masked: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ready:
    """A locked package before it is written down: `masked` holds each case's id and its mask's entry.

    `package` is the hash that a receipt names; `until` the record's last entry when it was put together.
    """

    transfer: str
    case: str
    data: bytes = field(repr=False)
    masked: Mapping[str, str]
    until: int
    package: str

    @property
    def sha256(self) -> str:
        """Give the SHA-256 of the file in hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Give the file's fingerprint as the letter prints it and the telephone reads it out."""
        return fingerprint_groups(self.sha256)


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a package is made of, read on *record*: the transfer in its cases, the named one first."""

    transfer: str
    case: str
    along: tuple[tuple[Case, Transfer], ...] = field(repr=False)
    told: packages.Gathered = field(repr=False)


def read(desk: Desk, case_id: str, transfer: str) -> tuple[tuple[Case, Transfer], ...]:
    """Read a transfer that is to be made now. Raises NotAllowedError, NoSuchCaseError, YpsError."""
    desk.need(WRITES)
    return concerned(desk, case_id, transfer)


def checked(along: Sequence[tuple[Case, Transfer]]) -> Overview:
    """Look at what was read, on *work*. Raises YpsError where something is lacking."""
    seen = look(along)
    if seen.transfer.state == "called_off":
        raise YpsError("This transfer was called off. Change its plan to begin it again. Nothing was made.")
    for lack in seen.lacks:
        raise YpsError(f"{lack.sentence} Nothing was made.")
    return seen


def going(along: Iterable[Along]) -> tuple[Along, ...]:
    """Give those of the cases that go now."""
    return tuple(one for one in along if one.transfer.state != "called_off")


def gather(desk: Desk, case_id: str, transfer: str) -> Gathered:
    """Read what a package is made of. Raises as `read` does."""
    along = read(desk, case_id, transfer)
    ids = [case.id for case, standing in along if standing.state != "called_off"]
    plan = along[0][1].plan
    return Gathered(transfer, case_id, along, packages.gather(desk, ids, plan.school, plan.ring))


def put_together(told: Gathered) -> Outgoing:
    """Put the package together from what was read: it takes a while, on *work*.

    Raises YpsError where something is lacking or a masked copy names somebody.
    """
    seen = checked(told.along)
    if seen.plan.way != "package":
        raise YpsError(WRONG_WAY)
    some = going(seen.along)
    package = packages.put_together(told.told, sendings(some))
    return Outgoing(told.transfer, told.case, package, {one.case.id: one.copy.hash for one in some})


def sendings(some: Iterable[Along]) -> list[packages.Sending]:
    """Say of each case that goes as which copy it does."""
    return [packages.Sending(one.case.id, one.copy.hash, one.transfer.pupils) for one in some]


def prepare_package(desk: Desk, case_id: str, transfer: str) -> Outgoing:
    """Do both, where nobody waits at a window. Raises as they do."""
    return put_together(gather(desk, case_id, transfer))


def lock(outgoing: Outgoing, signer: Signer, words: str, now: datetime, work: int = WORK) -> Ready:
    """Sign a package and lock it with its six words. Runs on *work*. Raises PackageError, NotAllowedError."""
    made = packages.make(outgoing.package, signer, words, now, work)
    return Ready(
        transfer=outgoing.transfer,
        case=outgoing.case,
        data=made.data,
        masked=outgoing.masked,
        until=outgoing.package.anchor.seq,
        package=made.hash,
    )


def save(desk: Desk, ready: Ready, target: Path) -> None:
    """Save a package as a file, and write down before that it was made. Raises YpsError; then neither."""
    with put_aside(target, ready.data, desk.folder) as put:
        _write_made(desk, ready)
        put()


def _write_made(desk: Desk, ready: Ready) -> None:
    """Write into each case that this was made and leaves.

    Raises YpsError where a masked copy was outdated meanwhile, or a case is not for this person any more.
    """
    desk.need(WRITES)
    items = []
    for id, masked in ready.masked.items():
        case = cases.read(desk, id)
        if masked:
            masking.confirmed(case, masked)
        left = HandedOut(
            document="package", copy="locked", way="saved", sha256=ready.sha256, pages=0, masked=masked
        )
        items += [of_act(left, case.id, case.edition), *items_of(case, ready.transfer, _made(ready, masked))]
    write(desk, items)


def _made(ready: Ready, masked: str) -> TransferMade:
    return TransferMade(
        transfer=ready.transfer,
        way="package",
        sha256=ready.sha256,
        package=ready.package,
        masked=masked,
        until=ready.until,
    )
