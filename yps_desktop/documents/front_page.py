"""Page 1 of a record (Z13), told at several lengths so that it is always one page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from yps_desktop.documents.answers import Strong
from yps_desktop.documents.content import Block, GapList, Heading, InkBox, Paragraphs, Section, SignedBox
from yps_desktop.documents.front_lines import five_lines, undecided
from yps_desktop.documents.front_people import people_table
from yps_desktop.documents.gaps import gap_words
from yps_desktop.documents.signatures import newest_boxes
from yps_desktop.documents.summaries import answer
from yps_desktop.guidance.lines import clipped
from yps_desktop.guidance.received_words import apart_lines
from yps_desktop.guidance.shut_outs import shut_out_line
from yps_desktop.guidance.spell import count
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.rules.life import is_over
from yps_desktop.record.rules.readiness import Gap
from yps_desktop.record.school import School


@dataclass(frozen=True, slots=True)
class _Length:
    """How much page 1 tells: people, gaps, and letters a line."""

    people: int
    gaps: int
    letters: int


_LENGTHS = (
    _Length(6, 9, 260),
    _Length(6, 6, 180),
    _Length(6, 3, 150),
    _Length(4, 3, 110),
    _Length(2, 3, 80),
    _Length(2, 3, 30),
)


def front_page(
    case: Case,
    edition: Edition,
    school: School,
    now: datetime,
    drafts: int,
    missed: Sequence[Gap],
    recovered: tuple[str, ...] = (),
) -> tuple[tuple[Block, ...], ...]:
    """Tell page 1 at every length, fullest first; `drafts` are counted, never printed (Z14).

    `recovered` says when the recovery sheet alone opened the record; no length leaves it out.
    """
    gaps = gap_words(case, edition, missed)
    told = (Paragraphs(recovered, "small"),) if recovered else ()
    return tuple(
        (
            Section(Heading("In five lines"), (five_lines(case, edition, school, now, length.letters),)),
            Section(Heading("People", "ages on three days"), (_people(case, edition, length.people),)),
            Section(
                Heading("Decision and who signed"),
                (*_decision(case, edition, school, length.letters), *told),
            ),
            _gaps(gaps, drafts, length.gaps, is_over(case, school)),
        )
        for length in _LENGTHS
    )


def _people(case: Case, edition: Edition, most: int) -> Block:
    table = people_table(case, edition, most)
    return table if table.people else Paragraphs(("Nobody is named yet.",), "small")


def _decision(case: Case, edition: Edition, school: School, letters: int) -> Iterator[Block]:
    decision = case.newest("decision")
    if decision is None:
        yield Paragraphs((undecided(case, school),), "small")
    else:
        course = Strong(f"{answer(decision, edition, 'course')}.")
        reason = clipped(answer(decision, edition, "reason"), letters)
        yield Paragraphs(((course, f" {reason}"),))
        yield from (_brief(box, letters) for box in newest_boxes(case, decision, school))
    for line in apart_lines(case):
        yield Paragraphs((clipped(line, letters),), "small")
    if line := shut_out_line(case, school.headteacher):
        yield Paragraphs((clipped(line, letters),), "small")
    if sum(bool(holder.rights) for holder in case.holders.values()) == 1:
        yield Paragraphs(("No second person has a key to this record yet.",), "small")


def _brief(box: Block, letters: int) -> Block:
    """Cut off what was said beside a signature; its sheet has it whole."""
    match box:
        case SignedBox(said=str(said)):
            return replace(box, said=clipped(said, letters))
        case InkBox(kept=str(kept)):
            return replace(box, kept=clipped(kept, letters))
        case _:
            return box


def _gaps(gaps: tuple[str, ...], drafts: int, most: int, over: bool) -> Section:
    shown, notes = gaps[:most], []
    if len(gaps) > len(shown):
        left = len(gaps) - len(shown)
        where = (
            "stands in a dashed box on its sheet" if left == 1 else "stand in dashed boxes on their sheets"
        )
        notes.append(f"{left} more {where}.")
    if drafts:
        waits = "waits" if drafts == 1 else "wait"
        notes.append(f"{count(drafts, 'draft')} {waits} to be signed: no part of the record, not printed.")
    notes.append(
        "From the next page on: what an inspector asks, a list of every sheet, then the order of time."
    )
    boxes: tuple[Block, ...] = (GapList(shown),) if shown else ()
    note = Paragraphs((" ".join(notes),), "small")
    return Section(Heading(f"Not recorded{'' if over else ' yet'}: {len(gaps)}"), (*boxes, note))
