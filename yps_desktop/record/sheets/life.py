"""The life of a case: who leads, what it belongs with, where else it is noted, closing, reopening (B3–B9)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    Named,
    Said,
    choice,
    choices,
    each,
    moment,
    only_if,
    people,
    person,
    text,
)
from yps_desktop.record.moments import Moment
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead(Sheet):
    """Somebody else leads from here on, for good or while the DSL is away."""

    kind: ClassVar[str] = "lead"
    begins_case: ClassVar[bool] = False
    leads: ClassVar[tuple[str, ...]] = ("to_person",)

    when: Moment | None = moment("B3", needed=True)
    to_person: Named | None = person("B3", among="staff", needed=True)
    how_long: str | None = choice("B3", "for_good", "while_away")
    until: Moment | None = moment("B3", future=True, when=only_if("how_long", "while_away"))
    why: str | None = text("B3", long=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLink(Sheet):
    """Another case that this one should be read with."""

    kind: ClassVar[str] = "case_link"
    begins_case: ClassVar[bool] = False
    leads: ClassVar[tuple[str, ...]] = ("other", "how")

    when: Moment | None = moment("B5", needed=True)
    other: str | None = text("B5", needed=True)
    """Its number here, or the other school and its number."""
    how: tuple[str, ...] | None = choices(
        "B5", "same_people", "same_imagery", "other_school", "other", needed=True
    )
    note: str | None = text("B5", long=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCopy(Sheet):
    """Where else it is noted, and whose own protection file got its copy."""

    kind: ClassVar[str] = "file_copy"
    begins_case: ClassVar[bool] = False
    leads: ClassVar[tuple[str, ...]] = ("where", "young_people")

    when: Moment | None = moment("B9", needed=True)
    where: str | None = text("B9", needed=True)
    young_people: tuple[Named, ...] | None = people("B9", among="young")
    what: str | None = choice("B9", "whole_copy", "summary", "reference")
    by_whom: Named | None = person("B9", among="staff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing(Sheet):
    """How it was followed up and how it ended for each young person; a gap may stay open with its reason."""

    kind: ClassVar[str] = "closing"
    begins_case: ClassVar[bool] = False
    judged_at_signing: ClassVar[bool] = True
    password: ClassVar[bool] = True
    leads: ClassVar[tuple[str, ...]] = ("summary",)

    when: Moment | None = moment("B6")
    summary: str | None = text("B6", long=True, needed=True)
    followed_up: str | None = text("B6", long=True, needed=True)
    outcomes: tuple[Said, ...] | None = each("B6", "young_person")
    open_ends: tuple[Said, ...] | None = each("B6", "open_end", by_rule=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopening(Sheet):
    """A closed case is opened again, with its reason."""

    kind: ClassVar[str] = "reopening"
    begins_case: ClassVar[bool] = False
    leads: ClassVar[tuple[str, ...]] = ("reason",)

    when: Moment | None = moment("B7", needed=True)
    reason: str | None = text("B7", long=True, needed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedInError(Sheet):
    """The case should not have been opened: it is kept, and counts for nothing."""

    kind: ClassVar[str] = "opened_in_error"
    begins_case: ClassVar[bool] = False
    password: ClassVar[bool] = True
    leads: ClassVar[tuple[str, ...]] = ("how", "reason")

    when: Moment | None = moment("B4", needed=True)
    how: str | None = choice("B4", "recorded_twice", "no_incident", "not_ours", "trying_out", "other")
    reason: str | None = text("B4", long=True, needed=True)
