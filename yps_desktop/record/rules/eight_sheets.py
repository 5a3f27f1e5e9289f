"""Under which of the eight questions each sheet is looked for (O1–O8)."""

from collections.abc import Mapping
from typing import Literal, get_args

QuestionId = Literal["O1", "O2", "O3", "O4", "O5", "O6", "O7", "O8"]
QUESTIONS: tuple[QuestionId, ...] = get_args(QuestionId)

SHEETS_OF: Mapping[QuestionId, tuple[str, ...]] = {
    "O1": (
        "disclosure",
        "person",
        "group",
        "imagery",
        "note",
        "case_link",
        "closing",
        "reopening",
        "opened_in_error",
    ),
    "O2": (
        "risk",
        "conversation",
        "support",
        "safety_plan",
        "safety_plan_review",
        "discipline",
        "lessons",
    ),
    "O3": ("review", "decision", "viewing"),
    "O4": (
        "device",
        "hand_over",
        "still_there",
        "device_search",
        "pupil_search",
        "school_system",
        "deletion",
        "deletion_confirmed",
        "takedown",
        "action",
        "action_done",
    ),
    "O5": ("answer", "disagreement", "police_outcome", "takedown_answer"),
    "O6": ("police", "social_care", "agency", "other_school", "parents"),
    "O7": ("meeting",),
    "O8": ("told", "file_copy", "lead"),
}
"""Each sheet stands under one question, the one it answers most."""

_BY_KIND = {kind: id for id, kinds in SHEETS_OF.items() for kind in kinds}


def question_of(kind: str) -> QuestionId:
    """Give the question a kind of sheet belongs to; what none asks for belongs to a complete record, O1."""
    return _BY_KIND.get(kind, "O1")
