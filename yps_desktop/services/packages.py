"""Packages to another school and from one: put together on *record*; made, opened and answered on *work*.

Nothing here writes in the record: that a package left, came or was answered is recorded elsewhere.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from yps_desktop.documents.handover import Handover
from yps_desktop.record.entry import Entry, key_id
from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.record.holders import WRITES, KeyHolder
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.sought import sought
from yps_desktop.record.masked.who import Who, everybody
from yps_desktop.record.masking import names_in_words
from yps_desktop.record.people import people_of, young_people
from yps_desktop.record.typed import one_line
from yps_desktop.services import cases, masking, papers, suggested_words
from yps_desktop.services.bound_papers import masked_nowhere_named
from yps_desktop.services.desk import Desk
from yps_desktop.services.handover_values import lines_of
from yps_desktop.services.numbers import entered_here
from yps_desktop.services.receiving_here import Here
from yps_desktop.services.writing import Signer
from yps_desktop.transfer import making, opening, receipt
from yps_desktop.transfer.age_format import LARGEST, WORK
from yps_desktop.transfer.making import HOW_MANY_WORDS, Made
from yps_desktop.transfer.opening import KeyShown, Opened, OpenedCase
from yps_desktop.transfer.package import (
    Anchor,
    Letter,
    MaskedCase,
    Package,
    Pupil,
    SentCase,
    Signatory,
)
from yps_desktop.transfer.packing import GOES
from yps_desktop.transfer.parts import LONGEST_NAME
from yps_desktop.transfer.receipt import OUTCOMES, Outcome, Receipt
from yps_desktop.transfer.refusal import WRONG_WORDS, OtherPackageError, PackageError

__all__ = [
    "OUTCOMES", "KeyShown", "Made", "Opened", "OpenedCase", "OtherPackageError", "Outcome", "Package",
    "PackageError", "Receipt", "Sending", "answer", "is_about_words", "make", "met_keys", "open_file",
    "prepare", "read_answer", "suggest_words",
]  # fmt: skip

_NAMED = (
    "This package still names somebody who is masked in it. Look through the masked copy once more and "
    "confirm it again. No package was made."
)
_UNREADABLE = "This file cannot be opened. Nothing has changed."


@dataclass(frozen=True, slots=True)
class Sending:
    """A case that goes: its id, and the hash of the entry that masked it, empty where it goes by name.

    `pupils` are the ids of those it goes with, all young people of the case where none; of a masked case
    those of them who stand by name in it, besides the one it is of.
    """

    case_id: str
    masked: str = ""
    pupils: tuple[str, ...] = ()


def prepare(desk: Desk, some: Sequence[Sending], to: str, number: str) -> Package:
    """Put the package together as the cases stand; `to` is the school or empty, `number` whom they ring.

    Raises NoSuchCaseError, NotAllowedError, YpsError where a masked copy is outdated or names somebody.
    """
    desk.need(WRITES)
    head, packed = desk.vault.ledger.head(), [_Packed(desk, one, to, number) for one in some]
    sent = [case.sent() for case in packed]
    _check_together(packed, sent)
    keys = {one.key: one for case in packed for one in case.signed_with()}
    whose = {one.person: one for case in packed for one in case.whose()}
    return making.new_package(
        vault=desk.vault.id,
        school=desk.school.name,
        number=one_line(number).strip(),
        to=one_line(to).strip(),
        signed_by=signatory(desk.me),
        whose=whose.values(),
        cases=sent,
        keys=keys.values(),
        anchor=Anchor(seq=head.seq, hash=head.hash),
        now=desk.now(),
    )


def suggest_words() -> str:
    """Draw six words by chance, to be told on the telephone: 66 bits."""
    return suggested_words.suggest_words(HOW_MANY_WORDS)


def make(package: Package, signer: Signer, words: str, now: datetime, work: int = WORK) -> Made:
    """Sign and lock a package; `signer` is its sender after typing their password.

    `work` is scrypt's: what it is makes a second or so. Raises PackageError, NotAllowedError.
    """
    if signer.holder.person != package.signed_by.person:
        raise NotAllowedError("Only the person signed in can sign here. No package was made.")
    return making.make(package, signer.keys.signing, words, now, work)


def met_keys(desk: Desk) -> frozenset[str]:
    """Name every key that ever signed here, or was compared when something came from another school."""
    ring = desk.vault.ledger.keyring
    given = (holder for person in ring.holders for holder in ring.ever_given(person))
    return frozenset(signatory(one).key_id for one in given) | Here(desk).keys()


def open_file(path: Path, words: str, met: Collection[str], now: datetime) -> Opened:
    """Open and check a package and write nothing. Raises PackageError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        raise PackageError(_UNREADABLE) from fault
    return opening.open_package(data, words, met, now)


def is_about_words(error: YpsError) -> bool:
    """Say whether a file did not open because of its words: then it may open with others."""
    return error.sentence == WRONG_WORDS


