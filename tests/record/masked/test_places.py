"""Z11: whoever is masked is found in free text however their name is typed; nothing is kept by itself."""

import time
from dataclasses import replace
from datetime import date

import pytest

from tests.record.masked.example import FOR_JUNIPER, a_note, case_with, places_of
from yps_desktop.record.fields import Named, Said
from yps_desktop.record.masked.birthdays import spelled
from yps_desktop.record.masked.finding import Finder
from yps_desktop.record.masked.fitting import fitted
from yps_desktop.record.masked.places import places
from yps_desktop.record.masked.request import LeftOut
from yps_desktop.record.masked.sought import sought
from yps_desktop.record.masked.texts import texts_of
from yps_desktop.record.masked.who import Who
from yps_desktop.record.sheets.life import Closing


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It was Will Testwell.", "Will Testwell"),
        ("it was will testwell.", "will testwell"),
        ("WILL TESTWELL RANG", "WILL TESTWELL"),
        ("It was Will\nTestwell.", "Will\nTestwell"),
        ("It was Will Test-\nwell.", "Will Test-\nwell"),
        ("It was Will\u00a0Testwell.", "Will\u00a0Testwell"),
        ("It was Wi\u200bll Testwell.", "Wi\u200bll Testwell"),
        ("It was Wíll Testwell.", "Wíll Testwell"),
        ("It was Ｗｉｌｌ Testwell.", "Ｗｉｌｌ Testwell"),
        ("Testwell, Will: absent", "Testwell, Will"),
        ("It was W. Testwell.", "W. Testwell"),
        ("It was W Testwell.", "W Testwell"),
        ("It was W.Testwell.", "W.Testwell"),
        ("Testwell W was there", "Testwell W"),
        ("Testwell, W. was there", "Testwell, W"),
        ("It was Test well.", "Test well"),
        ("It was a Test\nwell.", "Test\nwell"),
        ("It was Will T. who rang.", "Will T"),
        ("W.T. rang.", "W.T"),
        ("Then WT rang.", "WT"),
        ("Testwell rang.", "Testwell"),
        ("Will’s mother rang.", "Will"),
        ("Wills mother rang.", "Will"),
        ("Will's mother rang.", "Will"),
        ("the two Testwells", "Testwell"),
        ("from willtestwell to her", "willtestwell"),
        ("from xx_willtestwell09 to her", "willtestwell09"),
        ("from @will_testwell", "will_testwell"),
        ("from will.testwell@example.org", "will.testwell"),
        ("from will09", "will09"),
        ("from wtestwell@example.org", "wtestwell"),
        ("from @xxtestwellxx", "xxtestwellxx"),
        ("It was TestwellWill.", "TestwellWill"),
        ("She spelled T-e-s-t-w-e-l-l.", "T-e-s-t-w-e-l-l"),
        ("She spelled W I L L.", "W I L L"),
    ],
)
def test_z11_a_name_is_found_however_it_is_typed(text: str, word: str) -> None:
    (place,) = places_of(text)
    assert (place.word, place.instead, place.persons) == (word, "[Pupil\u00a0B]", ("w",))


@pytest.mark.parametrize(
    "word",
    [
        *("Zoë", "Zoe", "ZOË", "Zoe\u0308", "Zoë O’Fable-Mocker", "Zoe O'Fable Mocker", "O`Fable-Mocker"),
        *("zoe ofable", "OFable", "Mocker", "Fable", "Z. Mocker", "zoemocker", "Zoë O‘Fable\u2011Mocker"),
    ],
)
def test_z11_accents_apostrophes_and_double_names_are_found(word: str) -> None:
    (place,) = places_of(f"They saw {word} there.")
    assert (place.word, place.instead) == (word, "[Pupil\u00a0C]")


@pytest.mark.parametrize(
    ("name", "words", "word"), [("Kit Jones", "The Joneses rang.", "Joneses"), ("N/A", "N/A rang", "N/A")]
)
def test_z11_several_of_one_name_and_names_that_are_no_words_are_found(
    name: str, words: str, word: str
) -> None:
    case = case_with(a_note(words, Named("k", name, "pupil")))
    (place,) = (one for one in places(case, FOR_JUNIPER) if one.field == "what")
    assert (place.word, place.persons) == (word, ("k",))


