"""Packs a case: each entry whole where what may be told of it is what was signed, masked where it is not."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from yps_desktop.record.acts import (
    CORRECTION,
    SHEET,
    Agreed,
    CaseJoined,
    CaseOpened,
    CaseParted,
    EditionMoved,
    PersonWithdrawn,
    SignedInInk,
)
from yps_desktop.record.canonical import canonical
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.receive_acts import ReceivedPart
from yps_desktop.transfer.package import KeptBack, SentEntry
from yps_desktop.transfer.told import told

GOES = frozenset(
    (
        SHEET,
        CORRECTION,
        *(act.kind for act in (CaseOpened, Agreed, SignedInInk, PersonWithdrawn)),
        *(act.kind for act in (CaseJoined, CaseParted, EditionMoved)),
    )
)
"""What makes up a case. Who looked at it, printed it or is shut out of it stays with the sender."""


def sent_entries(entries: Iterable[Entry], shown: Case) -> tuple[SentEntry, ...]:
    """Pack a case's entries, in the order of the chain, as the folded case shows them, masked or not."""
    texts = told(shown)
    going = sorted((one for one in entries if one.header.kind in GOES), key=lambda one: one.header.seq)
    return tuple(_sent(one, texts.get(one.hash)) for one in going)


def kept_back(entries: Iterable[Entry]) -> tuple[KeptBack, ...]:
    """Count what stays with the sender, by kind; a record that came from a school before is one."""
    stays = (one.header.kind for one in entries if one.header.kind not in GOES)
    kinds = Counter(kind for kind in stays if kind != ReceivedPart.kind)
    return tuple(KeptBack(kind=kind, many=many) for kind, many in sorted(kinds.items()))


def _sent(entry: Entry, text: Mapping[str, Any] | None) -> SentEntry:
    header, signature = entry.header.to_bytes().decode(), entry.signature.hex()
    if entry.body is None or entry.salt is None:
        return SentEntry(header=header, signature=signature, body=None, salt=None, told=None)
    if entry.header.kind == CaseOpened.kind or (text is not None and canonical(dict(text)) == entry.body):
        body, salt = entry.body.decode(), entry.salt.hex()
        return SentEntry(header=header, signature=signature, body=body, salt=salt, told=None)
    return SentEntry(header=header, signature=signature, body=None, salt=None, told=text)
