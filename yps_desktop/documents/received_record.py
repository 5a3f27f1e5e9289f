"""A record that came from another school, on paper: theirs, whole, and apart from ours (N3).

It is their whole record composed from what they sent, and first who signed it there and what is proven of it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from yps_desktop.documents import whole_record
from yps_desktop.documents.answers import Code, Strong, Wording, unbroken
from yps_desktop.documents.content import Heading, Notice, Paper, Row, Rows, Section, Stamp
from yps_desktop.documents.days import long_day
from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.received_words import key_words
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry, key_id
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.receive_acts import CaseReceived, HandoverThere, KeptThere, SignedThere
from yps_desktop.record.school import School
from yps_desktop.record.times import recorded

_KEPT: Mapping[str, tuple[str, str]] = {
    "looked": ("opening of the case", "openings of the case"),
    "paper": ("paper handed out", "papers handed out"),
    "shut_out": ("person shut out", "people shut out"),
    "masked": ("masking", "maskings"),
    "received": ("record from a school before it", "records from schools before it"),
}
"""What stayed with the sender, where there is a word for it; one and several."""
_LONGEST = 60
"""Letters of a name at the foot of a page."""


@dataclass(frozen=True, slots=True)
class ReceivedTold:
    """What is printed: the entry of ours it came with and what that says, their case, and what is proven.

    `vouched` are the entries (hashes) of which the header alone is proven, `untold` those of which nothing is
    told; `handover` is their handover page. `taken_by` is who took it in here; `newer_came` says that a newer
    version of it stands in the case too.
    """

    entry: Entry
    act: CaseReceived
    case: Case
    handover: tuple[HandoverThere, ...]
    vouched: frozenset[str]
    untold: frozenset[str]
    taken_by: str
    newer_came: bool = False


def compose(told: ReceivedTold, edition: Edition, school: School, stamp: Stamp, now: datetime) -> Paper:
    """Compose it; `school` is ours, whose stamp stands at the foot, `edition` that of their case."""
    act = told.act
    theirs = School(name=act.school, imagery=school.imagery, zone=told.case.opened.header.zone)
    paper = whole_record.compose(told.case, edition, theirs, stamp, now)
    by = clipped(act.signed_by.name, _LONGEST)
    notice = Notice(f"Received from {act.school}", tuple(_notice(told, school)))
    return replace(
        paper,
        kind=f"record received from {act.school}",
        title=f"Case {act.case_number} there",
        front=tuple((notice, *blocks) for blocks in paper.front),
        blocks=(*_handover(told), *paper.blocks, _proof(told)),
        stamp=replace(
            stamp, document=f"{stamp.document}, signed there by {by}", copy="copy of a received record"
        ),
        practice=school.practice,
    )


def _notice(told: ReceivedTold, school: School) -> Iterator[Wording]:
    """Say whose record it is, who signed it there and what is proven of it."""
    act, by = told.act, told.act.signed_by
    yield f"This is the record of {act.school}, as it came on {long_day(recorded(told.entry))}. "
    yield "Signed there by "
    yield Strong(f"{by.name} ({by.office})" if by.office else by.name)
    yield f", {unbroken(f'key {_key(by)}')}; {key_words(act)}. {_proven(told)} "
    if told.newer_came:
        yield "A newer version of it came since. "
    yield "What is due on it was due there; its numbers of entries and its keys are theirs too. "
    entry = unbroken(f"entry {told.entry.header.seq}")
    yield f"The foot of each page proves that {school.name} holds it: {entry}, taken in by {told.taken_by}."


def _proven(told: ReceivedTold) -> str:
    many = len(told.vouched) + len(told.untold)
    whole = told.act.entries - many
    if not many:
        return "Every entry came whole: its text is what was signed there."
    return (
        f"Of {count(told.act.entries, 'entry', 'entries')} {whole:,} came whole: their text is what was "
        "signed there. Of the others the header is proven, and that signature vouches for what is told of "
        "them; the last page names them."
    )


def _handover(told: ReceivedTold) -> Iterator[Section]:
    if told.handover:
        groups = groupby(told.handover, key=lambda line: line.heading)
        for heading, lines in groups:
            rows = tuple(Row(line.about, line.words) for line in lines)
            yield Section(Heading(heading, f"handover page of {told.act.school}"), (Rows(rows),))


def _proof(told: ReceivedTold) -> Section:
    act = told.act
    rows = [Row("Package", (f"Made {act.made_utc}. SHA-256 of the file ", Code(_groups(act.file))))]
    rows += [Row("Signed", ("What was signed is named ", Code(_groups(act.package))))]
    rows += [
        Row("Keys", f"{_who(one)}: {fingerprint_groups(key_id(bytes.fromhex(one.key)))}") for one in act.keys
    ]
    rows += [Row("Masked", f"For {act.masked.reader}.")] if act.is_masked else []
    rows += [Row("Vouched for", _numbers(told, told.vouched))] if told.vouched else []
    rows += [Row("Not told", _numbers(told, told.untold))] if told.untold else []
    rows += [Row("Stayed there", _stayed(act.kept_back))] if act.kept_back else []
    return Section(Heading("What came, and what proves it"), (Rows(tuple(rows)),))


def _numbers(told: ReceivedTold, hashes: Collection[str]) -> str:
    """Give the numbers of entries; those that no sheet shows are counted."""
    versions = (version for written in told.case.written for version in written.versions)
    shown = sorted({one.entry.header.seq for one in versions if one.entry.hash in hashes})
    more = len(hashes) - len(shown)
    said = [", ".join(map(str, shown))] if shown else []
    said += [f"{more} more that stand on no sheet"] if more and shown else []
    return (
        f"Entries {' and '.join(said)}."
        if said
        else f"{count(more, 'entry', 'entries')} that no sheet shows."
    )


def _stayed(kept: Collection[KeptThere]) -> str:
    known = [count(one.many, *_KEPT[one.kind]) for one in kept if one.kind in _KEPT]
    others = sum(one.many for one in kept if one.kind not in _KEPT)
    said = [*known, *([count(others, "other entry", "other entries")] if others else [])]
    return f"{', '.join(said)}."


def _who(one: SignedThere) -> str:
    return f"{one.name} ({one.office})" if one.office else one.name


def _key(one: SignedThere) -> str:
    return fingerprint_groups(key_id(bytes.fromhex(one.key)))


def _groups(hash: str) -> str:
    return " ".join(hash[at : at + 8] for at in range(0, len(hash), 8))
