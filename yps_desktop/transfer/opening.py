"""Opens a package: all of it is checked before any of it is shown, and nothing is written anywhere."""

import hashlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from yps_desktop.record.case import Case
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.people import CasePerson
from yps_desktop.record.receive_acts import CaseReceived
from yps_desktop.transfer.age_format import unlock
from yps_desktop.transfer.checking import check_case, check_chain, folded, keys_of, people_in
from yps_desktop.transfer.package import FORMAT, VERSION, CheckedEntry, Package, SentCase, Signatory
from yps_desktop.transfer.parts import is_line
from yps_desktop.transfer.refusal import (
    NEWER,
    NOT_A_PACKAGE,
    NOT_SIGNED,
    NOT_WHOLE,
    TOO_LARGE,
    PackageError,
)
from yps_desktop.transfer.sealing import Sealed, is_signed, unseal

_YEARS = range(1900, 2200)
_HASH = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class KeyShown:
    """A key that signed something in the package: whose, its fingerprint in six groups, met here before."""

    name: str
    office: str
    fingerprint: str
    met: bool


@dataclass(frozen=True, slots=True)
class OpenedCase:
    """A case of the package, folded from what was sent, with the entries it was folded from."""

    sent: SentCase = field(repr=False)
    case: Case = field(repr=False)
    entries: tuple[CheckedEntry, ...] = field(repr=False)
    people: tuple[CasePerson, ...] = field(repr=False)

    @property
    def whole(self) -> int:
        """Count the entries that came with their signed text."""
        return sum(one.is_whole for one in self.entries)

    @property
    def is_masked(self) -> bool:
        """Say whether it is a masked copy."""
        return self.sent.masked is not None


@dataclass(frozen=True, slots=True)
class Opened:
    """A package whose every seal and signature was checked.

    `hash` names what was signed, `signature` (hex) signs that, `sha256` is the file's as it came, and
    `fingerprint` that as the letter has it.
    `odd` says in sentences what somebody should know before taking it in.
    """

    package: Package = field(repr=False)
    hash: str
    signature: str
    sha256: str
    signed_by: KeyShown
    keys: tuple[KeyShown, ...]
    cases: tuple[OpenedCase, ...]
    odd: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """Give the file's fingerprint as the letter prints it."""
        return fingerprint_groups(self.sha256)


def open_package(data: bytes, words: str, met: Collection[str], now: datetime) -> Opened:
    """Open a locked package with the words it was locked with. Raises PackageError. Seconds, on *work*.

    `met` are the names of keys already known here (`record/entry.key_id`), `now` an aware instant.
    """
    return checked_package(unlock(data, words), hashlib.sha256(data).hexdigest(), met, now)


def checked_package(data: bytes, sha256: str, met: Collection[str], now: datetime) -> Opened:
    """Check what a package held once it was unlocked. Raises PackageError."""
    sealed = _sealed(data)
    package = Package.read(sealed.body)
    if package.has_too_many:
        raise PackageError(TOO_LARGE)
    keys = keys_of((*package.keys, package.signed_by))
    if not is_signed("package", sealed, keys[package.signed_by.person, package.signed_by.key_id]):
        raise PackageError(NOT_SIGNED)
    _check_lines(package)
    checked = [check_case(one, package.vault, keys) for one in package.cases]
    check_chain([entry.entry for entries in checked for entry in entries], package)
    cases = [(sent, entries) for sent, entries in zip(package.cases, checked, strict=True)]
    signed = (package.signed_by, *package.keys)
    opened = tuple(_opened(sent, entries, signed) for sent, entries in cases)
    return Opened(
        package,
        sealed.hash,
        sealed.signature.hex(),
        sha256,
        _shown(package.signed_by, met),
        tuple(_shown(one, met) for one in package.keys),
        opened,
        tuple(_odd(package, opened, now)),
    )


def _opened(sent: SentCase, entries: tuple[CheckedEntry, ...], signed: tuple[Signatory, ...]) -> OpenedCase:
    case = folded(sent, entries, signed)
    return OpenedCase(sent, case, entries, people_in(case))


