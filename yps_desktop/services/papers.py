"""Papers: composing, building and handing out a document, each an entry with the hash of its bytes."""

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from yps_desktop.documents import produce
from yps_desktop.documents.content import Paper, Stamp
from yps_desktop.documents.handover import Handover
from yps_desktop.guidance.leaflets import Asked
from yps_desktop.record.acts import HandedOut, NotPrinted
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import AnswerError
from yps_desktop.record.holders import KeyHolder
from yps_desktop.services import cases, masking
from yps_desktop.services.case_papers import CASE_TITLES, CaseDocument, Told, Wanted, compose, title_of, told
from yps_desktop.services.desk import Desk
from yps_desktop.services.paper_file import put_aside
from yps_desktop.services.release import Blank, Guard, compose_masked
from yps_desktop.services.writing import ToWrite, of_act, write
from yps_desktop.vault.keys import KeyBundle

RegisterDocument = Literal["register_cases", "register_viewings", "register_devices", "register_references"]
LeafletDocument = Literal[
    "advice_lost_control", "advice_was_sent", "advice_passed_on", "advice_any_part", "staff"
]
LibraryDocument = Literal["flowchart", "services", "words", "five_points", "before_viewing"]
GuideDocument = Literal["guide", "guide_chapter"]
ExerciseDocument = Literal["exercise_cards", "exercise_sheet", "exercise_trainer", "exercise_own"]
OutgoingDocument = Literal["transfer_letter", "package", "bundle", "own_data"]
NumbersDocument = Literal["governors_page", "governors_csv", "numbers", "numbers_csv"]
OfNoCase = Literal["week", "form", "review_list", "eight_register", "certificate"]
Document = (
    CaseDocument
    | RegisterDocument
    | LeafletDocument
    | LibraryDocument
    | GuideDocument
    | ExerciseDocument
    | NumbersDocument
    | OutgoingDocument
    | OfNoCase
)
Copy = Literal["printed", "signed", "locked"]
Way = Literal["printed", "saved"]

TITLES: Mapping[str, str] = {
    "week": "weekly sheet",
    "review_list": "list of cases to be looked at again",
    "eight_register": "eight questions over the register",
    "certificate": "certificate of destruction",
    "form": "blank form",
    "own_data": "answer to a request for own data",
    "transfer_letter": "letter to another school",
    "package": "package for another school",
    "bundle": "record for another school",
    "register_cases": "register of cases",
    "register_viewings": "register of viewings",
    "register_devices": "register of devices",
    "register_references": "register of references",
    "governors_page": "page for governors",
    "governors_csv": "table of the page for governors",
    "numbers": "exact numbers of cases",
    "numbers_csv": "table of exact numbers of cases",
    "advice_lost_control": "advice for a parent (lost control of a picture)",
    "advice_was_sent": "advice for a parent (was sent a picture)",
    "advice_passed_on": "advice for a parent (shared or asked for a picture)",
    "advice_any_part": "advice for a parent (any part)",
    "staff": "page for all staff",
    "flowchart": "flowchart to hang up",
    "services": "services and helplines",
    "words": "words to use and to avoid",
    "five_points": "when police or social care are told at once",
    "before_viewing": "before anybody views a picture",
    "guide": "user guide",
    "guide_chapter": "chapter of the user guide",
    "exercise_cards": "cards of the staff exercise",
    "exercise_sheet": "sheet to fill in of the staff exercise",
    "exercise_trainer": "trainer’s sheet of the staff exercise",
    "exercise_own": "blank cards of the staff exercise",
    **{str(one): said for one, said in CASE_TITLES.items()},
}
LEAFLETS: Mapping[Asked, LeafletDocument] = {
    "lost_control": "advice_lost_control",
    "was_sent": "advice_was_sent",
    "passed_on": "advice_passed_on",
    "any_part": "advice_any_part",
}
"""Which paper the advice for a child's position is."""


@dataclass(frozen=True, slots=True)
class Part:
    """Another case whose record a document holds besides: leaving is written into each."""

    case: str
    edition: str
    guard: Guard = field(repr=False)


