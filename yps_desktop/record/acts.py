"""Entries that are not sheets: what was done with the vault, a case or a signed text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from yps_desktop.record.act import Act
from yps_desktop.record.destruction_acts import CaseDestroyed, CopiesGone
from yps_desktop.record.inspection_acts import InspectionBegun, InspectionEnded, InspectionPage
from yps_desktop.record.key_acts import (
    KeyGiven,
    KeysSeen,
    KeyTaken,
    PasswordChanged,
    Recovered,
    RightsChanged,
    SheetKept,
    SheetMade,
    VaultMade,
)
from yps_desktop.record.list_acts import ListTakenIn
from yps_desktop.record.masking_acts import MaskedCopy
from yps_desktop.record.number_acts import GovernorsPageKept, NumbersShown
from yps_desktop.record.person_acts import PersonJoined, PersonParted
from yps_desktop.record.receive_acts import (
    CaseReceived,
    ProposalSetAside,
    ProposalTaken,
    ReceiptMade,
    ReceivedPart,
)
from yps_desktop.record.request_acts import REQUEST_ACTS, NothingHeld
from yps_desktop.record.retention_acts import CaseHeld, HoldLifted
from yps_desktop.record.school import School
from yps_desktop.record.school_acts import SchoolDetailsChanged
from yps_desktop.record.shut_out_acts import LetIn, ShutOut
from yps_desktop.record.training_acts import TrainingTakenBack, TrainingTookPlace
from yps_desktop.record.transfer_acts import TRANSFER_ACTS

SHEET = "sheet"
"""The kind of an entry that holds a sheet; its body is {sheet, about, answers}."""
CORRECTION = "correction"
"""The kind of an entry that corrects a sheet; its body is that of a sheet, with a reason."""

Answered = Literal["agreed", "sent_back", "refer_now", "witnessed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolChanged(Act):
    """A setting of the school was changed: its days, its rules; `school` is all of them as they are now."""

    kind: ClassVar[str] = "school"
    school: School


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberEntered(Act):
    """The school entered whom to ring: the number of one service, or took it out again (empty).

    `hours` are the school's words on when it answers; `checked` is the day (ISO) somebody checked it. `name`
    and `for_whom` are the school's too where the guidance has no such service.
    """

    kind: ClassVar[str] = "number"
    service: str
    number: str
    hours: str
    checked: str
    name: str = ""
    for_whom: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOpened(Act):
    """A case began: `number` as printed, such as 2026-014; `lead` is the person who leads (B3)."""

    kind: ClassVar[str] = "case"
    number: str
    lead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed(Act):
    """The answer of a second person to signed entries (G3): `of` are their hashes, `shown` the text read."""

    kind: ClassVar[str] = "agreed"
    answer: Answered
    of: tuple[str, ...]
    shown: str
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedInInk(Act):
    """A paper signed by somebody without a key (G6): which entry, who, when, and where the paper is kept.

    `capacity` is what they signed as; `when` is a moment as in a sheet; `anchor` the code on that paper.
    """

    kind: ClassVar[str] = "ink"
    of: str
    name: str
    capacity: str
    when: dict[str, Any]
    kept: str
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonWithdrawn(Act):
    """Somebody was named by mistake (G2): masked from here on, kept in the ledger."""

    kind: ClassVar[str] = "withdrawn"
    person: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseJoined(Act):
    """Two cases were joined under one number (B5); an entry in each names the other by id and number.

    `leads` says that this case's number is the one they go under.
    """

    kind: ClassVar[str] = "joined"
    other: str
    number: str
    leads: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseParted(Act):
    """Two cases that were joined are parted again; an entry in each names the other."""

    kind: ClassVar[str] = "parted"
    other: str
    number: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionMoved(Act):
    """A case was moved to a newer edition of the guidance: `edition` from here on, `before` until now.

    What was signed stays under the edition its own header names.
    """

    kind: ClassVar[str] = "edition"
    edition: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLookedAt(Act):
    """Somebody opened the case."""

    kind: ClassVar[str] = "looked"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOut(Act):
    """A paper left the program: which document, which copy, printed or saved, SHA-256 of its bytes.

    It is written before the paper leaves. `pages` are the paper's; where only some were to be printed,
    `first` and `last` say which (else 0), and `copies` how often. What did not come out, `NotPrinted` says.
    `masked` is the hash of the entry that says what was masked in it; empty for a paper with every name.
    """

    kind: ClassVar[str] = "paper"
    document: str
    copy: str
    way: str
    sha256: str
    pages: int
    first: int = 0
    last: int = 0
    copies: int = 1
    masked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotPrinted(Act):
    """Whoever was at the printer says that a paper did not come out of it, or not all of it.

    `paper` is the hash of the entry that says it was printed, `document` what that calls it; `pages` how
    many pages came out, copies counted, or 0.
    """

    kind: ClassVar[str] = "not_printed"
    paper: str
    document: str
    pages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade(Act):
    """A backup was made and found whole: `code` is its anchor, `manifest` the SHA-256 of its backup.json.

    `place` is a random id: a folder's path may tell a name, and belongs to one computer. `device` says
    whether it lies on the record's own drive, `away` whether the school keeps that place elsewhere.
    """

    kind: ClassVar[str] = "backup"
    place: str
    device: Literal["same", "other"]
    away: bool
    code: str
    manifest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRestored(Act):
    """The record was brought back from a backup: `code` is its anchor, `made` when it was made (UTC).

    Over a record that stood there, two people did it (the next entry agrees), and what stood there is kept:
    `aside` is its anchor, `kept` the name of its folder, `lost` how many of its entries are missing here.
    `returned` are the ids of those whose key was taken in the meantime, and who have it again.
    """

    kind: ClassVar[str] = "restored"
    code: str
    made: str
    aside: str = ""
    kept: str = ""
    lost: int = 0
    returned: tuple[str, ...] = ()


_EVERY_KIND: tuple[type[Act], ...] = (
    VaultMade,
    KeyGiven,
    KeyTaken,
    RightsChanged,
    PasswordChanged,
    SheetMade,
    SheetKept,
    KeysSeen,
    Recovered,
    SchoolChanged,
    SchoolDetailsChanged,
    NumberEntered,
    CaseOpened,
    Agreed,
    SignedInInk,
    PersonWithdrawn,
    CaseJoined,
    CaseParted,
    PersonJoined,
    PersonParted,
    EditionMoved,
    ShutOut,
    LetIn,
    CaseHeld,
    HoldLifted,
    *TRANSFER_ACTS,
    CaseDestroyed,
    CopiesGone,
    *REQUEST_ACTS,
    NothingHeld,
    MaskedCopy,
    CaseReceived,
    ReceivedPart,
    ProposalTaken,
    ProposalSetAside,
    ReceiptMade,
    CaseLookedAt,
    HandedOut,
    NotPrinted,
    ListTakenIn,
    NumbersShown,
    GovernorsPageKept,
    TrainingTookPlace,
    TrainingTakenBack,
    BackupMade,
    RecordRestored,
    InspectionBegun,
    InspectionPage,
    InspectionEnded,
)
ACTS: Mapping[str, type[Act]] = {act.kind: act for act in _EVERY_KIND}
