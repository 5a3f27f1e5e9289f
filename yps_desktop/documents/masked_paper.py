"""What makes a paper a masked copy (Z11): whose and for whom, who each letter is, and who vouches for it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import Any

from yps_desktop.documents.answers import DoesNotApply, NotRecorded, Strong, Words, unbroken
from yps_desktop.documents.content import Block, Heading, InkLines, Notice, Paper, Paragraphs, Section
from yps_desktop.documents.days import clock, long_day
from yps_desktop.documents.front_people import age_then, part_in_it
from yps_desktop.documents.slanted import slant_left_out
from yps_desktop.documents.tables import Cell, Column, Table
from yps_desktop.documents.viewing_record import ROOM_TO_SIGN
from yps_desktop.guidance.words import Edition
from yps_desktop.record.ages import ages_of
from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.masked.letters import bracketed
from yps_desktop.record.masked.who import Who
from yps_desktop.record.people import CasePerson, people_of
from yps_desktop.record.rules.threads import threads_of

_COPY = "masked copy"
_STARTS = (0, 42, 113, 140)
"""Where the columns of "Who is meant" begin, in millimetres."""


@dataclass(frozen=True, slots=True)
class MaskedBy:
    """Whose copy it is and who reads it, in words; who masked it, when, and as which entry."""

    whose: str
    reader: str
    name: str
    office: str
    when: datetime
    entry: int


def as_masked(paper: Paper, by: MaskedBy, case: Case, people: Iterable[Who], edition: Edition) -> Paper:
    """Give a paper that was composed of a masked case as the masked copy it is.

    `people` are everybody in the case and how they stand in this copy; `case` is the masked one.
    """
    slanted = slant_left_out(paper)
    shown = _shown(slanted, people)
    notice = Notice("Masked copy", _told(by, shown, has_front=bool(paper.front)))
    meant = Section(Heading("Who is meant"), (_table(shown, case, edition, by.whose),))
    opening: tuple[Block, ...] = () if paper.front else (notice,)
    opening += (meant,) if shown[1:] else ()
    return replace(
        slanted,
        front=tuple((notice, *blocks) for blocks in slanted.front),
        blocks=(
            *opening,
            *_headed(tuple(_not_to_sign(slanted.blocks)), paper.kind),
            Paragraphs((_vouched(by, paper.stamp.school),), "small"),
        ),
        stamp=replace(paper.stamp, copy=_COPY, whose=by.whose),
    )


def _headed(blocks: tuple[Block, ...], kind: str) -> tuple[Block, ...]:
    """Set what has no heading of its own under one, so that it is told from what stands above it."""
    bare = tuple(takewhile(lambda block: not isinstance(block, Section | Notice), blocks))
    return (Section(Heading(kind.capitalize()), bare), *blocks[len(bare) :]) if bare else blocks


def _not_to_sign(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out the lines to sign on: a masked copy is no paper to sign in ink."""
    for block in blocks:
        match block:
            case InkLines():
                continue
            case Section(head, inside):
                yield Section(head, tuple(_not_to_sign(inside)))
            case Paragraphs(words, size):
                yield Paragraphs(tuple(_not_here(one) for one in words), size)
            case _:
                yield block


def _not_here(words: Words) -> Words:
    return words.removesuffix(ROOM_TO_SIGN).rstrip() if isinstance(words, str) else words


def _told(by: MaskedBy, shown: tuple[Who, ...], has_front: bool) -> Words:
    """Say whose copy it is, who reads it, how letters are read, and who looked at each place."""
    letters = "Nobody whose name was taken out stands on this paper."
    if any(not who.by_name for who in shown):
        letters = (
            "Other people stand as a letter in square brackets; the same letter is the same person in every "
            "copy of this case. Their names were taken out of the text, not covered."
        )
    where = " The next page says who is meant." if has_front and shown[1:] else ""
    return (
        "Of the record of ",
        Strong(by.whose),
        f". For {by.reader.rstrip(' .')}. {letters}{where} Masked by {by.name}, {long_day(by.when)}, "
        f"{clock(by.when)}; each place was looked at, {unbroken(f'entry {by.entry}')}.",
    )


