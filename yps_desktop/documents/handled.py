"""What was done with the record itself: who looked, what left the program on paper or as a file."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from yps_desktop.documents.answers import Code, Small, Wording, Words, unbroken
from yps_desktop.documents.content import Heading, Paragraphs, Row, Rows, Section
from yps_desktop.documents.days import clock, short_day
from yps_desktop.documents.signatures import clock_of, key_of, proof_of
from yps_desktop.guidance.handing_out import came_out_words, pages_words
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.transfer_words import plan_words, step_words
from yps_desktop.record.acts import CaseJoined, CaseParted, EditionMoved, HandedOut
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry
from yps_desktop.record.inspection_acts import InspectionPage
from yps_desktop.record.masking_acts import MaskedCopy
from yps_desktop.record.people import person_in
from yps_desktop.record.rules.transfers import Transfer, transfers
from yps_desktop.record.times import recorded
from yps_desktop.record.transfer_acts import TransferAct, TransferAnswered, TransferMade, TransferPlanned

_DOCUMENTS = {
    "record": "whole record",
    "viewing": "viewing record",
    "received": "record received from another school",
    "custody": "custody of a device",
    "sign_off": "sign-off sheet",
    "police": "referral to the police",
    "social_care": "referral to children’s social care",
    "handover": "handover page",
    "transfer_letter": "letter to another school",
    "package": "package for another school",
    "bundle": "record for another school",
}
_COPIES = {
    "printed": "unsigned copy",
    "signed": "copy signed with the key of whoever made it",
    "locked": "copy with a password",
}
_WAYS = {"printed": "printed", "saved": "saved as a file"}
_NOTE = "Each of these is an entry of the record. This copy is written down once it has left the program."


def handled(case: Case) -> Section:
    """Tell who opened the case, whom it was shown to, which copies left the program, who was taken out."""
    rows = [Row("Begun", f"By {_by(case, case.opened)}.")]
    rows += [Row("Begun", f"Case {one.number}, by {_by(case, one.opened)}.") for one in case.joined]
    rows += [Row(*_join(case, entry, act)) for entry, act in case.joins if entry.header.case == case.id]
    rows += [Row("Received", f"From {act.school}, by {_by(case, entry)}.") for entry, act in case.received]
    rows += [Row("Moved", _move(case, entry, act)) for entry, act in case.moves]
    rows += [Row("Opened", looked) for looked in _looked(case)]
    rows += [Row("Shown", shown) for shown in _shown(case)]
    rows += [Row("Masked", _masked(case, entry, act)) for entry, act in case.maskings if act.masking.whose]
    rows += [Row("Handed out", _paper(case, entry, act)) for entry, act in case.papers]
    rows += [Row("Transfer", said) for one in transfers(case) for said in _transfer(case, one)]
    rows += [Row("Taken out", _withdrawn(case, entry)) for entry, _ in case.withdrawals]
    return Section(
        Heading("What was done with this record"), (Rows(tuple(rows)), Paragraphs((_NOTE,), "small"))
    )


def _by(case: Case, entry: Entry) -> str:
    said = f"{proof_of(case, entry)}, entry {entry.header.seq}"
    return f"{said}. {clock_of(entry)}".rstrip(". ")


def _looked(case: Case) -> list[Words]:
    """Say of each person who opened the case how often, when, and in which entries."""
    by_key: dict[str, list[Entry]] = {}
    for entry in case.looked:
        by_key.setdefault(entry.header.author_key, []).append(entry)
    return [_looks(case, entries) for entries in by_key.values()]


def _looks(case: Case, entries: list[Entry]) -> Words:
    first = entries[0]
    said = (
        f"By {case.author(first).name}, {unbroken(f'key {key_of(first)}')}, {count(len(entries), 'time')}. "
    )
    return (said, _when(entries))


def _shown(case: Case) -> list[Words]:
    """Say to whom from outside the case was shown in inspection view: how many pages, when, by whom."""
    by_inspection: dict[str, list[tuple[Entry, InspectionPage]]] = {}
    for entry, act in case.shown:
        by_inspection.setdefault(act.inspection, []).append((entry, act))
    return [_inspected(case, pages) for pages in by_inspection.values()]


def _inspected(case: Case, pages: list[tuple[Entry, InspectionPage]]) -> Words:
    entries = [entry for entry, _ in pages]
    first, act = pages[0]
    said = f"To {act.who}, {act.organisation}, {count(len(pages), 'page')}, by {case.author(first).name}. "
    return (said, _when(entries))


def _when(entries: list[Entry]) -> Small:
    numbers = ", ".join(str(entry.header.seq) for entry in entries)
    return Small(f"{_days(entries)}. {'Entry' if len(entries) == 1 else 'Entries'} {numbers}.")


def _days(entries: Iterable[Entry]) -> str:
    days = groupby((recorded(entry) for entry in entries), key=lambda at: at.date())
    return "; ".join(f"{short_day(day)}, {', '.join(clock(at) for at in times)}" for day, times in days)


def _paper(case: Case, entry: Entry, act: HandedOut) -> Words:
    document = _DOCUMENTS.get(act.document, act.document)
    what = f"{document}, {_COPIES.get(act.copy, act.copy)}, {_WAYS.get(act.way, act.way)}"
    what += "".join(f", masked as entry {at} says" for at in _masked_at(case, act))
    proof = _in_groups(act.sha256)
    by = Small(f"by {_by(case, entry)}. SHA-256 ")
    return (f"{what[:1].upper()}{what[1:]}, {pages_words(act)},\n", by, proof, *_came_out(case, entry))


def _transfer(case: Case, transfer: Transfer) -> Iterator[Words]:
    """Say each step of a record that went to another school, with its proof and who wrote it down (N1)."""
    for entry, act in transfer.steps:
        said = step_words(case, transfer, act)
        ended = said if said.endswith((".", ".”")) else f"{said}."
        more = plan_words(act) if isinstance(act, TransferPlanned) else ""
        whole = f"{ended} {more}".strip()
        yield (f"{whole}\n", Small(f"by {_by(case, entry)}."), *_of_file(act))


def _of_file(act: TransferAct) -> Iterator[Wording]:
    if isinstance(act, TransferMade):
        yield Small(" SHA-256 ")
        yield _in_groups(act.sha256)
    if isinstance(act, TransferAnswered) and act.key:
        yield Small(f" Signed there with the key {act.key}.")


def _in_groups(sha256: str) -> Code:
    return Code(" ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8)))


def _masked(case: Case, entry: Entry, act: MaskedCopy) -> str:
    """Say whose masked copy was confirmed, for whom and by whom (Z11)."""
    whose = person_in(case, act.masking.whose)
    of = f"A copy for {whose.name}" if whose is not None else "A copy"
    reader = f", to go to: {act.masking.reader}" if act.masking.reader else ""
    return f"{of}{reader}. Each place was looked at by {_by(case, entry)}."


def _masked_at(case: Case, act: HandedOut) -> tuple[int, ...]:
    return tuple(entry.header.seq for entry, _ in case.maskings if entry.hash == act.masked)


def _came_out(case: Case, paper: Entry) -> tuple[str, ...]:
    """Say in whose words a paper did not come out of the printer, or only some pages of it."""
    return tuple(
        f"\n{came_out_words(act)}, by {_by(case, entry)}."
        for entry, act in case.not_printed
        if act.paper == paper.hash
    )


def _join(case: Case, entry: Entry, act: CaseJoined | CaseParted) -> tuple[str, str]:
    """Say that another case was joined or parted, why and by whom (B5)."""
    how = "Joined" if isinstance(act, CaseJoined) else "Parted"
    return how, f"Case {act.number}, by {_by(case, entry)}. Why: {act.reason}"


def _move(case: Case, entry: Entry, act: EditionMoved) -> str:
    """Say to which edition of the guidance the case was moved, and by whom."""
    return f"To guidance edition {act.edition}, from edition {act.before}, by {_by(case, entry)}."


def _withdrawn(case: Case, entry: Entry) -> str:
    return f"Somebody named by mistake, by {_by(case, entry)}. The name is masked on every paper since."
