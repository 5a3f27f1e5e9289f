"""Taking in a package from another school: reviewed, then whole or not at all; answered by a receipt (N3).

A package is opened on *work* (`packages.open_file`); nothing is written before `take_in`, and the entry of
a receipt before its bytes leave.
"""

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from yps_desktop.guidance.lines import clipped
from yps_desktop.record.days import spell_day
from yps_desktop.record.errors import NotAllowedError, YpsError
from yps_desktop.record.holders import WRITES
from yps_desktop.record.receive_acts import ReceiptMade
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.school_said import names_of
from yps_desktop.record.times import recorded
from yps_desktop.services import cases, packages
from yps_desktop.services.desk import Desk
from yps_desktop.services.package_review import Answers, CaseToTake, Match, Review
from yps_desktop.services.packages import Opened, OpenedCase, Outcome
from yps_desktop.services.paper_file import put_aside
from yps_desktop.services.receiving_here import Before, Here
from yps_desktop.services.receiving_people import (
    Candidate,
    ToMatch,
    concerned,
    search,
    to_match,
    told_of,
)
from yps_desktop.services.searched_words import searched_in
from yps_desktop.services.taking_in import NOTHING, Taking
from yps_desktop.services.writing import Signer, of_act, write

__all__ = [
    "Answers", "Candidate", "CaseToTake", "Match", "Review", "ToMatch",
    "receipt", "review", "save_receipt", "search", "take_in",
]  # fmt: skip

SOMEBODY_ELSE = f"Somebody else with a key must take this package in. {NOTHING}"
OUR_OWN = f"This package was made from this record itself. What it holds is here already. {NOTHING}"
OF_NOBODY = f"This package does not say rightly whose record it is. Ask for it to be made again. {NOTHING}"
OLDER = (
    "What is here of case {number} is newer: this package was made from an older state of the sender’s "
    f"record. Ask for a new one. {NOTHING}"
)
NOT_THE_SAME = (
    "This package says that it is more of case {number}, and does not go on from what came of that. Ring the "
    f"sender at a number you know. {NOTHING}"
)
SENT_TWICE = "This package was taken in on {day}, as case {number}. Nothing has been taken in again."
CLOSED = "This is more of case {number}, which is closed. Open it again first. " + NOTHING
TOO_MANY = f"This package proposes far more than can be due in a case. {NOTHING}"
MOST_PROPOSALS = 500
"""In one case: they are read whenever the case is."""


def review(desk: Desk, opened: Opened) -> Review:
    """Say what stands in a package and what taking it in would do. Nothing is written."""
    desk.need(WRITES)
    here = Here(desk)
    if why := _why_hidden(desk, opened, here):
        return Review(opened, (), (), (), why)
    to_take = tuple(_to_take(desk, opened, one, here) for one in opened.cases)
    why_not, outcome = _why_not(desk, opened, to_take, here)
    people = to_match(desk, opened, here)
    is_here = here.same(opened) is not None
    return Review(
        opened, to_take, people, tuple(_says(desk, opened, to_take, here)), why_not, outcome, is_here
    )


def take_in(desk: Desk, found: Review, answers: Answers, signer: Signer) -> tuple[str, ...]:
    """Take a package in, all of its cases in one transaction, and give the ids of our cases, in its order.

    Raises AnswerError, NotAllowedError, YpsError, StorageError; then nothing was written.
    """
    _need_me(desk, signer)
    now = review(desk, found.opened)
    if now.why_not:
        raise YpsError(now.why_not)
    if [one.into for one in now.cases] != [one.into for one in found.cases]:
        raise YpsError(f"The record has changed since you read this. Read it once more. {NOTHING}")
    taking = Taking(desk, now, answers)
    words = [(id, searched_in(one.opened)) for id, one in zip(taking.ids, now.cases, strict=True)]

    def keep_words() -> None:
        for id, texts in words:
            desk.vault.search.put_received(id, texts)

    write(desk, list(taking.items()), signer=signer, also=keep_words)
    return taking.ids


def receipt(desk: Desk, opened: Opened, outcome: Outcome, signer: Signer) -> bytes:
    """Make the receipt for a package, and write that it was made before it leaves.

    Raises NotAllowedError, and YpsError where it would not say what is so.
    """
    _need_me(desk, signer)
    here = Here(desk)
    if _why_hidden(desk, opened, here):
        raise NotAllowedError(f"Somebody else with a key must answer this package. {NOTHING}")
    is_here = here.same(opened) is not None
    if outcome == "taken_in" and not is_here:
        raise YpsError("This package has not been taken in. No receipt was made.")
    if is_here and outcome in ("not_ours", "not_agreed", "not_readable"):
        raise YpsError("This package has been taken in. No receipt was made.")
    data = packages.answer(opened, outcome, desk.school.name, signer, desk.now())
    sha256 = hashlib.sha256(data).hexdigest()
    made = ReceiptMade(package=opened.hash, file=opened.sha256, outcome=outcome, sha256=sha256)
    write(desk, [of_act(made)], signer=signer)
    return data


def save_receipt(desk: Desk, data: bytes, target: Path) -> None:
    """Save a receipt that was made, to be sent back. Raises YpsError; then there is no file."""
    with put_aside(target, data, desk.folder) as put:
        put()


