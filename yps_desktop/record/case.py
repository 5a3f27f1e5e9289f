"""A case: the fold of its entries, in the order of the chain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from yps_desktop.record.act import Act
from yps_desktop.record.acts import (
    CORRECTION,
    SHEET,
    Agreed,
    CaseJoined,
    CaseLookedAt,
    CaseOpened,
    CaseParted,
    EditionMoved,
    HandedOut,
    NotPrinted,
    PersonWithdrawn,
    SignedInInk,
)
from yps_desktop.record.canonical import FormatError
from yps_desktop.record.entry import Entry
from yps_desktop.record.holders import KeyHolder
from yps_desktop.record.inspection_acts import InspectionPage
from yps_desktop.record.masking import Mask, mask_sheet
from yps_desktop.record.masking_acts import MaskedCopy
from yps_desktop.record.person_acts import PersonJoined, PersonParted
from yps_desktop.record.receive_acts import CaseReceived, ProposalSetAside, ProposalTaken
from yps_desktop.record.request_acts import REQUEST_ACTS, RequestAct
from yps_desktop.record.retention_acts import CaseHeld, HoldLifted
from yps_desktop.record.school_days import MONDAY_TO_FRIDAY, TermDates
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.sheets.life import Lead
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.record.transfer_acts import TRANSFER_ACTS, TransferAct


@dataclass(frozen=True, slots=True)
class Version:
    """A sheet as one entry wrote it; `reason` is why it corrects what stood before, empty for the first."""

    entry: Entry
    sheet: Sheet
    reason: str = ""
    unread: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Response:
    """What a second person answered to an entry."""

    entry: Entry
    act: Agreed


@dataclass(frozen=True, slots=True)
class InkSigned:
    """A paper signed in ink that belongs to an entry."""

    entry: Entry
    act: SignedInInk


@dataclass(frozen=True, slots=True)
class Written:
    """One signed sheet with all that was said of it later; `versions` are oldest first."""

    about: str | None
    versions: tuple[Version, ...]
    responses: tuple[Response, ...] = ()
    ink: tuple[InkSigned, ...] = ()

    @property
    def entry(self) -> Entry:
        """Give the entry that first wrote it."""
        return self.versions[0].entry

    @property
    def hash(self) -> str:
        """Give the hash of the entry that first wrote it: the sheet's name in the case."""
        return self.entry.hash

    @property
    def sheet(self) -> Sheet:
        """Give the sheet as it stands, corrections included."""
        return self.versions[-1].sheet

    @property
    def corrected(self) -> bool:
        """Say whether a correction stands."""
        return len(self.versions) > 1

    @property
    def latest(self) -> Entry:
        """Give the entry that wrote what stands: what a countersignature must carry."""
        return self.versions[-1].entry


@dataclass(frozen=True, slots=True)
class JoinedCase:
    """A case that goes under another's number (B5), with the entry that opened it."""

    id: str
    number: str
    opened: Entry


