"""Every question has words, every word a question, and the words are ours: plain, calm, short."""

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from yps_desktop.guidance.edition_files import EditionFiles
from yps_desktop.guidance.load import CURRENT, EDITIONS, FOLDER, load_edition
from yps_desktop.guidance.words import OUR_PRACTICE, Edition, Terms
from yps_desktop.record.errors import YpsError
from yps_desktop.record.fields import Kind
from yps_desktop.record.sheets import SHEETS
from yps_desktop.record.spelling import fits

EDITION = load_edition(CURRENT, Terms())
FILES = sorted(FOLDER.glob("*/sheets/*.toml"))
FORBIDDEN = ("please", "oops", "invalid", "successfully", "victim", "suspect", "perpetrator", "sext", "!")
LONGEST_SENTENCE = 25
each_edition = pytest.mark.parametrize("edition", EDITIONS)


def each_sheet(test: Callable[..., None]) -> Any:
    """Look at every sheet in every edition."""
    return each_edition(pytest.mark.parametrize("kind", SHEETS)(test))


@cache
def read(edition: str, kind: str) -> dict[str, Any]:
    files = EditionFiles(FOLDER / edition)
    own, everywhere = files.read(f"sheets/{kind}.toml"), files.read("every_sheet.toml")
    return {**own, "field": {**own["field"], **everywhere["field"]}}


def words_in(edition: str) -> Edition:
    return load_edition(edition, Terms())


def said(value: Any) -> Iterator[str]:
    """Give every text of a file, however deep."""
    match value:
        case str():
            yield value
        case dict():
            for held in value.values():
                yield from said(held)
        case list():
            for held in value:
                yield from said(held)


OTHER_FILES = [FOLDER / CURRENT / name for name in ("start.toml", "services.toml", "every_sheet.toml")]
each_file = pytest.mark.parametrize(
    "path", FILES + OTHER_FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}"
)


def test_every_sheet_has_a_file_of_words_and_every_file_a_sheet() -> None:
    assert {path.stem for path in FILES} == set(SHEETS)


@each_sheet
def test_every_question_has_words_and_every_word_a_question(edition: str, kind: str) -> None:
    assert set(read(edition, kind)["field"]) == {field.id for field in SHEETS[kind].fields()}


@each_sheet
def test_every_answer_has_words_and_every_word_an_answer(edition: str, kind: str) -> None:
    for field in SHEETS[kind].fields():
        told = read(edition, kind)["field"][field.id].get("options", {})
        assert set(told) <= set(field.options), field.id
        words = words_in(edition).sheets[kind].fields[field.id]
        assert tuple(option.id for option in words.options) == field.options, field.id


@each_sheet
def test_the_page_asks_in_the_order_of_the_sheet(edition: str, kind: str) -> None:
    asked = [id for group in words_in(edition).sheets[kind].groups for id in group.fields]
    assert asked == [field.id for field in SHEETS[kind].fields()]


@each_edition
def test_every_sheet_that_begins_something_stands_on_one_shelf(edition: str) -> None:
    chosen = [kind for shelf in words_in(edition).shelves for kind in shelf.sheets]
    assert sorted(chosen) == sorted(kind for kind, sheet in SHEETS.items() if not sheet.follows)


@each_sheet
def test_every_question_names_its_source(edition: str, kind: str) -> None:
    for id, row in read(edition, kind)["field"].items():
        for part in row["source"].split("; "):
            assert part == OUR_PRACTICE or part.split(",")[0] in words_in(edition).sources, id


@each_sheet
def test_a_question_that_must_be_answered_says_what_to_enter(edition: str, kind: str) -> None:
    told = read(edition, kind)["field"]
    silent = [f.id for f in SHEETS[kind].fields() if (f.needed or f.by_rule) and "missing" not in told[f.id]]
    assert silent == []


@each_sheet
def test_an_error_about_a_day_or_number_can_begin_with_its_name(edition: str, kind: str) -> None:
    for field in SHEETS[kind].fields():
        if field.kind in (Kind.MOMENT, Kind.DAY, Kind.NUMBER):
            assert read(edition, kind)["field"][field.id]["name"].startswith("The "), field.id