def test_l3_a_day_with_the_year_first_and_one_run_into_another_are_found() -> None:
    assert [one.word for one in places_of("Born 2011 May 14, see 14052011/14/5/11.")] == [
        "2011 May 14",
        "14052011",
        "14/5/11",
    ]


@pytest.mark.parametrize("day", spelled(date(2011, 5, 14)))
def test_l3_a_date_of_birth_is_found_in_every_usual_spelling(day: str) -> None:
    (place,) = places_of(f"Born {day}, he said.")
    assert (place.word, place.what) == (day, "born")
    assert place.instead == "[Left out: date of birth of [Pupil\u00a0B]]"


@pytest.mark.parametrize("number", ["H801200001001", "H 801 2000 01001", "h-801-2000-01001"])
def test_l3_a_pupils_number_is_found_however_it_is_grouped(number: str) -> None:
    (place,) = places_of(f"UPN {number}.")
    assert (place.word, place.what) == (number, "upn")


@pytest.mark.parametrize(
    ("name", "words", "word"),
    [("王小明", "老师说小明走了", "小明"), ("김민수", "민수가 왔다", "민수"), ("欧阳小明", "小明", "小明")],
)
def test_z11_a_given_name_that_stands_in_one_word_with_the_familys_is_found(
    name: str, words: str, word: str
) -> None:
    case = case_with(a_note(words, Named("k", name, "pupil")))
    (place,) = (one for one in places(case, FOR_JUNIPER) if one.field == "what")
    assert (place.word, place.persons) == (word, ("k",))
    assert word in sought(case, FOR_JUNIPER)[-1].words


def test_z11_a_title_in_a_name_tells_of_nobody_else() -> None:
    parent = Named("d", "Mr Farfield", "Juniper’s father")
    case = case_with(a_note("Mrs Hall and Mr Ends rang; Mr. Farfield and Mrs Farfield too, MF.", parent))
    found = [one.word for one in places(case, FOR_JUNIPER) if one.field == "what"]
    assert found == ["Farfield", "Farfield"]
    assert set(sought(case, FOR_JUNIPER)[-1].words) == {"Mr Farfield", "Farfield"}


def test_z11_words_that_begin_as_a_first_name_does_are_no_short_form_of_it() -> None:
    case = case_with(
        a_note(
            "There was one. Some rang. Don’t.", Named("t", "Theresa Donaldine"), Named("d", "Donald Somerset")
        )
    )
    assert [one for one in places(case, FOR_JUNIPER) if one.field == "what"] == []


@pytest.mark.parametrize(
    "words", ["Juniper told Ms Wren Mockford.", "On 14 May 2012.", "In excellent health"]
)
def test_z11_what_names_nobody_masked_is_no_place(words: str) -> None:
    assert places_of(words) == ()


def test_z11_an_ordinary_word_in_small_letters_is_offered_too() -> None:
    (place,) = places_of("She said that she will not.")
    assert (place.word, place.is_small) == ("will", True)
    assert (place.before, place.after) == ("She said that she ", " not.")


def test_z11_a_name_and_the_word_after_it_are_two_places() -> None:
    assert [one.word for one in places_of("Will will ask Will, will he?")] == ["Will", "will", "Will", "will"]


def test_z11_two_parts_of_a_name_are_one_place() -> None:
    assert [one.word for one in places_of("Will O’Fable, Mocker Zoë")] == ["Will", "O’Fable", "Mocker Zoë"]


def test_z11_a_first_name_that_somebody_by_name_shares_says_so() -> None:
    will = Named("v", "Will Specimen", "police officer")
    found = places(case_with(a_note("Will Specimen asked Will.", will)), FOR_JUNIPER)
    assert [(one.word, one.persons, one.shared) for one in found] == [("Will", ("w",), ("v",))]


def test_z11_who_of_two_may_be_meant_stands_there_until_somebody_says() -> None:
    case = case_with(a_note("Testwell rang.", Named("f", "Tom Testwell", "Will’s father")))
    place = places(case, FOR_JUNIPER)[0]
    assert (place.word, place.instead) == ("Testwell", "[Pupil\u00a0B or Adult\u00a01]")
    meant = FOR_JUNIPER.meaning(place.entry, place.field, place.word, place.at, "f")
    assert places(case, meant)[0].instead == "[Adult\u00a01]"