def answer(opened: Opened, outcome: Outcome, school: str, signer: Signer, now: datetime) -> bytes:
    """Make the receipt for a package that was opened, to be sent back as a file."""
    by = signatory(signer.holder)
    return receipt.make_receipt(opened.hash, opened.sha256, outcome, now, school, by, signer.keys.signing)


def read_answer(data: bytes, hash: str) -> Receipt:
    """Check the receipt for the package with this hash (`Made.hash`). Raises PackageError."""
    return receipt.read_receipt(data, hash)


def signatory(holder: KeyHolder, name: str = "") -> Signatory:
    """Give somebody with a key as a package names them."""
    return Signatory(
        person=holder.person, name=name or holder.name, office=holder.office, key=holder.signing_key
    )


class _Packed:
    """One case, as it is and as it may be shown."""

    def __init__(self, desk: Desk, sending: Sending, to: str, number: str) -> None:
        self._desk, self._sending, self._to, self._number = desk, sending, to, number
        self._case = cases.read(desk, sending.case_id)
        # Once: whether a masking still covers a long case takes a fifth of a second to say.
        self._asked = masking.confirmed(self._case, sending.masked) if sending.masked else None
        self._shown = mask_case(self._case, self._asked) if self._asked is not None else self._case
        ledger = desk.vault.ledger
        self._entries = [entry for id in self._case.ids for entry in ledger.of_case(id)]

    def people(self) -> tuple[Who, ...]:
        """Give everybody of a masked case, nobody of one that goes by name."""
        return everybody(self._case, self._asked) if self._asked is not None else ()

    def sent(self) -> SentCase:
        """Give it as it goes, once nobody masked is found in it."""
        handover = Handover(self._to, self._pupils(), self._number, entered_here(self._desk))
        page = papers.prepare(
            self._desk, self._case.id, "handover", masked=self._sending.masked, handover=handover
        )
        sent = making.sent_case(self._entries, self._shown, self._masked(), lines_of(page.paper))
        if self._asked is not None:
            self._check(sent, self._asked)
        return sent

    def whose(self) -> Iterator[Pupil]:
        """Give whose record it is, by name."""
        wanted = self._pupils()
        for person in people_of(self._shown):
            if person.id in wanted:
                yield Pupil(person=person.id, name=one_line(person.name)[:LONGEST_NAME])

    def signed_with(self) -> Iterator[Signatory]:
        """Give every key that signed an entry of it."""
        signed = {(one.header.author, one.header.author_key) for one in self._going()}
        for person in sorted({person for person, _ in signed}):
            shown = self._shown.holders.get(person)
            for holder in self._desk.vault.ledger.keyring.ever_given(person):
                if (person, key_id(bytes.fromhex(holder.signing_key))) in signed:
                    yield signatory(holder, shown.name if shown is not None else "")

    def _going(self) -> list[Entry]:
        return [one for one in self._entries if one.header.kind in GOES]

    def _pupils(self) -> tuple[str, ...]:
        if self._asked is not None:
            asked = self._asked
            named = {id for one in everybody(self._case, asked) if one.by_name for id in one.ids}
            return tuple(dict.fromkeys((asked.whose, *(one for one in self._sending.pupils if one in named))))
        return self._sending.pupils or tuple(one.id for one in young_people(self._case))

    def _masked(self) -> MaskedCase | None:
        asked = self._asked
        if asked is None:
            return None
        entry = next(entry for entry, _ in self._case.maskings if entry.hash == self._sending.masked)
        letters = (one for one in everybody(self._case, asked) if not one.by_name)
        return MaskedCase(
            entry=entry.hash,
            whose=asked.whose,
            reader=one_line(asked.reader)[:LONGEST_NAME],
            by=entry.header.author,
            letters=tuple(Letter(person=one.person, letter=one.letter) for one in letters),
        )

    def _check(self, sent: SentCase, asked: Masking) -> None:
        """Look for whole names and dates of birth once more, in whatever goes. Raises YpsError."""
        hidden, kept = sought(self._case, asked), {one.word.casefold() for one in asked.kept}
        words_of_several = (word for one in hidden for word in one.words if len(word.split()) > 1)
        names = [word for word in words_of_several if word.casefold() not in kept]
        whole = names_in_words(names, [part for name in names for part in name.split()])
        days = {day.isoformat() for one in hidden for day in one.days}
        for words in _strings(sent.spelled()):
            if (whole is not None and whole.search(words)) or any(day in words for day in days):
                raise YpsError(_NAMED)


def _check_together(packed: Sequence[_Packed], sent: Sequence[SentCase]) -> None:
    """Look in each case for whoever is a letter in another and stands by name in none. Raises YpsError."""
    if len(packed) < 2:
        return
    hidden = [
        word
        for some in masked_nowhere_named([one.people() for one in packed])
        for one in some
        for word in one.words
    ]
    whole = names_in_words(hidden, [part for name in hidden for part in name.split()])
    if whole is not None and any(whole.search(said) for one in sent for said in _strings(one.spelled())):
        raise YpsError(_NAMED)


def _strings(held: object) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    inner = held.values() if isinstance(held, dict) else held if isinstance(held, list) else ()
    for one in inner:
        yield from _strings(one)
