"""A record that goes as one PDF with a password, or on paper: handover pages, a list, the whole records.

It leaves by `papers` as every paper does: each record in it is searched for whoever is masked there, and each
case says what was made of it and that it left. A PDF has the six words (`packages.suggest_words`) for its
password. The letter with the slip goes apart: it names no child, and says this file's fingerprint.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from yps_desktop.documents import transfer_list
from yps_desktop.documents.content import Enclosure, Paper, Stamp
from yps_desktop.documents.handover import Handover
from yps_desktop.documents.transfer_list import Item, TransferList
from yps_desktop.guidance.services import Service
from yps_desktop.guidance.spell import spell_list
from yps_desktop.record.case import Case
from yps_desktop.record.errors import YpsError
from yps_desktop.record.masked.who import Who, everybody
from yps_desktop.record.rules.received import versions
from yps_desktop.record.rules.transfers import Transfer, transfer_in
from yps_desktop.record.school import School
from yps_desktop.record.transfer_acts import TransferMade, TransferPlanned, TransferSent
from yps_desktop.services import cases, masking, papers
from yps_desktop.services.bound_papers import Bound, besides
from yps_desktop.services.case_papers import CASE_TITLES, CaseDocument, Wanted
from yps_desktop.services.desk import Desk
from yps_desktop.services.numbers import entered_here
from yps_desktop.services.papers import Built, Job, Part
from yps_desktop.services.release import Guard
from yps_desktop.services.transfer_making import WRONG_WAY, checked, going, read
from yps_desktop.services.transfers import Along, items_of
from yps_desktop.services.writing import ToWrite
from yps_desktop.vault.keys import KeyBundle


@dataclass(frozen=True, slots=True)
class _OfCase:
    """The papers of one case as they go."""

    along: Along
    handover: Job
    record: Job
    received: tuple[Job, ...] = ()

    @property
    def guard(self) -> Guard:
        """Give what they are searched for: nothing where everybody stands by name."""
        return self.record.guard or Guard("", (), self.record.paper)

    def papers(self, is_bare: bool) -> tuple[Paper, Paper]:
        """Give handover page and record, or the same without the words typed in the case."""
        first, second = ((job.guard.bare if is_bare and job.guard else job.paper) for job in self._jobs)
        return first, second

    @property
    def _jobs(self) -> tuple[Job, Job]:
        return self.handover, self.record


@dataclass(frozen=True, slots=True)
class _Told:
    """What the papers of one case are made of."""

    handover: papers.Gathered
    record: papers.Gathered
    received: tuple[papers.Gathered, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that is bound, read on *record*: the transfer in its cases, and by case what its papers hold."""

    transfer: str
    along: tuple[tuple[Case, Transfer], ...] = field(repr=False)
    told: Mapping[str, _Told] = field(repr=False)
    stamp: Stamp
    school: School
    numbers: tuple[Service, ...]
    keys: KeyBundle = field(repr=False)

    @property
    def plan(self) -> TransferPlanned:
        """Give the plan."""
        return self.along[0][1].plan


def gather(desk: Desk, case_id: str, transfer: str) -> Gathered:
    """Read what goes as one paper. Raises NotAllowedError, NoSuchCaseError, YpsError."""
    along = read(desk, case_id, transfer)
    return Gathered(
        transfer=transfer,
        along=along,
        told={case.id: _tell(desk, case, one) for case, one in along if one.state != "called_off"},
        stamp=papers.stamp_of(desk, "", 1),
        school=desk.school,
        numbers=entered_here(desk),
        keys=desk.vault.keys,
    )


def put_together(told: Gathered) -> Job:
    """Compose all that goes as one paper: of long masked cases it takes seconds, on *work*.

    Build it "locked" with the six words for a PDF, "printed" for paper. Raises YpsError where something is
    lacking, or the transfer goes as a package.
    """
    seen = checked(told.along)
    if seen.plan.way not in ("pdf", "paper"):
        raise YpsError(WRONG_WAY)
    some = [_of_case(told, one) for one in going(seen.along)]
    binding = _Binding(told, some, _list(told, some))
    first, *others = binding.parts()
    return Job(
        case=first.case,
        edition=first.edition,
        number=some[0].along.case.number,
        document="bundle",
        paper=binding.bind(),
        keys=told.keys,
        guard=first.guard if first.guard.masked else None,
        parts=tuple(others),
        besides=tuple(binding.besides()),
        with_it=partial(_made, told.transfer, tuple(some), told.stamp.anchor_seq),
    )


def prepare(desk: Desk, case_id: str, transfer: str) -> Job:
    """Do both, where nobody waits at a window. Raises as they do."""
    return put_together(gather(desk, case_id, transfer))