def test_z11_who_is_described_by_another_is_found_whole_and_leaves_that_name_its_own_letter() -> None:
    mother, boy = Named("q", "Will’s mother"), Named("b", "Jake from 9B", "pupil")
    case = case_with(a_note("Will’s mother saw Will and Jake. Her mother rang.", mother, boy))
    found = [(one.word, one.persons) for one in places(case, FOR_JUNIPER) if one.field == "what"]
    assert found == [("Will’s mother", ("q",)), ("Will", ("w",)), ("Jake", ("b",))]


def test_z11_a_title_and_an_initial_tell_who_is_meant() -> None:
    case = case_with(a_note("Mr Testwell, T. Testwell", Named("f", "Tom Testwell", "Will’s father")))
    assert [one.persons for one in places(case, FOR_JUNIPER) if one.field == "what"] == [("f",), ("f",)]


def test_z11_what_somebody_is_called_besides_is_found_from_then_on() -> None:
    called = FOR_JUNIPER.calling("w", "Squeaky").calling("w", "A123456789012")
    found = places_of("Squeaky, UPN a123456789012, SQUEAKYS", called)
    assert [(one.word, one.what) for one in found] == [
        ("Squeaky", "also"),
        ("a123456789012", "also"),
        ("SQUEAKY", "also"),
    ]


def test_l3_a_number_is_found_however_its_figures_are_grouped() -> None:
    called = FOR_JUNIPER.calling("w", "A123456789012").calling("w", "01632 960 001")
    found = places_of("UPN A123 4567-8901 2, or 01632 960001", called)
    assert [one.word for one in found] == ["A123 4567-8901 2", "01632 960001"]


def test_l3_a_pupil_number_that_nobody_was_said_to_have_is_left_out() -> None:
    (place,) = places_of("UPN H801200001001")
    assert (place.instead, place.persons) == ("[Left out: a pupil’s number]", ())
    assert places_of("UPN H801200001001", FOR_JUNIPER.calling("j", "H801200001001")) == ()


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("王小明", "老师见到王小明了", "王小明"),
        ("أحمد علي", "قال وأحمد اليوم", "أحمد"),
        ("Фёдор Тестов", "сказал Федор", "Федор"),
        ("Łukasz Øster", "Lukasz oster", "Lukasz oster"),
        ("राम कुमार", "राम आया", "राम"),
        ("girl in 9B", "the girl in 9B and another in 9b", "girl in 9B"),
    ],
)
def test_z11_names_of_every_script_are_found(name: str, text: str, word: str) -> None:
    found = Finder([_somebody(name)]).find(text)
    assert text[found[0].start : found[0].end] == word


def test_z11_60_people_in_100_000_characters_are_found_in_well_under_a_second() -> None:
    people = [_somebody(f"Given{one} Family{one}-Än{one}") for one in range(60)]
    text = "Then Given7 told the others that will’s phone was öff, and Family9 knew on 14/05/2011. " * 1150
    began = time.perf_counter()
    found = Finder(people).find(text)
    assert len(found) == 2 * 1150
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize("filler", [" ", "1 ", "-\n", "W. ", "a", "’", "\u200b", "王", "1/"])
def test_z11_hostile_text_takes_no_longer(filler: str) -> None:
    finder = Finder([_somebody("Will Testwell"), _somebody("王小明")])
    began = time.perf_counter()
    finder.find(filler * (100_000 // len(filler)))
    assert time.perf_counter() - began < 2


def _somebody(name: str) -> Who:
    return Who(
        person=name,
        ids=(name,),
        name=name,
        names=(name,),
        capacity="",
        letter="Pupil B",
        why="young",
        usually_named=False,
        by_name=False,
        is_young=True,
    )


def test_whoever_is_named_in_what_was_left_open_is_shown_with_their_text_and_can_be_left_out() -> None:
    """A closing names what stays open, such as parents: its name is no name of somebody known by id."""
    open_end = Said("parents:w", "Parents: Will Testwell", "Later.")
    case = case_with(Closing(summary="It is over.", open_ends=(open_end,)))
    (place,) = places(case, FOR_JUNIPER)
    texts = {(one.entry, one.field): one.words for one in texts_of(case, {(place.entry, place.field)})}
    assert texts[place.entry, place.field] == "Parents: Will Testwell"
    left_out = replace(FOR_JUNIPER, left_out=(LeftOut(place.entry, place.field, ("w",), "Not hers."),))
    assert fitted(case, left_out).left_out == left_out.left_out
