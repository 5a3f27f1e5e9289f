"""Makes any text fit to be shown: plain, with one kind of line end and nothing invisible that controls."""

import re

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\xa0]")
_UNWANTED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffc]")


def plain(text: str) -> str:
    """Return the text with LF line ends and plain spaces, without controls or lone surrogates.

    Nothing else is changed: what somebody wrote is kept letter by letter.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _SPACES.sub(" ", text)
    return _UNWANTED.sub("", text)


def one_line(text: str) -> str:
    """Return the same for a single line: line ends become spaces."""
    return plain(text).replace("\n", " ")