@each_sheet
def test_an_error_says_what_to_enter_and_has_no_full_stop(edition: str, kind: str) -> None:
    for id, row in read(edition, kind)["field"].items():
        assert re.fullmatch(r"(Enter|Select) [^.]+", row.get("missing", "Enter it")), id


@each_sheet
def test_a_sheet_has_its_title_task_and_signing_button(edition: str, kind: str) -> None:
    words = words_in(edition).sheets[kind]
    assert all((words.title, words.short, words.task, words.sign))


@each_file
def test_no_word_that_blames_praises_or_pleads(path: Path) -> None:
    text = " ".join(said(tomllib.loads(path.read_text(encoding="utf-8")))).lower()
    assert [word for word in FORBIDDEN if word in text] == []


@each_file
def test_sentences_are_short(path: Path) -> None:
    sentences = [
        sentence
        for text in said(tomllib.loads(path.read_text(encoding="utf-8")))
        for sentence in re.split(r"(?<=[.?:])\s+", text)
    ]
    assert [sentence for sentence in sentences if len(sentence.split()) > LONGEST_SENTENCE] == []


@each_file
def test_quotation_marks_and_apostrophes_are_printed_ones(path: Path) -> None:
    assert not any("'" in text or '"' in text for text in said(tomllib.loads(path.read_text("utf-8"))))


@each_sheet
def test_answers_of_one_question_can_be_told_apart(edition: str, kind: str) -> None:
    for words in words_in(edition).sheets[kind].fields.values():
        labels = [option.label for option in words.options]
        assert len(labels) == len(set(labels)), words.id


def test_g8_the_schools_own_words_stand_in_every_place() -> None:
    own = load_edition(CURRENT, Terms(imagery="shared pictures", headteacher="principal"))
    viewing = own.sheets["viewing"]
    assert viewing.fields["head_discussed_when"].name == "The day you spoke with the principal"
    assert own.sheets["imagery"].title == "Shared pictures, as told"
    assert "headteacher" not in viewing.fields["form"].options[1].hint


@each_sheet
def test_no_place_is_left_without_its_word(edition: str, kind: str) -> None:
    assert re.findall(r"\{\w+\}", repr(words_in(edition).sheets[kind])) == []


def test_an_edition_this_program_lacks_is_a_sentence_for_the_user() -> None:
    with pytest.raises(YpsError, match="edition 2031-4"):
        load_edition("2031-4", Terms())


def test_without_a_name_the_current_edition_is_given() -> None:
    assert load_edition(None, Terms()) is EDITION


def test_a_question_that_an_edition_did_not_ask_has_no_words() -> None:
    assert EDITION.sheets["note"].field("asked_by_a_later_edition") is None


def test_a_source_is_spelled_in_full() -> None:
    spelled = EDITION.cite("UKCCIS, section 2; Our practice")
    assert spelled == "UKCCIS, Sexting in schools and colleges, 2016, section 2; Our practice"


def test_d8_six_lines_and_four_ways_in() -> None:
    assert len(EDITION.start.lines) == 6
    assert [way.id for way in EDITION.start.ways] == ["danger", "phone", "saw", "note"]


def test_d8_each_way_in_opens_a_real_sheet_at_a_real_question() -> None:
    for way in EDITION.start.ways:
        sheet = SHEETS[way.sheet]
        assert sheet.field(way.field).is_asked(way.answers)
        assert all(fits(sheet.field(id), answer) for id, answer in way.answers.items())


def test_p5_the_police_sheet_warns_before_the_call() -> None:
    assert "must record" in EDITION.sheets["police"].warning


@pytest.mark.parametrize("id", ["off_network", "off_network_when", "authority"])
def test_what_was_read_second_hand_says_so(id: str) -> None:
    assert EDITION.sheets["device"].fields[id].status == "reported"


def test_every_folder_is_an_edition_this_program_carries() -> None:
    assert sorted(path.name for path in FOLDER.iterdir() if path.is_dir()) == sorted(EDITIONS)
