"""The user guide on paper: composed in the school's words, of no case, whoever prints it."""

import pytest

from yps_desktop.documents.content import Enclosure
from yps_desktop.record.errors import YpsError
from yps_desktop.services import guide_paper
from yps_desktop.services.about import read_about
from yps_desktop.services.desk import Desk
from yps_desktop.services.guide import read
from yps_desktop.services.papers import TITLES


def test_a_chapter_is_a_paper_of_no_case_that_need_not_be_locked_away(desk: Desk) -> None:
    job = guide_paper.prepare(desk, "computer_dies")
    assert (job.case, job.document, job.paper.title) == ("", "guide_chapter", "The computer dies")
    assert job.paper.stamp.document == "User guide · The computer dies"
    assert job.paper.stamp.confidential == "Not confidential"
    assert TITLES[job.document] == "chapter of the user guide"


def test_the_whole_guide_binds_every_chapter_and_names_the_program_s_version(desk: Desk) -> None:
    job = guide_paper.prepare(desk)
    bound = [block.paper.title for block in job.paper.blocks if isinstance(block, Enclosure)]
    assert bound == [chapter.title for chapter in read(desk.school).chapters]
    assert job.document == "guide"
    assert job.paper.subtitle == f"YPS Desktop {read_about().version}"


def test_a_chapter_there_is_none_of_is_not_printed(desk: Desk) -> None:
    with pytest.raises(YpsError, match="no such chapter"):
        guide_paper.prepare(desk, "none")
