"""Text is made plain once, and nothing that can be read is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yps_desktop.record.typed import normalise, one_line


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("one\r\ntwo\rthree\u2028four\u2029five\x0bsix\x0cseven", "one\ntwo\nthree\nfour\nfive\nsix\nseven"),
        ("a\xa0b\tc", "a b c"),
        ("a\x00b\x07c\x7fd\x9fe", "abcde"),
        ("a\ud800b\udfffc", "abc"),
        ("picture\ufffchere", "picturehere"),
        ("e\u0301 is not \u00e9", "e\u0301 is not \u00e9"),
        ("مرحبا \u200f שלום 👩‍👧", "مرحبا \u200f שלום 👩‍👧"),
    ],
)
def test_text_is_made_plain(typed: str, shown: str) -> None:
    assert normalise(typed) == shown


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
    assert "\n" not in one_line(text)
