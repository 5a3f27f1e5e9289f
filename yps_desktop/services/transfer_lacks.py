"""What a transfer still lacks before it can go, and what had better be said besides (N1, N2, N5)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.errors import YpsError
from yps_desktop.record.masked.request import Masking
from yps_desktop.record.masked.who import by_id, everybody
from yps_desktop.record.people import young_people
from yps_desktop.record.rules.received import versions
from yps_desktop.record.rules.transfers import Transfer
from yps_desktop.record.transfer_acts import TransferPlanned
from yps_desktop.services import masking

LackCode = Literal[
    "school", "name", "ring", "others", "named_reason", "way",
    "pupils", "no_copy", "outdated", "letter",
    "spoken", "agreed", "last_day", "number", "reader", "received",
]  # fmt: skip
"""What is lacking: an answer of the plan, or what the masked copy of a case (`Lack.case`) needs."""


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing lacking, as a sentence; `case` is the id of the case it is about, else empty.

    `pupil` is whom it is about there (id), such as whose masked copy is wanted.
    """

    code: LackCode
    sentence: str
    case: str = ""
    pupil: str = ""


@dataclass(frozen=True, slots=True)
class CopyStanding:
    """How the copy of a case that would go stands: by name, or by the masked copy confirmed last.

    `entry` is the one that confirmed it, None where there is none; `reader` whom it was masked for; `unfit`
    says why it cannot go as it is; `letters` are pupils (ids) who go along and stand as letters in it.
    """

    is_masked: bool
    entry: Entry | None = None
    reader: str = ""
    unfit: str = ""
    letters: tuple[str, ...] = ()

    @property
    def hash(self) -> str:
        """Give the hash of the entry that masked it, empty where it goes by name."""
        return self.entry.hash if self.entry is not None else ""


def copy_standing(case: Case, transfer: Transfer) -> CopyStanding:
    """Say how the copy of a case stands that would go with a transfer.

    One copy of a case goes: one pupil's, in which the others who go along stand by name, with a reason (N2).
    """
    if transfer.plan.others != "masked":
        return CopyStanding(is_masked=False)
    found = [(entry, act.masking) for entry, act in case.maskings if act.masking.whose in transfer.pupils]
    if not found:
        return CopyStanding(is_masked=True)
    entry, asked = found[-1]
    letters = _letters(case, asked, transfer.pupils)
    return CopyStanding(True, entry, asked.reader, _unfit(case, entry), letters)


def lacks_of(
    plan: TransferPlanned, along: Sequence[tuple[Case, Transfer, CopyStanding]]
) -> tuple[tuple[Lack, ...], tuple[Lack, ...]]:
    """Give what keeps a transfer from being made, and what does not but is better said.

    `along` are the cases that go, each with the transfer as it stands in it.
    """
    others = any(_has_others(case, transfer) for case, transfer, _ in along)
    lacks = [*_of_plan(plan, others), *(lack for one in along for lack in _of_copy(*one))]
    hints = [*_hints(plan), *(lack for case, _, copy in along for lack in _of_reader(case, plan, copy))]
    hints += [lack for case, _, copy in along for lack in _of_received(case, plan, copy)]
    return tuple(lacks), tuple(hints)


def _has_others(case: Case, transfer: Transfer) -> bool:
    """Say whether somebody is in a case who would usually be masked, besides those who go along."""
    people = everybody(case, Masking(next(iter(transfer.pupils), "")))
    return any(not one.usually_named and not {*one.ids} & {*transfer.pupils} for one in people)


def _of_plan(plan: TransferPlanned, has_others: bool) -> Iterator[Lack]:
    if not plan.school and not plan.told:
        yield Lack("school", "Enter which school it goes to, or who has the file until one is known.")
    if plan.school and not plan.name:
        yield Lack("name", "Enter who alone opens it there.")
    if not plan.ring:
        yield Lack("ring", "Enter the number they ring here.")
    if not plan.others:
        yield Lack("others", "Say whether other people are masked or stand by name.")
    if plan.others == "named" and not plan.named_reason and has_others:
        yield Lack("named_reason", "Enter why other people stand by name.")
    if not plan.way:
        yield Lack("way", "Choose how it goes.")


def _of_copy(case: Case, transfer: Transfer, copy: CopyStanding) -> Iterator[Lack]:
    """Say what the masked copy lacks; pupils of the transfer stand by name in one copy together."""
    if not any(one.id in transfer.pupils for one in young_people(case)):
        yield Lack("pupils", f"Nobody of case {case.number} goes along any more. Choose who does.", case.id)
        return
    if not copy.is_masked:
        return
    if copy.entry is None:
        pupil = next((one.id for one in young_people(case) if one.id in transfer.pupils), "")
        yield Lack("no_copy", f"Mask case {case.number} for this transfer.", case.id, pupil)
        return
    whose = next(act.masking.whose for entry, act in case.maskings if entry is copy.entry)
    if copy.unfit:
        yield Lack("outdated", f"Case {case.number}: {copy.unfit}", case.id, whose)
    for pupil in copy.letters:
        name = next((one.name for one in young_people(case) if one.id == pupil), "A pupil")
        sentence = (
            f"{name} goes along, and stands as a letter in the masked copy of case {case.number}. Let them "
            "stand by name there with a reason, or send their record in a transfer of their own."
        )
        yield Lack("letter", sentence, case.id, pupil)


def _hints(plan: TransferPlanned) -> Iterator[Lack]:
    if not (plan.child and plan.parents):
        yield Lack("spoken", "It is not said whether this was spoken about with the child and the parents.")
    if plan.school and not plan.agreed:
        yield Lack("agreed", "It is not said on which day it was agreed by telephone.")
    if not plan.last_day:
        yield Lack("last_day", "The last day here is not known, so no day is counted.")
    if plan.school and not plan.number:
        yield Lack("number", "The number of the other school is not entered, and the words are told there.")


def _of_reader(case: Case, plan: TransferPlanned, copy: CopyStanding) -> Iterator[Lack]:
    if copy.reader and plan.school and plan.school.casefold() not in copy.reader.casefold():
        sentence = f"The masked copy of case {case.number} was made for: {copy.reader}"
        yield Lack("reader", f"{sentence.rstrip('.')}.", case.id)


def _of_received(case: Case, plan: TransferPlanned, copy: CopyStanding) -> Iterator[Lack]:
    """Say what came from another school and stays here: another school's text is not masked here."""
    goes = plan.way in ("pdf", "paper", "") and not copy.is_masked
    for one in () if goes else versions(case):
        sentence = (
            f"Case {case.number} holds a record that came from {one.act.school}. It does not go along. Ask "
            "that school to send it, or say on the telephone that there is one."
        )
        yield Lack("received", sentence, case.id)


def _letters(case: Case, asked: Masking, pupils: Sequence[str]) -> tuple[str, ...]:
    people = by_id(everybody(case, asked))
    return tuple(one for one in pupils if one in people and not people[one].by_name)


def _unfit(case: Case, entry: Entry) -> str:
    try:
        masking.confirmed(case, entry.hash)
    except YpsError as error:
        return error.sentence.replace(" Nothing was printed.", "")
    return ""
