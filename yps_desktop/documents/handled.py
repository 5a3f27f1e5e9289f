"""What was done with the record itself: who looked, what left the program on paper or as a file."""

from yps_desktop.documents.answers import Code, Words
from yps_desktop.documents.content import Block, Heading, Paragraphs, Row, Rows, Section
from yps_desktop.documents.signatures import when_of
from yps_desktop.guidance.spell import count
from yps_desktop.record.acts import HandedOut
from yps_desktop.record.case import Case
from yps_desktop.record.entry import Entry

_DOCUMENTS = {"record": "whole record", "viewing": "viewing record"}
_COPIES = {
    "printed": "unsigned copy",
    "signed": "copy signed with the key of whoever made it",
    "locked": "copy with a password",
}
_WAYS = {"printed": "printed", "saved": "saved as a file"}


def handled(case: Case) -> tuple[Block, ...]:
    """Tell who opened the case, which copies left the program, and who was taken out."""
    rows = [Row("Opened", _opened(case))]
    rows += [Row("Looked at", looked)] if (looked := _looked(case)) else []
    rows += [Row("Handed out", _paper(case, entry, act)) for entry, act in case.papers]
    rows += [Row("Taken out", _withdrawn(case, entry)) for entry, _ in case.withdrawals]
    note = "Each of these is an entry of the record. This copy is written down once it has left the program."
    return (
        Section(Heading("What was done with this record"), (Rows(tuple(rows)), Paragraphs((note,), "small"))),
    )


def _by(case: Case, entry: Entry) -> str:
    return f"by {case.author(entry).name}, {when_of(entry)}, entry {entry.header.seq}"


def _opened(case: Case) -> str:
    return f"The case was begun {_by(case, case.opened)}."


def _looked(case: Case) -> str:
    if not case.looked:
        return ""
    names = dict.fromkeys(case.author(entry).name for entry in case.looked)
    times = count(len(case.looked), "time")
    return f"{times}, by {', '.join(names)}; last {when_of(case.looked[-1])}."


def _paper(case: Case, entry: Entry, act: HandedOut) -> Words:
    document = _DOCUMENTS.get(act.document, act.document)
    what = f"{document}, {_COPIES.get(act.copy, act.copy)}, {_WAYS.get(act.way, act.way)}"
    proof = Code(" ".join(act.sha256[at : at + 8] for at in range(0, len(act.sha256), 8)))
    pages = count(act.pages, "page")
    return (f"{what[:1].upper()}{what[1:]}, {pages}, {_by(case, entry)}. SHA-256 ", proof)


def _withdrawn(case: Case, entry: Entry) -> str:
    return f"Somebody named by mistake, {_by(case, entry)}. The name is masked on every paper since."