def _vouched(by: MaskedBy, school: str) -> str:
    """Say that what was signed has every name, and who stands for the mask."""
    return (
        "Every entry on this paper was signed with the names as they were written. The mask was put on "
        f"afterwards; {by.name} ({by.office}) vouches for it in entry {by.entry}. The whole text stays at "
        f"{school} and can be asked for."
    )


def _shown(paper: Paper, people: Iterable[Who]) -> tuple[Who, ...]:
    """Give whose copy it is, then whoever a letter of the paper means, and who is named by decision."""
    text = "\n".join(_texts(paper))
    everybody = tuple(people)
    owner = tuple(who for who in everybody if who.why == "owner")
    others = (
        who
        for who in everybody
        if who.why != "owner" and (who.reason if who.by_name else _stands(who.letter, text))
    )
    return (*owner, *others)


def _stands(letter: str, text: str) -> bool:
    """Say whether a letter stands in square brackets, alone or as one of several who may be meant."""
    inside = re.escape(bracketed(letter)[1:-1])
    return re.search(rf"(?:\[| or ){inside}(?=\]| or )", text) is not None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _texts(getattr(value, part.name))


def _table(shown: Iterable[Who], case: Case, edition: Edition, owner: str) -> Table:
    heads = ("Written as", "Part in it", "Age when shared", f"Kept apart from {owner}")
    columns = tuple(Column(head, start) for head, start in zip(heads, _STARTS, strict=True))
    people = {one.id: one for one in people_of(case)}
    apart = _kept_apart(case, next((who.ids for who in shown if who.why == "owner"), ()))
    return Table(
        columns,
        tuple(
            _row(who, next((people[id] for id in who.ids if id in people), None), case, edition, apart)
            for who in shown
        ),
        "" if apart is not None else f"Kept apart: no safety plan says it of {owner}.",
    )


def _row(
    who: Who, person: CasePerson | None, case: Case, edition: Edition, apart: frozenset[str] | None
) -> tuple[Cell, ...]:
    written = Strong(who.name if who.by_name else bracketed(who.letter))
    part = part_in_it(person, edition) if person is not None else NotRecorded()
    return (written, part, _age(person, case), _apart(who, apart))


def _age(person: CasePerson | None, case: Case) -> Cell:
    """Give how old a young person was when it was shared, else when it was told."""
    if person is None or not person.is_young or person.is_group:
        return DoesNotApply()
    ages = ages_of(person, case)
    if ages.shared is None and ages.disclosed is not None:
        return f"{age_then(ages.disclosed, person)}, when told"
    return age_then(ages.shared, person)


def _apart(who: Who, apart: frozenset[str] | None) -> Cell:
    """Say whether a safety plan keeps somebody apart from whose copy it is."""
    if who.why == "owner" or not (who.is_young or who.is_group):
        return DoesNotApply()
    if apart is None:
        return NotRecorded()
    return Strong("Yes") if apart.intersection(who.ids) else "No"


def _kept_apart(case: Case, owner: Iterable[str]) -> frozenset[str] | None:
    """Give whom safety plans that have not ended keep apart from somebody (ids); None without any plan."""
    theirs, found, is_planned = frozenset(owner), set[str](), False
    for thread in threads_of(case, ("safety_plan",)):
        plan = thread.begun.sheet
        whose: Named | None = getattr(plan, "young_person", None)
        apart = {one.id for one in getattr(plan, "kept_apart", None) or ()}
        if thread.is_settled or whose is None:
            continue
        if whose.id in theirs:
            is_planned, found = True, found | apart
        elif apart & theirs:
            is_planned, found = True, found | {whose.id}
    return frozenset(found) if is_planned else None
