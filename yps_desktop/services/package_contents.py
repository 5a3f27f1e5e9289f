"""What a package holds: read on *record*, then masked, put together and searched on *work* (N2)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from yps_desktop.documents.handover import Handover
from yps_desktop.guidance.services import Service
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry, key_id
from yps_desktop.record.errors import YpsError
from yps_desktop.record.holders import WRITES, KeyHolder
from yps_desktop.record.masked.masked_case import mask_case
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.sought import sought
from yps_desktop.record.masked.who import Who, everybody
from yps_desktop.record.masking import names_in_words
from yps_desktop.record.people import people_of, young_people
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.received import waiting_proposals
from yps_desktop.services import cases, masking, papers
from yps_desktop.services.bound_papers import masked_nowhere_named
from yps_desktop.services.case_papers import Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.handover_values import lines_of
from yps_desktop.services.numbers import entered_here
from yps_desktop.transfer import making
from yps_desktop.transfer.package import Anchor, Letter, MaskedCase, Package, Pupil, SentCase, Signatory
from yps_desktop.transfer.packing import GOES
from yps_desktop.transfer.parts import as_line

_NAMED = (
    "This package still names somebody who is masked in it. Look through the masked copy once more and "
    "confirm it again. No package was made."
)


@dataclass(frozen=True, slots=True)
class Sending:
    """A case that goes: its id, and the hash of the entry that masked it, empty where it goes by name.

    `pupils` are the ids of those it goes with, all young people of the case where none; of a masked case
    those of them who stand by name in it, besides the one it is of.
    """

    case_id: str
    masked: str = ""
    pupils: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _OfCase:
    """A case as it was read: its entries, every key that its authors were given, its handover page."""

    case: Case = field(repr=False)
    entries: tuple[Entry, ...] = field(repr=False)
    given: Mapping[str, tuple[KeyHolder, ...]]
    handover: papers.Gathered = field(repr=False)


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a package is made of, read on *record*; `some` are its cases by id."""

    vault: str
    school: str
    to: str
    number: str
    me: KeyHolder
    anchor: Anchor
    now: datetime
    numbers: tuple[Service, ...]
    some: Mapping[str, _OfCase] = field(repr=False)


def gather(desk: Desk, ids: Sequence[str], to: str, number: str) -> Gathered:
    """Read what a package of some cases is made of; `to` is the school or empty, `number` whom they ring.

    Raises NoSuchCaseError, NotAllowedError.
    """
    desk.need(WRITES)
    head = desk.vault.ledger.head()
    return Gathered(
        vault=desk.vault.id,
        school=desk.school.name,
        to=to,
        number=number,
        me=desk.me,
        anchor=Anchor(seq=head.seq, hash=head.hash),
        now=desk.now(),
        numbers=entered_here(desk),
        some={id: _read(desk, id) for id in ids},
    )


def put_together(told: Gathered, some: Sequence[Sending]) -> Package:
    """Put the package together from what was read: of a long masked case it takes a while, on *work*.

    Raises YpsError where a masked copy is outdated or names somebody.
    """
    packed = [_Packed(told, one) for one in some]
    sent = [case.sent() for case in packed]
    _check_together(packed, sent)
    keys = {one.key: one for case in packed for one in case.signed_with()}
    whose = {one.person: one for case in packed for one in case.whose()}
    return making.new_package(
        vault=told.vault,
        school=as_line(told.school),
        number=as_line(told.number),
        to=as_line(told.to),
        signed_by=signatory(told.me),
        whose=whose.values(),
        cases=sent,
        keys=keys.values(),
        anchor=told.anchor,
        now=told.now,
    )


def prepare(desk: Desk, some: Sequence[Sending], to: str, number: str) -> Package:
    """Do both, where nobody waits at a window. Raises as they do."""
    return put_together(gather(desk, [one.case_id for one in some], to, number), some)


def signatory(holder: KeyHolder, name: str = "") -> Signatory:
    """Give somebody with a key as a package names them."""
    called, office = as_line(name or holder.name), as_line(holder.office)
    return Signatory(person=holder.person, name=called, office=office, key=holder.signing_key)


def _read(desk: Desk, case_id: str) -> _OfCase:
    case, ledger = cases.read(desk, case_id), desk.vault.ledger
    entries = tuple(entry for id in case.ids for entry in ledger.of_case(id))
    authors = {entry.header.author for entry in entries}
    given = {person: tuple(ledger.keyring.ever_given(person)) for person in authors}
    return _OfCase(case, entries, given, papers.gather(desk, case.id, Wanted("handover")))


class _Packed:
    """One case, as it is and as it may be shown."""

    def __init__(self, told: Gathered, sending: Sending) -> None:
        self._told, self._sending, self._read = told, sending, told.some[sending.case_id]
        self._case = self._read.case
        # Once: whether a masking still covers a long case takes a fifth of a second to say.
        self._asked = masking.confirmed(self._case, sending.masked) if sending.masked else None
        self._shown = mask_case(self._case, self._asked) if self._asked is not None else self._case

    def people(self) -> tuple[Who, ...]:
        """Give everybody of a masked case, nobody of one that goes by name."""
        return everybody(self._case, self._asked) if self._asked is not None else ()

    def sent(self) -> SentCase:
        """Give it as it goes, once nobody masked is found in it."""
        told = self._told
        wanted = Wanted("handover", handover=Handover(told.to, self._pupils(), told.number, told.numbers))
        page = papers.put_together(replace(self._read.handover, wanted=wanted, masked=self._sending.masked))
        lines = lines_of(page.paper)
        over = is_over(self._shown, self._read.handover.told.school)
        waiting = () if over else (one.proposal for one in waiting_proposals(self._shown))
        sent = making.sent_case(self._read.entries, self._shown, self._masked(), lines, waiting)
        if self._asked is not None:
            self._check(sent, self._asked)
        return sent

    def whose(self) -> Iterator[Pupil]:
        """Give whose record it is, by name."""
        wanted = self._pupils()
        for person in people_of(self._shown):
            if person.id in wanted:
                yield Pupil(person=person.id, name=as_line(person.name))

    def signed_with(self) -> Iterator[Signatory]:
        """Give every key that signed an entry of it."""
        signed = {(one.header.author, one.header.author_key) for one in self._going()}
        for person in sorted({person for person, _ in signed}):
            shown = self._shown.holders.get(person)
            for holder in self._read.given[person]:
                if (person, key_id(bytes.fromhex(holder.signing_key))) in signed:
                    yield signatory(holder, shown.name if shown is not None else "")

    def _going(self) -> list[Entry]:
        return [one for one in self._read.entries if one.header.kind in GOES]

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
            reader=as_line(asked.reader),
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
