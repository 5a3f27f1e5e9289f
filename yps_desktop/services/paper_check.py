"""Checking a paper: does this record hold what a file, a backup or a code on a page came from?

`read_file` runs on *work*, `say_what_it_is` on *record*.
"""

from dataclasses import dataclass
from pathlib import Path

from yps_desktop.record.acts import HandedOut
from yps_desktop.record.days import in_words
from yps_desktop.record.destruction_acts import CaseDestroyed
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, NoSuchCaseError
from yps_desktop.record.masked.who import by_id, everybody
from yps_desktop.record.times import moment_of, recorded
from yps_desktop.services import cases
from yps_desktop.services.desk import Clock, Desk, computer_clock
from yps_desktop.services.opening import close, open_desk
from yps_desktop.services.papers import TITLES
from yps_desktop.services.tries import prove_in_turn
from yps_desktop.services.verification import find_code, person_called
from yps_desktop.vault.copies import NAME, check_bytes, digest_of, read_copy
from yps_desktop.vault.naming import newest_naming
from yps_desktop.vault.there import has_file, has_folder

NOT_OURS = (
    "This file is not what this record handed out. It never came from this record, or it was changed "
    "afterwards, if only by saving it with another program."
)
_DESTROYED = (
    "This record handed out this file: it is a paper of case {number}, which was destroyed on {when}. What "
    "it was, and who handed it out, went with the case."
)
_WAYS = {"printed": "printed", "saved": "saved as a file"}
_COPIES = {"printed": "", "signed": ", the signed copy", "locked": ", the copy with a password"}


@dataclass(frozen=True, slots=True)
class FileRead:
    """What a file is known by: its SHA-256 (hex), or where it is a backup the code in it."""

    sha256: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, as a sentence, and whether it belongs to this record."""

    sentence: str
    is_ours: bool


def read_file(file: Path) -> FileRead:
    """Read a paper's file, or a backup by its folder or backup.json. Raises a YpsError."""
    if file.name == NAME or has_folder(file):
        copy = read_copy(file.parent if file.name == NAME else file)
        check_bytes(copy)
        return FileRead("", copy.manifest.code)
    digest = digest_of(file) if has_file(file) else ""
    if not digest:
        raise AnswerError("That file is not there, or cannot be read.")
    return FileRead(digest)


def say_what_it_is(desk: Desk, read: FileRead) -> Answer:
    """Say whether the record handed this file out, or ever held what this backup holds."""
    if read.code:
        is_held = desk.vault.ledger.find_anchor(read.code) is not None
        return Answer(f"The backup is whole. {find_code(desk, read.code)}", is_held)
    entry = newest_naming(desk.vault.database, desk.vault.ledger, HandedOut.kind, read.sha256)
    if entry is None:
        return _of_destroyed(desk, read.sha256)
    return Answer(_words(desk, entry, HandedOut.from_body(entry.read_body())), is_ours=True)


def _of_destroyed(desk: Desk, sha256: str) -> Answer:
    """Say whether a file is a paper, or a package, of a case that was destroyed."""
    entry = newest_naming(desk.vault.database, desk.vault.ledger, CaseDestroyed.kind, sha256)
    if entry is None:
        return Answer(NOT_OURS, is_ours=False)
    (number, *_) = (one.number for one in CaseDestroyed.from_body(entry.read_body()).cases)
    return Answer(_DESTROYED.format(number=number, when=in_words(moment_of(recorded(entry)))), is_ours=True)


def check_file_closed(
    vault: Path, file: Path, name: str, password: str, clock: Clock = computer_clock
) -> Answer:
    """Say the same of a vault that nobody has open. Raises a YpsError."""
    read = read_file(file)
    proof = prove_in_turn(vault, person_called(vault, name), password, clock)
    desk = open_desk(proof, clock, tells=False)
    try:
        return say_what_it_is(desk, read)
    finally:
        close(desk)


def _words(desk: Desk, entry: Entry, act: HandedOut) -> str:
    when = in_words(moment_of(recorded(entry)))
    holder = desk.holders.get(entry.header.author)
    who = f"{holder.name} ({holder.office})" if holder is not None else "somebody with a key"
    title = next((title for document, title in TITLES.items() if document == act.document), "paper")
    what = f"{title}{_of_case(desk, entry)}{_COPIES.get(act.copy, '')}"
    return (
        f"This record handed out this file: the {what}. It was {_WAYS.get(act.way, act.way)} on {when} by "
        f"{who}, as entry {entry.header.seq} says, and was not changed since.{_masked(desk, entry, act)}"
    )


def _masked(desk: Desk, entry: Entry, act: HandedOut) -> str:
    """Say that a paper is a masked copy, of whose record, for whom, and who masked it (Z11)."""
    if not act.masked:
        return ""
    told = " It is a masked copy: other people stand in it as letters."
    try:
        case = cases.read(desk, entry.header.case or "")
    except NoSuchCaseError:
        return told
    found = next(((said, one.masking) for said, one in case.maskings if said.hash == act.masked), None)
    if found is None:
        return told
    said, masking = found
    whose = by_id(everybody(case, masking)).get(masking.whose)
    of = f"of the record of {whose.name}, " if whose is not None else ""
    author = case.author(said)
    return (
        f"{told} It is {of}for {masking.reader.rstrip(' .')}, masked by {author.name} ({author.office}), "
        f"as entry {said.header.seq} says."
    )


def _of_case(desk: Desk, entry: Entry) -> str:
    """Name the case, unless there is none or it is not for this person (G7)."""
    row = desk.vault.views.row(entry.header.case) if entry.header.case else None
    return f" of case {row.number}" if row is not None else ""
