"""Turns a signed sheet into rows: each question with its answer, corrections, or one of the four blanks."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from yps_desktop.documents.answers import (
    Answer,
    Corrected,
    Correction,
    DoesNotApply,
    NotAskedThen,
    NotKnown,
    NotRecorded,
    Plain,
    Slanted,
    Strong,
    Wording,
    Words,
)
from yps_desktop.documents.content import Row
from yps_desktop.documents.signatures import when_of
from yps_desktop.guidance.spell import said_alike, spell
from yps_desktop.guidance.words import FieldWords, SheetWords
from yps_desktop.record.case import Case, Version, Written
from yps_desktop.record.fields import UNSURE, YES, Field, Kind, Said
from yps_desktop.record.masking import is_left_out
from yps_desktop.record.moments import NOT_KNOWN, LeftOutDay, Moment
from yps_desktop.record.rules.contradictions import contradictions
from yps_desktop.record.rules.facts import before_signing
from yps_desktop.record.rules.notices import noticed_fields, notices
from yps_desktop.record.rules.readiness import Gap
from yps_desktop.record.rules.referral import is_against_advice
from yps_desktop.record.rules.viewing import viewing_notices
from yps_desktop.record.sheets.decision import Decision
from yps_desktop.record.sheets.sheet import Sheet
from yps_desktop.record.sheets.viewing import Viewing
from yps_desktop.record.twice import said_twice

ASKED_AT_CLOSING = "asked for when the case is closed"
SAID_AT_CLOSING = "the closing says why"
OTHERS = "Other questions"
_MOST_NAMED, _MOST_WITHOUT_PLACE = 2, 4
"""Questions with one blank between them, a hole or no place, that still stand in the narrow column."""
_TOLD_AGE = ("age_low", "age_high", "age_told_by")
NOT_IN_EDITION = "the question came later, or has been retired"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question, its words in this edition, and what was answered to it, oldest version first.

    `reason` names the question whose answer leaves this one no place, if one does.
    """

    field: Field
    words: FieldWords | None
    values: tuple[Any, ...]
    reason: str | None

    @property
    def heading(self) -> str:
        return self.words.short if self.words is not None else self.field.id

    @property
    def is_left_open(self) -> bool:
        return self.words is not None and self.reason is None and not any(v is not None for v in self.values)


def sheet_rows(
    case: Case,
    written: Written,
    words: SheetWords,
    missed: Collection[str],
    only: Collection[str] | None = None,
) -> tuple[Row, ...]:
    """Give a row for every question of a sheet, or those named in `only`.

    A question without an answer is a hole of its own where its id is in `missed`; the others are named in one
    row at the end. Neighbours without a place for one and the same reason share a row; answers under ids this
    program does not know are shown by id. What hangs on a question nobody answered is left to it.
    """
    asked = [one for one in _questions(case, written, words) if only is None or one.field.id in only]
    left = [one for one in asked if one.is_left_open and one.field.id not in missed]
    rows = [
        row
        for group in _grouped(one for one in asked if one not in left)
        for row in _rows(case, written, words, group)
    ]
    unread = _unread(written) if only is None else ()
    return (*_holes_joined(rows), *unread, *_left_open(left))


def missed_on(written: Written, missed: Iterable[Gap]) -> frozenset[str]:
    """Give the questions of one sheet, by id, whose answer the case misses; page 1 names each."""
    return frozenset(
        gap.field
        for gap in missed
        if gap.field is not None
        and gap.kind == written.sheet.kind
        and gap.hash in (None, written.hash)
        and gap.about in (None, written.about)
    )


def noticed(case: Case, written: Written) -> frozenset[str]:
    """Give the questions that a rule asks of this sheet besides, by id."""
    sheet, then = written.sheet, before_signing(case, written)
    if isinstance(sheet, Viewing):
        at_odds = contradictions(then, sheet, written.about)
        return noticed_fields((*viewing_notices(case, sheet), *at_odds))
    asked = noticed_fields(notices(then, sheet, written.about))
    if isinstance(sheet, Decision) and is_against_advice(case, written):
        return asked | {"against_advice_reason"}
    return asked


def answer_of(field: Field, words: FieldWords | None, value: Any, zone: str) -> Plain:
    """Give one answer: a bold yes, a blank for what nobody knew or recorded, otherwise its words.

    `zone` is where the wall clock stood, for a time that came twice.
    """
    if value is None:
        return NotAskedThen(NOT_IN_EDITION) if words is None else NotRecorded(ASKED_AT_CLOSING)
    if value is NOT_KNOWN or value == (UNSURE,) or (field.options and value == UNSURE):
        return NotKnown()
    if field.kind is Kind.EACH:
        return _each(value)
    said = spell(field, words, value, paper=True)
    if is_left_out(said):
        return Slanted(said)
    if isinstance(value, Moment):
        return said + said_twice(value, zone)
    return Strong(said) if field.kind is Kind.YES_NO and value == YES else said


