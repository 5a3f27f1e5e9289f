import pytest
from hypothesis import given
from hypothesis import strategies as st

from yps_desktop.record.errors import AnswerError
from yps_desktop.vault.groups import GROUPS, is_group, read_groups, same_group, spell

SECRETS = st.binary(min_size=32, max_size=32)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(SECRETS)
def test_what_is_spelled_is_read_however_it_is_typed(secret):
    groups = spell(secret)
    assert [len(group) for group in groups] == [5] * GROUPS
    for typed in (" ".join(groups), "-".join(groups).lower(), "".join(groups), "\n".join(groups)):
        assert read_groups(typed) == secret
    assert read_groups(" ".join(groups).replace("0", "O").replace("1", "l")) == secret


@given(SECRETS, st.integers(0, GROUPS - 1), st.integers(0, 4), st.sampled_from(LETTERS))
def test_one_letter_mistyped_is_always_found_and_its_group_named(secret, place, at, letter):
    groups = list(spell(secret))
    if groups[place][at] == letter:
        return
    groups[place] = groups[place][:at] + letter + groups[place][at + 1 :]
    with pytest.raises(AnswerError, match=f"^Group {place + 1} is not right"):
        read_groups(" ".join(groups))


@given(SECRETS, st.integers(0, GROUPS - 1), st.tuples(st.integers(0, 4), st.integers(0, 4)))
def test_two_letters_of_a_group_exchanged_are_always_found(secret, place, two):
    group = list(spell(secret)[place])
    one, other = two
    if group[one] == group[other]:
        return
    group[one], group[other] = group[other], group[one]
    assert not is_group(place + 1, "".join(group))


@given(SECRETS, st.integers(0, GROUPS - 1), st.integers(0, GROUPS - 1))
def test_two_groups_exchanged_are_always_found(secret, one, other):
    groups = list(spell(secret))
    groups[one], groups[other] = groups[other], groups[one]
    assert is_group(one + 1, groups[one]) == (one == other)
    if one != other:
        with pytest.raises(AnswerError, match=f"^Group {min(one, other) + 1} is not right"):
            read_groups(" ".join(groups))


def test_too_few_groups_and_letters_that_are_none_are_said():
    groups = spell(bytes(range(32)))
    with pytest.raises(AnswerError, match="13 groups"):
        read_groups(" ".join(groups[:-1]))
    with pytest.raises(AnswerError, match="13 groups"):
        read_groups("")
    with pytest.raises(AnswerError, match="Group 2 "):
        read_groups(" ".join([groups[0], "UUUUU", *groups[2:]]))


def test_a_group_is_compared_however_it_is_typed():
    assert same_group("0a1-bc", " OAIBC")
    assert not same_group("0A1BC", "0A1BD")
