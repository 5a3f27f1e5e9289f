"""What is said beside a conversation and a decision on discipline, by the child's part in it (T2, T7)."""

from collections.abc import Iterator

from yps_desktop.record.case import Case
from yps_desktop.record.fields import Named
from yps_desktop.record.people import CasePerson, person_in
from yps_desktop.record.rules.advice import Notice
from yps_desktop.record.rules.sources import UKCCIS_2, UKCCIS_A, UKCCIS_C
from yps_desktop.record.sheets.conversation import Conversation
from yps_desktop.record.sheets.discipline import Discipline

_PROMPTS = (
    (
        ("was_pressured",),
        "was pressured: say that it is not their fault, and that nobody may press or frighten them.",
        UKCCIS_2,
    ),
    (
        ("in_imagery", "made", "sent"),
        "may fear blame: say that they are not alone. Ask who has it, and what would help.",
        UKCCIS_2,
    ),
    (
        ("pressured", "asked"),
        "asked or pressed for it: talk about consent, and about what it is like for the other child.",
        UKCCIS_C,
    ),
    (
        ("passed_on",),
        "passed it on: ask where it went and how it can be stopped, and what they could have done instead.",
        UKCCIS_C,
    ),
    (
        ("received", "sent_unasked", "holds"),
        "did right to speak: ask whether it came unasked, and from a child or an adult. It goes no further.",
        UKCCIS_C,
    ),
)
"""What to say and ask by the part somebody had, each that fits (T2), restated from the source."""


def conversation_notices(case: Case | None, sheet: Conversation) -> tuple[Notice, ...]:
    """Give the prompts for the young person who is spoken with, by their part in it."""
    person = _of(case, sheet.young_person)
    if person is None:
        return ()
    return tuple(
        Notice("young_person", None, f"{person.name} {said}", source)
        for roles, said, source in _PROMPTS
        if any(role in roles for role in person.roles)
    )


def discipline_notices(case: Case | None, sheet: Discipline) -> tuple[Notice, ...]:
    """T7: where somebody was pressured and no discipline follows, ask why. Source: UKCCIS annex A."""
    return tuple(_pressed(_of(case, sheet.young_person))) if sheet.course == "none" else ()


def _pressed(person: CasePerson | None) -> Iterator[Notice]:
    if person is not None and "pressured" in person.roles:
        sentence = f"By the record {person.name} pressured somebody. The guidance expects discipline then."
        yield Notice("course", "none_reason", sentence, UKCCIS_A)


def _of(case: Case | None, named: Named | None) -> CasePerson | None:
    return person_in(case, named.id) if case is not None and named is not None else None
