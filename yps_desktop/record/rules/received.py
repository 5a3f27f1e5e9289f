"""What a case holds of other schools: which versions stand, which proposals wait for an answer (N3, N8)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from hashlib import sha256

from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.receive_acts import CaseReceived, ProposalTaken, ProposedThere


@dataclass(frozen=True, slots=True)
class ReceivedVersion:
    """One record another school sent, as it came last; `before` are the entries of its earlier versions."""

    entry: Entry
    act: CaseReceived
    before: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """Something another school proposed: the entry it came with, its place there, and from where."""

    entry: Entry
    at: int
    proposal: ProposedThere
    school: str

    @property
    def id(self) -> str:
        """Tell it from every other proposal of the case."""
        return f"{self.entry.hash}:{self.at}"

    @property
    def becomes(self) -> str:
        """Give the id of what it is here once somebody took it on: a sheet about that takes it on."""
        return sha256(f"yps/proposal/1\0{self.id}".encode()).hexdigest()[:16]

    @property
    def due(self) -> datetime:
        """Give when it was due there; an aware instant."""
        return datetime.fromisoformat(self.proposal.at)

    def on_the_clock(self, zone: tzinfo | None) -> datetime:
        """Give it on the clock of a school in that zone; a day without a time stays that day."""
        return self.due if self.proposal.all_day else self.due.astimezone(zone)


_BESIDE = frozenset(("person", "group", "note", "action", "other_school"))
"""Sheets that judge nothing: who is in it, what was said, what was taken on."""


def is_theirs_alone(case: Case) -> bool:
    """Say whether it holds what another school recorded, and nothing of what happened was recorded here.

    What is to be done is then what they proposed and somebody took on (N8): the incident was theirs to hear
    of, to weigh and to refer.
    """
    return bool(case.received) and all(one.sheet.kind in _BESIDE for one in case.written)


def versions(case: Case) -> tuple[ReceivedVersion, ...]:
    """Give each record that came, in its newest version, the one that came last first."""
    found: dict[tuple[str, str, str], ReceivedVersion] = {}
    for entry, act in case.received:
        held = found.pop(act.record, None)
        before = (*held.before, held.entry) if held is not None else ()
        found[act.record] = ReceivedVersion(entry, act, before)
    return tuple(reversed(found.values()))


def waiting_proposals(case: Case) -> tuple[Proposed, ...]:
    """Give what other schools proposed and nobody has taken on or set aside, the soonest first.

    Of several versions of a record only the newest proposes; what was answered in an earlier one, or in
    another copy of the same case, is not asked again.
    """
    return tuple(sorted(_waiting(case), key=lambda one: one.due))


def taken_on(case: Case, about: Collection[str | None]) -> tuple[tuple[str, ProposalTaken], ...]:
    """Give the proposals that sheets about these things take on, each with the id of the case it waits in."""
    return tuple((one.entry.header.case or "", _taken(one)) for one in _waiting(case) if one.becomes in about)


def _taken(one: Proposed) -> ProposalTaken:
    what = one.proposal.what
    return ProposalTaken(received=one.entry.hash, at=one.at, what=what, became=one.becomes)


def _waiting(case: Case) -> Iterator[Proposed]:
    """Give each thing once, though a copy by name, or for another pupil, proposes it too."""
    answered = set(_answered(case))
    for version in versions(case):
        for at, proposal in enumerate(version.act.proposals):
            thing = (_theirs(version.act), proposal)
            if thing not in answered:
                answered.add(thing)
                yield Proposed(version.entry, at, proposal, version.act.school)


def _answered(case: Case) -> Iterator[tuple[tuple[str, str], ProposedThere]]:
    """Give what was answered, with the case there, in whichever version and copy of its record."""
    came = {entry.hash: act for entry, act in case.received}
    for _, answer in case.proposals:
        act = came.get(answer.received)
        if act is not None and answer.at < len(act.proposals):
            yield _theirs(act), act.proposals[answer.at]


def _theirs(act: CaseReceived) -> tuple[str, str]:
    """Tell which case of theirs it is, by name or masked."""
    vault, case, _ = act.record
    return vault, case
