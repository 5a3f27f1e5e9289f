"""The staff exercise (E1) on paper: which papers there are for a room, each as a paper of no case."""

from collections.abc import Mapping
from dataclasses import replace

from yps_desktop.guidance.exercise import exercise
from yps_desktop.guidance.load import CURRENT
from yps_desktop.services.desk import Desk
from yps_desktop.services.papers import ExerciseDocument, Job, stamp_of

PAPERS: Mapping[ExerciseDocument, str] = {
    "exercise_cards": "Cards to cut out",
    "exercise_sheet": "A sheet to fill in",
    "exercise_trainer": "The trainer’s sheet, with the answers",
    "exercise_own": "Blank cards, for cases of your own that name nobody",
}
"""What is printed for a room, in the order somebody prints it."""


def paper_named(document: str) -> ExerciseDocument:
    """Give the paper of a name; a name there is none of gives the first."""
    return next((one for one in PAPERS if one == document), next(iter(PAPERS)))


def prepare(desk: Desk, document: ExerciseDocument) -> Job:
    """Compose one of them in the words of today's guidance. Short: it runs on *record*."""
    from yps_desktop.documents import exercise_paper

    compose = {
        "exercise_cards": exercise_paper.compose_cards,
        "exercise_sheet": exercise_paper.compose_sheet,
        "exercise_trainer": exercise_paper.compose_trainer,
        "exercise_own": exercise_paper.compose_own,
    }[document]
    told = exercise()
    name = PAPERS[document].partition(",")[0]
    stamp = stamp_of(desk, f"Staff exercise · {name[:1].lower()}{name[1:]}", 1)
    paper = compose(told, desk.edition(), desk.school, replace(stamp, confidential=told.for_whom))
    return Job("", CURRENT, "", document, paper, desk.vault.keys)
