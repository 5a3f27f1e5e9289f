"""The record of one viewing (Z2), in each of its three forms: why, the six points, what followed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from yps_desktop.documents.answers import Answer, Code, Corrected, Strong
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    KeyFact,
    Paper,
    Paragraphs,
    Row,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.documents.days import clock, short_day
from yps_desktop.documents.school_then import school_then, under
from yps_desktop.documents.sheet_answers import missed_on, sheet_rows
from yps_desktop.documents.signatures import signature_boxes
from yps_desktop.documents.summaries import VIEWING_TITLES, answer
from yps_desktop.documents.viewing_points import SHOWN, six_points
from yps_desktop.guidance.lines import words_of
from yps_desktop.guidance.spell import spell_named
from yps_desktop.guidance.words import Edition, SheetWords
from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.readiness import gaps
from yps_desktop.record.school import School
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.record.twice import said_twice

_WHY = {
    "not_viewed": ("Why it need not be viewed", ("reason",)),
    "viewed": ("Why it was viewed", ("reason", "grounds", "tried_first", "distress")),
    "seen": ("How it came to be seen", ("how_seen",)),
}
_FOLLOWED = ("followed", "support")
ROOM_TO_SIGN = "Here is room to sign in ink; the school then records this paper and where it is kept."
_SHORT = 200
"""Letters of an answer that may stand in small print."""


@dataclass(frozen=True, slots=True)
class _Told:
    """One viewing and the words it is told in; `missed` are questions whose answer the case misses."""

    case: Case
    written: Written
    viewing: Viewing
    words: SheetWords
    school: School
    missed: frozenset[str]

    @property
    def form(self) -> str:
        return self.viewing.form or "viewed"

    def rows(self, only: Sequence[str]) -> tuple[Row, ...]:
        return sheet_rows(self.case, self.written, self.words, self.missed, only)


def compose(
    case: Case,
    written: Written,
    edition: Edition,
    school: School,
    stamp: Stamp,
    recovered: tuple[str, ...] = (),
) -> Paper:
    """Compose the record of one viewing sheet. The sheet must be a viewing.

    `recovered` are sentences on when the recovery sheet alone opened the record: they stand first.
    """
    viewing = written.sheet
    assert isinstance(viewing, Viewing)
    told = _Told(case, written, viewing, words_of(edition, written), school, missed_on(written, gaps(case)))
    return Paper(
        kind="record of a viewing",
        title=VIEWING_TITLES[told.form],
        subtitle=under(f"Case {case.number} · no imagery is held in this record", school_then(case, school)),
        key_facts=tuple(_facts(told, edition)),
        blocks=(*((Paragraphs(recovered, "small"),) if recovered else ()), *_blocks(told)),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(told: _Told) -> Iterator[Block]:
    """Tell why, the six points, what followed, all else, corrections no row shows yet, and who signed."""
    heading, why = _WHY[told.form]
    yield Section(Heading(heading), tuple(_run(told, why, "letter")))
    in_points: tuple[str, ...] = ("form", "when", "ended")
    if told.form == "viewed":
        in_points += tuple(SHOWN)
        points = six_points(told.case, told.viewing, told.words, told.school)
        yield Section(Heading("Six points, as the guidance asks", "UKCCIS 2016, section 2"), (points,))
    followed = () if told.form == "not_viewed" else _FOLLOWED
    if followed:
        yield Section(Heading("What followed"), tuple(_run(told, followed, "answer")))
    rest = [id for id in told.viewing.answers() if id not in {*in_points, *why, *followed}]
    for head, rows in (
        ("Also recorded", told.rows(rest)),
        ("Corrected since it was signed", _corrected(told.rows(in_points))),
    ):
        if rows:
            yield Section(Heading(head), (Rows(rows),))
    yield Section(Heading("Signatures"), tuple(_signatures(told)))


def _corrected(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if isinstance(row.answer, Corrected))


def _run(told: _Told, ids: tuple[str, ...], size: str) -> Iterator[Block]:
    """Set the first answer as running text, short ones below it small, all else as rows."""
    rows = told.rows(ids)
    first = _plain(rows[0].answer)
    if not first:
        yield Rows(rows)
        return
    yield Paragraphs((first,), size)
    others = [row for row in rows[1:] if 0 < len(_plain(row.answer)) <= _SHORT]
    if others:
        ids_of = " ".join(dict.fromkeys(id for row in others for id in row.source.split()))
        small = "  ".join(f"{row.question}: {_plain(row.answer).rstrip('.')}." for row in others)
        yield Paragraphs(((f"{small}  ", Code(ids_of)),), "small")
    left = tuple(row for row in rows[1:] if row not in others)
    if left:
        yield Rows(left)


def _plain(answer: Answer) -> str:
    """Give an answer that is words alone; nothing for a blank or a correction."""
    return answer if isinstance(answer, str) else answer.text if isinstance(answer, Strong) else ""


def _facts(told: _Told, edition: Edition) -> Iterator[KeyFact]:
    case, written, viewing = told.case, told.written, told.viewing
    match viewing.form:
        case "seen":
            yield _people("Seen by", viewing.who_saw)
            yield _when("When", viewing, told.school.zone)
        case "not_viewed":
            author = case.author(written.entry)
            yield KeyFact("Decided by", author.name, author.office)
            yield _when("When", viewing, told.school.zone)
        case _:
            yield _people("Viewed by", (viewing.viewer,) if viewing.viewer else None)
            yield _when("When", viewing, told.school.zone)
            room = answer(written, edition, "where_name")
            yield KeyFact("Where", answer(written, edition, "where") or "Not recorded", room)
            yield _people("In the room", viewing.present)


def _people(label: str, people: tuple[Named, ...] | None) -> KeyFact:
    if not people:
        return KeyFact(label, "Not recorded")
    names = ", ".join(one.name for one in people[:2])
    more = f" and {len(people) - 2} more" if len(people) > 2 else ""
    return KeyFact(label, names + more, "; ".join(one.capacity for one in people[:2] if one.capacity))


def _when(label: str, viewing: Viewing, zone: str) -> KeyFact:
    if viewing.when is None:
        return KeyFact(label, "Not recorded")
    until = f" to {_clock(viewing.ended)}" if viewing.ended and viewing.ended.at else ""
    at = f"{_clock(viewing.when)}{until}{said_twice(viewing.when, zone)}"
    return KeyFact(label, short_day(viewing.when.day), at)


def _clock(moment: Moment) -> str:
    if moment.at is None:
        return "about then" if moment.about else "no time recorded"
    return f"about {clock(moment.at)}" if moment.about else clock(moment.at)


def _signatures(told: _Told) -> Iterator[Block]:
    case, written = told.case, told.written
    yield from signature_boxes(case, written, told.school)
    signed = {case.author(version.entry).name.casefold() for version in written.versions}
    signed |= {case.author(one.entry).name.casefold() for one in written.responses}
    signed |= {one.act.name.casefold() for one in written.ink}
    unsigned = [one for one in _named(told.viewing) if one.name.casefold() not in signed]
    if unsigned:
        yield Paragraphs((_may_sign(case, unsigned),), "small")
    yield from (InkLines(spell_named(one)) for one in unsigned)


def _named(viewing: Viewing) -> tuple[Named, ...]:
    """Give the viewer and those who were present, or those who saw it; each once."""
    viewer = (viewing.viewer,) if viewing.viewer else ()
    listed = (*viewer, *(viewing.present or ()), *(viewing.who_saw or ()))
    return tuple({one.id: one for one in listed if one.name != MASKED}.values())


def _may_sign(case: Case, unsigned: Sequence[Named]) -> str:
    with_key = {person for person, holder in case.holders.items() if holder.rights}
    keys = (f"{one.name} has {'a' if one.id in with_key else 'no'} key" for one in unsigned)
    said = "; ".join(f"{key} and has not signed" for key in keys)
    return f"{said}. {ROOM_TO_SIGN}"