class _Binding:
    """Binds the papers of all cases into one: handover pages, the list, then the records."""

    def __init__(self, told: Gathered, some: Sequence[_OfCase], listed: Paper) -> None:
        self._some, self._listed = some, listed
        self._stamp = replace(told.stamp, document=_document(some), copy_number=_copies(some) + 1)

    def bind(self, bare: Container[str] = ()) -> Paper:
        """Bind them; of the cases in `bare` (ids) without the words typed there."""
        pairs = [one.papers(one.along.case.id in bare) for one in self._some]
        first, *handovers = [handover for handover, _ in pairs]
        came = (job.paper for one in self._some for job in one.received)
        inside = (*handovers, self._listed, *(record for _, record in pairs), *came)
        stamp = replace(self._stamp, copy=first.stamp.copy, whose=first.stamp.whose)
        stamp = replace(stamp, printed_by=first.stamp.printed_by)
        blocks = (*first.blocks, *(Enclosure(paper) for paper in inside))
        return replace(first, blocks=blocks, stamp=stamp)

    def parts(self) -> Iterator[Part]:
        """Give each case with what all of it is searched for on its account."""
        for one in self._some:
            case = one.along.case
            yield Part(case.id, case.edition, replace(one.guard, bare=self.bind((case.id,))))

    def besides(self) -> Iterator[Guard]:
        """Give what all of it is searched for besides, where other people are masked."""
        masked = [one for one in self._some if one.guard.masked]
        bound = [Bound(one.guard, _people(one.along)) for one in masked]
        yield from besides(bound, self.bind([one.along.case.id for one in masked]))


def _tell(desk: Desk, case: Case, transfer: Transfer) -> _Told:
    """Read a case's papers; what came from elsewhere is not masked, so it stays here with a masked copy."""
    came = versions(case) if transfer.plan.others != "masked" else ()
    return _Told(
        papers.gather(desk, case.id, Wanted("handover")),
        papers.gather(desk, case.id, Wanted("record")),
        tuple(papers.gather(desk, case.id, Wanted("received", about=one.entry.hash)) for one in came),
    )


def _of_case(told: Gathered, along: Along) -> _OfCase:
    own, hash, plan = told.told[along.case.id], along.copy.hash, told.plan
    handover = Handover(plan.school, _named(along), plan.ring, told.numbers)
    wanted = Wanted("handover", handover=handover)
    return _OfCase(
        along,
        papers.put_together(replace(own.handover, wanted=wanted, masked=hash)),
        papers.put_together(replace(own.record, masked=hash)),
        tuple(map(papers.put_together, own.received)),
    )


def _named(along: Along) -> tuple[str, ...]:
    """Give the pupils who go along and stand by name."""
    return tuple(one for one in along.transfer.pupils if one not in along.copy.letters)


def _people(along: Along) -> tuple[Who, ...]:
    return everybody(along.case, masking.confirmed(along.case, along.copy.hash))


def _list(told: Gathered, some: Sequence[_OfCase]) -> Paper:
    plan = told.plan
    items = [_item(one.along.case, "handover") for one in some]
    items += [_item(one.along.case, "record") for one in some]
    items += [_item(one.along.case, "received") for one in some for _ in one.received]
    sent = any(one.along.transfer.all_of(TransferSent) for one in some)
    listed = TransferList(tuple(items), plan.school, plan.ring, plan.others == "masked", sent)
    return transfer_list.compose(listed, told.school, replace(told.stamp, document=transfer_list.TITLE))


def _item(case: Case, document: CaseDocument) -> Item:
    title = CASE_TITLES[document]
    return Item(f"{title[:1].upper()}{title[1:]}", case.number, case.last.header.seq)


def _document(some: Sequence[_OfCase]) -> str:
    numbers = spell_list([one.along.case.number for one in some])
    return f"Case {numbers} · {papers.TITLES['bundle']}{', masked copy' if some[0].guard.masked else ''}"


def _copies(some: Sequence[_OfCase]) -> int:
    return max(len(one.along.case.papers) for one in some)


def _made(transfer: str, some: Sequence[_OfCase], until: int, desk: Desk, built: Built) -> Iterable[ToWrite]:
    """Say in each case what was made of it, when it leaves; of the same bytes it is said once."""
    for one in some:
        case = cases.read(desk, one.along.case.id)
        standing = transfer_in(case, transfer)
        before = standing.all_of(TransferMade) if standing is not None else ()
        if any(act.sha256 == built.sha256 for act in before):
            continue
        act = TransferMade(
            transfer=transfer,
            way="pdf" if built.copy == "locked" else "paper",
            sha256=built.sha256,
            masked=one.guard.masked,
            until=until,
            pages=built.pages,
        )
        yield from items_of(case, transfer, act)
