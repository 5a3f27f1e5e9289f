"""Whoever is on the school's lists, offered where somebody is named in a case: a draft, never an answer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from yps_desktop.intake.plan import Known
from yps_desktop.record.ages import year_group
from yps_desktop.record.days import spell_day
from yps_desktop.record.directory import Listed, Pupil
from yps_desktop.record.fields import Answer
from yps_desktop.services.desk import Desk
from yps_desktop.services.school_lists import find

SHORTEST = 2
"""Letters typed before anybody is offered."""
_MOST = 5


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody on a list, as offered: who they are, what tells them apart, and what it answers.

    `id` stays theirs in every case; `answers` are those of a person's sheet, by field.
    """

    id: str
    name: str
    capacity: str
    note: str
    answers: Mapping[str, Answer] = field(default_factory=dict)


def offered(desk: Desk, typed: str, but: Collection[str] = ()) -> tuple[ListedPerson, ...]:
    """Give the few on the lists of whom each typed word begins a word of the name, pupils first.

    `but` are the ids of those who are offered already.
    """
    if len(typed.strip()) < SHORTEST:
        return ()
    today = desk.now().astimezone(ZoneInfo(desk.school.zone)).date()
    found = (*find(desk, "pupils", typed, _MOST), *find(desk, "staff", typed, _MOST))
    return tuple(_person(one, today) for one in found if one.id not in but)[:_MOST]


def is_anybody_listed(desk: Desk) -> bool:
    """Say whether there is any list."""
    return any(desk.vault.school_lists.count(of) for of in ("pupils", "staff"))


def answers_of(listed: Listed, today: date) -> Mapping[str, Answer]:
    """Give what a list answers on a person's sheet; the year group by date of birth where it has none."""
    told: dict[str, Answer | None] = {"name": listed.name}
    if isinstance(listed, Pupil):
        told |= {"born": listed.born, "sex": listed.sex, "year_group": _year(listed, today)}
        told |= {"standing": ("former_pupil" if listed.left else "pupil_here",), "upn": listed.upn}
    return {id: answer for id, answer in told.items() if answer}


def _person(known: Known, today: date) -> ListedPerson:
    listed = known.listed
    left = f"left on {spell_day(listed.left)}" if listed.left else ""
    if isinstance(listed, Pupil):
        year = _year(listed, today)
        capacity = ", ".join(filter(None, ("pupil", f"Year {year}" if year.isdecimal() else year)))
        born = f"born {spell_day(listed.born)}" if listed.born else ""
        form = f"form {listed.form}" if listed.form else ""
        called = f"known as {listed.known_as}" if listed.known_as else ""
        note = ", ".join(filter(None, (capacity, form, born, called, left)))
    else:
        capacity = listed.post or "member of staff"
        note = ", ".join(filter(None, (capacity, left)))
    return ListedPerson(known.id, listed.name, capacity, note, answers_of(listed, today))


def _year(pupil: Pupil, today: date) -> str:
    if pupil.year or pupil.born is None or pupil.left is not None:
        return pupil.year
    return year_group(pupil.born, today) or ""
