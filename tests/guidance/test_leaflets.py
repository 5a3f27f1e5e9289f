"""Pages to hand out or hang up (F1, Z10, E3): every part in its place, in plain, calm words of ours."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.guidance.test_guidance_words import FORBIDDEN, said
from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.leaflets import POSITIONS, Asked, Leaflet, advice_for, for_all_staff
from yps_desktop.guidance.load import CURRENT, EDITIONS, FOLDER, load_edition
from yps_desktop.guidance.services import load_services
from yps_desktop.guidance.words import OUR_PRACTICE, Terms
from yps_desktop.record.errors import YpsError

FILES = sorted((FOLDER / CURRENT / "leaflets").glob("*.toml"))
LONGEST_SENTENCE, USUAL_SENTENCE = 20, 11
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
each_edition = pytest.mark.parametrize("edition", EDITIONS)


def every(edition: str = CURRENT) -> tuple[Leaflet, ...]:
    advice = tuple(advice_for(position, Terms(), edition) for position in POSITIONS)
    return (*advice, for_all_staff(Terms(), edition))


def sentences(path: Path) -> list[str]:
    texts = said(tomllib.loads(path.read_text(encoding="utf-8")))
    return [one for text in texts for one in re.split(r"(?<=[.?:])[”]?\s+", text) if " " in one]


def words_of(leaflet: Leaflet) -> str:
    return " ".join(words for part in leaflet.parts for words in (part.heading, *part.text, *part.points))


@each_edition
def test_z10_each_position_of_a_child_and_every_other_has_advice_for_its_parents(edition: str) -> None:
    assert [advice_for(position, Terms(), edition).id for position in POSITIONS] == list(POSITIONS)


@each_edition
def test_each_part_names_a_source_of_its_edition(edition: str) -> None:
    known = {*load_edition(edition, Terms()).sources, OUR_PRACTICE}
    named = {one.split(",")[0] for page in every(edition) for p in page.parts for one in p.source.split("; ")}
    assert named <= known


def test_each_says_when_it_was_checked() -> None:
    assert all(leaflet.checked >= date(2026, 11, 21) for leaflet in every())


def test_no_part_is_written_and_never_shown() -> None:
    shared = set(EditionFiles(FOLDER / CURRENT).read("leaflets/every_parent.toml")["part"])
    for position in POSITIONS:
        own = EditionFiles(FOLDER / CURRENT).read(f"leaflets/{position}.toml")
        assert set(own["parts"]) == set(own["part"]) | shared


def test_each_number_it_names_is_one_that_is_known() -> None:
    known = {service.id: service for service in load_services()}
    for position in POSITIONS:
        advice = advice_for(position, Terms())
        named = [*advice.key, *(id for part in advice.parts for id in part.services)]
        assert all(known[id].number or known[id].address for id in named)


@pytest.mark.parametrize("position", POSITIONS)
def test_f1_every_parent_reads_what_to_do_with_the_picture_whom_to_turn_to_and_what_the_law_says(
    position: Asked,
) -> None:
    told = words_of(advice_for(position, Terms()))
    for what in ("Do not look", "forward it", "Delete nothing", "under-18s", "CEOP", "Childline", "bullying"):
        assert what in told, what


@pytest.mark.parametrize("position", POSITIONS)
def test_p6_no_parent_is_promised_what_a_later_check_will_show(position: Asked) -> None:
    law = advice_for(position, Terms()).part("law").points
    assert "Outcome 21 or 22: no conviction" in law[1]
    assert "nobody can promise" in law[2]


def test_f1_report_remove_is_for_a_childs_own_picture_only() -> None:
    naming = [one for one in POSITIONS if "Report Remove" in words_of(advice_for(one, Terms()))]
    assert naming == ["lost_control"]
    assert "works to remove your child’s own picture" in words_of(advice_for("lost_control", Terms()))


def test_e3_staff_read_what_never_to_do() -> None:
    never = " ".join(for_all_staff(Terms()).part("never").points)
    for what in ("look at it", "copy", "send", "ask anybody to delete", "promise", "question"):
        assert what in never, what


@each_file
def test_no_word_that_blames_praises_or_pleads(path: Path) -> None:
    text = " ".join(said(tomllib.loads(path.read_text(encoding="utf-8")))).lower()
    assert [word for word in FORBIDDEN if word in text] == []


@each_file
def test_a_frightened_reader_meets_short_sentences_only(path: Path) -> None:
    lengths = [len(sentence.split()) for sentence in sentences(path)]
    assert max(lengths) <= LONGEST_SENTENCE
    assert sum(lengths) / len(lengths) <= USUAL_SENTENCE


@each_file
def test_quotation_marks_and_apostrophes_are_printed_ones(path: Path) -> None:
    assert not any("'" in text or '"' in text for text in said(tomllib.loads(path.read_text("utf-8"))))


def test_an_edition_this_program_lacks_is_a_sentence_for_the_user() -> None:
    with pytest.raises(YpsError, match="edition 2031-4"):
        advice_for("was_sent", Terms(), "2031-4")