@dataclass(frozen=True, slots=True)
class Job:
    """A document composed and ready to be built away from the record; `case` is empty where it is of none.

    `parts` are further cases in it, `besides` what the whole of it is searched for besides each case's own;
    `with_it` gives what else is written, in the same transaction, when a copy of it leaves.
    """

    case: str
    edition: str
    number: str
    document: Document
    paper: Paper = field(repr=False)
    keys: KeyBundle = field(repr=False)
    guard: Guard | None = field(default=None, repr=False)
    parts: tuple[Part, ...] = ()
    besides: tuple[Guard, ...] = field(default=(), repr=False)
    with_it: "Callable[[Desk, Built], Iterable[ToWrite]] | None" = field(default=None, repr=False)

    @property
    def guards(self) -> tuple[Guard, ...]:
        """Give all it is searched for before it leaves."""
        own = (self.guard,) if self.guard is not None else ()
        return (*own, *(part.guard for part in self.parts), *self.besides)

    @property
    def masked(self) -> str:
        """Give the hash of the entry that says what is masked in it; empty where everybody stands by name."""
        return self.guard.masked if self.guard is not None else ""


@dataclass(frozen=True, slots=True)
class Printout:
    """What goes to a printer: pages counted from 1, the last included, and how often."""

    first: int
    last: int
    copies: int = 1

    @property
    def pages(self) -> int:
        """Give how many pages one copy has."""
        return self.last - self.first + 1

    @property
    def all_pages(self) -> int:
        """Give how many pages are to come out, copies counted."""
        return self.pages * self.copies


@dataclass(frozen=True, slots=True)
class Built:
    """The bytes of one copy and how many pages; `across` says that these lie on their side."""

    copy: Copy
    data: bytes = field(repr=False)
    pages: int
    across: bool = False

    @property
    def sha256(self) -> str:
        """Give the hash the record keeps of these bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a paper of a case is made of, read on *record*; `masked` is as in `prepare`."""

    case: Case = field(repr=False)
    wanted: Wanted
    masked: str
    told: Told = field(repr=False)
    stamp: Stamp
    me: KeyHolder
    keys: KeyBundle = field(repr=False)


def gather(desk: Desk, case_id: str, wanted: Wanted, masked: str = "") -> Gathered:
    """Read what a paper of a case is made of. Short: it runs on *record*. Raises NoSuchCaseError."""
    case = cases.read(desk, case_id)
    stamp = stamp_of(desk, "", len(case.papers) + 1)
    return Gathered(case, wanted, masked, told(desk, case, wanted), stamp, desk.me, desk.vault.keys)


def put_together(gathered: Gathered) -> Job:
    """Compose a paper: of a long case it takes seconds, on *work*.

    Raises YpsError where there is nothing to print, or the case has text that nobody looked at for the masked
    copy.
    """
    case, wanted, masked, me = gathered.case, gathered.wanted, gathered.masked, gathered.me

    def composed(shown: Case, blank: Blank | None = None) -> Paper:
        asked = wanted.bare(blank) if blank else wanted
        title = f"Case {case.number} · {title_of(shown, asked)}{', masked copy' if masked else ''}"
        printed_by = f"{shown.holders[me.person].name if masked else me.name} ({me.office})"
        stamp = replace(gathered.stamp, document=title, printed_by=printed_by)
        return compose(shown, asked, gathered.told, stamp)

    if masked:
        paper, guard = compose_masked(case, masked, gathered.told.edition, composed)
    else:
        paper, guard = composed(case), None
    return Job(case.id, case.edition, case.number, wanted.document, paper, gathered.keys, guard)


def prepare(
    desk: Desk,
    case_id: str,
    document: CaseDocument,
    entry: str = "",
    about: str = "",
    masked: str = "",
    handover: Handover | None = None,
) -> Job:
    """Do both, where nobody waits at a window; `entry`, `about` and `handover` are as in `Wanted`.

    With `masked`, the hash of the entry that confirmed a masked copy, other people stand in it as letters.
    Raises as they do.
    """
    return put_together(gather(desk, case_id, Wanted(document, entry, about, handover), masked))


def build(job: Job, copy: Copy, password: str = "", said: produce.Said = produce.unsaid) -> Built:
    """Build one copy's bytes. Long: it runs on *work*.

    `said` is told there how far it is ("Page 120 of 560."); what it raises ends the building. Raises
    LeakError where somebody masked stands in a masked copy all the same: then no copy is made.
    """
    from yps_desktop.documents.press import pages

    for guard in job.guards if copy == "signed" else ():
        guard.check_signer(job.keys.person_id)
    plain = _unlocked(job, copy, said)
    for guard in job.guards:
        said("Looking for whoever must not stand in it.")
        guard.check(job.paper, plain)
    data = produce.lock(plain, password) if copy == "locked" else plain
    return Built(copy, data, len(pages.page_sizes(data, password or None)), job.paper.page == "across")


