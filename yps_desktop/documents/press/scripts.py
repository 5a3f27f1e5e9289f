"""Names in any script: which face prints a letter, how letters are joined, and which way a line runs."""

import unicodedata
from bisect import bisect_right
from itertools import groupby
from typing import NamedTuple

from yps_desktop.documents.press.fonts import Face, covered, widths
from yps_desktop.documents.press.shaping import shaped_width

_BOLD_FACES = (Face.BOLD, Face.MONO_BOLD)
JOINERS = "\u200c\u200d"
"""Zero-width, and part of how Persian and Indian words are spelled: kept between letters that are joined."""


class Script(NamedTuple):
    """A script's faces; `is_shaped`: its letters join, stack or change places; `leftwards`: it runs so."""

    plain: Face
    bold: Face
    is_shaped: bool = True
    leftwards: bool = False


_ARABIC = Script(Face.ARABIC, Face.ARABIC_BOLD, leftwards=True)
_HEBREW = Script(Face.HEBREW, Face.HEBREW_BOLD, leftwards=True)
_DEVANAGARI = Script(Face.DEVANAGARI, Face.DEVANAGARI_BOLD)
_BENGALI = Script(Face.BENGALI, Face.BENGALI_BOLD)
_GURMUKHI = Script(Face.GURMUKHI, Face.GURMUKHI_BOLD)
_GUJARATI = Script(Face.GUJARATI, Face.GUJARATI_BOLD)
_TAMIL = Script(Face.TAMIL, Face.TAMIL_BOLD)
_HAN = Script(Face.HAN, Face.HAN, is_shaped=False)
_HANGUL = Script(Face.HANGUL, Face.HANGUL_BOLD, is_shaped=False)

# First and last code point of each block, in order (Unicode, Blocks.txt).
_BLOCKS: tuple[tuple[int, int, Script], ...] = (
    (0x0590, 0x05FF, _HEBREW),
    (0x0600, 0x06FF, _ARABIC),
    (0x0750, 0x077F, _ARABIC),
    (0x08A0, 0x08FF, _ARABIC),
    (0x0900, 0x097F, _DEVANAGARI),
    (0x0980, 0x09FF, _BENGALI),
    (0x0A00, 0x0A7F, _GURMUKHI),
    (0x0A80, 0x0AFF, _GUJARATI),
    (0x0B80, 0x0BFF, _TAMIL),
    (0x2E80, 0x2FDF, _HAN),
    (0x3000, 0x312F, _HAN),
    (0x3130, 0x318F, _HANGUL),
    (0x3190, 0x9FFF, _HAN),
    (0xAC00, 0xD7A3, _HANGUL),
    (0xF900, 0xFAFF, _HAN),
    (0xFB1D, 0xFB4F, _HEBREW),
    (0xFB50, 0xFDFF, _ARABIC),
    (0xFE70, 0xFEFC, _ARABIC),
    (0xFF00, 0xFFEF, _HAN),
)
_STARTS = [first for first, _, _ in _BLOCKS]
_SCRIPTS = {face: script for _, _, script in _BLOCKS for face in (script.plain, script.bold)}
_SHAPED = frozenset(face for face, script in _SCRIPTS.items() if script.is_shaped)
_LEFTWARDS = frozenset(face for face, script in _SCRIPTS.items() if script.leftwards)


def face_of(letter: str, face: Face) -> Face | None:
    """Give the face that prints a letter in words set in `face`; None where no face has it."""
    code = ord(letter)
    if code in covered(face):
        return face
    script = _script_of(code)
    if script is None:
        return None
    own = script.bold if face in _BOLD_FACES else script.plain
    return own if code in covered(own) else None


def runs(text: str, face: Face) -> tuple[tuple[Face, str], ...]:
    """Part printable text where another face takes over; a joiner stays with the letter before."""
    if widths(face).keys() >= set(text):
        return ((face, text),)
    faces: list[Face] = []
    for letter in text:
        stays = letter in JOINERS and bool(faces)
        faces.append(faces[-1] if stays else face_of(letter, face) or face)
    numbered = groupby(zip(faces, text, strict=True), key=lambda pair: pair[0])
    return tuple((own, "".join(letter for _, letter in pairs)) for own, pairs in numbered)


def is_shaped(face: Face) -> bool:
    """Say whether this face's letters are joined, stacked or moved before they are printed."""
    return face in _SHAPED


def is_leftwards(face: Face) -> bool:
    """Say whether this face's words run from right to left."""
    return face in _LEFTWARDS


def width(text: str, face: Face, size: float) -> float:
    """Measure printable text in points, whatever faces it takes."""
    known = widths(face)
    try:
        if face not in _SHAPED:
            return size * sum([known[letter] for letter in text])
    except KeyError:
        return sum(width(part, own, size) for own, part in runs(text, face))
    return shaped_width(text, face, size)


def divides_before(letter: str) -> bool:
    """Say whether an overlong word may be broken before a letter: not before what belongs to the last one."""
    return letter not in JOINERS and not unicodedata.category(letter).startswith("M")


def joins(before: str, after: str) -> bool:
    """Say whether a joiner between two letters is part of how their word is spelled."""
    return all(letter and _is_joined(ord(letter)) for letter in (before, after))


def _is_joined(code: int) -> bool:
    script = _script_of(code)
    return script is not None and script.is_shaped


def _script_of(code: int) -> Script | None:
    at = bisect_right(_STARTS, code) - 1
    if at < 0 or code > _BLOCKS[at][1]:
        return None
    return _BLOCKS[at][2]
