"""The five lines a record leads with: what, why it matters, what was decided, since, and next (Z13)."""

from collections.abc import Iterator
from datetime import datetime

from yps_desktop.documents.answers import Strong, Words
from yps_desktop.documents.content import Line, Lines
from yps_desktop.documents.days import as_on_paper
from yps_desktop.documents.front_facts import knew
from yps_desktop.documents.sheet_section import happened
from yps_desktop.documents.signatures import reader
from yps_desktop.documents.summaries import answer, fitting, summary, viewing_title
from yps_desktop.guidance.lines import clipped, sheet_name
from yps_desktop.guidance.spell import spell_instant, spell_moment
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case
from yps_desktop.record.days import spell_day
from yps_desktop.record.lengths import spell_length
from yps_desktop.record.moments import Moment
from yps_desktop.record.rules.chronology import Event, chronology
from yps_desktop.record.rules.custody import devices_of
from yps_desktop.record.rules.deadlines import dues
from yps_desktop.record.rules.due import Due, zone_of
from yps_desktop.record.rules.life import is_over, life_of
from yps_desktop.record.rules.referral import advice, is_against_advice
from yps_desktop.record.rules.signing import awaiting
from yps_desktop.record.school import School
from yps_desktop.record.times import on_the_clock, recorded, time_between

_REASON = 170
"""Letters the advice has at least: it never stands without its first reason."""


def five_lines(case: Case, edition: Edition, school: School, now: datetime, longest: int) -> Lines:
    """Write the five lines from what was signed, each at most about `longest` letters."""
    return Lines(
        (
            Line("What", clipped(_what(case, edition), longest)),
            Line("Why it matters", fitting(_why(case, school), max(longest, _REASON))),
            Line("Decided", _decided(case, edition, school, longest)),
            Line("Since", fitting(_since(case, edition), longest, "; ")),
            Line("Next", fitting(_next(case, school, now), longest)),
        )
    )


def _what(case: Case, edition: Edition) -> str:
    disclosure, imagery = case.newest("disclosure"), case.newest("imagery")
    account = answer(disclosure, edition, "account")
    told = answer(imagery, edition, "description")
    if account or told:
        brought = answer(disclosure, edition, "brought_by")
        return f"{brought}: {account or told}" if brought else account or told
    first = case.written[0] if case.written else None
    return summary(first, edition, 400) if first else "Nothing has been recorded but the opening."


def _why(case: Case, school: School) -> list[str]:
    if life_of(case, school) == "opened_in_error":
        return ["The case was opened by mistake; its last sheet says why."]
    given = advice(case, headteacher=school.headteacher)
    lines = [as_on_paper(line) for line in given.lines if not line.startswith("A referral")][:2]
    if given.level == "nothing_yet":
        return lines
    return [" ".join([f"Advice: {given.heading}.", *lines[:1]]), *lines[1:]]


def undecided(case: Case, school: School) -> str:
    """Say of a case without a decision that there is none, or none yet."""
    return "Nothing was decided." if is_over(case, school) else "Nothing is decided yet."


def _decided(case: Case, edition: Edition, school: School, longest: int) -> Words:
    decision = case.newest("decision")
    if decision is None:
        return undecided(case, school)
    said = answer(decision, edition, "course")
    when = getattr(decision.sheet, "when", None)
    told = f", {spell_moment(when, paper=True)}" if isinstance(when, Moment) else ""
    after = _after_knowing(case, when)
    against = " Against the advice." if is_against_advice(case, decision) else ""
    return (Strong(said), clipped(f"{told}{after}.", longest) if told else ".", Strong(against))


def _after_knowing(case: Case, when: Moment | None) -> str:
    """Say how long after the DSL knew, where both times are recorded."""
    known = knew(case)[1]
    if known is None or when is None or known.at is None or when.at is None:
        return ""
    zone = zone_of(case)
    gap = time_between(on_the_clock(known, zone), on_the_clock(when, zone))
    return f", {spell_length(gap)} after the DSL knew" if gap.total_seconds() > 0 else ""


def _since(case: Case, edition: Edition) -> list[str]:
    said = [f"{device.label}: {device.now.words}" for device in devices_of(case)]
    decision = case.newest("decision")
    start = decision.latest.header.seq if decision else 0
    later = [event for event in chronology(case) if event.kind == "sheet" and _counts(event, start)]
    said += [_named(case, event, edition) for event in reversed(later)]
    return said or ["Nothing has been recorded since"]


def _counts(event: Event, start: int) -> bool:
    """People and imagery stand elsewhere on the page."""
    kind = event.written.sheet.kind if event.written else ""
    told = ("person", "group", "imagery", "disclosure", "device", "decision", "still_there")
    return event.entry.header.seq > start and kind not in told


def _named(case: Case, event: Event, edition: Edition) -> str:
    written = event.written
    assert written is not None
    name = sheet_name(case, written, edition)
    when = happened(written)
    day = when.day if when else event.recorded.date()
    form = viewing_title(written) if written.sheet.kind == "viewing" else ""
    return f"{name}{f' ({form.lower()})' if form else ''}, {spell_day(day, paper=True)}"


def _next(case: Case, school: School, now: datetime) -> list[str]:
    coming = [] if is_over(case, school) else [_due(due, now) for due in dues(case)]
    return [*_waiting(case, school), *coming] or ["Nothing with a day is recorded."]


def _waiting(case: Case, school: School) -> Iterator[str]:
    for written in (*case.of("decision"), *case.of("closing")):
        if awaiting(case, written, school):
            day = spell_day(recorded(written.latest).date(), paper=True)
            yield f"Awaiting {reader(school)} since {day}."


def _due(due: Due, now: datetime) -> str:
    at = spell_day(due.at.date(), paper=True) if due.all_day else spell_instant(due.at, paper=True)
    gone = ", a time that has passed" if due.status(now) == "overdue" else ""
    return f"{due.what} by {at}{gone}."