def _unlocked(job: Job, copy: Copy, said: produce.Said) -> bytes:
    match copy:
        case "printed":
            return produce.printed(job.paper, said)
        case "signed":
            return produce.signed(job.paper, job.keys.paper, job.keys.certificate(), said)
        case "locked":
            return produce.unlocked(job.paper, said)


def hand_out(desk: Desk, job: Job, built: Built, way: Way, out: Printout | None = None) -> Entry:
    """Write down that a copy left the program: which document, which copy, how, and the hash of its bytes.

    `out` says which of its pages go to the printer, and how often; else it is all of it, once. Raises
    NoSuchCaseError for whoever was shut out of its case since it was composed (G7), MaskingOutdatedError
    where something was recorded since that nobody looked at for the masked copy.
    """
    case = cases.read(desk, job.case) if job.case else None
    if case is not None and job.masked:
        masking.confirmed(case, job.masked)
    for part in job.parts:
        there = cases.read(desk, part.case)
        if part.guard.masked:
            masking.confirmed(there, part.guard.masked)
    going = out or Printout(1, built.pages)
    in_part = going.pages < built.pages
    act = HandedOut(
        document=job.document,
        copy=built.copy,
        way=way,
        sha256=built.sha256,
        pages=built.pages,
        first=going.first if in_part else 0,
        last=going.last if in_part else 0,
        copies=going.copies,
        masked=job.masked,
    )
    own = of_act(act, job.case or None, job.edition)
    others = (of_act(replace(act, masked=one.guard.masked), one.case, one.edition) for one in job.parts)
    more = job.with_it(desk, built) if job.with_it is not None else ()
    return write(desk, [own, *others, *more])[0]


def printout_of(paper: Entry) -> Printout:
    """Give what was to be printed by an entry that says so."""
    act = HandedOut.from_body(paper.read_body())
    return Printout(act.first or 1, act.last or act.pages, act.copies)


def say_not_printed(desk: Desk, job: Job, paper: Entry, pages: int) -> None:
    """Write down that only so many pages of a paper came out of the printer, or none (0), copies counted.

    `paper` is the entry that says it was printed, which stays as it is. Raises AnswerError where that many
    were not to come out, NoSuchCaseError for whoever was shut out of its case since (G7).
    """
    if job.case:
        cases.read(desk, job.case)
    if not 0 <= pages < printout_of(paper).all_pages:
        raise AnswerError("That is not fewer pages than were to be printed. Nothing has changed.")
    document = HandedOut.from_body(paper.read_body()).document
    said = NotPrinted(paper=paper.hash, document=document, pages=pages)
    own = of_act(said, job.case or None, job.edition)
    write(desk, [own, *_not_printed_elsewhere(desk, job, paper, said)])


def _not_printed_elsewhere(desk: Desk, job: Job, paper: Entry, said: NotPrinted) -> Iterator[ToWrite]:
    """Say the same in each further case of the paper, of the entry there that says it was printed."""
    sha256 = HandedOut.from_body(paper.read_body()).sha256
    for part in job.parts:
        case = cases.read(desk, part.case)
        there = [entry for entry, act in case.papers if act.sha256 == sha256]
        if there:
            yield of_act(replace(said, paper=there[-1].hash), part.case, part.edition)


def save(desk: Desk, job: Job, built: Built, target: Path) -> None:
    """Save a copy as a file, and write down that it left. Raises YpsError; then neither was done."""
    with put_aside(target, built.data, desk.folder) as put:
        hand_out(desk, job, built, "saved")
        put()


def stamp_of(desk: Desk, document: str, number: int) -> Stamp:
    """Say what proves a paper printed now: whose, when, by whom, and the record as it stands."""
    head = desk.vault.ledger.head()
    return Stamp(
        school=desk.school.name,
        document=document,
        printed_when=desk.now(),
        printed_by=f"{desk.me.name} ({desk.me.office})",
        anchor_seq=head.seq,
        anchor_code=head.code.partition("–")[2].replace("-", " "),
        anchor_qr_text=f"{head.seq}-{base64.b32encode(bytes.fromhex(head.hash)).decode().rstrip('=')}",
        copy_number=number,
    )
