"""What was disclosed, by whom, to whom, in what words, and what was done at once (D1–D7)."""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
    UNSURE,
    YES,
    Named,
    choice,
    choices,
    moment,
    only_if,
    people,
    person,
    text,
    yes_no,
)
from yps_desktop.record.moments import Moment, NotKnown
from yps_desktop.record.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure(Sheet):
    """How the school came to know; danger first, because it cannot wait for the rest."""

    kind: ClassVar[str] = "disclosure"
    leads: ClassVar[tuple[str, ...]] = ("account",)

    danger: str | None = yes_no("D5")
    danger_done: str | None = text("D5", long=True, when=only_if("danger", YES, UNSURE))

    when: Moment | None = moment("D2", needed=True)
    brought_by: str | None = choice(
        "D1",
        "young_person",
        "friend",
        "parent",
        "staff",
        "police",
        "other_school",
        "online_service",
        "reporting_route",
        "staff_found_it",
    )
    who_told: tuple[Named, ...] | NotKnown | None = people("D1", unknown=True)
    told_to: Named | None = person("D2", among="staff")
    where: str | None = text("D2")
    account: str | None = text("D2", long=True, needed=True)
    opinion: str | None = text("D2", long=True)

    reached_dsl: Moment | None = moment("D3")
    first_written_by: Named | None = person("D7", among="staff")
    notes_kept: str | None = text("D7")

    done_at_once: tuple[str, ...] | None = choices(
        "D4", "taken_seriously", "reassured", "no_blame", "no_secrecy"
    )
    handled: str | None = yes_no("D4")
    """Did anybody on the staff view, copy, forward, save, print or delete it?"""
    handled_how: str | None = text("D4 V12", long=True, when=only_if("handled", YES, UNSURE))

    young_person_did: tuple[str, ...] | None = choices(
        "D6", "deleted", "blocked", "paid", "reported", "told", "nothing"
    )
    young_person_did_what: str | None = text("D6", long=True)
