"""The lists of questions about risk, put together from answers given once, wherever (A1, A2, A9, A10)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from yps_desktop.record.case import Case, Written
from yps_desktop.record.rules.sources import ALLEYNE, REDBRIDGE, UKCCIS_2, UKCCIS_A, UKCCIS_B


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a sheet; `among` are the answers that matter, where not every one of them does."""

    kind: str
    field: str
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing a list asks, in our words, and the questions whose answers say it."""

    what: str
    source: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """An answer that stands: the sheet it was given on, and the question."""

    written: Written
    asked: Asked

    @property
    def value(self) -> Any:
        """Give the answer; of several, those that matter, and what says that there are none or none known."""
        given = getattr(self.written.sheet, self.asked.field)
        if not self.asked.among or not isinstance(given, tuple):
            return given
        return tuple(one for one in given if one in (*self.asked.among, *_NO_OTHER))


@dataclass(frozen=True, slots=True)
class Listed:
    """A matter with every answer that stands to it; none is "not recorded"."""

    matter: Matter
    said: tuple[Said, ...]


def _matter(what: str, source: str, *asked: str) -> Matter:
    """Write a matter; each question is "kind.field", with the answers behind it where only some matter."""
    return Matter(what, source, tuple(map(_asked, asked)))


def _asked(spelled: str) -> Asked:
    question, *among = spelled.split()
    kind, _, field = question.partition(".")
    return Asked(kind, field, tuple(among))


_NO_OTHER = ("none_of_these", "none_seen", "not_known")
_AGES = ("person.born", "person.age_low", "person.age_high", "person.year_group")
_EXTREME = "imagery.content violent unusual_for_age"
_PRESSURE = ("review.point_coercion", "imagery.demanded")

RISK_LISTS: Mapping[str, tuple[Matter, ...]] = MappingProxyType(
    {
        "A1": (
            _matter("Why it was shared, and any pressure", UKCCIS_2, "risk.motives", *_PRESSURE),
            _matter(
                "Who shared it, where, and with whose knowledge",
                UKCCIS_2,
                "person.roles",
                "imagery.services",
                "imagery.agreement",
            ),
            _matter("Any adult", UKCCIS_2, "review.point_adult"),
            _matter("The impact", UKCCIS_2, "risk.impact", "risk.impact_note"),
            _matter("Further vulnerability", UKCCIS_2, "person.vulnerability"),
            _matter("Understanding of consent", UKCCIS_2, "person.understands_consent"),
            _matter("Part in such things before", UKCCIS_2, "risk.how_often", "review.pattern"),
            _matter(
                "Vulnerability, and wider worries",
                UKCCIS_A,
                "person.vulnerability",
                "person.vulnerability_note",
                "review.wider_worries",
            ),
            _matter(
                "Why, agreed or under pressure", UKCCIS_A, "risk.motives", "imagery.agreement", *_PRESSURE
            ),
            _matter(
                "Beyond whom it was meant for, or without agreement",
                UKCCIS_A,
                "imagery.reach",
                "imagery.agreement",
                "review.malice",
            ),
            _matter(
                "Online, and what contains it",
                UKCCIS_A,
                "imagery.services",
                "imagery.contain",
                "review.strangers_contact",
                "review.reported_still_up",
            ),
            _matter(
                "Ages, and acts for that age",
                UKCCIS_A,
                *_AGES,
                "review.point_unusual",
                "review.point_acts_under_13",
            ),
            _matter("Sent to more than one", UKCCIS_A, "risk.sent_to_several"),
            _matter("Understanding of what follows", UKCCIS_A, "person.understands_consequences"),
            _matter(
                "Worries about telling parents",
                UKCCIS_A,
                "review.contact_parents",
                "review.contact_parents_note",
            ),
        ),
        "A2": (
            _matter("Known: age", REDBRIDGE, *_AGES),
            _matter("Known: agencies now and before", REDBRIDGE, "person.social_care", "person.agencies"),
            _matter("Known: vulnerability", REDBRIDGE, "person.vulnerability"),
            _matter("Known: immediate risk of harm", REDBRIDGE, "review.point_harm"),
            _matter("Known: several incidents", REDBRIDGE, "risk.how_often"),
            _matter("Shared: in public or private", REDBRIDGE, "imagery.reach"),
            _matter("Shared: on which services", REDBRIDGE, "imagery.services"),
            _matter("Meant: motive", REDBRIDGE, "risk.motives"),
            _matter("Meant: an adult", REDBRIDGE, "review.point_adult"),
            _matter("Meant: pressure or blackmail", REDBRIDGE, *_PRESSURE),
            _matter("Meant: able to consent", REDBRIDGE, "person.understands_consent"),
            _matter("Meant: extreme or violent", REDBRIDGE, "review.point_unusual", _EXTREME),
            _matter("Impact: on feelings, in law, for long", REDBRIDGE, "risk.impact", "risk.impact_note"),
        ),
        "A9": (
            _matter("More often than expected", UKCCIS_B, "risk.how_often", "risk.marks compulsive"),
            _matter("In the way of growing up", UKCCIS_B, "risk.marks interferes"),
            _matter("With pressure or force", UKCCIS_B, *_PRESSURE),
            _matter("With distress", UKCCIS_B, "risk.impact distress"),
            _matter("Between unequal ages or abilities", UKCCIS_B, *_AGES, "risk.power"),
            _matter("Again in secret after adults stepped in", UKCCIS_B, "risk.marks after_help"),
        ),
        "A10": (
            _matter("Socially acceptable", ALLEYNE, "risk.expected"),
            _matter("Once, or over time", ALLEYNE, "risk.how_often"),
            _matter("Acceptable among friends", ALLEYNE, "risk.expected"),
            _matter("Problematic and worrying", ALLEYNE, "risk.expected", "risk.behaviour"),
            _matter(
                "Making somebody suffer, or about who they are",
                ALLEYNE,
                "risk.marks demeaning discriminating",
                "imagery.used_to_shame",
            ),
            _matter("Pressure, or planned beforehand", ALLEYNE, "risk.marks planned", *_PRESSURE),
            _matter("Unequal power", ALLEYNE, "risk.power"),
            _matter("Power misused", ALLEYNE, "risk.power"),
        ),
    }
)
"""What each list asks, in the order of its source."""


def risk_list(case: Case, name: str) -> tuple[Listed, ...]:
    """Give one list, A1, A2, A9 or A10, with the answers that stand to each of its matters."""
    return tuple(
        Listed(matter, tuple(said for asked in matter.asked for said in answers_to(case, asked)))
        for matter in RISK_LISTS[name]
    )


def answers_to(case: Case, asked: Asked) -> tuple[Said, ...]:
    """Give the answers that stand to one question: the newest, of each person where it is asked of each.

    A risk sheet stands until later ones answer the same question for each of its young people.
    """
    answering = [one for one in case.of(asked.kind) if getattr(one.sheet, asked.field) is not None]
    return tuple(Said(one, asked) for one in not_replaced(answering) if one.about not in case.withdrawn)


def not_replaced(written: Sequence[Written]) -> tuple[Written, ...]:
    """Give those sheets of a kind in whose place no later ones stand; they come oldest first."""
    return tuple(one for at, one in enumerate(written) if not _is_replaced(one, written[at + 1 :]))


def _is_replaced(one: Written, later: Sequence[Written]) -> bool:
    if one.sheet.kind != "risk":
        return any(other.about == one.about for other in later)
    mine, theirs = named_in(one), [named_in(other) for other in later]
    if not mine or not all(theirs):  # one of them is of all
        return bool(theirs)
    return mine <= frozenset[str]().union(*theirs)


def named_in(risk: Written) -> frozenset[str]:
    """Give the ids of the young people a risk sheet names; none where it is of all."""
    named = getattr(risk.sheet, "young_people", None)
    return frozenset(one.id for one in named) if isinstance(named, tuple) else frozenset()
