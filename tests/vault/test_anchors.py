import pytest
from hypothesis import given
from hypothesis import strategies as st

from yps_desktop.record.errors import AnswerError
from yps_desktop.vault.anchors import anchor_code, read_anchor

HASH = "0123456789abcdef" * 4
hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)


def test_a_code_is_the_place_and_eight_groups_of_four_without_letters_that_are_misread():
    code = anchor_code(412, HASH)
    seq, letters = code.split("–")
    groups = letters.split("-")
    assert seq == "412"
    assert [len(group) for group in groups] == [4] * 8
    assert not set("ILOU") & set(letters)


@given(hashes, hashes)
def test_a_code_holds_160_bits_of_the_hash(one, other):
    code = read_anchor(anchor_code(1, one))
    assert code.matches(one)
    assert code.matches(other) == (one[:40] == other[:40])


@given(st.integers(0, 255), hashes)
def test_any_of_the_first_160_bits_changed_is_another_code(bit, one):
    other = (int(one, 16) ^ (1 << bit)).to_bytes(32, "big").hex()
    assert read_anchor(anchor_code(1, one)).matches(other) == (bit < 96)


@pytest.mark.parametrize(
    "typed",
    [
        "412–{}",
        " 412 - {} ",
        "412:{}",
        "412 {}",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed):
    letters = anchor_code(412, HASH).split("–")[1]
    for form in (letters, letters.lower(), letters.replace("-", " "), letters.replace("-", "")):
        misread = form.replace("0", "o").replace("1", "l")
        assert read_anchor(typed.format(misread)).matches(HASH)
        assert read_anchor(typed.format(form)).seq == 412


@pytest.mark.parametrize("typed", ["", "412", "412–ABCD", "ABCD", "412–" + "U" * 32, "412–" + "A" * 33, "–"])
def test_what_is_no_code_is_a_sentence(typed):
    with pytest.raises(AnswerError, match="not a whole code"):
        read_anchor(typed)
