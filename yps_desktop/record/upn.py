"""A pupil's unique number (UPN): its shape and the letter that checks it.

Source: the Department for Education's guide to UPNs. An unknown local authority is no fault.
"""

import re

LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
"""The letters a UPN may hold; where a letter counts as a number it is its place in here, from 0."""

_SHAPE = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]")
_SHAPE_WORDS = "A UPN has 13 characters: a letter, 11 figures, and a figure or a letter."
_LETTER_WORDS = "The first letter of this UPN does not fit the rest. Check it in the school’s system."


def folded_upn(typed: str) -> str:
    """Give a UPN as it is kept: capitals, no spaces."""
    return "".join(typed.split()).upper()


def fault_of_upn(typed: str) -> str:
    """Say in a sentence what is wrong with a UPN, or nothing."""
    upn = folded_upn(typed)
    if not (upn.isascii() and _SHAPE.fullmatch(upn)):
        return _SHAPE_WORDS
    return "" if upn[0] == _check_letter(upn) else _LETTER_WORDS


def is_temporary(upn: str) -> bool:
    """Say whether a UPN is a temporary one, which a school gives until the right one is known."""
    return folded_upn(upn)[-1:].isalpha()


def _check_letter(upn: str) -> str:
    total = sum(place * _worth(upn[place - 1]) for place in range(2, 14))
    return LETTERS[total % len(LETTERS)]


def _worth(character: str) -> int:
    return int(character) if character.isdigit() else LETTERS.index(character)
