"""The letter and the handover page a record goes with to another school: what is asked, and what they say.

How the answers are asked is the window's matter; where the record goes, and what came back, is recorded
elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from yps_desktop.documents.handover import Enclosed, Handover
from yps_desktop.documents.transfer_letter import Coming, Letter, Receiver
from yps_desktop.guidance.spell import count, spell_instant
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError, YpsError
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import names_in_words
from yps_desktop.record.people import CasePerson, young_people
from yps_desktop.record.rules.threads import happened
from yps_desktop.record.rules.transfers import Transfer, day_of, transfer_in
from yps_desktop.record.times import recorded
from yps_desktop.record.transfer_acts import TransferMade
from yps_desktop.record.typed import normalise, one_line
from yps_desktop.services import cases, papers
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import entered_here
from yps_desktop.services.papers import TITLES, Job

TransferDocument = Literal["transfer_letter", "handover"]
LONGEST_NAME, LONGEST_ADDRESS, MOST_DAYS = 120, 300, 20
"""Letters of a name or an office, letters of an address, school days the slip may take."""
_GOES = ("record", "viewing", "chronology", "package", "bundle")
"""What leaves of a case for another school."""
_MOST_PAPERS = 6
_NO_TRANSFER = "There is no such transfer in this case."


@dataclass(frozen=True, slots=True)
class Going:
    """What was asked before a record goes to another school.

    `number` is what they ring, `back_to` where the slip goes; `agreed` the day it was agreed on by telephone;
    `reply_days` how many school days the slip may take. `pupils` are the ids of whom it goes with, all young
    people of the case where none; `paper` the hash of the entry that says which copy goes, empty where the
    pages are written in by hand. `masked` is the hash of the entry that masks the handover page until then.
    """

    school: str
    name: str
    number: str
    reply_days: int
    office: str = ""
    address: str = ""
    back_to: str = ""
    agreed: date | None = None
    pupils: tuple[str, ...] = ()
    paper: str = ""
    masked: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody at another school with whom the record says the school spoke."""

    school: str
    name: str
    office: str
    day: date


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that left the program and may go along: its entry and what it is, in words."""

    entry: Entry = field(repr=False)
    act: HandedOut
    words: str

    @property
    def is_file(self) -> bool:
        """Say whether it is a file, so that it has a fingerprint."""
        return self.act.way == "saved"


@dataclass(frozen=True, slots=True)
class Known:
    """What the case offers for the answers, each the newest first but the pupils."""

    case: Case = field(repr=False)
    pupils: tuple[CasePerson, ...]
    contacts: tuple[Contact, ...]
    copies: tuple[Copy, ...]


def known(desk: Desk, case_id: str) -> Known:
    """Give what the case already says of the answers. Raises NoSuchCaseError."""
    case = cases.read(desk, case_id)
    contacts = {one.school.casefold(): one for one in _contacts(case)}
    copies = tuple(_copies(case))[::-1]
    return Known(case, young_people(case), tuple(contacts.values())[::-1], copies[:_MOST_PAPERS])


def planned(desk: Desk, case_id: str, transfer: str) -> Going:
    """Give the answers that the plan of a transfer holds, and the newest copy made for it, if any.

    Raises NoSuchCaseError, YpsError where the case has no such transfer.
    """
    case = cases.read(desk, case_id)
    found = transfer_in(case, transfer)
    if found is None:
        raise YpsError(_NO_TRANSFER)
    plan, made = found.plan, found.newest(TransferMade)
    copies = [one.entry for one in _copies(case) if made is not None and one.act.sha256 == made.sha256]
    return Going(
        school=plan.school,
        name=plan.name,
        number=plan.ring,
        reply_days=found.reply_days,
        office=plan.office,
        address=plan.address,
        back_to=plan.back_to,
        agreed=day_of(plan.agreed),
        pupils=found.pupils,
        paper=copies[-1].hash if copies else "",
        masked=_masked_by(case, found),
    )


def problems(case: Case, going: Going) -> tuple[tuple[str, str], ...]:
    """Say what is wrong with the answers, by the name of each: letter and slip name no child (Z9)."""
    return tuple(_problems(case, going))


def prepare(desk: Desk, case_id: str, document: TransferDocument, going: Going) -> Job:
    """Compose the letter or the handover page of the case as it stands, for these answers.

    Where a masked copy goes along the handover page is masked alike. Short: it runs on *record*. Raises
    AnswerError where the answers cannot stand, NoSuchCaseError, YpsError where the masked copy is outdated.
    """
    case = cases.read(desk, case_id)
    going = _tidied(going)
    for _, sentence in problems(case, going):
        raise AnswerError(f"{sentence}.")
    copy = next((one for one in _copies(case) if one.entry.hash == going.paper), None)
    if document == "handover":
        masked = copy.act.masked if copy is not None else going.masked
        more = _handover(desk, case, going, copy)
        return papers.prepare(desk, case_id, document, masked=masked, handover=more)
    from yps_desktop.documents import transfer_letter

    stamp = papers.stamp_of(desk, f"Case {case.number} · {TITLES[document]}", len(case.papers) + 1)
    letter = _letter(desk, case, going, copy)
    paper = transfer_letter.compose(letter, case.number, desk.school, stamp)
    return Job(case.id, case.edition, case.number, document, paper, desk.vault.keys)


def _contacts(case: Case) -> Iterator[Contact]:
    for written in case.of("other_school"):
        school, who = getattr(written.sheet, "school", None), getattr(written.sheet, "spoken_with", None)
        if isinstance(school, str):
            name, office = (who.name, who.capacity) if isinstance(who, Named) else ("", "")
            yield Contact(school, name, office, happened(written).day)


def _copies(case: Case) -> Iterator[Copy]:
    for entry, act in case.papers:
        gone = case.came_out(entry)
        if act.document in _GOES and not (gone is not None and gone.pages == 0):
            yield Copy(entry, act, _copy_words(entry, act))


def _copy_words(entry: Entry, act: HandedOut) -> str:
    how = {"locked": "saved with a password", "signed": "saved as a signed file"}.get(act.copy, act.way)
    done = "printed" if act.way == "printed" else how
    pages = f", {count(act.pages, 'page')}" if act.pages else ""
    return f"{_title(act)}{pages}, {done} {spell_instant(recorded(entry))}"


def _title(act: HandedOut) -> str:
    masked = ", masked for other people" if act.masked else ""
    said = f"{TITLES[act.document]}{masked}"
    return said[:1].upper() + said[1:]


def _masked_by(case: Case, transfer: Transfer) -> str:
    """Give the hash of the entry that last masked the record of somebody who leaves, where others are."""
    if transfer.plan.others != "masked":
        return ""
    found = [entry.hash for entry, act in case.maskings if act.masking.whose in transfer.pupils]
    return found[-1] if found else ""


def _letter(desk: Desk, case: Case, going: Going, copy: Copy | None) -> Letter:
    today = desk.now().date()
    return Letter(
        to=Receiver(going.name, going.school, going.office, going.address),
        coming=_coming(copy),
        signs=Named(desk.me.person, desk.me.name, desk.me.office),
        number=going.number,
        address=going.back_to,
        agreed=going.agreed,
        reply_days=going.reply_days,
        reply_by=case.term_dates.after(today, going.reply_days),
    )


def _coming(copy: Copy | None) -> Coming:
    if copy is None:
        return Coming()
    fingerprint = copy.act.sha256 if copy.is_file else ""
    return Coming(copy.act.pages, bool(copy.act.masked), fingerprint, locked=copy.act.copy == "locked")


def _handover(desk: Desk, case: Case, going: Going, copy: Copy | None) -> Handover:
    enclosed = () if copy is None else (_enclosed(case, copy),)
    pupils = going.pupils or _whose(case, copy)
    return Handover(going.school, pupils, going.number, entered_here(desk), enclosed)


def _whose(case: Case, copy: Copy | None) -> tuple[str, ...]:
    """Give the id of whose masked copy goes along."""
    masked = copy.act.masked if copy is not None else ""
    return tuple(act.masking.whose for entry, act in case.maskings if entry.hash == masked)


def _enclosed(case: Case, copy: Copy) -> Enclosed:
    before = [seq for one in case.written for seq in _numbers(one) if seq < copy.entry.header.seq]
    return Enclosed(_title(copy.act), copy.act.pages, max(before, default=0))


def _numbers(written: Written) -> Iterator[int]:
    yield from (version.entry.header.seq for version in written.versions)


def _tidied(going: Going) -> Going:
    return replace(
        going,
        school=one_line(going.school).strip(),
        name=one_line(going.name).strip(),
        office=one_line(going.office).strip(),
        number=one_line(going.number).strip(),
        address=normalise(going.address).strip(),
        back_to=normalise(going.back_to).strip(),
    )


def _problems(case: Case, going: Going) -> Iterator[tuple[str, str]]:
    for name, missing in _NEEDED.items():
        if not getattr(going, name).strip():
            yield name, missing
    for name in ("school", "name", "office", "number", "address", "back_to"):
        longest = LONGEST_ADDRESS if name in ("address", "back_to") else LONGEST_NAME
        if len(getattr(going, name)) > longest:
            yield name, f"This has {longest} letters at most. Shorten it"
        elif named := child_named(case, getattr(going, name)):
            yield name, f"Letter and receipt name no child. Take “{named}” out"
    if not 1 <= going.reply_days <= MOST_DAYS:
        yield "reply_days", f"Enter school days between 1 and {MOST_DAYS}"


_NEEDED = {
    "school": "Enter which school it goes to",
    "name": "Enter who alone opens it",
    "number": "Enter the number they ring",
}


def child_named(case: Case, typed: str) -> str:
    """Give the whole name of a child of the case that stands in typed words, or nothing.

    A part of it may be anybody's: an addressee called Rowan is no pupil.
    """
    for person in young_people(case):
        parts = person.name.split()
        whole = names_in_words([person.name], parts) if len(parts) > 1 else None
        if whole is not None and (found := whole.search(typed)):
            return found[0]
    return ""