@dataclass(frozen=True, slots=True)
class Case:
    """All that the record holds of one case.

    `lead` is the id of the person who leads it now; `edition` the newest edition of the guidance it was
    opened under or moved to, and `moves` the entries that moved it.
    `written` are its sheets, oldest first; `looked`, `papers` and `withdrawals` the entries of those kinds;
    `not_printed` says of which papers no or not every page came out of a printer;
    `shown` the pages of it that somebody from outside was shown;
    `requests` what was said of requests for somebody's own data;
    `joins` say which cases were joined or parted, `joined` which others go under its number now, their
    entries included; `shut_outs` say who was shut out of it and who was let in again; `holds` who kept it
    beyond its day and who lifted that; `same_people` who of it is, or is not, one person with somebody else;
    `transfers` the steps by which it went to other schools; `maskings` the masked copies that were
    confirmed; `received` what came of other schools, `proposals` what was answered to what they proposed;
    `holders` everybody who ever had a key, by person id; `mask` what of names must not be shown;
    `term_dates` the school's, for what is due in school days, and `heads` its words for its headteacher.
    """

    id: str
    number: str
    opened: Entry
    lead: str
    edition: str
    holders: Mapping[str, KeyHolder]
    written: tuple[Written, ...]
    withdrawals: tuple[tuple[Entry, PersonWithdrawn], ...]
    papers: tuple[tuple[Entry, HandedOut], ...]
    looked: tuple[Entry, ...]
    last: Entry
    mask: Mask
    shown: tuple[tuple[Entry, InspectionPage], ...] = ()
    not_printed: tuple[tuple[Entry, NotPrinted], ...] = ()
    joins: tuple[tuple[Entry, CaseJoined | CaseParted], ...] = ()
    joined: tuple[JoinedCase, ...] = ()
    moves: tuple[tuple[Entry, EditionMoved], ...] = ()
    shut_outs: tuple[tuple[Entry, ShutOut | LetIn], ...] = ()
    holds: tuple[tuple[Entry, CaseHeld | HoldLifted], ...] = ()
    same_people: tuple[tuple[Entry, PersonJoined | PersonParted], ...] = ()
    transfers: tuple[tuple[Entry, TransferAct], ...] = ()
    maskings: tuple[tuple[Entry, MaskedCopy], ...] = ()
    requests: tuple[tuple[Entry, RequestAct], ...] = ()
    received: tuple[tuple[Entry, CaseReceived], ...] = ()
    proposals: tuple[tuple[Entry, ProposalTaken | ProposalSetAside], ...] = ()
    term_dates: TermDates = MONDAY_TO_FRIDAY
    heads: frozenset[str] = frozenset()

    @property
    def ids(self) -> tuple[str, ...]:
        """Give its id and those of the cases joined under its number."""
        return (self.id, *(one.id for one in self.joined))

    def home_of(self, about: str | None) -> str:
        """Give the id of the case in which a person or thing was first recorded: this one, or one joined."""
        found = (one.entry.header.case for one in self.written if about is not None and one.about == about)
        return next(found, None) or self.id

    def of(self, kind: str, about: str | None = None) -> tuple[Written, ...]:
        """Give the sheets of one kind, oldest first; with `about`, only those about that person or thing."""
        return tuple(w for w in self.written if w.sheet.kind == kind and about in (None, w.about))

    def newest(self, kind: str, about: str | None = None) -> Written | None:
        """Give the newest sheet of a kind, or None."""
        found = self.of(kind, about)
        return found[-1] if found else None

    def find(self, hash: str) -> Written | None:
        """Give the sheet that an entry's hash belongs to, first version or correction, or None."""
        return next((w for w in self.written if any(v.entry.hash == hash for v in w.versions)), None)

    def author(self, entry: Entry) -> KeyHolder:
        """Give who signed an entry. Raises FormatError where no such person had a key."""
        holder = self.holders.get(entry.header.author)
        if holder is None:
            raise FormatError(f"Nobody is known to have signed entry {entry.header.seq}.")
        return holder

    def came_out(self, paper: Entry) -> NotPrinted | None:
        """Give what was said last of a paper that did not come out of the printer as it should, or None."""
        said = [act for _, act in self.not_printed if act.paper == paper.hash]
        return said[-1] if said else None

    @property
    def withdrawn(self) -> frozenset[str]:
        """Give the ids of persons named by mistake."""
        return frozenset(act.person for _, act in self.withdrawals)


def fold(
    entries: Iterable[Entry],
    holders: Mapping[str, KeyHolder],
    leader: str = "",
    term_dates: TermDates = MONDAY_TO_FRIDAY,
    heads: frozenset[str] = frozenset(),
) -> Case:
    """Put a case together from its entries in the order of the chain. Raises FormatError.

    With `leader`, a case's id, the entries are those of several cases joined under its number.
    """
    listed = tuple(entries)
    openings = [e for e in listed if e.header.kind == CaseOpened.kind and e.header.case is not None]
    opened = next((e for e in openings if leader in ("", e.header.case)), None)
    if opened is None or opened.header.case is None:
        raise FormatError("The record of a case does not begin with its opening.")
    act = CaseOpened.from_body(opened.read_body())
    withdrawals = _acts(listed, PersonWithdrawn)
    mask = _mask_of(listed, {a.person for _, a in withdrawals})
    written = _written(listed, mask)
    moves = tuple(one for one in _acts(listed, EditionMoved) if one[0].header.case == opened.header.case)
    return Case(
        id=opened.header.case,
        number=act.number,
        opened=opened,
        lead=_lead(written, act.lead),
        edition=moves[-1][1].edition if moves else opened.header.edition,
        holders=holders,
        written=written,
        withdrawals=withdrawals,
        papers=_acts(listed, HandedOut),
        not_printed=_acts(listed, NotPrinted),
        looked=tuple(e for e, _ in _acts(listed, CaseLookedAt)),
        shown=_acts(listed, InspectionPage),
        last=listed[-1],
        mask=mask,
        joins=_with_reason(listed, mask, CaseJoined, CaseParted),
        joined=tuple(_joined(one) for one in openings if one is not opened),
        moves=moves,
        shut_outs=_with_reason(listed, mask, ShutOut, LetIn),
        holds=_with_reason(listed, mask, CaseHeld, HoldLifted),
        same_people=_with_reason(listed, mask, PersonJoined, PersonParted),
        transfers=_worded(listed, mask, *TRANSFER_ACTS),
        maskings=_worded(listed, mask, MaskedCopy),
        requests=_worded(listed, mask, *REQUEST_ACTS),
        received=_worded(listed, mask, CaseReceived),
        proposals=_worded(listed, mask, ProposalTaken, ProposalSetAside),
        term_dates=term_dates,
        heads=heads,
    )


