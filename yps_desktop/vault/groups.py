"""Spells 32 secret bytes for paper so that every mistyped or swapped group is found and named.

A group is four letters of 5 bits and a fifth that checks them and their place. The fifth is a sum over
GF(32) with a different factor at each place: any one letter mistyped, any two of a group exchanged, and any
two groups exchanged change it for certain. The alphabet is that of the codes on paper: no I, L, O, U.
"""

import re

from yps_desktop.record.errors import AnswerError

GROUPS, LETTERS = 13, 5
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_DATA = LETTERS - 1
_BYTES = 32
_SPARE = GROUPS * _DATA * 5 - _BYTES * 8
_MISREAD = str.maketrans("ILO", "110")
_FACTORS = (2, 4, 8, 16)
"""Four elements of GF(32), all different, none of them 1, which is the check letter's own."""
_MODULUS = 0b100101
"""x⁵ + x² + 1, which makes 5 bits a field."""


def spell(secret: bytes) -> tuple[str, ...]:
    """Spell 32 bytes as 13 groups of five."""
    number = int.from_bytes(secret) << _SPARE
    shifts = range(5 * (GROUPS * _DATA - 1), -1, -5)
    letters = [number >> shift & 31 for shift in shifts]
    parts = [letters[at : at + _DATA] for at in range(0, len(letters), _DATA)]
    return tuple(
        "".join(_ALPHABET[value] for value in (*part, _check(place, part)))
        for place, part in enumerate(parts, start=1)
    )


def is_group(place: int, typed: str) -> bool:
    """Say whether a group is right for its place (1 to 13), however it was typed."""
    letters = _letters(typed)
    if len(letters) != LETTERS or not set(letters) <= set(_ALPHABET):
        return False
    *data, check = (_ALPHABET.index(letter) for letter in letters)
    return _check(place, data) == check


def read_groups(typed: str) -> bytes:
    """Read the 32 bytes: small letters, spaces, dashes, O for 0 and I or L for 1 are forgiven.

    Raises AnswerError that names the group which is not right.
    """
    groups = _apart(typed)
    wrong = [place for place, group in enumerate(groups, start=1) if not is_group(place, group)]
    if len(groups) != GROUPS and not wrong:
        raise AnswerError(f"The sheet has {GROUPS} groups of five letters and digits. Type them all.")
    if wrong:
        raise AnswerError(f"Group {wrong[0]} is not right. Compare it with the sheet.")
    number = 0
    for letter in "".join(group[:_DATA] for group in groups):
        number = number << 5 | _ALPHABET.index(letter)
    if number & (1 << _SPARE) - 1:
        raise AnswerError(f"Group {GROUPS} is not right. Compare it with the sheet.")
    return (number >> _SPARE).to_bytes(_BYTES)


def same_group(one: str, other: str) -> bool:
    """Say whether two groups are the same, however they were typed."""
    return _letters(one) == _letters(other)


def _apart(typed: str) -> list[str]:
    """Part what was typed into groups: where gaps do not do it, after every fifth letter."""
    pieces = [_letters(piece) for piece in re.split(r"[\W_]+", typed) if piece]
    if len(pieces) == GROUPS:
        return pieces
    letters = "".join(pieces)
    return [letters[at : at + LETTERS] for at in range(0, len(letters), LETTERS)][: GROUPS + 1]


def _letters(typed: str) -> str:
    return re.sub(r"[\W_]", "", typed).upper().translate(_MISREAD)


def _check(place: int, data: list[int]) -> int:
    total = place
    for factor, value in zip(_FACTORS, data, strict=True):
        total ^= _times(factor, value)
    return total


def _times(one: int, other: int) -> int:
    """Multiply in GF(32)."""
    product = 0
    for bit in range(5):
        if other >> bit & 1:
            product ^= one << bit
    for bit in range(8, 4, -1):
        if product >> bit & 1:
            product ^= _MODULUS << (bit - 5)
    return product
