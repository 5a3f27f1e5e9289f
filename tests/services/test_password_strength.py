"""What a new password must be, and how soon one would be guessed, said in words."""

import re

import pytest

from yps_desktop.record.errors import AnswerError
from yps_desktop.services.opening import Newcomer, want_key
from yps_desktop.services.password_strength import check_password, strength
from yps_desktop.services.suggested_words import FILE, read_words, suggest_words

KNOWN = ("Nowhere Green School", "Wren Mockford", "Designated Safeguarding Lead")


def test_fourteen_characters_or_four_words_are_needed():
    with pytest.raises(AnswerError, match="14 characters or more, or be four words"):
        check_password("x7$kQ9!mZ2@pL")
    check_password("x7$kQ9!mZ2@pL4")
    check_password("elk hums blue tune")


@pytest.mark.parametrize(
    ("weak", "why"),
    [
        ("Password123456", "like passwords that many people use"),
        ("wwwwwwwwwwwwwww", "repeats itself"),
        ("kettle kettle kettle kettle", "repeats itself"),
        ("Nowhere Green School 1", "the school’s name"),
        ("WrenMockford!!", "your own"),
        ("safeguarding lead 1", "a word that is tried first"),
        ("Correct horse battery staple", "a word that is tried first"),
        ("12.04.1975 2001", "a date"),
        ("abcdefghijklmnop", "follow each other"),
    ],
)
def test_what_would_be_guessed_quickly_is_refused_with_the_reason(weak, why):
    with pytest.raises(AnswerError, match=f"guessed quickly: .*{why}"):
        check_password(weak, KNOWN)


def test_a_space_between_known_words_hides_neither():
    assert not strength("nowhere green school", KNOWN).is_enough
    assert not strength("nowhere-green-school", KNOWN).is_enough


def test_a_name_is_worse_where_it_is_known():
    name = "Greta Thistledown1"
    assert strength(name).is_enough
    assert not strength(name, ["Greta Thistledown"]).is_enough


def test_a_very_long_password_is_looked_at_only_as_far_as_can_be():
    assert not strength("w" * 5_000).is_enough
    assert strength("a tall blue teapot hums beside seven quiet lamps " * 10).is_enough


def test_letters_written_in_two_ways_are_the_same_password():
    assert strength("Ｐａｓｓｗｏｒｄ１２３４５６") == strength("Password123456")


def test_nothing_typed_is_no_password():
    assert not strength("").is_enough


def test_somebody_new_is_not_given_a_key_under_the_schools_name(desk):
    newcomer = Newcomer("Hazel Fictley", "Headteacher", ("countersign",), "Nowhere Green School")
    with pytest.raises(AnswerError, match="the school’s name"):
        want_key(desk, newcomer)


def test_four_suggested_words_would_not_be_guessed_in_many_years():
    for _ in range(50):
        words = suggest_words()
        assert len(set(words.split(" "))) == 4
        assert strength(words, KNOWN).words == "Would not be guessed in many years."


def test_the_list_of_words_is_two_to_the_eleventh_and_told_apart_by_four_letters():
    words = read_words()
    assert len(words) == 2048
    assert len({word[:4] for word in words}) == 2048
    assert list(words) == sorted(words)


def test_every_word_is_four_to_eight_plain_letters():
    assert [word for word in read_words() if not re.fullmatch("[a-z]{4,8}", word)] == []


def test_the_list_of_words_says_whose_it_is():
    assert "MIT" in FILE.with_name("README.md").read_text(encoding="utf-8")
