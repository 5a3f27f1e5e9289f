"""Making the package of a transfer: put together on *record*, locked on *work*, written down, then saved.

The six words stand nowhere in the record. What is made again, as after an answer of the police, goes in the
same transfer with the same letters (N6).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from yps_desktop.record.acts import HandedOut
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.holders import WRITES
from yps_desktop.record.transfer_acts import TransferMade
from yps_desktop.services import cases, masking, packages
from yps_desktop.services.desk import Desk
from yps_desktop.services.paper_file import put_aside
from yps_desktop.services.papers import Printout
from yps_desktop.services.transfers import Along, Overview, items_of, overview
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
    """What goes, as bytes, before it is written down: `masked` holds each case's id and its mask's entry.

    `package` is the hash a receipt names, empty for PDF and paper; `until` the record's last entry in it.
    """

    transfer: str
    case: str
    way: Literal["package", "pdf", "paper"]
    data: bytes = field(repr=False)
    masked: Mapping[str, str]
    until: int
    package: str = ""
    pages: int = 0

    @property
    def sha256(self) -> str:
        """Give the SHA-256 of the file in hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Give the file's fingerprint as the letter prints it and the telephone reads it out."""
        return fingerprint_groups(self.sha256)

    @property
    def document(self) -> Literal["package", "bundle"]:
        """Name what is handed out."""
        return "package" if self.way == "package" else "bundle"


def gather(desk: Desk, case_id: str, transfer: str) -> Overview:
    """Read a transfer that is to be made now. Raises YpsError where something is lacking."""
    desk.need(WRITES)
    seen = overview(desk, case_id, transfer)
    if seen.transfer.state == "called_off":
        raise YpsError("This transfer was called off. Change its plan to begin it again. Nothing was made.")
    for lack in seen.lacks:
        raise YpsError(f"{lack.sentence} Nothing was made.")
    return seen


def going(seen: Overview) -> tuple[Along, ...]:
    """Give the cases that go now."""
    return tuple(one for one in seen.along if one.transfer.state != "called_off")


def prepare_package(desk: Desk, case_id: str, transfer: str) -> Outgoing:
    """Put the package together from the cases as they stand. Runs on *record*.

    Raises YpsError where something is lacking or a masked copy names somebody.
    """
    seen = gather(desk, case_id, transfer)
    if seen.plan.way != "package":
        raise YpsError(WRONG_WAY)
    some = going(seen)
    sendings = [packages.Sending(one.case.id, one.copy.hash, one.transfer.pupils) for one in some]
    package = packages.prepare(desk, sendings, seen.plan.school, seen.plan.ring)
    return Outgoing(transfer, case_id, package, {one.case.id: one.copy.hash for one in some})


def lock(outgoing: Outgoing, signer: Signer, words: str, now: datetime, work: int = WORK) -> Ready:
    """Sign a package and lock it with its six words. Runs on *work*. Raises PackageError, NotAllowedError."""
    made = packages.make(outgoing.package, signer, words, now, work)
    return Ready(
        transfer=outgoing.transfer,
        case=outgoing.case,
        way="package",
        data=made.data,
        masked=outgoing.masked,
        until=outgoing.package.anchor.seq,
        package=made.hash,
    )


def save(desk: Desk, ready: Ready, target: Path) -> None:
    """Save what goes as a file, and write down before that it was made. Raises YpsError; then neither."""
    with put_aside(target, ready.data, desk.folder) as put:
        write_made(desk, ready)
        put()


def write_made(desk: Desk, ready: Ready, out: Printout | None = None) -> tuple[Entry, ...]:
    """Write into each case that this was made and leaves, saved, or printed where `out` says which pages.

    Gives the entries that a paper left. Raises YpsError where a masked copy was outdated meanwhile, or a
    case is not for this person any more.
    """
    desk.need(WRITES)
    items = []
    for id, masked in ready.masked.items():
        case = cases.read(desk, id)
        if masked:
            masking.confirmed(case, masked)
        left = _left(ready, masked, out)
        items += [of_act(left, case.id, case.edition), *items_of(case, ready.transfer, _made(ready, masked))]
    return tuple(entry for entry in write(desk, items) if entry.header.kind == HandedOut.kind)


def _left(ready: Ready, masked: str, out: Printout | None) -> HandedOut:
    going = out or Printout(1, ready.pages)
    in_part = going.pages < ready.pages
    return HandedOut(
        document=ready.document,
        copy="printed" if ready.way == "paper" else "locked",
        way="saved" if out is None else "printed",
        sha256=ready.sha256,
        pages=ready.pages,
        first=going.first if in_part else 0,
        last=going.last if in_part else 0,
        copies=going.copies,
        masked=masked,
    )


def _made(ready: Ready, masked: str) -> TransferMade:
    return TransferMade(
        transfer=ready.transfer,
        way=ready.way,
        sha256=ready.sha256,
        package=ready.package,
        masked=masked,
        until=ready.until,
        pages=ready.pages,
    )