def _need_me(desk: Desk, signer: Signer) -> None:
    """Raise NotAllowedError unless whoever signs is signed in and may write."""
    desk.need(WRITES)
    if signer.holder.person != desk.me.person:
        raise NotAllowedError("Only the person signed in can sign here. Nothing has been signed.")


def _why_hidden(desk: Desk, opened: Opened, here: Here) -> str:
    """Say that somebody else must see to a package that this person is, or would be, kept out of (G5, G7).

    One sentence for both, so that nobody learns which: that it came before, or that it names them.
    """
    before = [one for case in opened.cases for one in here.of(opened, case)]
    same = here.same(opened)
    if any(one.row is None for one in (*before, *([same] if same is not None else []))):
        return SOMEBODY_ELSE
    kept_out = {holder.person for case in opened.cases for holder, _ in concerned(case, desk)}
    writers = {one.person for one in desk.holders.values() if one.may(WRITES)}
    return SOMEBODY_ELSE if desk.me.person in kept_out and writers - kept_out else ""


def _to_take(desk: Desk, opened: Opened, one: OpenedCase, here: Here) -> CaseToTake:
    before, days = here.of(opened, one), [recorded(entry.entry).date() for entry in one.entries]
    last = _last_like(one, before)
    seqs = [entry.entry.header.seq for entry in one.entries]
    known = [seq for seq in seqs if last is not None and seq <= last.act.anchor_seq]
    row = before[-1].row if before else None
    return CaseToTake(
        opened=one,
        into=before[-1].case if before else "",
        number=row.number if row is not None else "",
        first=min(days),
        last=max(days),
        new=len(seqs) - len(known),
        gone=max(0, last.act.entries - len(known)) if last is not None else 0,
        kept_out=tuple(dict.fromkeys(holder.name for holder, _ in concerned(one, desk))),
    )


def _last_like(one: OpenedCase, before: tuple[Before, ...]) -> Before | None:
    """Give the newest that came of the same case for the same pupil's copy: what it is a version of."""
    whose = one.sent.masked.whose if one.sent.masked is not None else ""
    like = [held for held in before if held.act.masked.whose == whose]
    return like[-1] if like else None


def _why_not(
    desk: Desk, opened: Opened, to_take: tuple[CaseToTake, ...], here: Here
) -> tuple[str, Outcome | None]:
    """Say why a package is not taken in, and what a receipt says of that."""
    same = here.same(opened)
    if same is not None and same.row is not None:
        return SENT_TWICE.format(day=spell_day(same.day), number=same.row.number), "sent_twice"
    if opened.package.vault == desk.vault.id:
        return OUR_OWN, "sent_twice"
    if not _is_of_somebody(opened):
        return OF_NOBODY, "not_readable"
    if any(len(one.sent.proposals) > MOST_PROPOSALS for one in opened.cases):
        return TOO_MANY, "not_readable"
    for one in to_take:
        last = _last_like(one.opened, here.of(opened, one.opened))
        if any(not here.goes_on(before, one.opened) for before in here.of(opened, one.opened)[-1:]):
            return NOT_THE_SAME.format(number=one.number), "not_readable"
        if last is not None and _is_older(opened, last):
            return OLDER.format(number=one.number), "sent_twice"
        if one.into and is_over(cases.read(desk, one.into), desk.school):
            return CLOSED.format(number=one.number), None
    return "", None


def _is_of_somebody(opened: Opened) -> bool:
    """Say whether each of those whose record it is said to be stands in it, once."""
    whose = {one.person for one in opened.package.whose if one.name.strip()}
    told = all(told_of(opened, person) is not None for person in whose)
    return bool(whose) and len(whose) == len(opened.package.whose) and told


def _is_older(opened: Opened, before: Before) -> bool:
    package = opened.package
    return (package.anchor.seq, package.made_utc) < (before.act.anchor_seq, before.act.made_utc)


def _has_signed(opened: Opened, case: CaseToTake, here: Here) -> bool:
    """Say whether the key that signed the package signed something of the case that came before."""
    acts = [one.act for one in here.of(opened, case.opened)]
    known = {signed.key for act in acts for signed in (act.signed_by, *act.keys)}
    return opened.package.signed_by.key in known


def _says(desk: Desk, opened: Opened, to_take: tuple[CaseToTake, ...], here: Here) -> Iterator[str]:
    yield from opened.odd
    package = opened.package
    if desk.school.practice:
        yield "This is a practice record. What comes of a real child belongs in the real one."
    if package.to and package.to.casefold() not in {name.casefold() for name in names_of(desk.school)}:
        yield f"It is made out to {package.to}."
    if not opened.signed_by.met:
        yield "The key it is signed with is new here: have its fingerprint read out to you on the telephone."
    for one in opened.package.whose:
        told = told_of(opened, one.person)
        if told is not None and told.name.casefold() != one.name.casefold():
            yield f"{one.name} goes by another name in the record itself: {clipped(told.name)}."
    for case in to_take:
        if case.is_newer:
            yield f"Case {case.opened.sent.number} came before: it goes to case {case.number} here."
            if not _has_signed(opened, case, here):
                yield "It is signed with a key that did not sign what came then."
        if case.last > desk.now().date() + timedelta(days=1):
            yield "It holds entries recorded later than today: one of the two computers’ clocks is wrong."
        if case.gone:
            yield f"{case.gone:,} entries that came then are not in it now."
        for name in case.kept_out:
            yield f"{name} is named in it with a part of their own, and will be kept out of the case here."
