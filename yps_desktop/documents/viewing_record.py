"""The record of one viewing (Z2), in each of its three forms: why, the six points, what followed."""

from collections.abc import Iterator, Sequence

from yps_desktop.documents.answers import Answer, Code, Corrected, Strong
from yps_desktop.documents.content import (
    Block,
    Heading,
    InkLines,
    KeyFact,
    Paper,
    Paragraphs,
    Rows,
    Section,
    Stamp,
)
from yps_desktop.documents.days import clock, short_day
from yps_desktop.documents.sheet_answers import sheet_rows
from yps_desktop.documents.sheet_section import words_of
from yps_desktop.documents.signatures import signature_boxes
from yps_desktop.documents.summaries import answer
from yps_desktop.documents.viewing_points import SHOWN, six_points
from yps_desktop.guidance.spell import spell_named
from yps_desktop.guidance.words import Edition
from yps_desktop.record.acts import School
from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Named
from yps_desktop.record.masking import MASKED
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.viewing import Viewing

_TITLES = {
    "not_viewed": "Decided not to view",
    "viewed": "Decided to view, then viewed",
    "seen": "Seen without choosing to",
}
_WHY = {
    "not_viewed": ("Why it need not be viewed", ("reason",)),
    "viewed": ("Why it could not be avoided", ("reason", "grounds", "tried_first", "distress")),
    "seen": ("How it came to be seen", ("how_seen",)),
}
_FOLLOWED = ("followed", "support")


def compose(case: Case, written: Written, edition: Edition, school: School, stamp: Stamp) -> Paper:
    """Compose the record of one viewing sheet. The sheet must be a viewing."""
    viewing = written.sheet
    assert isinstance(viewing, Viewing)
    form = viewing.form or "viewed"
    return Paper(
        kind="record of a viewing",
        title=_TITLES[form],
        subtitle=f"Case {case.number} · no imagery is held in this record",
        key_facts=tuple(_facts(case, written, viewing, edition)),
        blocks=tuple(_blocks(case, written, viewing, edition, school)),
        stamp=stamp,
        practice=school.practice,
    )


def _blocks(
    case: Case, written: Written, viewing: Viewing, edition: Edition, school: School
) -> Iterator[Block]:
    words, form = words_of(edition, written), viewing.form or "viewed"
    heading, why = _WHY[form]
    shown = {"form", "when", "ended", *why}
    yield Section(Heading(heading), tuple(_told(case, written, edition, why, "letter")))
    if form == "viewed":
        shown |= SHOWN
        points = six_points(case, viewing, words, school)
        head = Heading("Six points, as the guidance asks", "UKCCIS 2016, section 2")
        yield Section(head, (points,))
    if form != "not_viewed":
        shown |= set(_FOLLOWED)
        yield Section(Heading("What followed"), tuple(_told(case, written, edition, _FOLLOWED, "answer")))
    rows = sheet_rows(case, written, words, only=[id for id in viewing.answers() if id not in shown])
    if rows:
        yield Section(Heading("Also recorded"), (Rows(rows),))
    corrected = tuple(row for row in sheet_rows(case, written, words) if isinstance(row.answer, Corrected))
    if corrected:
        yield Section(Heading("Corrected since it was signed"), (Rows(corrected),))
    yield Section(Heading("Signatures"), tuple(_signatures(case, written, viewing, school)))


def _told(case: Case, written: Written, edition: Edition, ids: tuple[str, ...], size: str) -> Iterator[Block]:
    """Set the first answer as running text, the others below it small; where one is a blank, all as rows."""
    rows = sheet_rows(case, written, words_of(edition, written), only=ids)
    said = [(row, text) for row in rows if (text := _plain(row.answer))]
    if len(said) < len(rows) or not said:
        yield Rows(rows)
        return
    (_, first), *others = said
    yield Paragraphs((first,), size)
    if others:
        ids_of = " ".join(dict.fromkeys(id for row, _ in others for id in row.source.split()))
        small = "  ".join(f"{row.question}: {text.rstrip('.')}." for row, text in others)
        yield Paragraphs(((f"{small}  ", Code(ids_of)),), "small")


def _plain(answer: Answer) -> str:
    """Give an answer that is words alone; nothing for a blank or a correction."""
    return answer if isinstance(answer, str) else answer.text if isinstance(answer, Strong) else ""


def _facts(case: Case, written: Written, viewing: Viewing, edition: Edition) -> Iterator[KeyFact]:
    match viewing.form:
        case "seen":
            yield _people("Seen by", viewing.who_saw)
            yield _when("When", viewing)
        case "not_viewed":
            author = case.author(written.entry)
            yield KeyFact("Decided by", author.name, author.office)
            yield _when("When", viewing)
        case _:
            yield _people("Viewed by", (viewing.viewer,) if viewing.viewer else None)
            yield _when("When", viewing)
            room = answer(written, edition, "where_name")
            yield KeyFact("Where", answer(written, edition, "where") or "Not recorded", room)
            yield _people("In the room", viewing.present)


def _people(label: str, people: tuple[Named, ...] | None) -> KeyFact:
    if not people:
        return KeyFact(label, "Not recorded")
    names = ", ".join(one.name for one in people[:2])
    more = f" and {len(people) - 2} more" if len(people) > 2 else ""
    return KeyFact(label, names + more, "; ".join(one.capacity for one in people[:2] if one.capacity))


def _when(label: str, viewing: Viewing) -> KeyFact:
    if viewing.when is None:
        return KeyFact(label, "Not recorded")
    until = f" to {_clock(viewing.ended)}" if viewing.ended and viewing.ended.at else ""
    return KeyFact(label, short_day(viewing.when.day), f"{_clock(viewing.when)}{until}")


def _clock(moment: Moment) -> str:
    if moment.at is None:
        return "about then" if moment.about else "no time recorded"
    return f"about {clock(moment.at)}" if moment.about else clock(moment.at)


def _signatures(case: Case, written: Written, viewing: Viewing, school: School) -> Iterator[Block]:
    yield from signature_boxes(case, written, school)
    signed = {case.author(version.entry).name.casefold() for version in written.versions}
    signed |= {case.author(one.entry).name.casefold() for one in written.responses}
    signed |= {one.act.name.casefold() for one in written.ink}
    unsigned = [one for one in _named(viewing) if one.name.casefold() not in signed]
    if unsigned:
        yield Paragraphs((_may_sign(case, unsigned),), "small")
    yield from (InkLines(spell_named(one)) for one in unsigned)


def _named(viewing: Viewing) -> tuple[Named, ...]:
    """Give the viewer and those who were present, or those who saw it; each once."""
    viewer = (viewing.viewer,) if viewing.viewer else ()
    listed = (*viewer, *(viewing.present or ()), *(viewing.who_saw or ()))
    return tuple({one.id: one for one in listed if one.name != MASKED}.values())


def _may_sign(case: Case, unsigned: Sequence[Named]) -> str:
    keys = (f"{one.name} has {'a' if one.id in case.holders else 'no'} key" for one in unsigned)
    said = "; ".join(f"{key} and has not signed" for key in keys)
    return f"{said}. Here is room to sign in ink; the school then records this paper and where it is kept."
