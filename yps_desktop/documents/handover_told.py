"""What else the next school must know: safety plans, parents, what was told, what agencies asked (N4)."""

from collections.abc import Iterable, Iterator

from yps_desktop.documents.answers import NotRecorded
from yps_desktop.documents.content import Row
from yps_desktop.documents.handover_lines import answered, given, row
from yps_desktop.documents.summaries import answer
from yps_desktop.guidance.lines import sheet_name
from yps_desktop.guidance.spell import spell_moment
from yps_desktop.guidance.words import Edition
from yps_desktop.record.case import Case, Written
from yps_desktop.record.fields import Named
from yps_desktop.record.moments import NotKnown
from yps_desktop.record.people import CasePerson, names, same_person, young_people
from yps_desktop.record.rules.parents import ParentsStanding, parents_of
from yps_desktop.record.rules.threads import happened, threads_of

_PLAN = ("kept_apart", "measures", "adult", "online", "agreed_with")
_STEPS = {
    "told": ("what", "answer"),
    "kept_informed": ("what", "answer"),
    "not_told": ("reason", "consulted", "look_again"),
    "own_plan": ("plan", "look_again"),
}
_POLICE = ("asked", "asked_note", "deletion_allowed", "deletion_said_by", "devices_or_interviews")
_CARE = ("asked_for", "what_was_said", "reference")
_THEIR_ANSWER = ("what", "outcome", "what_was_said", "reference")
_NUMBERS = ("force", "officer", "contact", "incident_reference", "crime_reference")


def safety_rows(case: Case, edition: Edition, longest: int) -> tuple[Row, ...]:
    """Say of each plan that has not ended who is kept apart and what keeps the child safe."""
    rows = tuple(_plans(case, edition, longest))
    return rows or (row("Safety plan", None, NotRecorded("no plan says who is kept apart from whom")),)


def _plans(case: Case, edition: Edition, longest: int) -> Iterator[Row]:
    for thread in threads_of(case, ("safety_plan",)):
        if thread.is_settled:
            continue
        plan = thread.begun
        yield row(_whose(plan, "young_person"), plan, answered(plan, edition, _PLAN, longest))
        for later in thread.later:
            told = given(later, edition, ("outcome", "what", "child_says"), longest, _when(later))
            yield row(f"{_whose(plan, 'young_person')}, looked at again", later, told)


def parents_rows(case: Case, edition: Edition, longest: int) -> tuple[Row, ...]:
    """Say of each young person with a part in it what their parents or carers know."""
    rows = tuple(_parents(one, edition, longest) for one in parents_of(case))
    return rows or (row("Parents and carers", None, NotRecorded("what they know")),)


def _parents(one: ParentsStanding, edition: Edition, longest: int) -> Row:
    if one.written is None:
        return row(one.person.name, None, NotRecorded("what their parents or carers know"))
    step = str(getattr(one.written.sheet, "step", ""))
    lead = f"{answer(one.written, edition, 'step')}, {_when(one.written)}"
    return row(one.person.name, one.written, given(one.written, edition, _STEPS.get(step, ()), longest, lead))


def told_rows(case: Case, edition: Edition, longest: int) -> tuple[Row, ...]:
    """Say what each child was told or promised, and what they want; then with whom nobody has spoken."""
    spoken = case.of("conversation")
    rows = [
        row(_whose(one, "young_person"), one, answered(one, edition, ("kept_informed", "wishes"), longest))
        for one in spoken
    ]
    rows += _no_secrecy(case, edition)
    rows += _of_recording(case, edition, longest)
    left = _not_spoken_with(case, spoken)
    if left or not rows:
        whom = f" to {names(left)}" if left else ""
        rows.append(row("Not spoken with", None, NotRecorded(f"what was told or promised{whom}")))
    return tuple(rows)


def _of_recording(case: Case, edition: Edition, longest: int) -> Iterator[Row]:
    """Say what was said of a police record: it is asked about years later."""
    told = ("told_of_recording", "told_of_recording_what")
    for one in case.of("police"):
        if getattr(one.sheet, told[1], None):
            yield row("How the police record it", one, given(one, edition, told, longest))


def _no_secrecy(case: Case, edition: Edition) -> Iterator[Row]:
    """Say what whoever told was told at once: no secrecy is what a child remembers."""
    for one in case.of("disclosure"):
        if "no_secrecy" in (getattr(one.sheet, "done_at_once", None) or ()):
            yield row("Whoever told of it", one, given(one, edition, ("who_told", "done_at_once"), 200))


def _not_spoken_with(case: Case, spoken: Iterable[Written]) -> tuple[CasePerson, ...]:
    whom = [who for one in spoken if isinstance(who := getattr(one.sheet, "young_person", None), Named)]
    asked = [one.person for one in parents_of(case)] or young_people(case)
    return tuple(one for one in asked if not any(same_person(who, one) for who in whom))


def agency_rows(case: Case, edition: Edition, longest: int) -> tuple[Row, ...]:
    """Say what the police and social care asked or forbade, and what was agreed with them."""
    return (
        *_police(case, edition, longest),
        *_social_care(case, edition, longest),
        *_meetings(case, edition, longest),
    )


def _police(case: Case, edition: Edition, longest: int) -> Iterator[Row]:
    contacts = case.of("police")
    asked = [(one, said) for one in contacts if (said := [id for id in _POLICE if id in one.sheet.answers()])]
    for one, said in asked:
        yield row("Police", one, answered(one, edition, said, longest, _when(one)))
    if contacts and not asked:
        yield row("Police", contacts[-1], answered(contacts[-1], edition, _POLICE[:1], longest))
    if not contacts:
        yield row("Police", None, "No contact with them is recorded.")


def _social_care(case: Case, edition: Edition, longest: int) -> Iterator[Row]:
    threads = threads_of(case, ("social_care",))
    for thread in threads:
        newest = thread.newest
        ids = _THEIR_ANSWER if thread.later else _CARE
        yield row("Social care", newest, given(newest, edition, ids, longest, _when(newest)))
    if not threads:
        yield row("Social care", None, "No contact with them is recorded.")


def _meetings(case: Case, edition: Edition, longest: int) -> Iterator[Row]:
    for one in case.of("meeting"):
        if getattr(one.sheet, "agreed", None):
            yield row(
                answer(one, edition, "meeting"), one, given(one, edition, ("agreed",), longest, _when(one))
            )


def number_rows(case: Case, edition: Edition, longest: int) -> Iterator[Row]:
    """Give who has it at the police and at social care, and their references."""
    if (police := case.newest("police")) is not None and (
        told := given(police, edition, _NUMBERS, longest)
    ).answers:
        yield row("Police", police, told)
    if (care := case.newest("social_care")) is not None:
        told = given(care, edition, ("taken_by", "reference"), longest)
        if told.answers:
            yield row("Social care", care, told)
    for one in case.of("other_school"):
        yield row(
            sheet_name(case, one, edition),
            one,
            given(one, edition, ("school", "spoken_with", "reached_at"), longest),
        )


def _when(written: Written) -> str:
    return f"{spell_moment(happened(written), paper=True)}. "


def _whose(written: Written, field: str) -> str:
    who = getattr(written.sheet, field, None)
    if isinstance(who, Named):
        return who.name
    return "Not known whose" if isinstance(who, NotKnown) else "Not recorded whose"
