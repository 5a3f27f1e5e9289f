"""The risk to and from young people, one page for every list of questions there is (A1–A10).

What the lists ask and another sheet holds already (ages, pressure, reach, vulnerability) is asked there:
`rules/risk_lists.py` puts the lists together again from the same answers.
"""

from dataclasses import dataclass
from typing import ClassVar

from yps_desktop.record.fields import (
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

AGGRAVATED = ("aggravated_adult", "aggravated_harm", "aggravated_reckless")
"""The types with something criminal or abusive beyond the imagery itself (A3)."""
EXPERIMENTAL = ("experimental_romantic", "experimental_attention", "experimental_other")
ABUSIVE = ("abusive", "violent")
"""Behaviour an agency hears of within 24 hours (A4, C4)."""
LEVELS = ("none_seen", "low", "medium", "high", "not_known")
_SOME_RISK = ("low", "medium", "high")
_SOME_IMPACT = ("distress", "bullied", "reputation", "offence_worry", "long_term", "other")
_TOOLS = ("traffic_light", "threshold", "exploitation_matrix", "other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Sheet):
    """One look at the risk, for one young person or for several who stand alike (A6, A7)."""

    kind: ClassVar[str] = "risk"
    judged_at_signing: ClassVar[bool] = True
    leads: ClassVar[tuple[str, ...]] = ("young_people", "faced")

    when: Moment | None = moment("A6")
    young_people: tuple[Named, ...] | NotKnown | None = people(
        "A6 A7", unknown=True, needed=True, among="young"
    )

    motives: tuple[str, ...] | None = choices(
        "A1 A2", "trust", "flirting", "attention", "joke", "curiosity", "conflict", "unthinking", "not_known"
    )
    sent_to_several: str | None = yes_no("A1")
    how_often: str | None = choice("A1 A2 A4 A9 A10", "once", "several", "over_time", "not_known")
    expected: str | None = choice("A4 A10", "expected", "among_peers", "concerning", "not_known")
    power: str | None = choice("A4 A9 A10", "equal", "unequal", "misused", "not_known")
    marks: tuple[str, ...] | None = choices(
        "A4 A9 A10",
        "demeaning",
        "discriminating",
        "planned",
        "compulsive",
        "interferes",
        "after_help",
        "none_of_these",
        "not_known",
    )
    impact: tuple[str, ...] | None = choices("A1 A2 A9", *_SOME_IMPACT, "none_seen", "not_known")
    impact_note: str | None = text("A1 A2", long=True, when=only_if("impact", *_SOME_IMPACT))

    typology: str | None = choice("A3", *AGGRAVATED, *EXPERIMENTAL, "not_known")
    typology_reason: str | None = text("A3", long=True, when=only_if("typology", *AGGRAVATED, *EXPERIMENTAL))
    not_referred_reason: str | None = text("A3", long=True, by_rule=True)
    """Why nothing is referred although it is aggravated."""
    behaviour: str | None = choice(
        "A4 A10", "normal", "inappropriate", "problematic", "abusive", "violent", "not_known"
    )
    local_procedure: str | None = yes_no("A5", by_rule=True)
    """Was the local procedure or tool for children under 13 looked up?"""
    local_procedure_name: str | None = text("A5", when=only_if("local_procedure", YES))
    local_procedure_result: str | None = text("A5", long=True, when=only_if("local_procedure", YES))

    faced: str | None = choice("A6 A7", *LEVELS, needed=True)
    faced_why: str | None = text("A6 A7", long=True, when=only_if("faced", *_SOME_RISK))
    posed: str | None = choice("A6 A7", *LEVELS)
    posed_why: str | None = text("A6 A7", long=True, when=only_if("posed", *_SOME_RISK))
    next_review: Moment | None = moment("A6", future=True)

    tools: tuple[str, ...] | None = choices("A8", *_TOOLS)
    tool_name: str | None = text("A8", when=only_if("tools", *_TOOLS))
    tool_by: Named | None = person("A8", among="staff", when=only_if("tools", *_TOOLS))
    tool_result: str | None = text("A8", long=True, when=only_if("tools", *_TOOLS))
