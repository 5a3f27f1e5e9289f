"""Typed and pasted text: the one form in which it is shown, stored and compared."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\xa0]")
_UNWANTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffc]")


def normalise(text: str) -> str:
    """Give the text with LF line ends and plain spaces, without controls, lone surrogates or objects.

    Nothing else is changed: what somebody wrote is kept letter by letter.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    return _UNWANTED.sub("", text)


def one_line(text: str) -> str:
    """Give the same for a single line: line ends become spaces."""
    return normalise(text).replace("\n", " ")


def all_seen(text: str) -> str:
    """Give the text without letters nobody sees, such as those that turn round what stands beside them."""
    return "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
