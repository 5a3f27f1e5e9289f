"""What another school sent, spelled for our entries as it came, and read back from them letter by letter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from yps_desktop.record.canonical import canonical, read_object
from yps_desktop.record.receive_acts import (
    NOT_MASKED,
    CaseReceived,
    HandoverThere,
    KeptThere,
    LetterThere,
    MaskedThere,
    MatchedPerson,
    ProposedThere,
    ReceivedPart,
    SentVerbatim,
    SignedThere,
)
from yps_desktop.transfer.opening import Opened, OpenedCase
from yps_desktop.transfer.package import (
    HandoverLine,
    KeptBack,
    Letter,
    MaskedCase,
    Package,
    Proposal,
    SentCase,
    SentEntry,
    Signatory,
)

_Sent = HandoverLine | SentEntry
LONGEST = 64 * 1024
"""Characters of what was sent in one entry of ours; a longer one of theirs has one of ours to itself."""


def received_act(
    opened: Opened, one: OpenedCase, whose: tuple[MatchedPerson, ...], parts: int, *, compared: bool
) -> CaseReceived:
    """Say what came of one case of a package."""
    package, sent = opened.package, one.sent
    return CaseReceived(
        package=opened.hash,
        package_id=package.id,
        version=package.version,
        signature=opened.signature,
        file=opened.sha256,
        made_utc=package.made_utc,
        vault=package.vault,
        school=package.school,
        number=package.number,
        to=package.to,
        signed_by=_signed(package.signed_by),
        key_met=opened.signed_by.met,
        key_compared=compared,
        whose=whose,
        ids=sent.ids,
        case_number=sent.number,
        masked=_masked(sent.masked),
        keys=tuple(map(_signed, package.keys)),
        anchor_seq=package.anchor.seq,
        anchor_hash=package.anchor.hash,
        entries=len(sent.entries),
        parts=parts,
        kept_back=tuple(KeptThere(kind=held.kind, many=held.many) for held in sent.kept_back),
        proposals=tuple(
            ProposedThere(what=due.what, at=due.at, all_day=due.all_day, sheet=due.sheet)
            for due in sent.proposals
        ),
        more=_head(package, sent),
    )


def parts_of(package: str, sent: SentCase) -> tuple[ReceivedPart, ...]:
    """Put a case's handover page and entries, as they came and in their order, into a few acts."""
    listed = enumerate(_portions((*sent.entries, *sent.handover)), start=1)
    return tuple(
        ReceivedPart(
            package=package,
            case=sent.ids[0],
            at=at,
            handover=tuple(_line(one) for one in some if isinstance(one, HandoverLine)),
            entries=tuple(_verbatim(one) for one in some if isinstance(one, SentEntry)),
        )
        for at, some in listed
    )


def sent_again(act: CaseReceived, parts: Sequence[ReceivedPart]) -> SentCase:
    """Give the case as the package had it; what is not known of it stays in `more`. Raises FormatError."""
    return SentCase(
        ids=act.ids,
        number=act.case_number,
        masked=_mask_again(act.masked),
        entries=tuple(_entry_again(one) for part in parts for one in part.entries),
        kept_back=tuple(KeptBack(kind=held.kind, many=held.many) for held in act.kept_back),
        handover=tuple(
            HandoverLine(heading=line.heading, about=line.about, words=line.words, entry=line.entry)
            for part in parts
            for line in part.handover
        ),
        proposals=tuple(
            Proposal(what=due.what, at=due.at, all_day=due.all_day, sheet=due.sheet) for due in act.proposals
        ),
    )


def signatories(act: CaseReceived) -> tuple[Signatory, ...]:
    """Give who signed the package, then everybody whose key signed an entry of it."""
    return tuple(
        Signatory(person=one.person, name=one.name, office=one.office, key=one.key)
        for one in (act.signed_by, *act.keys)
    )


def _portions(sent: Iterable[_Sent]) -> Iterator[list[_Sent]]:
    held: list[_Sent] = []
    length = 0
    for one in sent:
        more = _length(one)
        if held and length + more > LONGEST:
            yield held
            held, length = [], 0
        held.append(one)
        length += more
    if held:
        yield held


def _length(one: _Sent) -> int:
    if isinstance(one, HandoverLine):
        return len(one.heading) + len(one.about) + len(one.words) + len(one.entry)
    told = len(_spelled(one.told)) if one.told is not None else 0
    return len(one.header) + len(one.signature) + len(one.body or "") + len(one.salt or "") + told


def _line(one: HandoverLine) -> HandoverThere:
    return HandoverThere(heading=one.heading, about=one.about, words=one.words, entry=one.entry)


def _verbatim(one: SentEntry) -> SentVerbatim:
    return SentVerbatim(
        header=one.header,
        signature=one.signature,
        body=one.body or "",
        salt=one.salt or "",
        told="" if one.told is None else _spelled(one.told),
        more=_spelled(one.more) if one.more else "",
    )


def _entry_again(one: SentVerbatim) -> SentEntry:
    return SentEntry(
        header=one.header,
        signature=one.signature,
        body=one.body or None,
        salt=one.salt if one.body else None,
        told=_read(one.told) if one.told else None,
        more=_read(one.more),
    )


def _signed(one: Signatory) -> SignedThere:
    return SignedThere(person=one.person, name=one.name, office=one.office, key=one.key)


def _masked(masked: MaskedCase | None) -> MaskedThere:
    if masked is None:
        return NOT_MASKED
    letters = tuple(LetterThere(person=one.person, letter=one.letter) for one in masked.letters)
    return MaskedThere(
        entry=masked.entry, whose=masked.whose, reader=masked.reader, by=masked.by, letters=letters
    )


def _mask_again(masked: MaskedThere) -> MaskedCase | None:
    if not masked.entry:
        return None
    letters = tuple(Letter(person=one.person, letter=one.letter) for one in masked.letters)
    return MaskedCase(
        entry=masked.entry, whose=masked.whose, reader=masked.reader, by=masked.by, letters=letters
    )


def _head(package: Package, sent: SentCase) -> str:
    """Keep all that stands around the entries where a newer program wrote some of it."""
    whole, case = replace(package, cases=()), replace(sent, entries=())
    if not (whole.unknown() or case.unknown()):
        return ""
    return _spelled({"package": whole.spelled(), "case": case.spelled()})


def _spelled(held: Mapping[str, Any]) -> str:
    return canonical(dict(held)).decode()


def _read(text: str) -> dict[str, Any]:
    return read_object(text.encode()) if text else {}
