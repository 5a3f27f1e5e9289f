"""What the texts of a case are called where they are masked: which sheet, which question, whose part."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yps_desktop.guidance.lines import clipped, sheet_name, words_of
from yps_desktop.guidance.spell import spell_instant
from yps_desktop.guidance.words import Edition, SheetWords
from yps_desktop.record.act import Act
from yps_desktop.record.case import Case, Written
from yps_desktop.record.entry import Entry
from yps_desktop.record.masked.letters import bracketed
from yps_desktop.record.masked.texts import (
    COMMENT,
    INK_AS,
    INK_KEPT,
    INK_NAME,
    ORGANISATION,
    REASON,
    SCHOOL,
    TRANSFER,
    UNREAD,
    VISITOR,
)
from yps_desktop.record.masked.who import Who
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.times import recorded

_ANSWER = "Answer to"
_OF_ACTS = {
    "ink": "Signature in ink",
    "withdrawn": "Somebody named by mistake",
    "joined": "Two cases joined",
    "parted": "Two cases parted",
    "shut_out": "Somebody shut out",
    "let_in": "Somebody let in again",
    "held": "Kept beyond its day",
    "hold_lifted": "No longer held",
    "person_joined": "One person",
    "person_parted": "Not one person",
    "transfer_planned": "Plan of a transfer",
    "transfer_sent": "Record sent to another school",
    "transfer_chased": "Receipt asked for",
    "transfer_answered": "Answer of another school",
    "transfer_called_off": "Transfer called off",
    "received": "Record from another school",
    "proposal_set_aside": "A school’s proposal set aside",
}
_OF_FIELDS = {
    REASON: "Why",
    COMMENT: "Comment",
    INK_NAME: "Who signed in ink",
    INK_AS: "What they are",
    INK_KEPT: "Where the paper is kept",
    VISITOR: "Who was shown it",
    ORGANISATION: "Where they come from",
    SCHOOL: "Which school sent it",
}
_OF_TRANSFERS = {
    "school": "Which school",
    "told": "Who has the file, or is told",
    "name": "Who opens it there",
    "office": "What they are",
    "number": "Their number",
    "address": "Their address",
    "ring": "The number they ring",
    "back_to": "Where the slip goes",
    "child_why_not": "Why the child was not spoken with",
    "parents_why_not": "Why the parents were not spoken with",
    "named_reason": "Why other people stand by name",
    "stays_reason": "Why another case does not go",
    "how_words": "How it went",
    "to": "Whom it was handed to",
    "words_to": "Who was told the words",
    "whom": "Who was asked",
    "who": "Who answered",
    "said": "What was said",
    "reason": "Why",
}
_NEWER = "An answer of a newer program"
_PART = 90


@dataclass(frozen=True, slots=True)
class TextHead:
    """What one entry is called, who signed it and when, and the words of its questions if it is a sheet."""

    entry: str
    title: str
    signed: str
    words: SheetWords | None = None

    def question(self, field: str) -> str:
        """Name one text of it, by its field as `Text` has it."""
        if field in _OF_FIELDS:
            return _OF_FIELDS[field]
        if field.startswith(UNREAD):
            return _NEWER
        if field.startswith(TRANSFER):
            return _OF_TRANSFERS.get(field.removeprefix(TRANSFER), "What was written")
        id = field.partition(".")[0]
        asked = self.words.field(id) if self.words is not None else None
        return asked.short if asked is not None else id


def heads_of(case: Case, edition: Edition) -> dict[str, TextHead]:
    """Give what every entry with a text is called, by its hash."""
    found = {head.entry: head for written in case.written for head in _heads(case, written, edition)}
    acts: tuple[tuple[tuple[Entry, Act], ...], ...] = (
        *(case.withdrawals, case.joins, case.shut_outs, case.holds, case.same_people, case.shown),
        *(case.received, case.proposals, case.transfers),
    )
    return found | {
        entry.hash: _head(case, entry, _OF_ACTS.get(entry.header.kind, "Another entry"))
        for some in acts
        for entry, _ in some
    }


def head_of(heads: Mapping[str, TextHead], entry: str) -> TextHead:
    """Give what an entry is called, also one this program has no name for."""
    return heads.get(entry) or TextHead(entry, "Another entry", "")


def parts_of(case: Case, edition: Edition) -> dict[str, str]:
    """Give each person's part in the case in a few words, by id."""
    return {person.id: _part(person, edition) for person in people_of(case)}


def about_person(one: Who, part: str) -> str:
    """Say in a line what letter somebody has and what their part is."""
    said = [bracketed(one.letter)] if one.letter else []
    return "  ·  ".join([*said, *([part or one.capacity] if part or one.capacity else [])])


def letter_of(one: Who) -> str:
    """Write the letter somebody stands as, or their name where they have none."""
    return bracketed(one.letter) if one.letter else one.name


def _heads(case: Case, written: Written, edition: Edition) -> Iterator[TextHead]:
    name, words = sheet_name(case, written, edition), words_of(edition, written)
    for number, version in enumerate(written.versions):
        title = (
            name if number == len(written.versions) - 1 else f"{name}, as it stood before it was corrected"
        )
        yield _head(case, version.entry, title, words)
    for entry in (*(one.entry for one in written.responses), *(one.entry for one in written.ink)):
        yield _head(case, entry, _OF_ACTS.get(entry.header.kind) or f"{_ANSWER} {words.short}")


def _head(case: Case, entry: Entry, title: str, words: SheetWords | None = None) -> TextHead:
    when = spell_instant(recorded(entry))
    return TextHead(
        entry.hash, title, f"Entry {entry.header.seq}. Signed by {case.author(entry).name}, {when}", words
    )


def _part(person: CasePerson, edition: Edition) -> str:
    sheet = edition.sheet("group" if person.is_group else "person")
    asked = sheet.field("roles") if sheet is not None else None
    options = [asked.option(role) for role in person.roles] if asked is not None else []
    labels = [one.label[:1].lower() + one.label[1:] for one in options if one is not None]
    return clipped(", ".join(labels) or person.capacity, _PART)