def _with_reason(entries: Iterable[Entry], mask: Mask, *kinds: type[Act]) -> tuple[tuple[Entry, Any], ...]:
    """Give the acts of some kinds in the order of the chain, their reasons masked."""
    found = sorted((pair for kind in kinds for pair in _acts(entries, kind)), key=_in_chain)
    return tuple((entry, replace(act, reason=mask.words(act.reason))) for entry, act in found)


def _worded(entries: Iterable[Entry], mask: Mask, *kinds: type[Act]) -> tuple[tuple[Entry, Any], ...]:
    """Give the acts of some kinds in the order of the chain, all their words masked."""
    found = sorted((pair for kind in kinds for pair in _acts(entries, kind)), key=_in_chain)
    return tuple((entry, act.with_words(mask.words)) for entry, act in found)


def _in_chain(pair: tuple[Entry, Any]) -> int:
    return pair[0].header.seq


def _joined(opened: Entry) -> JoinedCase:
    return JoinedCase(opened.header.case or "", CaseOpened.from_body(opened.read_body()).number, opened)


def _lead(written: Iterable[Written], first: str) -> str:
    """Give who leads: whoever the lead was last handed to (B3)."""
    handed = [one.sheet.to_person for one in written if isinstance(one.sheet, Lead)]
    return next((person.id for person in reversed(handed) if person is not None), first)


def _acts(entries: Iterable[Entry], act: Any) -> tuple[tuple[Entry, Any], ...]:
    return tuple((e, act.from_body(e.read_body())) for e in entries if e.header.kind == act.kind and e.body)


def _written(entries: Iterable[Entry], mask: Mask) -> tuple[Written, ...]:
    sheets: dict[str, Written] = {}
    for entry in entries:
        if entry.header.kind == SHEET and entry.body is not None:
            version, about = _version(entry, mask)
            sheets[entry.hash] = Written(about, (version,))
        elif entry.header.kind == CORRECTION and entry.body is not None:
            _correct(sheets, entry, mask)
        elif entry.header.kind == Agreed.kind and entry.body is not None:
            _respond(sheets, entry, mask)
        elif entry.header.kind == SignedInInk.kind and entry.body is not None:
            _ink(sheets, entry, mask)
    return tuple(sheets.values())


def _correct(sheets: dict[str, Written], entry: Entry, mask: Mask) -> None:
    before = sheets.get(entry.header.corrects or "")
    version, about = _version(entry, mask)
    if before is None or before.sheet.kind != version.sheet.kind or before.about != about:
        raise FormatError(f"Entry {entry.header.seq} corrects something that is not there.")
    sheets[before.hash] = replace(before, versions=(*before.versions, version))


def _respond(sheets: dict[str, Written], entry: Entry, mask: Mask) -> None:
    act = Agreed.from_body(entry.read_body())
    act = replace(act, comment=mask.words(act.comment))
    for hash in act.of:
        name = _root(sheets, hash)
        sheets[name] = replace(sheets[name], responses=(*sheets[name].responses, Response(entry, act)))


def _ink(sheets: dict[str, Written], entry: Entry, mask: Mask) -> None:
    act = SignedInInk.from_body(entry.read_body())
    act = replace(
        act, name=mask.words(act.name), capacity=mask.words(act.capacity), kept=mask.words(act.kept)
    )
    name = _root(sheets, act.of)
    sheets[name] = replace(sheets[name], ink=(*sheets[name].ink, InkSigned(entry, act)))


def _root(sheets: Mapping[str, Written], hash: str) -> str:
    for name, written in sheets.items():
        if any(version.entry.hash == hash for version in written.versions):
            return name
    raise FormatError("A signature in the record belongs to a text that is not there.")


def _version(entry: Entry, mask: Mask) -> tuple[Version, str | None]:
    body = entry.read_body()
    cls = SHEETS.get(body.get("sheet", ""))
    answers, about, reason = body.get("answers"), body.get("about"), body.get("reason", "")
    if cls is None or not isinstance(answers, dict) or not isinstance(reason, str):
        raise FormatError(f"Entry {entry.header.seq} holds a sheet that this program does not know.")
    if about is not None and not isinstance(about, str):
        raise FormatError(f"Entry {entry.header.seq} does not say rightly what it is about.")
    sheet = mask_sheet(cls.from_answers(answers), mask, about)
    return Version(entry, sheet, mask.words(reason), mask.unread(cls.unread(answers))), about


def _mask_of(entries: Iterable[Entry], withdrawn: set[str]) -> Mask:
    if not withdrawn:
        return Mask.nobody()
    bodies = [e.read_body() for e in entries if e.header.kind in (SHEET, CORRECTION)]
    return Mask.of(bodies, withdrawn)