def _sealed(data: bytes) -> Sealed:
    sealed = unseal("package", data)
    if sealed is None or sealed.body.get("format") != FORMAT:
        raise PackageError(NOT_WHOLE if _begins_well(data) else NOT_A_PACKAGE)
    version = sealed.body.get("version")
    if type(version) is not int or version < 1:
        raise PackageError(NOT_WHOLE)
    if version > VERSION:
        raise PackageError(NEWER)
    return sealed


def _begins_well(data: bytes) -> bool:
    return data[:64].translate(None, b" \t\r\n").startswith(b'{"package":{')


def _check_lines(package: Package) -> None:
    """Check that whatever is shown on one line can be, and that there is something in it."""
    shown = [package.id, package.school, package.number, package.to, package.made_utc]
    shown += [part for one in package.whose for part in (one.person, one.name)]
    shown += [one.number for one in package.cases]
    shown += [one.masked.reader for one in package.cases if one.masked is not None]
    shown += [part for one in package.cases for line in one.handover for part in (line.heading, line.about)]
    shown += [due.what for one in package.cases for due in one.proposals]
    if not all(map(is_line, shown)) or not package.cases or not package.school.strip():
        raise PackageError(NOT_WHOLE)
    kept = (held for one in package.cases for held in one.kept_back)
    if not all(is_line(held.kind) and held.many > 0 for held in kept):
        raise PackageError(NOT_WHOLE)
    if not all(one.masked is None or _HASH.fullmatch(one.masked.entry) for one in package.cases):
        raise PackageError(NOT_WHOLE)
    _instant(package.made_utc)
    for due in (due for one in package.cases for due in one.proposals):
        _instant(due.at)


def _instant(spelled: str) -> datetime:
    try:
        found = datetime.fromisoformat(spelled)
    except ValueError as fault:
        raise PackageError(NOT_WHOLE) from fault
    if found.tzinfo is None or found.year not in _YEARS:
        raise PackageError(NOT_WHOLE)
    return found


def _shown(one: Signatory, met: Collection[str]) -> KeyShown:
    return KeyShown(one.name, one.office, fingerprint_groups(one.key_id), one.key_id in met)


def _odd(package: Package, cases: tuple[OpenedCase, ...], now: datetime) -> Iterator[str]:
    if _instant(package.made_utc) > now:
        yield "It says it was made later than it is now: one of the two computers’ clocks is wrong."
    if package.signed_by.key not in {one.key for one in package.keys}:
        yield "Who signed the package wrote nothing in the record it holds."
    if package.unknown():
        yield "A newer version of this program made it. What this program does not know of it is kept."
    flagged = [one for case in cases for one in case.entries if one.entry.header.clock != "ok"]
    if flagged:
        yield f"The sender’s clock was amiss when {len(flagged)} of its entries were written."
    gone = [one for case in cases for one in case.entries if one.entry.body is None and one.told is None]
    if gone:
        yield f"Nothing is told of {len(gone)} of its entries."
    yield from _kept_back(cases)
    yield from _masked(cases)


def _kept_back(cases: tuple[OpenedCase, ...]) -> Iterator[str]:
    """Say that a record of a school before the sender stayed there: it goes on as it came or not at all."""
    kept = (held for one in cases for held in one.sent.kept_back if held.kind == CaseReceived.kind)
    many = sum(held.many for held in kept)
    if many:
        what = "A record" if many == 1 else f"{many:,} records"
        yield f"{what} from a school before it stayed with the sender. Ask whether you are to have it too."


def _masked(cases: tuple[OpenedCase, ...]) -> Iterator[str]:
    """Say where masked text stands in a case that came by name: somebody was named by mistake (G2)."""
    told = sum(one.told is not None for case in cases if not case.is_masked for one in case.entries)
    if told:
        yield f"Somebody was named by mistake in it: the text of {told} of its entries is the sender’s word."
