"""The letter a child protection record goes with to another school, and the receipt that comes back (Z9, N1).

Letter and slip name no child, so that nobody who opens or finds them by mistake learns of one: what is
composed here knows no case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from yps_desktop.documents.answers import Small, Strong, Words, unbroken
from yps_desktop.documents.content import (
    Block,
    CutOff,
    Heading,
    InkLines,
    KeyFact,
    Line,
    Lines,
    Paper,
    Paragraphs,
    Section,
    Stamp,
    Tick,
    Ticks,
)
from yps_desktop.documents.days import full_day, short_day
from yps_desktop.guidance.spell import count
from yps_desktop.record.fields import Named
from yps_desktop.record.fingerprint import fingerprint_groups
from yps_desktop.record.school import School

_POSTCODE = re.compile(r"\b[A-Za-z]{1,2}\d[A-Za-z\d]? \d[A-Za-z]{2}\b")
_BY_HAND = unbroken("Pages: . . . . . . .")


@dataclass(frozen=True, slots=True)
class Receiver:
    """To whom it goes: one person by name, who alone opens it, at another school."""

    name: str
    school: str
    office: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes with the letter: sheets of paper, or one file that is locked.

    `pages` is 0 where somebody counts them and writes it in by hand, and of a file that has none. `masked`
    says that other people are letters in it, None that the letter leaves it open. `fingerprint` is the file's
    SHA-256 in hex, empty where there is no file.
    """

    pages: int = 0
    masked: bool | None = None
    fingerprint: str = ""
    locked: bool = True

    @property
    def is_file(self) -> bool:
        """Say whether it is a file: only that has a fingerprint."""
        return bool(self.fingerprint)


@dataclass(frozen=True, slots=True)
class Letter:
    """What the letter says besides: who signs it, where they are reached, what was agreed and by when.

    `number` is what is rung, `address` where the slip goes, empty where the school's name is enough; `agreed`
    the day it was agreed on by telephone; `reply_days` the school days the slip may take, `reply_by` the last
    of them.
    """

    to: Receiver
    coming: Coming
    signs: Named
    number: str
    address: str
    agreed: date | None
    reply_days: int
    reply_by: date


_HOW = "   the first 24 letters and figures of the file’s SHA-256"
_WHAT = {
    (True, True): "One encrypted file",
    (True, False): "One file",
    (False, True): "One record on paper",
    (False, False): "One record on paper",
}
_MASKED = {
    True: (Strong("Masked for other people. "), "They stand in it as letters, the same ones throughout."),
    False: (Strong("Not masked. "), "It names other people too: nobody reads it who need not know of them."),
}


def compose(letter: Letter, case_number: str, school: School, stamp: Stamp) -> Paper:
    """Compose the letter with its slip; of the case it knows the number alone."""
    to = letter.to
    return Paper(
        kind="transfer letter",
        title=f"To be opened only by {to.name}",
        subtitle="\n".join(
            part for part in (", ".join(filter(None, (to.office, to.school))), one_line(to.address)) if part
        ),
        key_facts=tuple(_facts(letter, case_number, stamp)),
        blocks=tuple(_blocks(letter, case_number, school, stamp)),
        stamp=stamp,
        practice=school.practice,
    )


def one_line(address: str) -> str:
    """Write an address on one line, its postcode unbroken."""
    joined = ", ".join(part.strip(" ,") for part in address.splitlines() if part.strip(" ,"))
    return _POSTCODE.sub(lambda found: unbroken(found[0]), joined)


def _blocks(letter: Letter, number: str, school: School, stamp: Stamp) -> Iterator[Block]:
    yield Paragraphs((f"Dear {letter.to.name}", _what_it_is(letter), _what_to_do(letter)), "letter")
    yield Lines(tuple(_lines(letter)), ruled=True)
    yield InkLines(letter.signs.name, ("Signature", "Date"))
    yield CutOff(tuple(_slip(letter, number, school, stamp)))


def _what_it_is(letter: Letter) -> Words:
    agreed = f", as we agreed by telephone on {full_day(letter.agreed)}" if letter.agreed else ""
    return (
        Strong("A child protection record comes to you with this letter."),
        f" It goes apart from the main school file{agreed}. This letter and the slip below name no child. "
        "The handover page does: it tells you first what is open, who is kept apart from whom, what was "
        "promised and whom to ring.",
    )


def _what_to_do(letter: Letter) -> Words:
    checked = (
        "Check that its fingerprint is the one we read to you, and open" if letter.coming.is_file else "Open"
    )
    return (
        f"{checked} it where nobody else can see it. Then ring me, and send the slip back within "
        f"{count(letter.reply_days, 'school day')}. "
        f"If it is not here by {full_day(letter.reply_by)}, I shall ring you."
    )


def _facts(letter: Letter, number: str, stamp: Stamp) -> Iterator[KeyFact]:
    coming = letter.coming
    pages = count(coming.pages, "page") if coming.pages else "" if coming.is_file else _BY_HAND
    yield KeyFact("What you have", _WHAT[coming.is_file, coming.locked], pages)
    yield KeyFact("Ring first", letter.number, "before you speak with the family")
    yield KeyFact(
        "Slip back by", short_day(letter.reply_by), f"within {count(letter.reply_days, 'school day')}"
    )
    yield KeyFact("Our case", number, short_day(stamp.printed_when.date()))


def _lines(letter: Letter) -> Iterator[Line]:
    if letter.coming.masked is not None:
        yield Line("The record", _MASKED[letter.coming.masked])
    if letter.coming.is_file:
        yield Line("Fingerprint", (Strong(fingerprint_groups(letter.coming.fingerprint)), Small(_HOW)))
    yield Line("From", "\n".join(filter(None, (_named(letter.signs), one_line(letter.address)))))


def _slip(letter: Letter, number: str, school: School, stamp: Stamp) -> Iterator[Block]:
    back = ", ".join(part for part in (letter.signs.name, school.name, one_line(letter.address)) if part)
    yield Section(
        Heading("Receipt", f"Case {number} · letter {stamp.anchor_seq}–{stamp.anchor_code}"),
        (
            Paragraphs(((Strong("Back to "), back),)),
            Ticks(tuple(_ticks(letter.coming, number))),
            Paragraphs((Strong(f"Received for {letter.to.school}"),)),
            InkLines("received"),
        ),
    )


def _ticks(coming: Coming, number: str) -> Iterator[Tick]:
    how = "as a file" if coming.is_file else "on paper, sealed"
    by_hand = "." if coming.is_file else f". {_BY_HAND}"
    pages = f", {count(coming.pages, 'page')}." if coming.pages else by_hand
    yield Tick(("The record of case ", Strong(number), f" came to me {how}{pages}"))
    if coming.is_file:
        yield Tick(("Its fingerprint is ", Strong(fingerprint_groups(coming.fingerprint))))
    yield Tick("I have read the handover page and rung you.")
    yield Tick("It is not right:", has_line=True)


def _named(one: Named) -> str:
    return f"{one.name}, {one.capacity}" if one.capacity else one.name