def _each(said: Sequence[Said]) -> Words:
    """Put what was said of several things one below the other, each under its name."""
    parts: list[Wording] = []
    for names, words in said_alike(said):
        parts += ["\n"] if parts else []
        parts += [Strong(names), f": {words}"]
    return tuple(parts)


def corrected_by(case: Case, written: Written, version: Version) -> str:
    """Say who corrected, when, and which entry corrects which."""
    numbers = f"entry {version.entry.header.seq} corrects {written.entry.header.seq}"
    return f"{case.author(version.entry).name}, {when_of(version.entry)}; {numbers}."


def _questions(case: Case, written: Written, words: SheetWords) -> Iterator[_Asked]:
    versions = [version.sheet.answers() for version in written.versions]
    asked_by_rule = noticed(case, written)
    for field in written.sheet.fields():
        values = tuple(given.get(field.id) for given in versions)
        answered = any(value is not None for value in values)
        reason = None if answered else no_place(written.sheet, field, versions[-1])
        left_out = field.retired or (field.by_rule and field.id not in asked_by_rule) or reason == ""
        if answered or not left_out:
            yield _Asked(field, words.field(field.id), values, reason)


def no_place(sheet: Sheet, field: Field, answers: Mapping[str, Any]) -> str | None:
    """Give the answered question that leaves this one no place; "" if that has none itself, None if it has.

    A date of birth leaves none to an age as told.
    """
    if field.id in _TOLD_AGE and isinstance(answers.get("born"), date | LeftOutDay):
        return "born"
    failing = next((one.field for one in field.when if not one.holds(answers.get(one.field))), None)
    if failing is None or failing in answers:
        return failing
    return no_place(sheet, sheet.field(failing), answers) or ""


def _grouped(asked: Iterable[_Asked]) -> Iterator[tuple[_Asked, ...]]:
    for reason, group in groupby(asked, key=lambda one: one.reason):
        members = tuple(group)
        if reason is None:
            yield from ((one,) for one in members)
        else:
            yield members


def _holes_joined(rows: Iterable[Row]) -> Iterator[Row]:
    for hole, group in groupby(rows, key=lambda row: isinstance(row.answer, NotRecorded)):
        members = tuple(group)
        if hole and len(members) > 1:
            yield _shared("; ".join(row.question for row in members), members[0].answer, members)
        else:
            yield from members


def _left_open(asked: Sequence[_Asked]) -> Iterator[Row]:
    """Name the questions nobody answered, beside the box while they are few, else in it."""
    named = "; ".join(one.heading for one in asked)
    many = len(asked) > _MOST_NAMED
    hole = NotRecorded(named if many else "")
    rows = [Row(one.heading, hole, one.field.row) for one in asked]
    if rows:
        yield _shared(OTHERS if many else named, hole, rows)


def _shared(question: str, answer: Answer, rows: Iterable[Row]) -> Row:
    """Make one row of several, with at most two ids of where the questions come from."""
    ids = list(dict.fromkeys(id for row in rows for id in row.source.split()))
    return Row(question, answer, f"{' '.join(ids[:2])} …" if len(ids) > 2 else " ".join(ids))


def _rows(case: Case, written: Written, words: SheetWords, group: tuple[_Asked, ...]) -> Iterator[Row]:
    first = group[0]
    if first.reason is None:
        yield Row(first.heading, _answer(case, written, first), first.field.row)
        return
    absent = _absent(written, words, first.reason)
    rows = [Row(one.heading, absent, one.field.row) for one in group]
    named = "; ".join(row.question for row in rows)
    if len(rows) > _MOST_WITHOUT_PLACE:
        yield _shared(OTHERS, DoesNotApply(f"{absent.why} · {named}"), rows)
    else:
        yield _shared(named, absent, rows)


def _absent(written: Written, words: SheetWords, reason: str) -> DoesNotApply:
    """Say why a question has no place: what was answered to the one before it."""
    asked = words.field(reason)
    if asked is None:
        return DoesNotApply()
    value = written.sheet.answers().get(reason)
    return DoesNotApply(f"{asked.short}: {spell(written.sheet.field(reason), asked, value, paper=True)}")


def _answer(case: Case, written: Written, asked: _Asked) -> Answer:
    """Give what was first written and every later change of this one answer."""
    zone = written.entry.header.zone
    plain = [answer_of(asked.field, asked.words, value, zone) for value in asked.values]
    if plain[-1] == NotRecorded(ASKED_AT_CLOSING) and case.of("closing"):
        return NotRecorded(SAID_AT_CLOSING)
    changes = [
        Correction(now, version.reason, corrected_by(case, written, version))
        for before, value, now, version in zip(
            asked.values, asked.values[1:], plain[1:], written.versions[1:], strict=False
        )
        if value != before
    ]
    return Corrected(plain[0], tuple(changes)) if changes else plain[-1]


def _unread(written: Written) -> Iterator[Row]:
    for id, value in written.versions[-1].unread.items():
        yield Row(id, f"{value} (from a newer program)")
