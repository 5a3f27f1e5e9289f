"""Entries that are not sheets: what was done with the vault, a case or a signed text."""

from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, fields, is_dataclass
from typing import Any, ClassVar, Literal, Self, get_args, get_origin, get_type_hints

from yps_desktop.record.canonical import FormatError

SHEET = "sheet"
"""The kind of an entry that holds a sheet; its body is {sheet, about, answers}."""
CORRECTION = "correction"
"""The kind of an entry that corrects a sheet; its body is that of a sheet, with a reason."""

Right = Literal["write", "countersign", "oversee"]
Answered = Literal["agreed", "sent_back", "refer_now", "witnessed"]
WRITES: Right = "write"
COUNTERSIGNS: Right = "countersign"
OVERSEES: Right = "oversee"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A body with fixed parts. `kind` is what the header calls it."""

    kind: ClassVar[str] = ""

    def to_body(self) -> dict[str, Any]:
        """Spell it for an entry's body."""
        spelled: dict[str, Any] = _plain(asdict(self))
        return spelled

    @classmethod
    def from_body(cls, body: Mapping[str, Any]) -> Self:
        """Read it from an entry's body. Raises FormatError where a part is missing or unknown."""
        read: Self = _read(cls, body)
        return read


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """The school as printed on every paper, and the words it uses.

    `urn` and `dfe` may be empty. `zone` is an IANA name. `second_reader` says who countersigns (G5):
    "headteacher", "other" where the headteacher is the DSL and the school named somebody, or "none".
    `duty_to_report_from` is the day (ISO) from which the school takes a duty to report by law to hold, or
    empty (C8). `terms` are first and last days, such as "2026-09-02/2026-10-23", `closed_days` single days
    (ISO) without school: `school_days` reads both.
    """

    name: str
    urn: str = ""
    dfe: str = ""
    imagery: str = "nudes and semi-nudes"
    headteacher: str = "headteacher"
    zone: str = "Europe/London"
    second_reader: str = "headteacher"
    practice: bool = False
    duty_to_report_from: str = ""
    terms: tuple[str, ...] = ()
    closed_days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyHolder:
    """Somebody with a key: `signing_key` is the Ed25519 public key in hex, `certificate` a SHA-256 in hex."""

    person: str
    name: str
    office: str
    rights: tuple[str, ...]
    signing_key: str
    certificate: str

    def may(self, right: Right) -> bool:
        """Say whether this person has a right."""
        return right in self.rights


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultMade(Act):
    """The first entry: the school, and the first person with a key, who signs it."""

    kind: ClassVar[str] = "vault"
    school: School
    founder: KeyHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyGiven(Act):
    """Somebody got a key; from here on their signature counts."""

    kind: ClassVar[str] = "key"
    holder: KeyHolder


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolChanged(Act):
    """The school's name, numbers or words were changed."""

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
    """A paper left the program: which document, which copy, printed or saved, SHA-256 of its bytes."""

    kind: ClassVar[str] = "paper"
    document: str
    copy: str
    way: str
    sha256: str
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
    """The record was brought back from a backup: `code` is its anchor, `made` when it was made (UTC)."""

    kind: ClassVar[str] = "restored"
    code: str
    made: str


ACTS: Mapping[str, type[Act]] = {
    act.kind: act
    for act in (
        VaultMade,
        KeyGiven,
        SchoolChanged,
        NumberEntered,
        CaseOpened,
        Agreed,
        SignedInInk,
        PersonWithdrawn,
        CaseJoined,
        CaseParted,
        EditionMoved,
        CaseLookedAt,
        HandedOut,
        BackupMade,
        RecordRestored,
    )
}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(held) for key, held in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(held) for held in value]
    return value


def _read(cls: Any, body: Any) -> Any:
    """Build a frozen dataclass from a mapping of its fields, nested ones included.

    A part that an older program did not write yet has its default.
    """
    hints = get_type_hints(cls)
    known = {field.name for field in fields(cls)}
    needed = {field.name for field in fields(cls) if field.default is MISSING}
    if not isinstance(body, Mapping) or not needed <= set(body) <= known:
        raise FormatError("An entry of the record does not have the parts it must have.")
    return cls(**{name: _read_part(hints[name], held) for name, held in body.items()})


def _read_part(hint: Any, value: Any) -> Any:
    if is_dataclass(hint):
        return _read(hint, value)
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(_read_part(str, one) for one in value)
    if get_origin(hint) is Literal and value in get_args(hint):
        return value
    plain = get_origin(hint) or hint
    if (
        plain is not Literal
        and isinstance(value, plain)
        and (plain is not int or not isinstance(value, bool))
    ):
        return value
    raise FormatError("A part of an entry is not of the kind it must be.")
