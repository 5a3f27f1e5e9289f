"""Entries about what came from another school: a record, its proposals, what was answered (N3, N8).

All but the receipt are entries of the case it went to, and are destroyed with it; the receipt names no child.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from yps_desktop.record.act import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedThere:
    """Somebody of the sending school: their id there, name, office and Ed25519 public key in hex."""

    person: str
    name: str
    office: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedPerson:
    """Whose record it is: their id there, their name, and who that is here; empty where they do not come."""

    theirs: str
    name: str
    ours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterThere:
    """Which letter stands for somebody in a masked copy."""

    person: str
    letter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MaskedThere:
    """How a masked copy was masked: the sender's entry that says so, whose it is, for whom, by whom (ids)."""

    entry: str
    whose: str
    reader: str
    by: str
    letters: tuple[LetterThere, ...] = ()


NOT_MASKED = MaskedThere(entry="", whose="", reader="", by="")
"""Of a record that came by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptThere:
    """How many entries of a kind stayed with the sender."""

    kind: str
    many: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverThere:
    """A line of the sender's handover page: heading, what it is about, words, and their entry (hash)."""

    heading: str
    about: str
    words: str
    entry: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedThere:
    """What was due there: what, until when (ISO with offset; with `all_day` only the day), which sheet."""

    what: str
    at: str
    all_day: bool
    sheet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReceived(Act):
    """A case of another school was taken in, as it came, into this one; its entries follow as `ReceivedPart`.

    `package` is the hash of what was signed, `signature` that by `signed_by.key` over it, `file` the SHA-256
    of the file; one package over several cases is the same in each. `vault`, `ids`, `case_number`, `keys` and
    the anchor are the sender's. `number` is whom to ring there. `key_met` says that the signing key was known
    here before, `key_compared` that its fingerprint was read out on the telephone. `entries` came, in
    `parts`. `more` is what a newer program wrote besides, as canonical JSON.
    """

    kind: ClassVar[str] = "received"
    package: str
    package_id: str
    version: int
    signature: str
    file: str
    made_utc: str
    vault: str
    school: str
    number: str
    to: str
    signed_by: SignedThere
    key_met: bool
    key_compared: bool
    whose: tuple[MatchedPerson, ...]
    ids: tuple[str, ...]
    case_number: str
    masked: MaskedThere
    keys: tuple[SignedThere, ...]
    anchor_seq: int
    anchor_hash: str
    entries: int
    parts: int
    kept_back: tuple[KeptThere, ...]
    proposals: tuple[ProposedThere, ...]
    more: str = ""

    @property
    def is_masked(self) -> bool:
        """Say whether a masked copy came."""
        return bool(self.masked.entry)

    @property
    def goes_along(self) -> bool:
        """Say whether its entries are to be had: in a masked copy of our case they are not."""
        return self.parts > 0

    @property
    def record(self) -> tuple[str, str, str]:
        """Tell which record it is a version of: their vault, their case, and whose masked copy."""
        return self.vault, self.ids[0] if self.ids else "", self.masked.whose

    def with_words(self, words: Callable[[str], str]) -> "CaseReceived":
        """Give it with its words written anew, as where somebody was named by mistake (G2)."""
        return replace(
            self,
            whose=tuple(replace(one, name=words(one.name)) for one in self.whose),
            masked=replace(self.masked, reader=words(self.masked.reader)),
            proposals=tuple(replace(one, what=words(one.what)) for one in self.proposals),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SentVerbatim:
    """One of the sender's entries as it came: header, signature and salt (hex), and its signed text.

    Where its text came masked, `told` has it as canonical JSON and `body` and `salt` are empty; where nothing
    of it was told, all three are. `more` is what a newer program wrote besides, as canonical JSON.
    """

    header: str
    signature: str
    body: str
    salt: str
    told: str
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPart(Act):
    """Some of what came of a case (id) of a package (hash): part `at`, from 1, in the order of the package.

    First come the entries, then the handover page.
    """

    kind: ClassVar[str] = "received_part"
    package: str
    case: str
    at: int
    handover: tuple[HandoverThere, ...]
    entries: tuple[SentVerbatim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalTaken(Act):
    """What another school proposed was taken on (N8).

    `received` is the entry (hash) it came with, `at` its place there from 0, `what` its words; `became` is
    the id of what it is here now: the action, or other thing, that the sheet signed with it is about.
    """

    kind: ClassVar[str] = "proposal_taken"
    received: str
    at: int
    what: str
    became: str

    def with_words(self, words: Callable[[str], str]) -> "ProposalTaken":
        """Give it with its words written anew (G2)."""
        return replace(self, what=words(self.what))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalSetAside(Act):
    """What another school proposed was set aside, with a reason (N8)."""

    kind: ClassVar[str] = "proposal_set_aside"
    received: str
    at: int
    what: str
    reason: str

    def with_words(self, words: Callable[[str], str]) -> "ProposalSetAside":
        """Give it with its words written anew (G2)."""
        return replace(self, what=words(self.what), reason=words(self.reason))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptMade(Act):
    """A receipt was made for a package: what came of it, and the receipt's SHA-256. Of no case (N3).

    `package` is the hash of what was signed, `file` that of the file. It names no child and no school.
    """

    kind: ClassVar[str] = "receipt_made"
    package: str
    file: str
    outcome: str
    sha256: str
