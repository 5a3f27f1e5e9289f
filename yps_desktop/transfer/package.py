"""What a package says: who sends it, whose record it is, and the cases with their entries.

`docs/package-format.md` describes it for whoever reads one without this program; a test holds the two
together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from yps_desktop.record.entry import Entry, key_id
from yps_desktop.transfer.parts import Part

FORMAT, VERSION = "yps-package", 1
MOST_ENTRIES = 5_000
"""Entries of all cases of a package together: what refers to others is looked up among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory(Part):
    """Somebody whose signature stands in the package: their id in it, and their Ed25519 public key in hex."""

    person: str
    name: str
    office: str
    key: str

    @property
    def key_id(self) -> str:
        """Give the name of the key, as an entry's header has it. Raises ValueError where it is no hex."""
        return key_id(bytes.fromhex(self.key))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pupil(Part):
    """Somebody whose record goes along: the id they have in its entries, and their name."""

    person: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Part):
    """Which letter stands for somebody in a masked case."""

    person: str
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedCase(Part):
    """How a case was masked: the entry (hash) that says so, for whom, by whom (id), and the letters."""

    entry: str
    whose: str
    reader: str
    by: str
    letters: tuple[Letter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SentEntry(Part):
    """One entry: its header's bytes as text and its signature in hex, then its text in one of two ways.

    Whole, `body` is the signed bytes as text and `salt` hex. Otherwise both are None and `told` is what the
    sender says stands there, masked; nothing but the package's signature vouches for that.
    """

    header: str
    signature: str
    body: str | None
    salt: str | None
    told: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverLine(Part):
    """A line of the handover page (N4): the heading it stands under, what it is about, words, and entry."""

    heading: str
    about: str
    words: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Part):
    """Something that is due here, proposed to the next school (N8): what, until when (ISO, with its zone).

    `sheet` is the kind of sheet it is done on; `all_day` says that only the day was set.
    """

    what: str
    at: str
    all_day: bool
    sheet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBack(Part):
    """How many entries of a kind stayed with the sender: who looked at the case, what was printed."""

    kind: str
    many: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SentCase(Part):
    """A case, with all that is joined to it; `ids` are theirs, the leading one first."""

    ids: tuple[str, ...]
    number: str
    masked: MaskedCase | None
    entries: tuple[SentEntry, ...]
    kept_back: tuple[KeptBack, ...]
    handover: tuple[HandoverLine, ...]
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor(Part):
    """Where the sender's chain stood when the package was made: entries, and the hash of the last."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Package(Part):
    """All that is signed. `id` is random; `vault` the sending record's id; `made_utc` ISO 8601 with Z.

    `number` is whom to ring, `to` the school it is for, both empty where nobody knows yet (N5).
    """

    format: str
    version: int
    id: str
    made_utc: str
    vault: str
    school: str
    number: str
    to: str
    signed_by: Signatory
    whose: tuple[Pupil, ...]
    cases: tuple[SentCase, ...]
    keys: tuple[Signatory, ...]
    anchor: Anchor

    @property
    def has_too_many(self) -> bool:
        """Say whether it has more entries than a package may."""
        return sum(len(one.entries) for one in self.cases) > MOST_ENTRIES


@dataclass(frozen=True, slots=True)
class CheckedEntry:
    """An entry whose seal and signature were checked; `told` where its text came masked, else None."""

    entry: Entry
    told: Mapping[str, Any] | None

    @property
    def is_whole(self) -> bool:
        """Say whether its signed text came with it."""
        return self.entry.body is not None
