"""Checks the entries of a package: every seal and signature, their order, and that they make up the cases."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from yps_desktop.guidance.load import EDITIONS
from yps_desktop.record.acts import CaseOpened
from yps_desktop.record.canonical import canonical
from yps_desktop.record.case import Case, fold
from yps_desktop.record.entry import Entry, check_signature, hash_header, read_entry
from yps_desktop.record.errors import RecordDamagedError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.moments import Moment
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.times import recorded
from yps_desktop.transfer.package import CheckedEntry, Package, SentCase, SentEntry, Signatory
from yps_desktop.transfer.packing import GOES
from yps_desktop.transfer.parts import is_line
from yps_desktop.transfer.refusal import (
    NEWER,
    NO_KEY,
    NOT_IN_ORDER,
    NOT_ONE_CASE,
    NOT_THE_ENTRY,
    NOT_WHOLE,
    PackageError,
)
from yps_desktop.transfer.texts import check_mistaken, check_texts, text_of

_FAULTS = (RecordDamagedError, TypeError, ValueError, LookupError, AttributeError)
"""What a fold may come to over texts that no program of ours ever signed."""

Keys = Mapping[tuple[str, str], bytes]
"""Public keys by who signs and the name of the key, as an entry's header has both."""


def keys_of(signatories: Iterable[Signatory]) -> Keys:
    """Give every key a package names. Raises PackageError where one is no key, or two people's."""
    keys: dict[tuple[str, str], bytes] = {}
    owners: dict[str, str] = {}
    for one in signatories:
        key = _key(one)
        if owners.setdefault(one.key_id, one.person) != one.person:
            raise PackageError(NOT_WHOLE)
        keys[one.person, one.key_id] = key
    return keys


def check_case(sent: SentCase, vault: str, keys: Keys) -> tuple[CheckedEntry, ...]:
    """Check every entry of a case by itself, then their order. Raises PackageError."""
    checked = tuple(_checked(one, keys) for one in sent.entries)
    _check_order([one.entry for one in checked], vault)
    _check_place(checked, sent)
    return checked


def check_chain(entries: Iterable[Entry], package: Package) -> None:
    """Check that entries of several cases stand in one chain that ends at the anchor. Raises PackageError."""
    ordered = sorted(entries, key=lambda one: one.header.seq)
    _check_order(ordered, package.vault)
    anchor = package.anchor
    for one in ordered[-1:]:
        if one.header.seq > anchor.seq or (one.header.seq == anchor.seq) != (one.hash == anchor.hash):
            raise PackageError(NOT_IN_ORDER)


def folded(sent: SentCase, checked: Sequence[CheckedEntry], signed: Iterable[Signatory]) -> Case:
    """Fold a case from what was sent, masked texts in their places. Raises PackageError."""
    check_texts(checked)
    check_mistaken(checked)
    try:
        case = fold([_readable(one) for one in checked], _holders(signed), sent.ids[0])
        for ink in (ink for written in case.written for ink in written.ink):
            Moment.from_json(ink.act.when)
    except _FAULTS as fault:
        raise PackageError(NOT_ONE_CASE) from fault
    if case.edition not in EDITIONS:
        raise PackageError(NEWER)
    if case.number != sent.number or set(case.ids) != set(sent.ids):
        raise PackageError(NOT_ONE_CASE)
    return case


def people_in(case: Case) -> tuple[CasePerson, ...]:
    """Give everybody named in a case that was sent. Raises PackageError."""
    try:
        return people_of(case)
    except _FAULTS as fault:
        raise PackageError(NOT_ONE_CASE) from fault


def _key(one: Signatory) -> bytes:
    try:
        key = bytes.fromhex(one.key)
    except ValueError as fault:
        raise PackageError(NOT_WHOLE) from fault
    if (
        not one.name.strip()
        or len(key) != 32
        or key.hex() != one.key
        or not is_line(one.name)
        or not is_line(one.office)
    ):
        raise PackageError(NOT_WHOLE)
    return key


def _checked(sent: SentEntry, keys: Keys) -> CheckedEntry:
    is_whole = sent.body is not None and sent.salt is not None and sent.told is None
    if not is_whole and (sent.body is not None or sent.salt is not None):
        raise PackageError(NOT_WHOLE)
    try:
        entry = _entry(sent)
        key = keys.get((entry.header.author, entry.header.author_key))
        if key is None:
            raise PackageError(NO_KEY)
        check_signature(entry, key)
        recorded(entry)
    except (RecordDamagedError, ValueError, OverflowError) as fault:
        raise PackageError(NOT_THE_ENTRY) from fault
    return CheckedEntry(entry, sent.told)


def _entry(sent: SentEntry) -> Entry:
    header = sent.header.encode()
    body = None if sent.body is None else sent.body.encode()
    salt = None if sent.salt is None else bytes.fromhex(sent.salt)
    return read_entry(header, body, salt, hash_header(header), bytes.fromhex(sent.signature))


def _check_order(entries: Sequence[Entry], vault: str) -> None:
    """Check that entries go on in one chain; those that follow each other directly name each other."""
    if any(one.header.vault != vault or one.header.seq < 1 for one in entries):
        raise PackageError(NOT_IN_ORDER)
    for before, after in pairwise(entries):
        step = after.header.seq - before.header.seq
        if step < 1 or (step == 1) != (after.header.prev == before.hash):
            raise PackageError(NOT_IN_ORDER)


def _check_place(checked: Sequence[CheckedEntry], sent: SentCase) -> None:
    headers = [one.entry.header for one in checked]
    if any(one.case not in sent.ids or one.kind not in GOES for one in headers):
        raise PackageError(NOT_ONE_CASE)
    opened = [one.case for one in headers if one.kind == CaseOpened.kind]
    if not sent.ids or sorted(map(str, opened)) != sorted(sent.ids):
        raise PackageError(NOT_ONE_CASE)


def _readable(one: CheckedEntry) -> Entry:
    """Give an entry as it can be folded: what was told of a masked one stands as its text."""
    if one.told is None:
        return one.entry
    return Entry(one.entry.header, canonical(text_of(one)), b"", one.entry.hash, one.entry.signature)


def _holders(signed: Iterable[Signatory]) -> Mapping[str, KeyHolder]:
    return {
        one.person: KeyHolder(
            person=one.person,
            name=one.name,
            office=one.office,
            rights=(),
            signing_key=one.key,
            certificate="",
        )
        for one in signed
    }
