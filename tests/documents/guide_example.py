"""A chapter of the guide whose words stay as they are, whatever the guide says by now."""

from datetime import date

from tests.documents.case_example import SCHOOL
from tests.documents.paper_example import STAMP
from yps_desktop.documents import guide_paper
from yps_desktop.documents.content import Paper
from yps_desktop.guidance.guide import Chapter, Picture
from yps_desktop.guidance.leaflets import Part

CHAPTER = Chapter(
    id="computer_dies",
    title="The computer dies",
    for_whom="For whoever has a key, and whoever looks after the computers",
    takes="A quarter of an hour, once there is another computer",
    means="The record comes back from the newest backup on another computer, with every signature checked. "
    "What was written after that backup is gone from the computer; what you have on paper is typed in again.",
    checked=date(2026, 11, 21),
    fits=(),
    parts=(
        Part(
            "meanwhile",
            "Until then: paper",
            "",
            ("Write by hand: the day and the time, who, what was said and done. Sign it.",),
        ),
        Part(
            "back",
            "Bring the record back",
            "",
            ("You need the program on another computer, the stick with the backups, and a password.",),
            (
                "Start the program. On its first page choose “Bring a record back from a backup”.",
                "Choose the folder of the backup, or the folder with all of them: the newest is found.",
                "The page says of when it is. Choose who you are and type your password of that time.",
                "Choose “Check it and bring it back”. Every byte and every signature is checked.",
            ),
        ),
        Part(
            "after",
            "Then",
            "",
            (),
            (
                "Compare Home with what you remember and with printed pages.",
                "Type in what is on paper, as a note with the day it happened.",
                "Name the folder for backups anew on this computer, and make one.",
            ),
        ),
    ),
    pictures={
        "back": Picture(
            "bring-back",
            "The page that brings a record back: of when the backup is, who you are, and the password.",
        )
    },
)


def chapter_on_paper() -> Paper:
    """Give it on paper."""
    return guide_paper.compose_chapter(CHAPTER, "1.2", SCHOOL, STAMP)
