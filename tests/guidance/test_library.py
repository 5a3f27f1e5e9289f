"""The library (E2, E3, F1): every page with its source and its day, and the words of the house said once."""

import re
import tomllib
from datetime import date

import pytest

from tests.guidance.test_guidance_words import FORBIDDEN, LONGEST_SENTENCE, said
from yps_desktop.guidance.leaflets import POSITIONS, advice_for, for_all_staff
from yps_desktop.guidance.library import ADVICE, OWN, SERVICES, Library, LibraryPage, library
from yps_desktop.guidance.load import CURRENT, FOLDER, load_edition
from yps_desktop.guidance.services import load_services
from yps_desktop.guidance.words import OUR_PRACTICE, Terms
from yps_desktop.record.rules.steps import BOXES

LIBRARY = library(Terms())
EDITION = load_edition(None, Terms())
each_page = pytest.mark.parametrize("page", LIBRARY.pages, ids=lambda page: page.id)


def page(id: str) -> LibraryPage:
    found = LIBRARY.page(id)
    assert found is not None
    return found


@each_page
def test_each_page_says_for_whom_when_it_was_checked_and_where_each_part_comes_from(
    page: LibraryPage,
) -> None:
    assert all((page.for_whom, page.title, page.shelf))
    assert page.checked >= date(2026, 11, 21)
    named = {one.split(",")[0] for part in page.parts for one in part.source.split("; ")}
    assert named
    assert named <= {*EDITION.sources, OUR_PRACTICE}


@each_page
def test_each_part_has_a_name_of_its_own_and_says_something(page: LibraryPage) -> None:
    assert len({part.id for part in page.parts}) == len(page.parts)
    empty = [part.id for part in page.parts if not (part.text or part.points or part.services)]
    assert empty == ([OWN] if page.id == SERVICES else [])


def test_it_holds_every_page_for_staff_for_the_team_for_parents_and_to_train_with() -> None:
    assert {one.id for one in LIBRARY.pages} == {
        *("staff", "flowchart", "services", "words", "five_points", "before_viewing", "exercise"),
        *ADVICE,
    }


def test_e3_f1_what_is_handed_out_has_the_very_parts_of_its_paper() -> None:
    assert page("staff").parts == for_all_staff(Terms()).parts
    for position in POSITIONS:
        paper, (ring, *parts) = advice_for(position, Terms()), page(f"advice_{position}").parts
        assert (ring.services, tuple(parts)) == (paper.key, paper.parts)


def test_e2_the_flowchart_has_each_box_of_the_way_and_says_where_each_arrow_leads() -> None:
    shown = page("flowchart")
    assert [part.id for part in shown.parts] == list(BOXES)
    assert {part.id: part.heading for part in shown.parts} == {
        id: box.title for id, box in EDITION.way.boxes.items()
    }
    leads = [line for part in shown.parts for line in part.points if "on to" in line]
    assert [line.partition(":")[0] for line in leads] == [EDITION.way.yes, EDITION.way.no, EDITION.way.back]


def test_every_service_stands_in_one_group() -> None:
    listed = [id for part in page(SERVICES).parts for id in part.services]
    assert sorted(listed) == sorted(one.id for one in load_services())


def test_the_five_points_are_those_of_the_initial_review() -> None:
    asked = EDITION.sheets["review"].fields
    points = [part for part in page("five_points").parts if part.id.startswith("point_")]
    assert [part.heading for part in points] == [asked[part.id].short for part in points]
    assert [part.heading[0] for part in points] == list("12345")


def told(id: str, part: str) -> str:
    shown = page(id).part(part)
    return " ".join((*shown.text, *shown.points))


def test_r4_what_is_not_known_cannot_be_decided_yet_and_what_stays_in_doubt_goes_to_the_police() -> None:
    assert "Until then nobody can say that the school may deal with it" in told("five_points", "not_known")
    assert "stays in doubt, goes to the police" in told("five_points", "not_known")
    assert "Not known?" in told("flowchart", "points")


def test_r4_r7_what_was_meant_to_hurt_goes_to_the_police_and_each_page_says_whom_to_tell() -> None:
    assert "passed on to hurt" in told("five_points", "whom")
    assert "passed on to hurt" in told(SERVICES, "police")
    assert "safeguarding lead" in told("before_viewing", "seen")


@pytest.mark.parametrize(
    ("id", "part"), [("staff", "tell"), (SERVICES, "adult_here"), ("five_points", "whom")]
)
def test_r4_of_the_headteacher_the_chair_of_governors_is_told(id: str, part: str) -> None:
    assert "Is it the headteacher?" in told(id, part)
    assert "chair of governors" in told(id, part)


def test_c3_what_is_not_referred_is_signed_off() -> None:
    assert "the headteacher signs it off" in told("five_points", "none")
    assert "signed off by the headteacher" in told("flowchart", "manage")


def test_x4_before_anything_is_taken_down_the_police_are_asked() -> None:
    assert "before anybody deletes" in told(SERVICES, "take_down")


def test_e2_the_five_points_are_read_before_what_follows_from_them() -> None:
    points = page("flowchart").part("points")
    assert points.text[0].startswith("1. ")
    assert points.points[0].startswith("One point is yes")


def test_the_answers_of_the_exercise_are_not_given_away() -> None:
    told = " ".join(line for part in page("exercise").parts for line in (*part.text, *part.points))
    assert "Case 1" not in told
    assert len(page("exercise").parts) == 8


def test_the_school_reads_its_own_words() -> None:
    own: Library = library(Terms("images", "principal"))
    told = " ".join(line for one in own.pages for part in one.parts for line in (*part.text, *part.points))
    assert "principal" in told
    assert "headteacher" not in told


def test_it_is_written_plainly() -> None:
    texts = said(tomllib.loads((FOLDER / CURRENT / "library.toml").read_text(encoding="utf-8")))
    for text in texts:
        assert not [word for word in FORBIDDEN if word in text.lower()], text
        for sentence in re.split(r"(?<=[.?])\s+", text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence
