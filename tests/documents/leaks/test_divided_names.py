"""A name is found on paper however it is spelled, set or divided (Z11)."""

import pytest

from tests.documents.leaks.leaky import called, leaks_of, paper, saying
from yps_desktop.documents.answers import Small, Strong
from yps_desktop.documents.tables import Column, Table


@pytest.mark.parametrize(
    "typed",
    [
        "Zahra",
        "ZAHRA",
        "zahra’s",
        "Zahras",
        "Za-hra",
        "Za-\nhra",
        "Za\u00adhra",
        "Za\u200bhra",
        "Z a h r a",
        "Z.A.H.R.A.",
        "Zäh́ra",
        "Ｚａｈｒａ",
        "ᴢᴀʜʀᴀ",
        "@zahra_15",
        "xxzahra2009xx",
        "zahramockingham",
        "zmockingham@example.org",
        "ZahraMock",
    ],
)
def test_z11_a_name_is_found_however_it_is_typed(typed: str) -> None:
    (leak,) = leaks_of(saying(f"Then {typed} came."))
    assert (leak.page, leak.letter, leak.before) == (1, "Pupil B", "Then")


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Søren", "Soren"),
        ("Łukasz", "LUKASZ"),
        ("Zoë", "Zoe\u0308"),
        ("Weiß", "WEISS"),
        ("Zoë", "Z\u043eё"),
        ("Sam", "\u0405\u0430m"),
        ("O'Brien", "O’Brien"),
        ("O’Brien", "OBrien"),
        ("Anne-Marie", "Anne Marie"),
        ("Sofie", "So\ufb01e"),
        ("McAdam", "MCADAM"),
        ("Наталья", "НАТАЛЬЯ"),
        ("محمد", "محمد"),
        ("محمد", "مُحَمَّد"),
        ("علاء", "علاء"),
        ("ليلى", "ليلي"),
        ("שרה", "שָׂרָה"),
        ("王小明", "王小明"),
        ("김민준", "김민준"),
        ("ਗੁਰਪ੍ਰੀਤ", "ਗੁਰਪ੍ਰੀਤ"),
        ("প্রিয়া", "প্রিয়া"),
        ("प्रिया", "प्रिया"),
        ("கண்ணன்", "கண்ணன்"),
        ("H801200001001", "H 801 200 001 001"),
        ("Al", "Al"),
    ],
)
def test_z11_a_name_of_any_script_is_found(name: str, typed: str) -> None:
    made = saying(f"Then {typed} came.", f"Also ({typed}), and {typed}.")
    assert len(leaks_of(made, called(name))) == 3


@pytest.mark.parametrize("typed", ["Sams", "Smiths", "the Joneses", "JONESES", "Sam Smiths"])
def test_z11_several_people_of_one_name_are_found_whoever_else_is_called_alike(typed: str) -> None:
    sam, kit = called("Sam Smith", "Sam", "Smith"), called("Kit Jones", "Kit", "Jones")
    assert len(leaks_of(saying(f"Then {typed} came."), sam, kit)) == 1


@pytest.mark.parametrize("name", ["محمد علي", "Наталья Иванова", "דוד כהן", "Zahra Mockingham"])
def test_z11_a_whole_name_of_two_words_is_found_in_any_direction(name: str) -> None:
    assert leaks_of(saying(f"Then {name} came."), called(name))


@pytest.mark.parametrize("white", range(0, 60, 3))
def test_z11_a_name_broken_over_lines_by_the_press_is_found(white: int) -> None:
    typed = f"{'x' * 40}_{'y' * white}_Zahra-Mockingham_{'z' * 90}"
    assert leaks_of(saying(typed))


def test_z11_a_name_divided_by_a_cell_too_narrow_for_it_is_found() -> None:
    table = Table((Column("Who", 0), Column("What", 14)), (("Mockingham-Mockingham", "came"),))
    assert len(leaks_of(paper(table))) >= 2


@pytest.mark.parametrize("above", [0, 1])
def test_z11_a_name_broken_over_two_pages_is_found(above: int) -> None:
    lines = [*["line"] * above, *["Zahra", "Mockingham"] * 60]
    leaks = leaks_of(saying("\n".join(lines)), called("Zahra Mockingham"))
    assert [leak.word for leak in leaks] == ["Zahra Mockingham"] * 60


def test_z11_a_name_in_several_weights_is_found() -> None:
    assert len(leaks_of(saying((Strong("Za"), "hra"), ("Mock", Small("ing"), "ham")))) == 2


@pytest.mark.parametrize(
    "typed",
    [
        "2009-05-14",
        "14 May 2009",
        "14th of May, 2009",
        "Thu 14\u00a0May\u00a02009",
        "May 14th, 2009",
        "14/05/09",
        "14.5.2009",
        "14-May-09",
        "05/14/2009",
        "20090514",
        "140509",
    ],
)
def test_z11_a_date_of_birth_is_found_in_every_usual_spelling(typed: str) -> None:
    (leak,) = leaks_of(saying(f"Born {typed}, here."))
    assert leak.before in ("Born", "Born Thu")


@pytest.mark.parametrize(
    "typed", ["13 May 2009", "2009-05-15", "14/06/09", "14:05:09", "1140509", "14 May 2019"]
)
def test_another_day_is_no_leak(typed: str) -> None:
    assert leaks_of(saying(f"It was {typed}.")) == ()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Asa", "It was used as a joke."),
        ("Hasan", "He has an aunt."),
        ("Ann", "annals of a plan"),
        ("Rose", "prose; it arose"),
        ("Ellen", "excellent"),
        ("Al", "also, final; et alia"),
        ("May", "on 14 May 2026, since May 2026, on the 2nd of May"),
        ("Zahra", "Sahara"),
        ("Donald", "McDonald"),
        ("Ian", "Room 12, by the librarian2"),
    ],
)
def test_other_words_are_no_leak(name: str, typed: str) -> None:
    assert leaks_of(saying(typed), called(name)) == ()
